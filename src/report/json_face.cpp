#include "report/json_face.hpp"

#include "report/json_parts.hpp"

namespace stemma::report {

JsonFace::JsonFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options)
    : words_(texts, parties), json_(out), claims_(json_, words_), version_(options.version) {}

void JsonFace::begin(const CaseHead& head) {
  as_of_ = head.as_of;
  json_head(json_, words_, version_, as_of_, head.policy);
  json_.key("claims").begin_array();
}

void JsonFace::claim(const Judgement& judgement) { claims_.write(judgement, as_of_); }

void JsonFace::begin_findings() {
  if (in_findings_) return;
  in_findings_ = true;
  json_.end_array().key("findings").begin_array();
}

void JsonFace::case_finding(const Finding& finding) {
  begin_findings();
  claims_.finding(finding);
}

void JsonFace::end(const Totals& totals) {
  begin_findings();
  json_.end_array();
  json_totals(json_, totals);
  json_.end_object().finish();
}

}  // namespace stemma::report
