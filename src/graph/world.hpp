// The case on one day: which party each source is, who controls it, who is named, what was out.
//
// Made once from the shared rows; every claim is judged against it. Everything that has dates in the
// record (identity, control, anonymity, interest) is settled here for the day, so that nothing further
// down compares validity dates.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "graph/flat_map.hpp"
#include "model/rows.hpp"
#include "stemma/judgement.hpp"

namespace stemma::graph {

class World {
 public:
  /// As of the given day; else the case's own as_of, else the latest date in the record. Keeps a
  /// reference to `rows`, which must outlive it.
  /// What came from or through the sources of `withdrawn` is supposed not to count, and its publications to have been
  /// retracted by their publishers on the day: they do what a withdrawal on record does.
  World(const model::SharedRows& rows, std::optional<Day> as_of, std::vector<model::NodeRef> withdrawn = {});

  const model::SharedRows& rows() const { return rows_; }
  Day as_of() const { return as_of_; }

  std::size_t parties() const { return faces_.size(); }
  PartyId party(SourceId source) const { return party_[source.index()]; }
  /// The first source of a party in the editor's order.
  SourceId face(PartyId party) const { return faces_[party.index()]; }
  EntryClass entry_class(PartyId party) const { return class_[party.index()]; }
  model::Country country(PartyId party) const { return country_[party.index()]; }

  /// This mention is named on the record.
  bool named(SourceId source) const { return !anonymous_[source.index()]; }
  /// Some source of this party is.
  bool named(PartyId party) const { return party_named_[party.index()]; }

  /// How many people it stands for, at least and at most. More than one only for a group, or an unnamed entry that
  /// is no document, data or object: at least as many as are known to be distinct, at most as many as are claimed.
  Interval people(PartyId party) const { return people_[party.index()]; }

  /// The control group: the parties with the same sole or majority ultimate controller. A party with
  /// several controllers is in none, unless parties below it make it the root of their group.
  GroupId group(PartyId party) const { return group_[party.index()]; }
  GroupId group(SourceId source) const { return group(party(source)); }
  PartyId group_root(GroupId group) const { return PartyId{group.value}; }
  bool same_group(SourceId a, SourceId b) const;
  /// `who` is `controller`, or is controlled by it over any number of links (funding left out).
  bool controlled_by(PartyId who, PartyId controller) const;
  /// A shortest way up from `who` to `controller`, both included; empty if it is not controlled_by().
  std::vector<PartyId> control_path(PartyId who, PartyId controller) const;
  /// Some controller, over any number of links, is a state.
  bool state_controlled(PartyId party) const { return state_controlled_[party.index()]; }

  bool possibly_same(PartyId a, PartyId b) const;
  /// As some other party is.
  bool possibly_another(PartyId party) const { return possibly_another_[party.index()]; }
  bool distinct(PartyId a, PartyId b) const;

  /// Published by the day. An undated publication counts only where no earlier day is asked for.
  bool published(PublicationId publication) const { return published_[publication.index()]; }
  SourceId publisher(PublicationId publication) const { return publisher_[publication.index()]; }
  /// Published by the newsroom that assesses, or recorded as its own.
  bool ours(PublicationId publication) const { return any_ours_ && ours_[publication.index()]; }
  std::span<const model::DerivationRow> derivations(PublicationId publication) const;
  bool outlet(SourceId source) const { return is_outlet(rows_.sources[source.index()].kind); }
  bool thing(SourceId source) const {
    return stemma::entry_class(rows_.sources[source.index()].kind) == EntryClass::thing;
  }
  /// The source that a link names; a publication stands for its publisher.
  SourceId source_of(const model::NodeRef& link) const {
    return link.is_publication ? publisher(link.publication()) : link.source();
  }
  /// Party of the newsroom that assesses, or none.
  PartyId newsroom() const { return rows_.newsroom.is_none() ? PartyId{} : party(rows_.newsroom); }

  /// Withdrawals of one thing that were announced by the day, as rows: of an attribution, a publication, or (where
  /// the scope is a source) any source of this party.
  std::span<const std::uint32_t> withdrawals_of(model::WithdrawalScope scope, std::uint32_t of) const;
  /// Withdrawals that were announced by the day, of one of a party's entries or publications or by it: the party, and
  /// the row of each in the record's order.
  std::span<const std::pair<PartyId, std::uint32_t>> withdrawals_around(PartyId party) const;
  /// Checks on the claim, or on the whole story, that were made by the day, in the record's order.
  std::vector<const model::CheckRow*> checks_on(ClaimId claim) const;
  bool supposed_retracted(PublicationId publication) const {
    const model::NodeRef what{true, publication.value};
    return std::find(supposed_withdrawn_.begin(), supposed_withdrawn_.end(), what) != supposed_withdrawn_.end();
  }
  /// Not on record: somebody asks what if these were withdrawn.
  const std::vector<model::NodeRef>& supposed_withdrawn() const { return supposed_withdrawn_; }

 private:
  void merge_identities();
  void settle_anonymity();
  void count_people();
  void settle_control();
  void find_state_controlled();
  void settle_published();
  void index_withdrawals();
  void index_checks();

  const model::SharedRows& rows_;
  Day as_of_;
  bool undated_counts_;
  std::vector<model::NodeRef> supposed_withdrawn_;
  std::vector<PartyId> party_;
  std::vector<SourceId> faces_;
  std::vector<EntryClass> class_;
  std::vector<model::Country> country_;
  std::vector<bool> anonymous_;
  std::vector<bool> party_named_;
  std::vector<Interval> people_;
  std::vector<std::vector<PartyId>> controllers_;
  std::vector<bool> state_controlled_;
  std::vector<GroupId> group_;
  std::vector<SourceId> publisher_;  ///< by publication, as the two below: its whole row is asked for less often
  std::vector<bool> published_;
  std::vector<bool> ours_;
  bool any_ours_ = false;
  /// Withdrawals of one scope. Few things are withdrawn: whether one is at all is asked of a bit for each.
  struct Withdrawals {
    std::vector<bool> any;  ///< by what they are of, up to the last of which there is one
    FlatMap<std::vector<std::uint32_t>> rows;
  };
  std::array<Withdrawals, 3> withdrawals_;                             ///< by scope
  std::vector<std::pair<PartyId, std::uint32_t>> withdrawals_around_;  ///< sorted
  std::vector<std::pair<ClaimId, std::uint32_t>> checks_on_claims_;    ///< sorted, with the row of each
  std::vector<std::uint32_t> checks_on_story_;
  std::vector<std::pair<PartyId, PartyId>> possibly_same_, distinct_;
  std::vector<bool> possibly_another_;
};

}  // namespace stemma::graph
