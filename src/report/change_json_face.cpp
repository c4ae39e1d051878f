#include "report/change_json_face.hpp"

#include "report/json_parts.hpp"

namespace stemma::report {

ChangeJsonFace::ChangeJsonFace(std::ostream& out, model::Texts& texts, const Parties& parties,
                               const FaceOptions& options)
    : words_(texts, parties), json_(out), version_(options.version) {}

void ChangeJsonFace::begin(const CaseHead& head, const std::vector<model::NodeRef>& withdrawn) {
  json_head(json_, words_, version_, head.as_of, head.policy);
  json_.key("withdrawn").begin_array();
  for (const model::NodeRef& what : withdrawn) {
    json_.begin_flat_object().key("kind").text(what.is_publication ? "publication" : "source");
    json_.key("id").text(what.is_publication ? words_.texts().publication(what.publication()).id
                                             : words_.texts().source(what.source()).id);
    json_.end_object();
  }
  json_.end_array();
  json_.key("claims").begin_array();
}

void ChangeJsonFace::side(std::string_view name, const Judgement& judgement) {
  json_.key(name).begin_object();
  json_.key("status").text(to_string(judgement.status));
  json_.key("advised").text(to_string(judgement.advice));
  json_numbers(json_, judgement.numbers);
  json_.key("deniers").number(std::uint64_t{judgement.deniers.size()});
  json_.key("findings").begin_flat_array();
  for (const Finding& finding : judgement.findings) json_.text(finding.rule);
  json_.end_array().end_object();
}

void ChangeJsonFace::claim(const Change& change) {
  const model::ClaimText text = words_.texts().claim(change.before.claim);
  json_.begin_object();
  json_.key("id").text(text.id);
  json_.key("text").text(text.text);
  json_.key("effect").text(analysis::effect_words()[static_cast<std::size_t>(change.effect)]);
  json_.key("chokepoints").begin_flat_array();
  for (const SourceId source : change.choke_points) json_.text(words_.texts().source(source).id);
  json_.end_array();
  side("before", change.before);
  side("after", change.after);
  json_.end_object();
}

void ChangeJsonFace::end(const EffectTotals& totals) {
  json_.end_array().key("totals").begin_flat_object();
  for (std::size_t i = 0; i < totals.size(); ++i) json_.key(analysis::effect_words()[i]).number(totals[i]);
  json_.end_object().end_object().finish();
}

}  // namespace stemma::report
