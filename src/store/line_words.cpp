#include "store/line_words.hpp"

#include "store/three_way.hpp"

namespace stemma::store {

using nlohmann::json;

std::string words_of(const json& value, const std::function<std::string(const std::string&)>& words) {
  if (value.is_null()) return {};
  if (value.is_string()) return words(value.get_ref<const std::string&>());
  if (value.is_array() && value.size() == 3 && value[0].is_string() && value[1].is_number()) {
    return value[0].get<std::string>();  // a date
  }
  if (!value.is_structured()) return value.dump();
  std::string text;
  for (const auto& [key, inner] : value.items()) {
    if (!text.empty()) text += value.is_array() ? "; " : ", ";
    text += value.is_array() ? words_of(inner, words) : (value.size() == 1 ? "" : key + ": ") + words_of(inner, words);
  }
  return text;
}

std::string value_in_words(const std::string& value, const std::function<std::string(const std::string&)>& words) {
  return value.empty() ? std::string() : words_of(json::parse(value, nullptr, false), words);
}

}  // namespace stemma::store
