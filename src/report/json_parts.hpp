// What several JSON documents have in common: the head, the six numbers.
#pragma once

#include <optional>
#include <string_view>

#include "report/field.hpp"
#include "report/json_writer.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// Opens the document: "stemma", "case", "as_of", "policy". The caller closes it.
void json_head(JsonWriter& json, const Words& words, std::string_view version, std::optional<Day> as_of,
               std::string_view policy);

/// A date, or null.
void json_day(JsonWriter& json, std::optional<Day> day);

/// {"min": 1, "max": 2}
void json_interval(JsonWriter& json, const Interval& value);

/// "numbers": the six of them, and whether they are exact.
void json_numbers(JsonWriter& json, const Numbers& numbers);

/// "totals": how many claims, findings of each kind, and claims of each status.
void json_totals(JsonWriter& json, const Totals& totals);

/// The two sides of an opinion, as an object.
void json_opinion(JsonWriter& json, const ClaimOpinion& opinion);

/// A field with everything inside it.
void json_field(JsonWriter& json, const Field& field);

}  // namespace stemma::report
