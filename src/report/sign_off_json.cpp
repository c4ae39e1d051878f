// The sign-off of a story for programs; schema/signoff.schema.json and schema/draft.schema.json describe it.
#include <algorithm>

#include "report/json_parts.hpp"
#include "report/sign_off.hpp"

namespace stemma::report {
namespace {

using analysis::SignOff;

class Document {
 public:
  Document(std::ostream& out, const StoryPage& page, const SignOffPage& signs)
      : json_(out), page_(page), off_(signs), signs_(signs.signs), wanting_(signs.wanting()) {}

  void write(const Words& words, const SignedReport* done, std::string_view version) {
    json_head(json_, words, version, page_.as_of, page_.policy);
    json_.key("story").begin_flat_object();
    json_.key("file").text(page_.facts.story.file);
    json_.key("title").text(title_shown(page_));
    texts("authors", signs_.authors);
    json_.end_object();
    json_.key("ticks_file").text(off_.file);
    json_.key("required");
    if (off_.required > 0) {
      json_.number(off_.required);
    } else {
      json_.null();
    }
    json_.key("done");
    if (done != nullptr) {
      act(*done);
    } else {
      json_.null();
    }
    json_.key("sentences").begin_array();
    for (std::size_t i = 0; i < signs_.sentences.size(); ++i) {
      if (signs_.sentences[i].wanted || !signs_.under[i].empty()) sentence(i);
    }
    json_.end_array();
    json_.key("gone").begin_array();
    for (const std::size_t t : signs_.gone) {
      json_.begin_flat_object();
      json_.key("by").text(signs_.ticks[t].by);
      json_.key("at").text(signs_.ticks[t].at);
      json_.key("words").text(signs_.ticks[t].words);
      json_.end_object();
    }
    json_.end_array();
    totals();
    json_.end_object().finish();
  }

 private:
  void texts(std::string_view key, const std::vector<std::string>& list) {
    json_.key(key).begin_flat_array();
    for (const std::string& text : list) json_.text(text);
    json_.end_array();
  }
  void lines(std::string_view key, const std::vector<std::uint32_t>& list) {
    json_.key(key).begin_flat_array();
    for (const std::uint32_t line : list) json_.number(line);
    json_.end_array();
  }

  void act(const SignedReport& done) {
    json_.begin_object();
    json_.key("act").text(done.takes_back ? "unsign" : "sign");
    json_.key("by").text(done.by);
    json_.key("ticked").number(done.ticked);
    json_.key("held").number(done.held);
    json_.key("taken").number(done.taken);
    lines("with_findings", done.with_findings);
    lines("nothing_to_check", done.nothing_to_check);
    lines("left_open", done.left_open);
    json_.end_object();
  }

  std::string_view state(std::size_t number) const {
    return signs_.is_signed(number) ? "signed" : signs_.has_lost(number) ? "lost" : "open";
  }

  void sentence(std::size_t number) {
    const Place& at = page_.facts.story.sentences[number].at;
    json_.begin_object();
    json_.key("line").number(at.line);
    json_.key("column").number(at.column);
    json_.key("text").text(sentence_shown(page_, number));
    json_.key("claims").begin_flat_array();
    for (const model::TickedClaim& claim : signs_.sentences[number].claims) json_.text(claim.claim);
    json_.end_array();
    json_.key("wanted").boolean(signs_.sentences[number].wanted);
    json_.key("state").text(state(number));
    texts("signers", signs_.signers(number));
    json_.key("wanting").boolean(std::binary_search(wanting_.begin(), wanting_.end(), number));
    json_.key("ticks").begin_array();
    for (const std::size_t t : signs_.under[number]) {
      json_.begin_flat_object();
      json_.key("by").text(signs_.ticks[t].by);
      json_.key("at").text(signs_.ticks[t].at);
      json_.key("state").text(word_of(signs_.fates[t].state));
      texts("changed", signs_.fates[t].changed);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void totals() {
    const analysis::SignTotals totals = signs_.totals();
    json_.key("totals").begin_flat_object();
    json_.key("wanted").number(totals.wanted);
    json_.key("signed").number(totals.with);
    json_.key("lost").number(totals.lost);
    json_.key("open").number(totals.open());
    json_.key("gone").number(signs_.gone.size());
    json_.key("wanting").number(wanting_.size());
    json_.end_object();
  }

  JsonWriter json_;
  const StoryPage& page_;
  const SignOffPage& off_;
  const SignOff& signs_;
  std::vector<std::size_t> wanting_;
};

}  // namespace

void write_status_json(std::ostream& out, const StoryPage& page, const SignOffPage& signs, const SignedReport* done,
                       const Words& words, const FaceOptions& options) {
  Document(out, page, signs).write(words, done, options.version);
}

void gate_json(JsonWriter& json, const StoryPage& page) {
  if (page.sign_off == nullptr) return;
  const SignOffPage& signs = *page.sign_off;
  json.key("sign_off").begin_object();
  json.key("ticks_file").text(signs.file);
  json.key("required").number(signs.required);
  json.key("wanting").begin_array();
  for (const std::size_t i : signs.wanting()) {
    const Place& at = page.facts.story.sentences[i].at;
    json.begin_flat_object();
    json.key("line").number(at.line);
    json.key("column").number(at.column);
    json.key("words").text(signs.signs.sentences[i].words);
    json.key("signers").begin_flat_array();
    for (const std::string& name : signs.signs.signers(i)) json.text(name);
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

}  // namespace stemma::report
