// `stemma next --format json`; schema/next.schema.json describes it.
#include "report/agenda.hpp"
#include "report/json_parts.hpp"

namespace stemma::report {
namespace {

std::string_view word_of(analysis::StepKind kind) {
  switch (kind) {
    case analysis::StepKind::ask:
      return "ask";
    case analysis::StepKind::name:
      return "name";
    case analysis::StepKind::find:
      return "find";
    case analysis::StepKind::tell_apart:
      return "tell-apart";
    case analysis::StepKind::archive:
      break;
  }
  return "archive";
}

void outcomes(JsonWriter& json, std::string_view name, const std::vector<analysis::Outcome>& list, const Words& words) {
  json.key(name).begin_array();
  for (const analysis::Outcome& outcome : list) {
    json.begin_flat_object();
    json.key("subject").text(words.subject(outcome.subject));
    json.key("rule").text(outcome.rule);
    json.key("severity").text(to_string(outcome.severity));
    json.key("kind").text(to_string(outcome.kind));
    json.end_object();
  }
  json.end_array();
}

void step(JsonWriter& json, const AgendaStep& one, const Words& words) {
  json.begin_object();
  json.key("kind").text(word_of(one.step.kind));
  json.key("words").text(words.phrase(analysis::in_words(one.step)));
  json.key("weight").number(one.step.worth);
  outcomes(json, "clears", one.step.closes, words);
  outcomes(json, "brings", one.step.brings, words);
  outcomes(json, "any_answer_clears", one.step.anyhow, words);
  json_field(json.key("case_file"), one.case_file);
  json.key("instead").begin_array();
  for (const Field& other : one.instead) json_field(json, other);
  json.end_array();
  json.end_object();
}

}  // namespace

void write_json(std::ostream& out, const AgendaPage& page, const Words& words, const FaceOptions& options) {
  JsonWriter json(out);
  json_head(json, words, options.version, page.as_of, page.policy);
  json.key("findings").number(page.gaps);
  json.key("steps").begin_array();
  for (const AgendaStep& one : page.steps) step(json, one, words);
  json.end_array();
  json.key("all").boolean(page.all);
  json.key("withdrawn").begin_flat_array();
  for (const ClaimId claim : page.withdrawn) json.text(words.texts().claim(claim).id);
  json.end_array();
  json.key("tried").begin_array();
  for (const analysis::Tried& one : page.tried) {
    json.begin_object();
    json.key("source").text(words.texts().source(one.whom).id);
    json.key("claims").begin_flat_array();
    for (const ClaimId claim : one.claims) json.text(words.texts().claim(claim).id);
    json.end_array();
    json.key("words").text(words.phrase(one.came_of_it));
    json.end_object();
  }
  json.end_array().end_object().finish();
}

}  // namespace stemma::report
