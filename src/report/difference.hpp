// What changed between two cases, or between two days of one: what `stemma diff` shows.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "report/options.hpp"
#include "report/standing.hpp"

namespace stemma::report {

/// How a claim fared.
enum class Fared : std::uint8_t { worse, otherwise, better, begun, gone, same };
/// In the order of the enumerators.
inline constexpr std::array<std::string_view, 6> fared_words{"worse", "otherwise", "better", "new", "gone", "same"};

/// How the text tells it.
inline constexpr std::array<std::string_view, 6> fared_shown{"less support", "changed", "more support",
                                                             "new",          "gone",    "same"};

/// What of the record did it, by publication. Words and not ids, since the two sides may be two cases.
struct Reason {
  enum class Kind : std::uint8_t { added, removed, changed, ended, revived } kind = Kind::added;
  std::string publication;  ///< its id
  std::string words;        ///< "Reuters (reuters1, 12 March 2024)"
  Leaning side = Leaning::other;
  friend bool operator==(const Reason&, const Reason&) = default;
};
inline constexpr std::array<std::string_view, 5> reason_words{"added", "removed", "changed", "ended", "revived"};

struct ClaimDifference {
  std::string id, text;
  std::optional<Standing> before, after;  ///< none: nobody had spoken of it, or it is not in that case
  Fared fared = Fared::same;
  std::vector<Reason> reasons;  ///< in the order of the record
};

/// One of the two sides.
struct Side {
  std::string case_id, title, policy;
  std::optional<Day> as_of;
};

using FaredTotals = std::array<std::uint64_t, fared_words.size()>;

/// Writes as it goes: begin, a claim at a time, end.
class DifferenceFace {
 public:
  virtual ~DifferenceFace() = default;
  virtual void begin(const Side& before, const Side& after) = 0;
  virtual void claim(const ClaimDifference& difference) = 0;
  virtual void end(const FaredTotals& totals) = 0;
};

/// "text" or "json".
std::unique_ptr<DifferenceFace> difference_face(std::string_view format, std::ostream& out, const FaceOptions& options);

}  // namespace stemma::report
