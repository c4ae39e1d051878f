#include "analysis/standing.hpp"

#include <algorithm>
#include <string>

#include "analysis/dispute.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

/// A finding at warning or above that no decision silences, one that the record cannot decide included. What a person
/// should look at is none.
bool loud(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return !finding.silenced() && finding.kind != FindingKind::review && finding.severity != Severity::note;
  });
}

/// An editor answers for the source that has no name: a decision silences what was found on that.
bool vouched_for(const std::vector<Finding>& findings) {
  const auto on_names = [](const Finding& finding) {
    return finding.rule == anonymous_only.id || finding.rule == unapproved_allegation.id;
  };
  const auto stands = [&](const Finding& finding) { return on_names(finding) && !finding.silenced(); };
  return std::any_of(findings.begin(), findings.end(), on_names) &&
         std::none_of(findings.begin(), findings.end(), stands);
}

bool serious(const ClaimFacts& facts) {
  return facts.importance == Importance::high || facts.claim_class == ClaimClass::crime;
}

/// "1 is named", "both are named", "all are named".
void add_share(Phrase& words, std::uint32_t count, std::size_t of, std::string_view what) {
  if (count == of && of > 1) {
    words.emplace_back(of == 2 ? "both are" : "all are");
  } else {
    words.emplace_back(Counted{count, "is", "are"});
  }
  words.emplace_back(std::string(what));
}

}  // namespace

Status status_of(const ClaimFacts& facts, const model::Thresholds& bars, const std::vector<Finding>& findings) {
  const Interval origins = facts.numbers().independent_origins;
  if (facts.withdrawn()) return Status::withdrawn;
  if (facts.unsourced()) return Status::unsourced;
  if (weigh_dispute(facts, bars).contradicted) return Status::contested;
  if (!facts.provenance.circles.empty()) return Status::circular;
  if (origins.max < bars.wanted_origins) {
    return facts.numbers().voices < 2 ? Status::single_source : Status::single_origin;
  }
  if (facts.anonymous_only() || facts.party_aligned_only()) return Status::one_sided;
  const bool undecided = origins.min < bars.wanted_origins ||
                         std::any_of(findings.begin(), findings.end(),
                                     [](const Finding& finding) { return finding.kind == FindingKind::open; });
  return undecided ? Status::open : Status::corroborated;
}

Advice advice_of(const ClaimFacts& facts, Status status, const std::vector<Finding>& findings) {
  if (facts.unsourced()) return Advice::hold;
  const bool one_unnamed = facts.anonymous_only() && facts.numbers().independent_origins.min <= 1;
  if (serious(facts) && one_unnamed && !vouched_for(findings)) return Advice::hold;
  const bool in_doubt = status == Status::contested || status == Status::circular;
  return in_doubt || loud(findings) ? Advice::attribute : Advice::state;
}

std::vector<Phrase> quiet_reasons(const ClaimFacts& facts, const model::Thresholds& bars, Status status,
                                  const std::vector<Finding>& findings) {
  if (facts.not_yet_said()) return {{"nobody had spoken of it by that day"}};
  const bool in_doubt = status == Status::contested || status == Status::circular;
  if (in_doubt || loud(findings) || facts.unsourced()) return {};
  if (std::any_of(findings.begin(), findings.end(), [](const Finding& finding) { return finding.silenced(); })) {
    return {{"what was found on it is excepted by decision"}};
  }
  const auto is = [](FindingKind kind) { return [kind](const Finding& finding) { return finding.kind == kind; }; };
  if (std::any_of(findings.begin(), findings.end(), is(FindingKind::open))) return {};
  if (std::any_of(findings.begin(), findings.end(), is(FindingKind::fail))) {
    return {{"its gaps are minor at this importance: see the notes"}};
  }
  std::vector<Phrase> reasons;
  const Interval origins = facts.numbers().independent_origins;
  reasons.push_back({origins, origins.max == 1 ? " independent origin" : " independent origins", ", ",
                     std::to_string(bars.wanted_origins), " wanted"});
  const auto& list = facts.provenance.origins;
  const auto first_hand = static_cast<std::uint32_t>(
      std::count_if(list.begin(), list.end(), [](const Origin& origin) { return origin.first_hand; }));
  const auto named = static_cast<std::uint32_t>(std::count_if(
      list.begin(), list.end(), [](const Origin& origin) { return origin.lineage_recorded && origin.named; }));
  Phrase known{"of ", Counted{static_cast<std::uint32_t>(list.size()), "origin", "origins"}, " "};
  if (named > 0) add_share(known, named, list.size(), " named");
  if (named > 0 && first_hand > 0) known.emplace_back(" and ");
  if (first_hand > 0) add_share(known, first_hand, list.size(), " first-hand");
  if (named > 0 || first_hand > 0) reasons.push_back(std::move(known));
  const Dispute dispute = weigh_dispute(facts, bars);
  if (dispute.outweighed) {
    const auto& deniers = dispute.others.empty() ? dispute.bare_parties : dispute.others;
    Phrase by{"the denial by ", deniers.front()->source};
    const auto more = static_cast<std::uint32_t>(facts.provenance.deniers.size() - 1);
    if (more > 0) by.insert(by.end(), {" and ", Counted{more, "other", "others"}});
    by.insert(by.end(), {" is outweighed by ",
                         Counted{dispute.credible, "independent credible origin", "independent credible origins"},
                         " with no interest in it"});
    reasons.push_back(std::move(by));
  }
  return reasons;
}

}  // namespace stemma::analysis
