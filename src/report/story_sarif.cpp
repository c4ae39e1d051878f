// `stemma draft --format sarif`: findings on the sentences of a story, as code hosts and editors show them beside it.
#include "report/sarif_parts.hpp"
#include "report/sign_off.hpp"
#include "report/story_page.hpp"

namespace stemma::report {
namespace {

class Document {
 public:
  Document(std::ostream& out, const StoryPage& page, const Words& words)
      : json_(out), run_(json_, words), page_(page), words_(words) {}

  void write(std::string_view version) {
    run_.begin(version, page_.as_of, page_.policy);
    for (const analysis::StoryFinding& found : page_.findings) result(found);
    if (page_.sign_off != nullptr) {
      for (const std::size_t sentence : page_.sign_off->wanting()) lacks_signatures(sentence);
    }
    run_.end();
  }

 private:
  void result(const analysis::StoryFinding& found) {
    std::vector<std::string> claims;
    for (const ClaimId claim : found.claims) claims.push_back(words_.texts().claim(claim).id);
    run_.begin_result(found.finding, list(claims));
    const model::StorySentence& sentence = page_.facts.story.sentences[found.sentence];
    json_.key("locations").begin_array();
    sarif_location(json_,
                   {sentence.at, sentence.place_of(sentence.text.size()), !page_.facts.story.converted_by.empty()}, "",
                   "", "");
    json_.end_array();
    related(found);
    // Its words, and never where it stands: a paragraph that is put in above it changes nothing.
    std::string what = std::string(found.finding.rule) + "\n" + sentence_shown(page_, found.sentence);
    for (const std::string& claim : claims) what += "\n" + claim;
    run_.end_result(found.finding, "stemmaSentence/v1", what);
  }

  void lacks_signatures(std::size_t number) {
    analysis::StoryFinding found;
    found.sentence = number;
    found.finding.rule = "sign-off";
    found.finding.severity = Severity::error;
    found.finding.message = {gate_words(*page_.sign_off, number)};
    result(found);
  }

  /// Claims and evidence, where the case has them.
  void related(const analysis::StoryFinding& found) {
    if (found.claims.empty() && found.finding.evidence.empty()) return;
    json_.key("relatedLocations").begin_array();
    for (const ClaimId claim : found.claims) {
      const model::ClaimText text = words_.texts().claim(claim);
      sarif_location(json_, {text.at}, "claim", text.id, text.text);
    }
    for (const AttributionId id : found.finding.evidence) {
      const model::AttributionText text = words_.texts().attribution(id);
      sarif_location(json_, {text.at}, "attribution", text.id, words_.publication(text.publication));
    }
    json_.end_array();
  }

  JsonWriter json_;
  SarifRun run_;
  const StoryPage& page_;
  const Words& words_;
};

}  // namespace

void write_story_sarif(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& options) {
  Document(out, page, words).write(options.version);
}

}  // namespace stemma::report
