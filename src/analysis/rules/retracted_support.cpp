#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

std::string past_tense(WithdrawalAct act) {
  static constexpr std::array<std::string_view, 4> list{"retracted", "corrected", "recanted", "recalled"};
  return std::string(list[static_cast<std::size_t>(act)]);
}

/// Support that was withdrawn, one entry for each act on record.
std::vector<const Ended*> acts(const ClaimFacts& facts) {
  std::vector<const Ended*> found;
  for (const Ended& ended : facts.provenance.ended) {
    const auto same = [&](const Ended* known) {
      return known->act == ended.act && known->by == ended.by && known->on == ended.on;
    };
    if (ended.act && std::none_of(found.begin(), found.end(), same)) found.push_back(&ended);
  }
  return found;
}

/// "ap retracted ap1/c1 (16 November 2022)"
Phrase told(const Ended& ended) {
  Phrase phrase;
  if (ended.by.is_none()) {
    phrase = {ended.attribution, " was " + past_tense(*ended.act)};
  } else {
    phrase = {ended.by, " " + past_tense(*ended.act) + " ", ended.attribution};
  }
  if (ended.on) phrase.insert(phrase.end(), {" (", *ended.on, ")"});
  return phrase;
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const auto withdrawals = acts(facts);
  if (facts.unsourced() || facts.provenance.support.empty() || withdrawals.empty()) return;
  Finding finding;
  finding.message = told(*withdrawals.front());
  if (withdrawals.size() > 1) {
    const auto more = static_cast<std::uint32_t>(withdrawals.size() - 1);
    finding.message.insert(finding.message.end(), {more == 1 ? ", and there was " : ", and there were ",
                                                   Counted{more, "other withdrawal", "other withdrawals"}});
    for (const Ended* ended : withdrawals) finding.why.push_back(told(*ended));
  }
  const auto& support = facts.provenance.support;
  const auto left = static_cast<std::uint32_t>(support.size());
  finding.message.insert(finding.message.end(),
                         {"; ", Counted{left, "supporting attribution remains", "supporting attributions remain"}});
  for (const Ended& ended : facts.provenance.ended) {
    if (ended.act) finding.evidence.push_back(ended.attribution);
  }
  std::set<SourceId> known;
  for (const Ended* ended : withdrawals) {
    if (!ended->by.is_none() && known.insert(ended->by).second) finding.parties.push_back(ended->by);
  }
  finding.next.push_back({"ask ", support.front().path.back(),
                          " whether what it prints holds without what was withdrawn, and why that was"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  return {"no withdrawal of support for it is on record"};
}

}  // namespace

constexpr Rule retracted_support{
    "retracted-support",
    "Some support was withdrawn",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "Something that supported the claim has been retracted, corrected, recanted or recalled, and other support "
        "still stands. What was withdrawn no longer counts; whether the rest holds without it is for a person to say.",
        "Whoever withdraws has a reason, and the reason may reach further than the one report. A claim that stays as "
        "it was after a correction is how errors outlive it.",
        "ICD 206 on recalled and revised reporting; the Citation Typing Ontology's `retracts`; AP and Reuters on "
        "corrections.",
        "Nothing that is added undoes a withdrawal. Learn why it was made and whether it touches the rest, and record "
        "what you found as a decision.",
        "A correction of something else in the same publication: give the withdrawal its scope (`claims`).",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
