// The rules, each in a file of its own under rules/.
#pragma once

#include "analysis/rule.hpp"

namespace stemma::analysis {

extern const Rule anonymous_only;
extern const Rule contradicted;
extern const Rule no_primary;
extern const Rule single_origin;
extern const Rule single_source;

}  // namespace stemma::analysis
