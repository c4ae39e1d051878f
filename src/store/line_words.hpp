// Values of a line of history, for people.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace stemma::store {

/// `words` as in value_in_words.
std::string words_of(const nlohmann::json& value, const std::function<std::string(const std::string&)>& words);

}  // namespace stemma::store
