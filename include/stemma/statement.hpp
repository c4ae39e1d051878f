// What was printed on one claim by the day, statement by statement: who published it, whom they had it from,
// and whether it still counts.
//
// A Judgement carries what judging concludes; this carries what it looked at, dead statements included, for
// faces that show the record on a claim as a tree. Both come from the same lineage and the same liveness.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "stemma/ids.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma {

/// Why a printed statement no longer counts.
enum class Ending : std::uint8_t {
  counts,            ///< it does count
  withdrawn,         ///< retracted, corrected, recanted or recalled
  reversed,          ///< whoever is said to know has said the opposite since
  own_words,         ///< whoever is said to know says the opposite in their own words
  publisher_denied,  ///< its publisher has denied it in its own voice
  publisher_fell,    ///< it relays a publisher of whom nothing on the claim counts any more
  fell               ///< nothing that it rested on is left
};
template <>
std::span<const std::string_view> words<Ending>();

/// One link of a chain: a source, and the publication that it was named by, if it was.
struct Link {
  SourceId source;
  PublicationId publication;
  friend bool operator==(const Link&, const Link&) = default;
};

struct Statement {
  AttributionId attribution;
  PublicationId publication;
  SourceId publisher;
  std::vector<Link> chain;  ///< from the publisher back to whoever is said to know; empty: own voice
  Stance stance = Stance::asserts;
  bool first_hand = false;
  std::optional<Credibility> credibility;
  bool at_origin = false;        ///< the last link, or the own voice, is where the knowledge comes from
  bool lineage_recorded = true;  ///< false: an outlet's own voice resting on nothing
  Ending ending = Ending::counts;
  std::optional<std::uint32_t> withdrawal;  ///< the one that ended it, in the record's order
  bool repeats = false;  ///< a story of ours tells again what the record has: it is shown and not weighed
  /// Statements of the same side that speak where the chain ends, as indices into the same list. If this
  /// statement counts they do too.
  std::vector<std::uint32_t> rests_on;

  bool live() const { return ending == Ending::counts; }
  friend bool operator==(const Statement&, const Statement&) = default;
};

}  // namespace stemma
