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

struct Entry {
  std::uint32_t row = 0;  ///< index into ClaimRows::attributions
  PublicationId publication;
  SourceId publisher;
  SourceId speaker;  ///< last link of the chain; the publisher where the chain is empty
  bool has_day = false;
  /// Of the statement: said_on if recorded, though not after the publication, else the publication's; the last day
  /// of a period.
  Day day = 0;
  Period when;                       ///< what `day` is the last of
  bool own_voice = false;            ///< empty chain
  bool own_words = false;            ///< published by the speaker or its control group, the whole chain inside it
  bool own_basis = false;            ///< first-hand by itself, or by examining a document, data or object
  bool dissent = false;              ///< the speaker speaks for itself, not for its control group
  bool publisher_speaks = false;     ///< a non-outlet that asserts with a chain stands behind it as well
  bool grounded = false;             ///< the speaker is (also) the origin
  bool lineage_recorded = true;      ///< false: an outlet's own voice, not first-hand, resting on nothing
  std::vector<EntryIndex> rests_on;  ///< entries whose grounds it shares
  std::vector<EntryIndex> vouched;   ///< own bases of the speaker that ground the entry: it falls if all of them ended
  std::vector<std::pair<PublicationId, std::vector<EntryIndex>>> named;  ///< publications named as links
};

class Lineage {
 public:
  Lineage(const model::ClaimRows& rows, const World& world, Side side);

  std::span<const Entry> entries() const { return entries_; }
  const model::ClaimRows& rows() const { return rows_; }
  const World& world() const { return world_; }
  /// Entries printed in a publication.
  std::span<const EntryIndex> in(PublicationId publication) const;
  std::span<const model::NodeRef> chain(const Entry& entry) const;
  const model::AttributionRow& attribution(const Entry& entry) const { return rows_.attributions[entry.row]; }
  /// Publications with entries here that the entry's own publication is derived from.
  std::vector<PublicationId> cited(const Entry& entry) const;
  /// `source` is the speaker of an entry that is recorded as dissent.
  bool dissents(const Entry& entry, SourceId source) const {
    return entry.dissent && world_.party(source) == world_.party(entry.speaker);
  }
  /// Parties that some entries of `counts` end at, all of them dissent: in no control group here. Sorted.
  std::vector<PartyId> dissenters(const std::vector<bool>& counts) const;
  /// The sources of the chain from the far end to the publisher.
  std::vector<SourceId> path(const Entry& entry) const;

 private:
  void ground(Entry& entry);
  bool has_own_basis(PublicationId publication) const;

  const model::ClaimRows& rows_;
  const World& world_;
  std::vector<Entry> entries_;
  std::vector<std::pair<PublicationId, EntryIndex>> by_publication_;
  std::vector<EntryIndex> ordered_;
};

}  // namespace stemma::graph
