// Limits on what is read, in one place; enforced before memory is spent.
#pragma once

#include <cstdint>

namespace stemma::base {

struct Limits {
  std::uint64_t file_bytes = 256ULL << 20;   ///< a case file
  std::uint64_t story_bytes = 64ULL << 20;   ///< a story
  std::uint64_t line_bytes = 32ULL << 20;    ///< a record of a stream, a row of a sheet, an entry of NDJSON
  std::uint64_t scalar_bytes = 1ULL << 20U;  ///< one string
  std::uint64_t events = 20'000'000;         ///< YAML events in one file
  std::uint64_t nesting = 32;                ///< depth of YAML collections, and of lists and quotations
  std::uint64_t mistakes = 100;              ///< mistakes reported before the reader gives up
  std::uint64_t chain_links = 64;            ///< links of one chain
};

}  // namespace stemma::base
