// Ticks under the sentences of a story: who checked which one, and when. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stemma::model {

/// What the record held on a claim when it was ticked.
struct TickedClaim {
  std::string claim;   ///< its id, as people see it
  std::string digest;  ///< SHA-256, 64 hexadecimal digits
  friend bool operator==(const TickedClaim&, const TickedClaim&) = default;
};

struct Tick {
  std::string by;        ///< a name in normal form C, without spaces at its ends
  std::string at;        ///< ISO 8601 in UTC, to the second
  std::string sentence;  ///< SHA-256 of its text and of its claims' ids, 64 hexadecimal digits
  /// Which one, where several sentences of the story have the same text and claims: their ticks are not to be mixed up.
  std::uint32_t nth = 1;
  std::vector<TickedClaim> claims;  ///< sorted by id
  std::string words;                ///< the first of the sentence, for people; protected names are blotted out
  friend bool operator==(const Tick&, const Tick&) = default;
};

struct Ticks {
  std::string of;  ///< id of the case
  std::vector<Tick> list;
  friend bool operator==(const Ticks&, const Ticks&) = default;
};

}  // namespace stemma::model
