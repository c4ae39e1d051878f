#include <string>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

void check(const SourceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.row().described) return;
  Finding finding;
  finding.parties = {facts.source};
  if (facts.use.origin_of > 0) {
    finding.message = {"origin of ", Counted{facts.use.origin_of, "claim", "claims"}};
    if (facts.use.chokes > 0)
      finding.message.insert(finding.message.end(), {" and choke point of ", std::to_string(facts.use.chokes)});
  } else {
    finding.message = {"choke point of ", Counted{facts.use.chokes, "claim", "claims"}};
  }
  finding.message.emplace_back("; no description of it is recorded");
  finding.next.push_back({"write a `description`: how it knows, what it wants, how it was checked, how old it is"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule descriptor_missing{
    "descriptor-missing",
    "A key source that nobody describes",
    Scope::source,
    {Severity::note, Severity::note, Severity::note},
    {
        "A source at which live support ends, or without which a claim would have none, has no `description`.",
        "A grade says how far to trust; a description says why, and lets a reader who knows more disagree.",
        "ICD 206, source descriptors: access, validation, motivation, possible bias, age of the information.",
        "One or two sentences in `description`.",
        "A court or a gazette, which describes itself.",
    },
    SourceRule{check},
};

}  // namespace stemma::analysis
