#include <algorithm>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

/// Origins and publishers that are no social accounts.
std::uint32_t elsewhere(const ClaimFacts& facts) {
  const auto no_account = [&](SourceId source) { return kind_of(facts, source) != SourceKind::social_account; };
  const auto origins = recorded_origins(facts);
  const auto voices = publishers(facts, false);
  return static_cast<std::uint32_t>(
      std::count_if(origins.begin(), origins.end(), [&](const Origin& origin) { return no_account(origin.source); }) +
      std::count_if(voices.begin(), voices.end(), no_account));
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.unsourced() || recorded_origins(facts).empty() || elsewhere(facts) > 0) return;
  Finding finding;
  tell_origins(facts, finding);
  const auto voices = static_cast<std::uint32_t>(publishers(facts, false).size());
  finding.message = {"only social accounts carry it (", Counted{voices, "account", "accounts"},
                     "), and they are all that it rests on; wanted one voice or origin besides"};
  finding.next.push_back({"ask ", finding.parties.front(),
                          " who made it, where and when, and for the original file; then ask somebody who was there"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  const std::uint32_t others = elsewhere(facts);
  if (others == 0) return {"no origin is recorded that could be a social account"};
  return {Counted{others, "origin or voice is", "origins and voices are"}, " no social account; wanted 1"};
}

}  // namespace

constexpr Rule social_only{
    "social-only",
    "Only social accounts",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "Every origin that is recorded and everybody who publishes live support is an account on a social network.",
        "An account can be anybody, can be sold or taken over, and can vanish. Shares and reposts look like voices, "
        "and none of them has looked.",
        "Berkeley Protocol on Digital Open Source Investigations, authentication of user-generated content; BBC "
        "Editorial Guidelines and Reuters Handbook on material from social media.",
        "Somebody behind an account who speaks under a name, or one origin or outlet besides that has it for itself.",
        "A claim about what was posted, which the posts themselves show. Keep a copy of them.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
