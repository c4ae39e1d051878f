// How the numbers of a claim grew, as a small drawing: outlets rise at once, origins rarely.
#pragma once

#include <string>
#include <vector>

#include "report/insight.hpp"

namespace stemma::report {

/// An SVG of steps over time: publications, independent origins and lines (the least of each). Empty where there are
/// fewer than two stages. The colours are those of the page's classes `publications`, `origins` and `lines`.
std::string growth_chart(const std::vector<Stage>& stages);

}  // namespace stemma::report
