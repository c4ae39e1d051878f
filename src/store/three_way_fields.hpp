// The fields of one entry, brought together.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace stemma::store {

/// What is one field to people, by name: an object of the members that the encoding has for it. So a quotation is one
/// field, and never the words of one copy with the language of the other.
using EntryFields = std::map<std::string, nlohmann::json>;

/// Without `entity` and `uid`. The id of an attribution that was not given one is no field.
EntryFields fields_of(const nlohmann::json& line);

/// Null where nothing is recorded.
nlohmann::json field_in(const EntryFields& fields, const std::string& name);
/// Names in their order.
std::vector<std::string> changed_fields(const EntryFields& before, const EntryFields& after);

/// Some member is unknown: see RecordLine.
bool is_unknown(const nlohmann::json& field);

/// The value of a field as people see it: that of its only member, or all of them. Null where nothing is recorded.
nlohmann::json value_of(const nlohmann::json& field);

/// What a field becomes; null: nothing recorded, as in what is given. Nothing where both changed it and not alike.
std::optional<nlohmann::json> merged_field(const std::string& name, const nlohmann::json& base,
                                           const nlohmann::json& ours, const nlohmann::json& theirs);

}  // namespace stemma::store
