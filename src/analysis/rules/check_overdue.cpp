#include "analysis/hearing.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

void check(const CaseFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const model::SharedRows& rows = facts.world.rows();
  for (const model::CheckRow& row : rows.checks) {
    if (!overdue(row, facts.world.as_of()) || row.whom.is_none()) continue;
    Finding finding;
    finding.kind = FindingKind::review;
    finding.subject = {SubjectKind::source, row.whom.value};
    finding.parties = {row.whom};
    finding.message = in_words(row, facts.world.as_of());
    if (row.claims.count > 0) finding.message.emplace_back(", on ");
    for (std::uint32_t i = 0; i < row.claims.count; ++i) {
      if (i > 0) finding.message.emplace_back(", ");
      finding.message.emplace_back(rows.check_claims[row.claims.offset + i]);
    }
    finding.next.push_back({"remind ", row.whom, ", or record that no answer came"});
    out.push_back(std::move(finding));
  }
}

}  // namespace

constexpr Rule check_overdue{
    "check-overdue",
    "A deadline is over and the outcome is not recorded",
    Scope::case_,
    {Severity::warning, Severity::warning, Severity::warning},
    {
        "The log of checks has a question with a deadline that is over on the day that is judged, and still says that "
        "the answer is pending.",
        "A reply that came and was not recorded is a reply that the story leaves out; one that did not come belongs in "
        "the story as well.",
        "BBC Editorial Guidelines, right of reply, on time to answer.",
        "The outcome in the log: answered, declined, no-response or unreachable; and what was said as a publication.",
        "A later deadline was agreed: record that one.",
    },
    CaseRule{check},
};

}  // namespace stemma::analysis
