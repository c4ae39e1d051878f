// Where text may be cut: grapheme clusters and line breaks, from ICU's break iterators.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace stemma::base {

/// Byte offsets at which a grapheme cluster ends, ascending; the last is the length of the text.
std::vector<std::size_t> cluster_ends(std::string_view text);

/// Byte offsets at which a line may end inside a run without spaces (Unicode Annex 14), the length of
/// the text last. Only between characters of scripts that are written without spaces (Chinese, Japanese,
/// Thai, Lao, Khmer, Burmese): "law-enforcement" and Korean words stay whole.
std::vector<std::size_t> break_ends(std::string_view word);

/// Byte offsets at which a sentence ends (Unicode Annex 29), the spaces after it included; the length of the text
/// last. It knows no abbreviations: "Rev. Lee" is two.
std::vector<std::size_t> sentence_ends(std::string_view text);

}  // namespace stemma::base
