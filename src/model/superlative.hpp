// Words that claim a record: "first", "only", "largest", "never before".
#pragma once

#include <string_view>

namespace stemma::model {

/// True if an English text says of something that it is the first, the only one or the most of its kind.
/// Fixed expressions in which the word means something else ("first-hand", "at first") do not count.
bool says_superlative(std::string_view text);

}  // namespace stemma::model
