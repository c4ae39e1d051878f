#include <algorithm>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

bool official(SourceKind kind) {
  return kind == SourceKind::official || kind == SourceKind::ministry || kind == SourceKind::state ||
         kind == SourceKind::law_enforcement || kind == SourceKind::public_body || kind == SourceKind::court ||
         kind == SourceKind::military;
}

std::uint32_t others(const ClaimFacts& facts) {
  const auto origins = recorded_origins(facts);
  return static_cast<std::uint32_t>(std::count_if(
      origins.begin(), origins.end(), [&](const Origin& origin) { return !official(kind_of(facts, origin.source)); }));
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.unsourced() || facts.claim_class == ClaimClass::statement || others(facts) > 0) return;
  Finding finding;
  tell_origins(facts, finding);
  if (finding.parties.empty()) return;
  if (finding.parties.size() == 1) {
    finding.message = {"the only origin is official: "};
  } else {
    finding.message = {Counted{static_cast<std::uint32_t>(finding.parties.size()), "", "origins"}, ", all official: "};
  }
  const Phrase names = listed(finding.parties);
  finding.message.insert(finding.message.end(), names.begin(), names.end());
  finding.message.emplace_back("; wanted one that is not");
  finding.next.push_back({"ask somebody outside of the authorities who was there, or keeps a record"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  if (facts.claim_class == ClaimClass::statement) {
    return {"it is a claim about what somebody said, and an authority knows what it said"};
  }
  const std::uint32_t count = others(facts);
  if (count == 0) return {"no origin is recorded that could be official"};
  return {Counted{count, "origin is", "origins are"}, " not official; wanted 1"};
}

}  // namespace

constexpr Rule official_only{
    "official-only",
    "Only officials say so",
    Scope::claim,
    {Severity::note, Severity::note, Severity::note},
    {
        "Every live origin is an official, a ministry, a state, a law-enforcement or public body, a court or the "
        "military. A claim about what was said (class `statement`) is left alone.",
        "Authorities are good sources for their own acts and poor ones for their own mistakes. Several of them may "
        "rest on one file.",
        "BBC Editorial Guidelines, accuracy: claims by those in authority are to be attributed and tested; "
        "fact-finding "
        "missions of the United Nations weigh official accounts beside those of people affected.",
        "One origin that holds no office: a witness, somebody affected, an expert, a document or data.",
        "Matters that only an authority decides or records, such as a verdict, a law or an election result.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
