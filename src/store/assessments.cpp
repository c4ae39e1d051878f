#include "store/entities.hpp"

namespace stemma::store {

void write_assessments(Writing& writing) {
  auto into = writing.into("assessment");
  for (std::uint32_t id = 0; id < writing.record.assessments.size(); ++id) {
    const AssessmentRecord& assessment = writing.record.assessments[id];
    into.row("id", id).uid("uid", writing.directories.assessments[id]);
    into.row("claim", writing.directories.claim(assessment.claim)).word("confidence", assessment.confidence);
    into.text("confidence_scale", assessment.confidence_scale.scale)
        .text("confidence_code", assessment.confidence_scale.code)
        .real("confidence_number", assessment.confidence_scale.number)
        .text("likelihood_scale", assessment.likelihood.scale)
        .text("likelihood_code", assessment.likelihood.code)
        .real("likelihood_number", assessment.likelihood.number);
    into.text("by_name", assessment.by).text("basis", assessment.basis).date("on", assessment.on);
    into.at(assessment.at).run();
  }
}

std::vector<AssessmentRecord> read_assessments(const Reading& reading) {
  std::vector<AssessmentRecord> assessments;
  auto row = reading.connection.prepare("SELECT * FROM assessment ORDER BY id");
  while (row.step()) {
    AssessmentRecord& assessment = assessments.emplace_back();
    assessment.uid = read_uid(row);
    assessment.claim = reading.slug(row, "claim", reading.claims);
    assessment.confidence = read_optional_word<Confidence>(row, "confidence");
    assessment.confidence_scale = read_scale(row, "confidence_");
    assessment.likelihood = read_scale(row, "likelihood_");
    assessment.by = read_text(row, "by_name");
    assessment.basis = read_text(row, "basis");
    assessment.on = read_date(row, "on");
    assessment.at = reading.at(row);
  }
  return assessments;
}

}  // namespace stemma::store
