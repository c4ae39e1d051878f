#include "bench/graph/big_claim.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "bench/graph/measure.hpp"
#include "graph/provenance.hpp"
#include "support/big_claim.hpp"

namespace stemma::bench {

std::string judge_big_claim(std::string_view shape, std::uint32_t attributions) {
  const auto* const known = std::find_if(test::big_shapes.begin(), test::big_shapes.end(),
                                         [&](const auto& each) { return each.first == shape; });
  if (known == test::big_shapes.end()) throw std::runtime_error("no such shape: " + std::string(shape));
  Watch watch;
  const test::CaseBuilder made = test::big_claim(known->second, attributions);
  const double load = watch.lap();
  const double before = peak_megabytes();
  const graph::World world(made.shared, std::nullopt);
  const graph::Provenance found = graph::trace_provenance(made.rows(ClaimId{0U}), world);
  const double run = watch.lap();
  const auto between = [](const Interval& interval) { return fmt::format("[{}, {}]", interval.min, interval.max); };
  const Numbers& numbers = found.numbers;
  return fmt::format(
      R"({{"load_s": {:.4f}, "run_s": {:.4f}, "rows_mb": {:.1f}, "peak_mb": {:.1f}, "answer": {{"origins": {}, "lines": {}, "exact": {}, "choke_points": {}, "circles": {}}}}})",
      load, run, before, peak_megabytes(), between(numbers.origins), between(numbers.lines), numbers.exact,
      found.choke_points.size(), found.circles.size());
}

}  // namespace stemma::bench
