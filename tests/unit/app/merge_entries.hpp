// Entries of a case file put into a case, as the help page of `explain` says.
#pragma once

#include <nlohmann/json.hpp>

namespace stemma::test {

/// New entries go under their section; of an entry that is there, new fields are added and the values of a field that
/// is there are joined into one list.
inline nlohmann::ordered_json merged(nlohmann::ordered_json record, const nlohmann::ordered_json& fragment) {
  using Json = nlohmann::ordered_json;
  const auto listed = [](const Json& value) { return value.is_array() ? value : Json::array({value}); };
  for (const auto& [section, entries] : fragment.items()) {
    if (entries.is_array()) {
      for (const Json& entry : entries) record[section].push_back(entry);
      continue;
    }
    for (const auto& [id, entry] : entries.items()) {
      Json& there = record[section][id];
      for (const auto& [field, value] : entry.items()) {
        if (!there.contains(field)) {
          there[field] = value;
          continue;
        }
        Json both = listed(there[field]);
        for (const Json& one : listed(value)) both.push_back(one);
        there[field] = both;
      }
    }
  }
  return record;
}

}  // namespace stemma::test
