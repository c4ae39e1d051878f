// What may be read at most, for who has larger files than most or less memory.
#pragma once

#include "app/world.hpp"
#include "base/limits.hpp"

namespace stemma::app {

/// As STEMMA_LIMITS says (`file=1G line=64M`; `stemma help limits` lists the names), else as base::Limits has them.
/// Error usage where it names no limit, or gives one no number that it may have.
base::Limits limits_of(const World& world);

}  // namespace stemma::app
