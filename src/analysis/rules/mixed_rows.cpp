#include <array>
#include <set>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

constexpr std::size_t most_named = 3;

void list(const std::vector<ClaimId>& claims, Phrase& into) {
  const std::size_t shown = claims.size() > most_named + 1 ? most_named : claims.size();
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) into.emplace_back(i + 1 == claims.size() ? " and " : ", ");
    into.emplace_back(claims[i]);
  }
  if (shown < claims.size()) {
    into.insert(into.end(), {" and ", Counted{static_cast<std::uint32_t>(claims.size() - shown), "other", "others"}});
  }
}

void check(const CaseFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  std::array<std::vector<ClaimId>, 3> of_row;
  std::array<std::set<ClaimId>, 3> known;
  for (const model::AssessmentRow& row : facts.world.rows().assessments) {
    if (row.dated && row.date.last > facts.world.as_of()) continue;
    if (known[row.likelihood_row].insert(row.claim).second) of_row[row.likelihood_row].push_back(row.claim);
  }
  if (of_row[1].empty() || of_row[2].empty()) return;
  Finding finding;
  finding.subject = {SubjectKind::case_, 0};
  finding.message = {"likelihood is given in words of both rows of ICD 203: likely and its kin on "};
  list(of_row[1], finding.message);
  finding.message.emplace_back("; probable and its kin on ");
  list(of_row[2], finding.message);
  finding.next.push_back({"keep to one row, or tell readers that the two mean the same"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule mixed_rows{
    "mixed-rows",
    "Two sets of words for one likelihood",
    Scope::case_,
    {Severity::note, Severity::note, Severity::note},
    {
        "Assessments on the scale `icd203` give likelihoods in words of both its rows: likely, unlikely, almost "
        "certain; and probable, improbable, nearly certain.",
        "Readers who see two words look for two meanings. There is one.",
        "ICD 203 (2015), D.6.e(2)(a): terms of different rows are not mixed, or a disclaimer says that they mean the "
        "same.",
        "One row throughout.",
        "Assessments of two houses in one case, each in its own words.",
    },
    CaseRule{check},
};

}  // namespace stemma::analysis
