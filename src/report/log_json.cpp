// `stemma log` for programs: schema/log.schema.json.
#include "report/json_writer.hpp"
#include "report/log.hpp"

namespace stemma::report {
namespace {

void text_or_null(JsonWriter& json, const std::string& text) {
  if (text.empty()) {
    json.null();
  } else {
    json.text(text);
  }
}

void write(JsonWriter& json, const model::LoggedChange& change) {
  json.begin_object();
  json.key("act").text(change.act);
  json.key("entity").text(change.entity);
  text_or_null(json.key("id"), change.id);
  json.key("withheld").boolean(change.withheld);
  json.key("values_withheld").boolean(change.values_withheld);
  json.key("fields").begin_array();
  for (const model::LoggedChange::Field& field : change.fields) {
    json.begin_flat_object();
    json.key("name").text(field.name);
    text_or_null(json.key("before"), field.before);
    text_or_null(json.key("after"), field.after);
    json.end_object();
  }
  json.end_array().end_object();
}

void write(JsonWriter& json, const model::LoggedCommit& commit) {
  json.begin_object();
  json.key("number").number(commit.number);
  json.key("author").text(commit.author);
  json.key("at").text(commit.at);
  json.key("message").text(commit.message);
  json.key("digest").text(commit.digest);
  json.key("imported").begin_flat_object();
  for (const auto& [entity, count] : commit.imported) json.key(entity).number(count);
  json.end_object();
  json.key("changes").begin_array();
  for (const model::LoggedChange& change : commit.changes) write(json, change);
  json.end_array().end_object();
}

}  // namespace

void write_json(std::ostream& out, const LogPage& page, const FaceOptions& options) {
  JsonWriter json(out);
  json.begin_object();
  json.key("stemma").begin_flat_object().key("version").text(options.version).key("format").number(1).end_object();
  json.key("case").begin_flat_object().key("id").text(page.case_id).key("title").text(page.title).end_object();
  text_or_null(json.key("only"), page.only);
  json.key("commits").begin_array();
  for (const model::LoggedCommit& commit : page.commits) write(json, commit);
  json.end_array().end_object();
  json.finish();
}

}  // namespace stemma::report
