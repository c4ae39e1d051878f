#include <algorithm>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

bool searched(const ClaimFacts& facts) {
  return std::any_of(facts.provenance.support.begin(), facts.provenance.support.end(), [&](const Strand& strand) {
    // The publisher, last on the path, is no search of its own.
    return std::any_of(strand.path.begin(), strand.path.end() - 1,
                       [&](SourceId source) { return facts.world.thing(source); });
  });
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (!facts.world.rows().claims[facts.claim.index()].superlative || searched(facts)) return;
  Finding finding;
  finding.message = {"it claims a record, and no search of documents or data stands behind it"};
  finding.evidence = facts.live_support();
  finding.next.push_back({"name the register to search, and try to find one counter-example; else drop the word"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (!facts.world.rows().claims[facts.claim.index()].superlative) return {"it claims no record"};
  return {"a document or data stands behind it in which somebody looked"};
}

}  // namespace

constexpr Rule superlative{
    "superlative",
    R"("First", "only", "largest" without a search)",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "The claim says that something is the first, the only one, the largest or has never been before, and no "
        "support "
        "goes back to a document or data in which somebody looked.",
        "Nobody witnesses that something never happened before. It takes a search of a record, and one counter-example "
        "ends it.",
        "Reuters Handbook, caution with superlatives and firsts; IFCN Code of Principles, primary sources.",
        "A register, archive or data set that was searched, recorded as a source of kind document or dataset in a "
        "chain.",
        "A record that the claim itself defines, such as the only item in a closed list.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
