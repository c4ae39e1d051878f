#include <algorithm>
#include <vector>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"
#include "graph/flat_map.hpp"

namespace stemma::analysis {
namespace {

/// Those in the circle, and whoever is of one control group with one of them.
class Circle {
 public:
  Circle(const graph::World& world, const std::vector<SourceId>& members) : world_(world) {
    for (const SourceId member : members) {
      parties_.emplace(world.party(member).value, true);
      if (!world.group(member).is_none()) groups_.emplace(world.group(member).value, true);
    }
  }
  bool has(SourceId source) const {
    return parties_.find(world_.party(source).value) != nullptr || groups_.find(world_.group(source).value) != nullptr;
  }

 private:
  const graph::World& world_;
  graph::FlatMap<bool> parties_, groups_;
};

/// Who has it from whom.
struct Passing {
  SourceId to, from;
  bool inferred = false;  ///< by whoever recorded it
  friend bool operator==(const Passing&, const Passing&) = default;
};

/// False if it is there already.
bool note(const Passing& passing, std::vector<Passing>& among) {
  if (std::find(among.begin(), among.end(), passing) != among.end()) return false;
  among.push_back(passing);
  return true;
}

/// The statements that pass it on inside the circle, and from whom to whom each does.
void follow(const ClaimFacts& facts, Finding& finding) {
  const graph::World& world = facts.world;
  const Circle circle(world, finding.parties);
  const std::vector<PublicationId> carrying = facts.summary().printed_in;
  const auto carries = [&](PublicationId publication) {
    return std::binary_search(carrying.begin(), carrying.end(), publication);
  };
  graph::FlatMap<std::vector<Passing>> told;  // by publication
  std::vector<Passing> passings;              // of one statement
  for (const graph::Printed& printed : facts.provenance.printed_support) {
    const model::AttributionRow& row = facts.row(printed);
    passings.clear();
    SourceId receiver = printed.publisher;
    for (std::uint32_t i = 0; i < row.chain.count; ++i) {
      const SourceId link = world.source_of(facts.rows.links[row.chain.offset + i]);
      passings.push_back({receiver, link, false});
      receiver = link;
    }
    for (const auto& derivation : world.derivations(row.publication)) {
      if (!derivation.target.is_publication || !carries(derivation.target.publication())) continue;
      passings.push_back({printed.publisher, world.publisher(derivation.target.publication()), derivation.inferred});
    }
    bool passes = false;
    for (const Passing& passing : passings) {
      const auto& [to, from, inferred] = passing;
      if (!circle.has(from) || !circle.has(to) || world.same_group(from, to)) continue;
      passes = true;
      if (!note(passing, told.at(told.emplace(row.publication.value, {}).first))) continue;
      finding.why.push_back(
          {to, " has it from ", from, inferred ? ", as is inferred and not said by " : ", says ", row.publication});
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
