#include "report/json_parts.hpp"

#include <fmt/core.h>

#include <cmath>

namespace stemma::report {

void json_day(JsonWriter& json, std::optional<Day> day) {
  if (day) {
    json.text(iso(*day));
  } else {
    json.null();
  }
}

void json_head(JsonWriter& json, const Words& words, std::string_view version, std::optional<Day> as_of,
               std::string_view policy) {
  const model::CaseText text = words.texts().case_text();
  json.begin_object();
  json.key("stemma").begin_flat_object().key("version").text(version).key("format").number(1).end_object();
  json.key("case").begin_flat_object().key("id").text(text.id).key("title").text(text.title).end_object();
  json_day(json.key("as_of"), as_of);
  json.key("policy").text(policy);
}

void json_interval(JsonWriter& json, const Interval& value) {
  json.begin_flat_object().key("min").number(value.min).key("max").number(value.max).end_object();
}

void json_numbers(JsonWriter& json, const Numbers& numbers) {
  json.key("numbers").begin_object();
  json.key("publications").number(numbers.publications);
  json.key("voices").number(numbers.voices);
  json_interval(json.key("origins"), numbers.origins);
  json_interval(json.key("independent_origins"), numbers.independent_origins);
  json_interval(json.key("lines"), numbers.lines);
  json_interval(json.key("controlled_lines"), numbers.controlled_lines);
  json.key("exact").boolean(numbers.exact);
  json.end_object();
}

void json_totals(JsonWriter& json, const Totals& totals) {
  json.key("totals").begin_object().key("claims").number(totals.claims);
  json.key("fail").begin_flat_object().key("error").number(totals.fail_error);
  json.key("warning").number(totals.fail_warning).key("note").number(totals.fail_note).end_object();
  json.key("open").number(totals.open).key("review").number(totals.review);
  json.key("silenced").number(totals.silenced).key("known").number(totals.known);
  json.key("by_status").begin_object();
  for (std::size_t i = 0; i < words<Status>().size(); ++i) json.key(words<Status>()[i]).number(totals.by_status[i]);
  json.end_object().end_object();
}

void json_field(JsonWriter& json, const Field& field) {
  switch (field.kind) {
    case Field::Kind::text:
      json.text(field.text);
      return;
    case Field::Kind::flag:
      json.boolean(field.text == "true");
      return;
    case Field::Kind::number:
      json.literal(field.text);
      return;
    case Field::Kind::list:
      json.begin_array();
      for (const Field& item : field.children) json_field(json, item);
      json.end_array();
      return;
    case Field::Kind::map:
      json.begin_object();
      for (const Field& child : field.children) json_field(json.foreign_key(child.key), child);
      json.end_object();
      return;
  }
}

namespace {

/// More digits would be rounding.
std::string shown(double share) { return fmt::format("{:.6g}", std::round(share * 1e6) / 1e6); }

void opinion_side(JsonWriter& json, std::string_view name, const OpinionSide& side) {
  json.key(name).begin_flat_object();
  json.key("belief").literal(shown(side.opinion.belief));
  json.key("disbelief").literal(shown(side.opinion.disbelief));
  json.key("uncertainty").literal(shown(side.opinion.uncertainty));
  json.key("base_rate").literal(shown(side.opinion.base_rate));
  json.key("expected").literal(shown(side.expected));
  json.key("statements").number(std::uint64_t{side.statements});
  json.key("graded").number(std::uint64_t{side.graded});
  json.key("lines").number(std::uint64_t{side.lines});
  json.end_object();
}

}  // namespace

void json_opinion(JsonWriter& json, const ClaimOpinion& opinion) {
  json.begin_object();
  json.key("contested").boolean(opinion.contested());
  opinion_side(json, "support", opinion.support);
  opinion_side(json, "denial", opinion.denial);
  json.end_object();
}

}  // namespace stemma::report
