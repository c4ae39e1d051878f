// A text as plain words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::model {

/// Its words in lower case, ASCII letters and whatever is not ASCII; digits and signs part them.
std::vector<std::string> plain_words(std::string_view text);

}  // namespace stemma::model
