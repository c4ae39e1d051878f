// How a case came to stand as it does: what `stemma timeline` shows, one value for every face.
#pragma once

#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "model/rows.hpp"
#include "report/options.hpp"
#include "report/standing.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// What was published or taken back on a day, of what bears on a claim.
struct Cause {
  enum class Kind : std::uint8_t { published, withdrawn } kind = Kind::published;
  model::NodeRef what;
  std::optional<Leaning> side;  ///< none: it was withdrawn
  Period when;                  ///< as recorded: a day, or the month or year that ends on it
  friend bool operator==(const Cause&, const Cause&) = default;
};

/// A claim on a day on which it came to stand otherwise.
struct Turn {
  ClaimId claim;
  std::optional<Standing> before;  ///< none: it was first spoken of on this day
  Standing after;
  std::vector<Cause> causes;  ///< in the record's order; none where something else changed: a control, a rival claim
};

struct TurnsOfDay {
  Day day = 0;
  std::vector<Turn> turns;  ///< in the editor's order of claims; never empty
};

/// Writes as it goes: begin, a day at a time, end.
class TimelineFace {
 public:
  virtual ~TimelineFace() = default;
  virtual void begin(std::optional<Day> as_of, const std::string& policy) = 0;
  virtual void day(const TurnsOfDay& day) = 0;
  virtual void end() = 0;
};

/// "text" or "json".
std::unique_ptr<TimelineFace> timeline_face(std::string_view format, std::ostream& out, const Words& words,
                                            const FaceOptions& options);

}  // namespace stemma::report
