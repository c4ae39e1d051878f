#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

void check(const ClaimFacts& facts, const model::Policy&, std::vector<Finding>& out) {
  for (const auto& circle : facts.provenance.circles) {
    Finding finding;
    finding.parties = circle;
    finding.message = {"the reporting goes in a circle through "};
    for (std::size_t i = 0; i < circle.size(); ++i) {
      if (i > 0) finding.message.emplace_back(i + 1 == circle.size() ? " and " : ", ");
      finding.message.emplace_back(circle[i]);
    }
    for (const graph::Printed& printed : facts.provenance.printed_support) {
      finding.evidence.push_back(facts.row(printed).id);
    }
    finding.next.push_back({"establish who said it first, and drop every reference younger than that"});
    out.push_back(std::move(finding));
  }
}

}  // namespace

constexpr Rule circular{
    "circular",
    "Sources that cite each other",
    Scope::claim,
    {Severity::error, Severity::error, Severity::note},
    {
        "Among parties, those under one control taken together, the chain of reporting leaves somebody and comes back: "
        "A "
        "has it from B, and B from A. Judged on what was printed, support that has since fallen included.",
        "A loop confirms itself. Each of its members looks like a second source for the others, and none need ever "
        "have "
        "known anything.",
        "Circular reporting (false confirmation) and citogenesis, the term coined by Randall Munroe in 2011; Tarjan "
        "1972 "
        "for the strongly connected components.",
        "Remove the links that lead back into the loop, once it is established who spoke first and on what ground.",
        "None.",
    },
    check,
};

}  // namespace stemma::analysis
