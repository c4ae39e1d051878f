#include "report/claim_json.hpp"

#include "report/advice.hpp"
#include "report/json_parts.hpp"
#include "report/summary.hpp"

namespace stemma::report {

void ClaimJson::sources(std::string_view name, const std::vector<SourceId>& ids) {
  json_.key(name).begin_flat_array();
  for (const SourceId id : ids) json_.text(words_.texts().source(id).id);
  json_.end_array();
}

void ClaimJson::attributions(std::string_view name, const std::vector<AttributionId>& ids) {
  json_.key(name).begin_flat_array();
  for (const AttributionId id : ids) json_.text(words_.texts().attribution(id).id);
  json_.end_array();
}

void ClaimJson::phrases(std::string_view name, const std::vector<Phrase>& phrases) {
  json_.key(name).begin_array();
  for (const Phrase& phrase : phrases) json_.text(words_.phrase(phrase));
  json_.end_array();
}

/// The group goes by the id of the controller that it is named after.
void ClaimJson::control_group(GroupId group) {
  json_.key("control_group");
  if (group.is_none()) {
    json_.null();
  } else {
    json_.text(words_.texts().source(words_.about().group_root(group)).id);
  }
}

void ClaimJson::origins(const std::vector<Origin>& origins) {
  json_.key("origins").begin_array();
  for (const Origin& origin : origins) {
    json_.begin_object();
    json_.key("source").text(words_.texts().source(origin.source).id);
    json_.key("named").boolean(origin.named);
    json_.key("interested").boolean(origin.interested);
    json_.key("first_hand").boolean(origin.first_hand);
    json_.key("dissent").boolean(origin.dissent);
    json_.key("lineage_recorded").boolean(origin.lineage_recorded);
    json_.key("people");
    json_interval(json_, origin.people);
    control_group(origin.group);
    json_.key("credibility");
    if (origin.credibility) {
      json_.text(to_string(*origin.credibility));
    } else {
      json_.null();
    }
    attributions("attributions", origin.attributions);
    json_.end_object();
  }
  json_.end_array();
}

void ClaimJson::deniers(const std::vector<Denier>& deniers) {
  json_.key("deniers").begin_array();
  for (const Denier& denier : deniers) {
    json_.begin_object();
    json_.key("source").text(words_.texts().source(denier.source).id);
    json_.key("named").boolean(denier.named);
    json_.key("interested").boolean(denier.interested);
    json_.key("bare").boolean(denier.bare);
    json_.key("dissent").boolean(denier.dissent);
    control_group(denier.group);
    attributions("attributions", denier.attributions);
    json_.end_object();
  }
  json_.end_array();
}

void ClaimJson::non_answers(const std::vector<NonAnswer>& answers) {
  json_.key("non_answers").begin_array();
  for (const NonAnswer& answer : answers) {
    json_.begin_flat_object();
    json_.key("source").text(words_.texts().source(answer.source).id);
    json_.key("stance").text(to_string(answer.stance));
    json_.key("attribution").text(words_.texts().attribution(answer.attribution).id);
    json_.end_object();
  }
  json_.end_array();
}

void ClaimJson::choke_points(const std::vector<ChokePoint>& points) {
  json_.key("choke_points").begin_array();
  for (const ChokePoint& point : points) {
    json_.begin_flat_object().key("source").text(words_.texts().source(point.source).id);
    json_.key("publications").begin_flat_array();
    for (const PublicationId id : point.publications) json_.text(words_.texts().publication(id).id);
    json_.end_array().end_object();
  }
  json_.end_array();
}

void ClaimJson::decision(std::string_view name, DecisionId id) {
  if (id.is_none()) return;
  const model::DecisionText text = words_.texts().decision(id);
  json_.key(name).begin_object();
  json_.key("by").text(text.by);
  json_.key("role").text(text.role);
  json_.key("at").text(text.date);
  json_.key("until").text(text.until);
  json_.key("exception").text(text.exception);
  json_.key("why").text(text.why);
  json_.end_object();
}

void ClaimJson::finding(const Finding& finding) {
  json_.begin_object();
  json_.key("rule").text(finding.rule);
  json_.key("severity").text(to_string(finding.severity));
  json_.key("kind").text(to_string(finding.kind));
  json_.key("subject").begin_flat_object().key("kind").text(to_string(finding.subject.kind));
  json_.key("id").text(words_.subject(finding.subject)).end_object();
  json_.key("message").text(words_.phrase(finding.message));
  attributions("evidence", finding.evidence);
  sources("parties", finding.parties);
  phrases("next", finding.next);
  decision("silenced_by", finding.decision);
  decision("lapsed", finding.lapsed);
  json_.end_object();
}

void ClaimJson::findings(const std::vector<Finding>& findings) {
  json_.key("findings").begin_array();
  for (const Finding& found : findings) finding(found);
  json_.end_array();
}

void ClaimJson::write(const Judgement& judgement, std::optional<Day> as_of) {
  const model::ClaimText text = words_.texts().claim(judgement.claim);
  json_.begin_object();
  json_.key("id").text(text.id);
  json_.key("text").text(text.text);
  json_.key("importance").text(to_string(judgement.importance));
  json_.key("status").text(to_string(judgement.status));
  json_numbers(json_, judgement.numbers);
  json_.key("chokepoints").begin_flat_array();
  for (const ChokePoint& point : judgement.choke_points) json_.text(words_.texts().source(point.source).id);
  json_.end_array();
  json_.key("summary").text(summary(judgement, words_, as_of));
  json_.key("advised").text(to_string(judgement.advice));
  json_.key("advice").text(advice(judgement, words_));
  if (judgement.opinion) json_opinion(json_.key("opinion"), *judgement.opinion);
  findings(judgement.findings);
  phrases("quiet", judgement.quiet);
  origins(judgement.origins);
  sources("voices", judgement.voices);
  deniers(judgement.deniers);
  non_answers(judgement.non_answers);
  choke_points(judgement.choke_points);
  json_.key("circles").begin_array();
  for (const auto& circle : judgement.circles) {
    json_.begin_flat_array();
    for (const SourceId id : circle) json_.text(words_.texts().source(id).id);
    json_.end_array();
  }
  json_.end_array();
  json_.key("may_be_the_same").begin_array();
  for (const auto& pair : judgement.undecided) {
    json_.begin_flat_array().text(words_.texts().source(pair.first).id);
    json_.text(words_.texts().source(pair.second).id).end_array();
  }
  json_.end_array();
  std::vector<AttributionId> ended;
  for (const Ended& one : judgement.ended) ended.push_back(one.attribution);
  attributions("withdrawn", ended);
  json_.end_object();
}

}  // namespace stemma::report
