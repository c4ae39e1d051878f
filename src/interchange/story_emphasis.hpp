// Which asterisks and underscores of a Markdown story are emphasis.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stemma::interchange {

/// A run of `*` or `_`.
struct EmphasisRun {
  std::uint32_t from = 0, to = 0;  ///< bytes of the block that are seen: all at first
  std::size_t token = 0;           ///< its place among the block's tokens
  std::uint32_t length = 0;
  char mark = '*';
  bool opens = false, closes = false;
};

/// The run at byte `at` of the block, by what stands on either side of it (CommonMark's flanking runs: an underscore
/// inside a word opens and closes nothing).
EmphasisRun emphasis_run(std::string_view raw, std::size_t at);

/// Takes what opens and closes emphasis out of the runs; what is left over is seen.
///
/// CommonMark keeps one stack for both marks, so that `*a _b* c_` has one emphasis; here it has two. Nobody writes
/// that.
void pair_emphasis(std::vector<EmphasisRun>& runs);

}  // namespace stemma::interchange
