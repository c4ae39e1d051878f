#include "report/change_json_face.hpp"

namespace stemma::report {

ChangeJsonFace::ChangeJsonFace(std::ostream& out, model::Texts& texts, const Parties& /*parties*/,
                               const FaceOptions& options)
    : texts_(texts), json_(out), version_(options.version) {}

void ChangeJsonFace::begin(const CaseHead& head, const std::vector<model::NodeRef>& withdrawn) {
  const model::CaseText text = texts_.case_text();
  json_.begin_object();
  json_.key("stemma").begin_flat_object().key("version").text(version_).key("format").number(1).end_object();
  json_.key("case").begin_flat_object().key("id").text(text.id).key("title").text(text.title).end_object();
  json_.key("as_of");
  if (head.as_of) {
    json_.text(iso(*head.as_of));
  } else {
    json_.null();
  }
  json_.key("policy").text(head.policy);
  json_.key("withdrawn").begin_array();
  for (const model::NodeRef& what : withdrawn) {
    json_.begin_flat_object().key("kind").text(what.is_publication ? "publication" : "source");
    json_.key("id").text(what.is_publication ? texts_.publication(what.publication()).id
                                             : texts_.source(what.source()).id);
    json_.end_object();
  }
  json_.end_array();
  json_.key("claims").begin_array();
}

void ChangeJsonFace::interval(std::string_view name, const Interval& value) {
  json_.key(name).begin_flat_object().key("min").number(value.min).key("max").number(value.max).end_object();
}

void ChangeJsonFace::side(std::string_view name, const Judgement& judgement) {
  json_.key(name).begin_object();
  json_.key("status").text(to_string(judgement.status));
  json_.key("advised").text(to_string(judgement.advice));
  json_.key("numbers").begin_object();
  json_.key("publications").number(judgement.numbers.publications);
  json_.key("voices").number(judgement.numbers.voices);
  interval("origins", judgement.numbers.origins);
  interval("independent_origins", judgement.numbers.independent_origins);
  interval("lines", judgement.numbers.lines);
  interval("controlled_lines", judgement.numbers.controlled_lines);
  json_.key("exact").boolean(judgement.numbers.exact).end_object();
  json_.key("findings").begin_flat_array();
  for (const Finding& finding : judgement.findings) json_.text(finding.rule);
  json_.end_array().end_object();
}

void ChangeJsonFace::claim(const Change& change) {
  const model::ClaimText text = texts_.claim(change.before.claim);
  json_.begin_object();
  json_.key("id").text(text.id);
  json_.key("text").text(text.text);
  json_.key("effect").text(analysis::effect_words()[static_cast<std::size_t>(change.effect)]);
  json_.key("chokepoints").begin_flat_array();
  for (const SourceId source : change.choke_points) json_.text(texts_.source(source).id);
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
