// `stemma trace CASE --source ID --format json`; schema/trace.schema.json describes it.
#include "report/json_parts.hpp"
#include "report/trace.hpp"

namespace stemma::report {
namespace {

void id_or_null(JsonWriter& json, std::string_view key, bool known, const std::string& id) {
  json.key(key);
  if (known) {
    json.text(id);
  } else {
    json.null();
  }
}

void write_part(JsonWriter& json, const Part& part, const Words& words) {
  json.begin_object();
  json.key("claim").text(words.texts().claim(part.claim).id);
  json.key("status").text(to_string(part.status));
  json.key("origin").boolean(part.origin);
  json.key("relay").boolean(part.relay);
  json.key("publisher").boolean(part.publisher);
  json.key("denies").boolean(part.denies);
  json.key("no_answer").boolean(part.other);
  json.key("ended").boolean(part.ended);
  json.key("choke_point").boolean(part.choke_point);
  json_interval(json.key("origins"), part.origins);
  json.end_object();
}

}  // namespace

void write_json(std::ostream& out, const SourceTrace& trace, const Words& words, const FaceOptions& options) {
  JsonWriter json(out);
  json_head(json, words, options.version, trace.head.as_of, trace.head.policy);
  const bool is_source = !trace.source.is_none();
  id_or_null(json, "source", is_source, is_source ? words.texts().source(trace.source).id : "");
  id_or_null(json, "publication", !is_source, is_source ? "" : words.texts().publication(trace.publication).id);
  json.key("same_party").begin_flat_array();
  for (const SourceId other : trace.same) json.text(words.texts().source(other).id);
  json.end_array();
  json.key("parts").begin_array();
  for (const Part& part : trace.parts) write_part(json, part, words);
  json.end_array();
  json.key("first").begin_flat_array();
  for (const std::uint32_t at : trace.first) json.number(at);
  json.end_array();
  json.key("onward").begin_array();
  for (const Onward& onward : trace.onward) {
    json.begin_flat_object().key("source").text(words.texts().source(onward.source).id);
    const bool published = !onward.publication.is_none();
    id_or_null(json, "publication", published, published ? words.texts().publication(onward.publication).id : "");
    json.key("claims").begin_flat_array();
    for (const ClaimId claim : onward.claims) json.text(words.texts().claim(claim).id);
    json.end_array().key("next").begin_flat_array();
    for (const std::uint32_t next : onward.next) json.number(next);
    json.end_array().end_object();
  }
  json.end_array().end_object().finish();
}

}  // namespace stemma::report
