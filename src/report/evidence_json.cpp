// `stemma evidence` for programs: schema/evidence.schema.json.
#include "report/evidence.hpp"
#include "report/json_writer.hpp"

namespace stemma::report {
namespace {

void write(JsonWriter& json, const KeptCopy& kept, bool verified) {
  const EvidenceRecord& copy = kept.copy;
  json.begin_object();
  json.key("publication").text(copy.publication);
  json.key("sha256").text(copy.sha256);
  json.key("size").number(copy.size);
  json.key("media_type").text(copy.media_type);
  json.key("name").text(copy.name);
  json.key("attached_at").text(copy.attached_at);
  json.key("attached_by").text(copy.attached_by);
  if (verified) {
    json.key("state").text(to_word(kept.state));
    json.key("beside").boolean(kept.beside);
    if (!kept.found_sha256.empty()) json.key("found_sha256").text(kept.found_sha256);
  }
  json.end_object();
}

void write(JsonWriter& json, const SoughtQuote& quote) {
  json.begin_object();
  json.key("attribution").text(quote.attribution);
  json.key("publication").text(quote.publication);
  json.key("exact").text(quote.exact);
  json.key("state").text(to_word(quote.state));
  json.key("places").number(quote.places);
  json.key("translated").boolean(quote.translated);
  if (!quote.why.empty()) json.key("why").text(quote.why);
  json.end_object();
}

}  // namespace

void write_evidence_json(std::ostream& out, const EvidencePage& page, const FaceOptions& options) {
  JsonWriter json(out);
  json.begin_object();
  json.key("stemma").begin_flat_object();
  json.key("version").text(options.version);
  json.key("format").number(1);
  json.end_object();
  json.key("case").begin_flat_object();
  json.key("id").text(page.case_id);
  json.key("title").text(page.title);
  json.end_object();
  json.key("copies").begin_array();
  for (const KeptCopy& copy : page.copies) write(json, copy, page.verified);
  json.end_array();
  if (page.verified) {
    json.key("quotations").begin_array();
    for (const SoughtQuote& quote : page.quotes) write(json, quote);
    json.end_array();
    json.key("quotations_without_copy").number(page.quotes_without);
    json.key("sound").boolean(!page.faulty());
  }
  json.end_object();
  json.finish();
}

}  // namespace stemma::report
