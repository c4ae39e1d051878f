// One claim with very many attributions, judged by the graph layer and timed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stemma::bench {

/// The numbers, seconds and peak memory as one line of JSON. Throws std::runtime_error if there is no such shape.
std::string judge_big_claim(std::string_view shape, std::uint32_t attributions);

}  // namespace stemma::bench
