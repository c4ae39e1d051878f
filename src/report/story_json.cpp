// `stemma draft --format json`; schema/draft.schema.json describes it.
#include "report/advice.hpp"
#include "report/json_parts.hpp"
#include "report/sign_off.hpp"
#include "report/story_page.hpp"
#include "report/summary.hpp"

namespace stemma::report {
namespace {

std::string_view word_of(model::StoryPart part) {
  switch (part) {
    case model::StoryPart::headline:
      return "headline";
    case model::StoryPart::subhead:
      return "subhead";
    case model::StoryPart::list_item:
      return "list-item";
    case model::StoryPart::quotation:
      return "quotation";
    case model::StoryPart::body:
      break;
  }
  return "body";
}

class Document {
 public:
  Document(std::ostream& out, const StoryPage& page, const Words& words) : json_(out), page_(page), words_(words) {}

  void write(std::string_view version) {
    json_head(json_, words_, version, page_.as_of, page_.policy);
    json_.key("story").begin_flat_object();
    json_.key("file").text(page_.facts.story.file);
    json_.key("title").text(title_shown(page_));
    json_.end_object();
    json_.key("sentences").begin_array();
    std::size_t finding = 0;
    for (std::size_t i = 0; i < page_.facts.story.sentences.size(); ++i) sentence(i, finding);
    json_.end_array();
    json_.key("claims").begin_array();
    for (const auto& [claim, stand] : page_.facts.stands) record(claim, stand.judgement);
    json_.end_array();
    gate_json(json_, page_);
    json_.key("totals").begin_flat_object();
    json_.key("error").number(page_.totals.fail_error);
    json_.key("warning").number(page_.totals.fail_warning);
    json_.key("note").number(page_.totals.fail_note);
    json_.key("silenced").number(page_.totals.silenced);
    json_.end_object().end_object().finish();
  }

 private:
  void ids(std::string_view key, const std::vector<ClaimId>& claims) {
    json_.key(key).begin_flat_array();
    for (const ClaimId claim : claims) json_.text(words_.texts().claim(claim).id);
    json_.end_array();
  }

  void sentence(std::size_t number, std::size_t& next) {
    const model::StorySentence& sentence = page_.facts.story.sentences[number];
    json_.begin_object();
    json_.key("line").number(sentence.at.line);
    json_.key("column").number(sentence.at.column);
    json_.key("part").text(word_of(sentence.part));
    json_.key("text").text(sentence_shown(page_, number));
    ids("claims", page_.facts.claims[number]);
    json_.key("findings").begin_array();
    for (; next < page_.findings.size() && page_.findings[next].sentence == number; ++next)
      finding(page_.findings[next]);
    json_.end_array().end_object();
  }

  void finding(const analysis::StoryFinding& found) {
    const Finding& finding = found.finding;
    json_.begin_object();
    json_.key("rule").text(finding.rule);
    json_.key("severity").text(to_string(finding.severity));
    ids("claims", found.claims);
    json_.key("message").text(words_.phrase(finding.message));
    json_.key("parties").begin_flat_array();
    for (const SourceId party : finding.parties) json_.text(words_.texts().source(party).id);
    json_.end_array();
    json_.key("evidence").begin_flat_array();
    for (const AttributionId id : finding.evidence) json_.text(words_.texts().attribution(id).id);
    json_.end_array();
    json_.key("next").begin_array();
    for (const Phrase& step : finding.next) json_.text(words_.phrase(step));
    json_.end_array();
    json_.key("decision");
    if (finding.silenced()) {
      json_.text(words_.decision(finding.decision));
    } else {
      json_.null();
    }
    json_.end_object();
  }

  void record(ClaimId claim, const Judgement& judgement) {
    json_.begin_object();
    json_.key("id").text(words_.texts().claim(claim).id);
    json_.key("text").text(words_.texts().claim(claim).text);
    json_.key("status").text(to_string(judgement.status));
    json_.key("summary").text(summary(judgement, words_, page_.as_of));
    json_.key("advice").text(advice(judgement, words_));
    json_.end_object();
  }

  JsonWriter json_;
  const StoryPage& page_;
  const Words& words_;
};

}  // namespace

void write_story_json(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& options) {
  Document(out, page, words).write(options.version);
}

}  // namespace stemma::report
