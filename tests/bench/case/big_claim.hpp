// One claim with very many attributions, in the shapes that break what recurs or compares everything with everything.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "bench/case/tables.hpp"

namespace stemma::bench {

/// A case of one claim with about so many attributions.
using MakeShape = void (*)(Tables& tables, std::uint32_t attributions);
struct Shape {
  std::string_view name;
  MakeShape make;
};
extern const std::array<Shape, 9> shapes;

}  // namespace stemma::bench
