// `stemma trace CASE CLAIM --format json`; schema/trace.schema.json describes it.
#include <array>
#include <set>

#include "report/json_parts.hpp"
#include "report/trace.hpp"

namespace stemma::report {
namespace {

std::string_view side(Stance stance) {
  return is_support(stance) ? "support" : stance == Stance::denies ? "denial" : "neither";
}

template <class Value>
void word_or_null(JsonWriter& json, const std::optional<Value>& value) {
  if (value) {
    json.text(to_string(*value));
  } else {
    json.null();
  }
}

void publication_or_null(JsonWriter& json, const Words& words, PublicationId publication) {
  if (publication.is_none()) {
    json.null();
  } else {
    json.text(words.texts().publication(publication).id);
  }
}

void text_or_null(JsonWriter& json, const std::string& text) {
  if (text.empty()) {
    json.null();
  } else {
    json.text(text);
  }
}

void write_statement(JsonWriter& json, const ClaimTrace& trace, std::size_t at, const Words& words) {
  const Statement& statement = trace.statements[at];
  json.begin_object();
  json.key("attribution").text(words.texts().attribution(statement.attribution).id);
  json.key("publication").text(words.texts().publication(statement.publication).id);
  json.key("publisher").text(words.texts().source(statement.publisher).id);
  text_or_null(json.key("date"), words.texts().publication(statement.publication).date);
  json.key("side").text(side(statement.stance));
  json.key("stance").text(to_string(statement.stance));
  json.key("first_hand").boolean(statement.first_hand);
  word_or_null(json.key("credibility"), statement.credibility);
  json.key("lineage_recorded").boolean(statement.lineage_recorded);
  json.key("counts").boolean(statement.live());
  json.key("ending");
  if (statement.live()) {
    json.null();
  } else {
    json.text(to_string(statement.ending));
  }
  text_or_null(json.key("withdrawal"), trace.withdrawal[at]);
  json.key("chain").begin_array();
  for (const Link& link : statement.chain) {
    json.begin_flat_object().key("source").text(words.texts().source(link.source).id);
    publication_or_null(json.key("publication"), words, link.publication);
    json.end_object();
  }
  json.end_array();
  json.key("rests_on").begin_flat_array();
  for (const std::uint32_t below : statement.rests_on) {
    json.text(words.texts().attribution(trace.statements[below].attribution).id);
  }
  json.end_array().end_object();
}

void write_source(JsonWriter& json, const ClaimTrace& trace, SourceId source, bool origin, const Words& words) {
  const model::SourceText text = words.texts().source(source);
  json.begin_object();
  json.key("id").text(text.id);
  json.key("called").text(words.party(source));
  json.key("named").boolean(words.about().named(source));
  text_or_null(json.key("reliability"), text.reliability);
  json.key("state_controlled").boolean(!text.withheld && words.about().state_controlled(source));
  json.key("origin").boolean(origin);
  json.key("choke_point").boolean(trace.choke_points.contains(source));
  json.end_object();
}

}  // namespace

void write_json(std::ostream& out, const ClaimTrace& trace, const Words& words, const FaceOptions& options) {
  JsonWriter json(out);
  json_head(json, words, options.version, trace.head.as_of, trace.head.policy);
  const model::ClaimText claim = words.texts().claim(trace.judgement.claim);
  json.key("claim").begin_object();
  json.key("id").text(claim.id);
  json.key("text").text(claim.text);
  json.key("importance").text(to_string(trace.judgement.importance));
  json.key("status").text(to_string(trace.judgement.status));
  json_numbers(json, trace.judgement.numbers);
  json.end_object();
  std::set<SourceId> mentioned, origins;
  for (const Statement& statement : trace.statements) {
    mentioned.insert(statement.publisher);
    for (const Link& link : statement.chain) mentioned.insert(link.source);
  }
  for (const Origin& origin : trace.judgement.origins) {
    if (origin.lineage_recorded) origins.insert(origin.source);
  }
  json.key("statements").begin_array();
  for (std::size_t i = 0; i < trace.statements.size(); ++i) write_statement(json, trace, i, words);
  json.end_array();
  json.key("sources").begin_array();
  for (const SourceId source : mentioned) write_source(json, trace, source, origins.contains(source), words);
  json.end_array().end_object().finish();
}

}  // namespace stemma::report
