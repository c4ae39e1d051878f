// The texts in a decoded line of history.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace stemma::store {

/// The text of a member; empty where there is none.
inline std::string text_in(const nlohmann::json& line, const char* member) {
  const auto at = line.is_object() ? line.find(member) : line.end();
  return at != line.end() && at->is_string() ? at->get<std::string>() : std::string();
}

/// Calls `visit` with every text in a value: among them the uids of all that an entry names, its own left out.
template <class Visit>
void each_text(const nlohmann::json& value, const Visit& visit) {
  if (value.is_string()) visit(value.get_ref<const std::string&>());
  if (!value.is_structured()) return;
  for (const auto& item : value.items()) {
    if (item.key() != "uid" || !value.is_object() || !value.contains("entity")) each_text(item.value(), visit);
  }
}

}  // namespace stemma::store
