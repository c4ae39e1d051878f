// stemma list CASE assessments
#include <fmt/format.h>

#include "app/list/list_kind.hpp"

namespace stemma::app {
namespace {

std::string scale_words(const ScaleValue& value) {
  std::string out = value.code;
  if (value.number) out += fmt::format("{}{}", out.empty() ? "" : " ", *value.number);
  return out;
}

void list(const CaseView& view, const Found& found) {
  std::uint64_t number = 0;
  for (const AssessmentRecord& assessment : view.record().assessments) {
    Facets facets;
    facets.words["claim"] = {assessment.claim};
    facets.date = period_of(assessment.on);
    facets.texts = {assessment.basis, assessment.by};
    const std::string on_scale = scale_words(assessment.confidence_scale);
    report::ListRow row;
    row.values = {++number,
                  date_or_nothing(assessment.on),
                  assessment.claim,
                  assessment.confidence ? word_or_nothing(assessment.confidence) : text_or_nothing(on_scale),
                  text_or_nothing(scale_words(assessment.likelihood)),
                  text_or_nothing(assessment.by),
                  text_or_nothing(assessment.basis)};
    found(std::move(row), facets);
  }
}

}  // namespace

ListKind list_assessments() {
  return {"assessments",
          {},
          {"claim", "from", "text", "to"},
          false,
          {{"number", "no"},
           {"date", "date"},
           {"claim", "claim"},
           {"confidence", "confidence"},
           {"likelihood", "likelihood"},
           {"by", "by"},
           {"basis", "basis", true}},
          list};
}

}  // namespace stemma::app
