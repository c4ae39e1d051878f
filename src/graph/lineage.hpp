// Who printed what on whose word: the attributions of one claim on one side (support or denial) as
// published by the day, and what each of them rests on.
//
// An entry is grounded at its speaker (the last link of its chain, or the publisher's own voice), or it
// rests on entries of cited publications, whose grounds it then shares (DESIGN §3.2). Nothing here asks
// whether an entry still counts: that is liveness.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "graph/world.hpp"
#include "model/rows.hpp"

namespace stemma::graph {

enum class Side : std::uint8_t { support, denial };

/// Stances that are neither support nor denial draw no line.
constexpr bool is_on(Side side, Stance stance) {
  return side == Side::support ? is_support(stance) : stance == Stance::denies;
}

/// Index of an entry in Lineage::entries().
using EntryIndex = std::uint32_t;
inline constexpr EntryIndex no_entry = std::numeric_limits<EntryIndex>::max();

/// Index of a publication that has entries here, in the order of their ids. What rests on a publication refers to it
/// and not to each of its entries: of two publications with a thousand entries each, one may rest on the other.
using PageIndex = std::uint32_t;
inline constexpr PageIndex no_page = std::numeric_limits<PageIndex>::max();

struct Entry {
  std::uint32_t row = 0;  ///< index into ClaimRows::attributions
  PublicationId publication;
  SourceId publisher;
  SourceId speaker;  ///< last link of the chain; the publisher where the chain is empty
  bool has_day = false;
  /// Of the statement: said_on if recorded, though not after the publication, else the publication's; the last day
  /// of a period.
  Day day = 0;
  Period when;                    ///< what `day` is the last of
  bool own_voice = false;         ///< empty chain
  bool own_words = false;         ///< published by the speaker or its control group, the whole chain inside it
  bool own_basis = false;         ///< first-hand by itself, or by examining a document, data or object
  bool dissent = false;           ///< the speaker speaks for itself, not for its control group
  bool publisher_speaks = false;  ///< a non-outlet that asserts with a chain stands behind it as well
  bool grounded = false;          ///< the speaker is (also) the origin
  bool lineage_recorded = true;   ///< false: an outlet's own voice, not first-hand, resting on nothing
  PageIndex page = no_page;       ///< of `publication`
  // Lists of the lineage, which holds each kind in one array.
  std::span<const SourceId> path;        ///< the sources of the chain from the far end to the publisher
  std::span<const PublicationId> cited;  ///< with entries here, and the entry's own publication is derived from them
  std::span<const PageIndex> rests_on = {};   ///< it shares the grounds of all of their entries
  std::span<const PageIndex> vouched = {};    ///< own bases of theirs ground the entry: it falls if all of them ended
  std::span<const PublicationId> named = {};  ///< publications named as links, its own left out
};

class Lineage {
 public:
  Lineage(const model::ClaimRows& rows, const World& world, Side side);
  Lineage(const Lineage&) = delete;
  Lineage& operator=(const Lineage&) = delete;

  std::span<const Entry> entries() const { return entries_; }
  const model::ClaimRows& rows() const { return rows_; }
  const World& world() const { return world_; }
  std::size_t pages() const { return pages_.size(); }
  /// Publications that have entries here, ascending.
  const std::vector<PublicationId>& publications() const { return pages_; }
  /// no_page if nothing here was printed in the publication.
  PageIndex page(PublicationId publication) const;
  /// Entries printed in a publication, ascending.
  std::span<const EntryIndex> in(PageIndex page) const {
    return std::span<const EntryIndex>(ordered_).subspan(begins_[page], begins_[page + 1] - begins_[page]);
  }
  std::span<const model::NodeRef> chain(const Entry& entry) const;
  const model::AttributionRow& attribution(const Entry& entry) const { return rows_.attributions[entry.row]; }
  /// `source` is the speaker of an entry that is recorded as dissent.
  bool dissents(const Entry& entry, SourceId source) const {
    return entry.dissent && world_.party(source) == world_.party(entry.speaker);
  }
  /// Parties that some entries of `counts` end at, all of them dissent: in no control group here. Sorted.
  std::vector<PartyId> dissenters(const std::vector<bool>& counts) const;

 private:
  void reserve();
  void order_by_page();
  std::span<const SourceId> path(const Entry& entry);
  std::span<const PublicationId> cited(const Entry& entry);
  std::span<const PublicationId> named(const Entry& entry);
  /// The pages that speak where the chain of the entry ends: those that know by themselves, or the others.
  std::span<const PageIndex> follow(const Entry& entry, bool knowing);
  void ground(Entry& entry);

  const model::ClaimRows& rows_;
  const World& world_;
  std::vector<Entry> entries_;
  std::vector<PublicationId> pages_;   ///< ascending
  std::vector<std::uint32_t> begins_;  ///< of a page, into `ordered_`; and the end of the last
  std::vector<EntryIndex> ordered_;    ///< by page
  std::vector<bool> knows_;            ///< of a page: some entry has a basis of its own
  std::vector<SourceId> paths_;        ///< of all entries, one after the other, as are those that follow
  std::vector<PublicationId> cited_;
  std::vector<PublicationId> named_;
  std::vector<PageIndex> followed_;  ///< of an entry what vouches for it, and what it rests on
};

}  // namespace stemma::graph
