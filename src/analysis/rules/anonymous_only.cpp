#include <algorithm>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (!facts.anonymous_only()) return;
  Finding finding;
  std::uint32_t unnamed = 0;
  for (const Origin& origin : facts.provenance.origins) {
    if (!origin.lineage_recorded) continue;
    ++unnamed;
    finding.parties.push_back(origin.source);
    finding.evidence.insert(finding.evidence.end(), origin.attributions.begin(), origin.attributions.end());
  }
  if (unnamed == 1) {
    finding.message = {"it rests only on ", finding.parties.front()};
  } else {
    finding.message = {Counted{unnamed, "", "origins"}, ", none of them named; wanted one on the record"};
  }
  finding.next.push_back({"get one voice on the record, or a document"});
  finding.next.push_back(
      {"have an editor learn who is meant by ", finding.parties.front(), ", and why no name is given"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  const auto& origins = facts.provenance.origins;
  const auto named = std::count_if(origins.begin(), origins.end(),
                                   [](const Origin& origin) { return origin.lineage_recorded && origin.named; });
  if (named == 0) return {"no origin is recorded that could have a name"};
  return {Counted{static_cast<std::uint32_t>(named), "origin is", "origins are"}, " named on the record; wanted 1"};
}

}  // namespace

constexpr Rule anonymous_only{
    "anonymous-only",
    "Only unnamed sources",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "Every origin that still supports the claim is unnamed in the publications that carry it. Who is meant is read "
        "at the mention: a source named later does not unmask what it said earlier without a name.",
        "A reader cannot weigh an unnamed source, and nobody can be held to the words. Two unnamed sources may be one "
        "person, or one of them may be the named source speaking twice.",
        "AP News Values and Principles (more than one source, reason for anonymity); Reuters Handbook, \"anonymous "
        "sources are the weakest sources\"; IFCN Code of Principles, named sources of evidence.",
        "One origin that is named on the record, or a document, record or data that the publisher examined.",
        "People whose safety depends on it, when an editor knows who they are and the text says why they are unnamed. "
        "Record that as a decision, which silences the finding visibly.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
