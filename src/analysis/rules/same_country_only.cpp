#include <set>
#include <string>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

/// Countries of the recorded origins; one that is not recorded is a country of its own.
std::set<model::Country> countries(const ClaimFacts& facts) {
  std::set<model::Country> found;
  for (const Origin& origin : recorded_origins(facts)) {
    found.insert(facts.world.country(facts.world.party(origin.source)));
  }
  return found;
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.unsourced() || facts.numbers().independent_origins.min < 2) return;
  const auto found = countries(facts);
  if (found.size() != 1 || *found.begin() == model::Country{}) return;
  const std::string country(found.begin()->begin(), found.begin()->end());
  Finding finding;
  tell_origins(facts, finding);
  finding.message = {facts.numbers().independent_origins,
                     " independent origins, all of the country " + country + "; wanted one of another"};
  finding.next.push_back(
      {"ask an outlet, a body or a witness in another country than " + country + " what they know of it"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  const Interval origins = facts.numbers().independent_origins;
  if (origins.min < 2) return {origins, " independent origins: too few for their countries to be compared"};
  const auto found = countries(facts);
  if (found.contains(model::Country{})) return {"of some origin no country is recorded"};
  return {Counted{static_cast<std::uint32_t>(found.size()), "country", "countries"}, " among the origins; wanted 2"};
}

}  // namespace

constexpr Rule same_country_only{
    "same-country-only",
    "All origins in one country",
    Scope::claim,
    {Severity::note, Severity::note, Severity::note},
    {
        "There are two or more independent origins, a country is recorded for every one of them, and it is the same "
        "one.",
        "People under one government can share its pressure, its rumours and its blind spots while nobody controls "
        "them. Where states quarrel, a claim heard on one side only is one side's.",
        "Berkeley Protocol on Digital Open Source Investigations, on bias and on diversity of sources; the practice of "
        "fact-finding missions to hear every side of a conflict.",
        "One origin in another country, or a country recorded where one is wrong.",
        "Domestic matters, which nobody abroad can know.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
