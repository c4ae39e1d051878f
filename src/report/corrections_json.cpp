// `stemma corrections` for programs: schema/corrections.schema.json.
#include "report/advice.hpp"
#include "report/corrections.hpp"
#include "report/json_parts.hpp"
#include "report/standing.hpp"
#include "report/summary.hpp"

namespace stemma::report {
namespace {

class Written {
 public:
  Written(std::ostream& out, const CorrectionsPage& page, const Words& words)
      : json_(out), page_(page), words_(words) {}

  void write(std::string_view version) {
    json_head(json_, words_, version, page_.as_of, page_.policy);
    json_day(json_.key("since"), page_.since);
    json_.key("stories").begin_array();
    for (const AffectedStory& story : page_.stories) write(story);
    json_.end_array();
    json_.key("undated").begin_flat_array();
    for (const PublicationId story : page_.undated) json_.text(words_.texts().publication(story).id);
    json_.end_array();
    json_.key("totals").begin_flat_object();
    json_.key("stories").number(page_.looked_at_stories);
    json_.key("sentences").number(page_.looked_at_sentences);
    json_.key("affected").number(page_.affected);
    json_.key("corrected").number(page_.corrected);
    json_.end_object().end_object();
    json_.finish();
  }

 private:
  void write(const AffectedStory& story) {
    const model::PublicationText text = words_.texts().publication(story.publication);
    json_.begin_object();
    json_.key("id").text(text.id);
    json_.key("title").text(text.title);
    json_.key("date").text(text.date);
    json_.key("url").text(text.url);
    json_.key("sentences").begin_array();
    for (const AffectedSentence& sentence : story.sentences) write(sentence);
    json_.end_array().end_object();
  }

  void write(const AffectedSentence& sentence) {
    json_.begin_object();
    json_.key("quote");
    if (sentence.words.empty()) {
      json_.null();
    } else {
      json_.text(sentence.words);
    }
    json_.key("to_do").text(analysis::to_do_words()[static_cast<std::size_t>(sentence.to_do())]);
    json_.key("corrected").boolean(sentence.corrected());
    json_.key("claims").begin_array();
    for (const AffectedClaim& claim : sentence.claims) write(claim);
    json_.end_array().end_object();
  }

  void write(const AffectedClaim& claim) {
    const model::ClaimText text = words_.texts().claim(claim.claim);
    json_.begin_object();
    json_.key("id").text(text.id);
    json_.key("text").text(text.text);
    ids("attributions", claim.ours);
    json_.key("stance").text(to_string(claim.said.stance));
    json_.key("to_do").text(analysis::to_do_words()[static_cast<std::size_t>(claim.to_do)]);
    json_.key("why").text(reason_to_do(claim));
    json_day(json_.key("compared_with"), claim.then);
    json_.key("corrected_on");
    if (claim.corrected) {
      json_day(json_, claim.corrected->last);
    } else {
      json_.null();
    }
    changes(claim);
    json_.key("happened").begin_array();
    for (const std::string& told : what_happened(claim, words_)) json_.text(told);
    json_.end_array();
    json_standing(json_.key("before"), standing_of(claim.before));
    json_standing(json_.key("after"), standing_of(claim.after));
    json_.key("then").text(summary(claim.before, words_, claim.then));
    json_.key("now").text(summary(claim.after, words_, page_.as_of));
    json_.key("advice").text(advice(claim.after, words_));
    json_.end_object();
  }

  void changes(const AffectedClaim& claim) {
    std::vector<AttributionId> ended;
    for (const Ended& one : claim.changed.ended) ended.push_back(one.attribution);
    json_.key("changed").begin_object();
    ids("ended", ended);
    json_.key("denied_by").begin_flat_array();
    for (const Denier& denier : claim.changed.denied) json_.text(words_.texts().source(denier.source).id);
    json_.end_array();
    json_.key("findings").begin_flat_array();
    for (const std::string_view rule : claim.changed.found) json_.text(rule);
    json_.end_array();
    json_.key("status_worse").boolean(claim.changed.worse_status);
    json_.key("advice_stricter").boolean(claim.changed.stricter);
    json_.key("ours_fell").boolean(claim.said.fell());
    json_.key("no_longer_borne").boolean(claim.no_longer_borne);
    json_.end_object();
  }

  void ids(std::string_view name, const std::vector<AttributionId>& list) {
    json_.key(name).begin_flat_array();
    for (const AttributionId id : list) json_.text(words_.texts().attribution(id).id);
    json_.end_array();
  }

  JsonWriter json_;
  const CorrectionsPage& page_;
  const Words& words_;
};

}  // namespace

void write_corrections_json(std::ostream& out, const CorrectionsPage& page, const Words& words,
                            const FaceOptions& options) {
  Written(out, page, words).write(options.version);
}

}  // namespace stemma::report
