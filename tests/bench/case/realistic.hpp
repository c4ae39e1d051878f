// A made-up case that is shaped like real ones.
#pragma once

#include <cstdint>

#include "bench/case/tables.hpp"

namespace stemma::bench {

/// Exactly so many attributions, in events: an agency or an official speaks first, others tell it through chains of up
/// to six links and cite it. Most claims have one to five attributions, a few a hundred thousand, or the thirtieth part
/// of a small case. Outlets belong to control groups, a third of the voices is unnamed, some are the same or may be;
/// claims contradict, support and are part of others, are denied, asked about and decided upon; reports are withdrawn.
/// Nothing in it is true. Keeps the last reports of the event at hand and a few bytes for each source.
void make_realistic(Tables& tables, std::uint32_t attributions, std::uint64_t seed);

}  // namespace stemma::bench
