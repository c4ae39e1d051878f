#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

void read_confidence(Reader& reader, Fields& fields, AssessmentRecord& assessment) {
  Node* node = fields.take("confidence");
  if (node == nullptr) return;
  if (node->kind != NodeKind::mapping) return fields.word("confidence", assessment.confidence);
  Fields long_form(reader, *node, "the long form of `confidence`");
  long_form.word("value", assessment.confidence);
  long_form.scale(assessment.confidence_scale, model::Axis::confidence);
  long_form.finish();
}

void read_likelihood(Reader& reader, Fields& fields, ScaleValue& likelihood) {
  Node* node = fields.take("likelihood");
  if (node == nullptr) return;
  if (node->kind != NodeKind::mapping) return fields.text("likelihood", likelihood.code);
  Fields long_form(reader, *node, "the long form of `likelihood`");
  long_form.scale(likelihood, model::Axis::likelihood);
  long_form.finish();
}

}  // namespace

void read_assessment(Reader& reader, Node& entry, AssessmentRecord& assessment) {
  assessment.at = reader.place(entry);
  Fields fields(reader, entry, "an assessment");
  fields.require("claim", "name the claim: `claim: some-claim`");
  fields.reference("claim", claim_id, assessment.claim);
  read_confidence(reader, fields, assessment);
  read_likelihood(reader, fields, assessment.likelihood);
  fields.text("by", assessment.by);
  fields.date("at", assessment.on);
  fields.text("basis", assessment.basis);
  fields.uid(assessment.uid);
  fields.finish();
}

}  // namespace stemma::interchange
