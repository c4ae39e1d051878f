#include "report/json_face.hpp"

#include "report/json_parts.hpp"

namespace stemma::report {

JsonFace::JsonFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options)
    : words_(texts, parties), json_(out), claims_(json_, words_), version_(options.version) {}

void JsonFace::begin(const CaseHead& head) {
  as_of_ = head.as_of;
  json_head(json_, words_, version_, as_of_, head.policy);
  json_.key("claims").begin_array();
  claims_open_ = true;
}

void JsonFace::claim(const Judgement& judgement) { claims_.write(judgement, as_of_); }

void JsonFace::case_findings(const std::vector<Finding>& found) {
  if (claims_open_) json_.end_array();
  claims_open_ = false;
  claims_.findings(found);
  findings_written_ = true;
}

void JsonFace::end(const Totals& totals) {
  if (!findings_written_) case_findings({});
  json_totals(json_, totals);
  json_.end_object().finish();
}

}  // namespace stemma::report
