#include <algorithm>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

bool carries(const ClaimFacts& facts, PublicationId publication) {
  const auto& printed = facts.provenance.printed_support;
  return std::any_of(printed.begin(), printed.end(),
                     [&](const graph::Printed& one) { return facts.row(one).publication == publication; });
}

/// Who has it from whom.
struct Passing {
  SourceId to, from;
  bool inferred = false;  ///< by whoever recorded it
};

/// The statements that pass it on inside the circle, and from whom to whom each does.
void follow(const ClaimFacts& facts, Finding& finding) {
  const graph::World& world = facts.world;
  const auto inside = [&](SourceId source) {
    return std::any_of(finding.parties.begin(), finding.parties.end(),
                       [&](SourceId member) { return world.same_group(member, source); });
  };
  for (const graph::Printed& printed : facts.provenance.printed_support) {
    const model::AttributionRow& row = facts.row(printed);
    std::vector<Passing> passings;
    SourceId receiver = printed.publisher;
    for (std::uint32_t i = 0; i < row.chain.count; ++i) {
      const SourceId link = world.source_of(facts.rows.links[row.chain.offset + i]);
      passings.push_back({receiver, link, false});
      receiver = link;
    }
    for (const auto& derivation : world.derivations(row.publication)) {
      if (!derivation.target.is_publication || !carries(facts, derivation.target.publication())) continue;
      passings.push_back({printed.publisher, world.publisher(derivation.target.publication()), derivation.inferred});
    }
    bool passes = false;
    for (const auto& [to, from, inferred] : passings) {
      if (!inside(from) || !inside(to) || world.same_group(from, to)) continue;
      Phrase told{to, " has it from ", from, inferred ? ", as is inferred and not said by " : ", says ",
                  row.publication};
      if (std::find(finding.why.begin(), finding.why.end(), told) == finding.why.end()) finding.why.push_back(told);
      passes = true;
    }
    if (passes) finding.evidence.push_back(row.id);
  }
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  for (const auto& circle : facts.provenance.circles) {
    Finding finding;
    finding.parties = circle;
    finding.message = {"the reporting goes in a circle through "};
    for (std::size_t i = 0; i < circle.size(); ++i) {
      if (i > 0) finding.message.emplace_back(i + 1 == circle.size() ? " and " : ", ");
      finding.message.emplace_back(circle[i]);
    }
    follow(facts, finding);
    finding.next.push_back({"establish who said it first, and drop every reference younger than that"});
    out.push_back(std::move(finding));
  }
}

Phrase quiet(const ClaimFacts&, const model::Thresholds&) {
  return {"no way of the reporting comes back to where it has been"};
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
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
