#include "report/stream_json.hpp"

#include <array>

#include "report/json_parts.hpp"

namespace stemma::report {
namespace {

/// What rules are about that are not run: what they read goes past one record.
constexpr std::array<std::string_view, 4> not_judged{"publication", "source", "rater", "case"};

}  // namespace

StreamJson::StreamJson(std::ostream& out, const Words& words, std::string_view version, std::uint64_t line)
    : json_(out, JsonWriter::Layout::one_line), words_(words), claims_(json_, words), version_(version), line_(line) {}

void StreamJson::begin(const CaseHead& head) {
  as_of_ = head.as_of;
  json_head(json_, words_, version_, as_of_, head.policy);
  json_.key("line").number(line_);
  json_.key("not_judged").begin_array();
  for (const std::string_view kind : not_judged) json_.text(kind);
  json_.end_array();
  json_.key("claims").begin_array();
}

void StreamJson::end(const Totals& totals) {
  json_.end_array();
  json_totals(json_, totals);
  json_.end_object().finish();
}

void write_refused(std::ostream& out, std::string_view version, std::uint64_t line, std::string_view id,
                   const Error& error) {
  JsonWriter json(out, JsonWriter::Layout::one_line);
  json.begin_object();
  json.key("stemma").begin_object().key("version").text(version).key("format").number(1).end_object();
  json.key("case");
  if (id.empty()) {
    json.null();
  } else {
    json.begin_object().key("id").text(id).end_object();
  }
  json.key("line").number(line);
  json.key("error").begin_object().key("message").text(error.message()).key("hint").text(error.hint());
  json.key("mistakes").begin_array();
  for (const Mistake& mistake : error.mistakes()) {
    json.begin_object();
    json.key("line")
        .number(std::uint64_t{mistake.place.line})
        .key("column")
        .number(std::uint64_t{mistake.place.column});
    json.key("message").text(mistake.message).key("hint").text(mistake.hint).end_object();
  }
  json.end_array().end_object().end_object().finish();
}

}  // namespace stemma::report
