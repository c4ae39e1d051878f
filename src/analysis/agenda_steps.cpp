// Trying one step of an agenda on the claims that it touches.
#include <algorithm>
#include <iterator>

#include "analysis/agenda.hpp"
#include "analysis/hearing.hpp"

namespace stemma::analysis {
namespace {

constexpr std::uint32_t most_alike = 3;  ///< witnesses, or records, of one step

using Findings = std::vector<Finding>;

Findings those_that_count(const Findings& findings) {
  Findings found;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
               [](const Finding& finding) { return !finding.silenced() && finding.kind != FindingKind::review; });
  return found;
}

bool has(const Findings& findings, const Finding& wanted) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& one) { return one.rule == wanted.rule && one.message == wanted.message; });
}

/// What differs between two lists of findings on one subject.
void compare(const Findings& before, const Findings& after, Importance importance, std::vector<Outcome>& closes,
             std::vector<Outcome>& brings) {
  const auto note = [&](const Finding& finding, std::vector<Outcome>& into) {
    into.push_back({finding.subject, finding.rule, finding.severity, finding.kind, importance});
  };
  for (const Finding& finding : before) {
    if (is_gone(finding, before, after)) note(finding, closes);
  }
  const auto of_rule = [](const Findings& list, std::string_view rule) {
    return std::count_if(list.begin(), list.end(), [&](const Finding& one) { return one.rule == rule; });
  };
  for (const Finding& finding : after) {
    if (!has(before, finding) && of_rule(after, finding.rule) > of_rule(before, finding.rule)) note(finding, brings);
  }
}

bool concerns(const Outcome& outcome, ClaimId claim) {
  return outcome.subject == Subject{SubjectKind::claim, claim.value};
}

/// What is closed on the claim itself, less what is brought.
bool gains(const std::vector<Outcome>& closes, const std::vector<Outcome>& brings, ClaimId claim) {
  std::int64_t worth = 0;
  for (const Outcome& outcome : closes)
    worth += concerns(outcome, claim) ? static_cast<std::int64_t>(weight(outcome)) : 0;
  for (const Outcome& outcome : brings)
    worth -= concerns(outcome, claim) ? static_cast<std::int64_t>(weight(outcome)) : 0;
  return worth > 0;
}

}  // namespace

std::vector<ClaimId> Agenda::touched(const std::vector<ClaimId>& claims) const {
  std::set<ClaimId> found(claims.begin(), claims.end());
  for (const ClaimId claim : claims) {
    const auto dependents = dependents_.find(claim);
    if (dependents != dependents_.end()) found.insert(dependents->second.begin(), dependents->second.end());
  }
  return {found.begin(), found.end()};
}

Agenda::Effect Agenda::effect(const Remedy& remedy, const std::vector<ClaimId>& claims) const {
  const std::vector<ClaimId> judged = touched(claims);
  std::set<ClaimId> needed(judged.begin(), judged.end());
  for (const ClaimId claim : judged) {
    const std::vector<ClaimId> more = judge_.neighbours(claim);
    needed.insert(more.begin(), more.end());
  }
  const std::vector<ClaimId> order(needed.begin(), needed.end());
  const std::vector<model::ClaimRows> before = fetch_(order);
  std::vector<model::ClaimRows> after = before;
  std::vector<model::ClaimRows*> rows;
  rows.reserve(after.size());
  for (model::ClaimRows& one : after) rows.push_back(&one);
  const auto place = [&](ClaimId claim) {
    return static_cast<std::size_t>(std::lower_bound(order.begin(), order.end(), claim) - order.begin());
  };

  model::SharedRows shared = shared_;
  const std::optional<Day> day = judge_.as_of() == earliest_day ? std::nullopt : std::optional(judge_.as_of());
  put(remedy, day, shared, rows);
  Judge judge(shared, day, judge_.policy());
  for (const ClaimId claim : judge.neighbours()) {
    if (needed.contains(claim)) judge.summarise(after[place(claim)]);
  }
  Effect made;
  for (const ClaimId claim : judged) {
    if (!entries_.at(claim).asked) continue;
    const Judgement then = judge_.judge(before[place(claim)]);
    const Judgement now = judge.judge(after[place(claim)]);
    compare(those_that_count(then.findings), those_that_count(now.findings), then.importance, made.closes, made.brings);
  }
  return made;
}

std::vector<Step> Agenda::steps(const Candidate& candidate) const {
  switch (candidate.kind) {
    case StepKind::ask:
      return ask(candidate);
    case StepKind::find:
      return find(candidate);
    case StepKind::archive:
      return archive();
    case StepKind::name:
    case StepKind::tell_apart:
      break;
  }
  const bool name = candidate.kind == StepKind::name;
  Step step;
  step.kind = candidate.kind;
  step.remedy = {{name ? Move::named : Move::distinct, candidate.source, candidate.other, {}, {}, {}}};
  // Of a source that is to be named, `other` is whom to go through.
  Effect made = effect(step.remedy, candidate.claims);
  if (made.worth() <= 0) return {};
  step.worth = static_cast<std::uint64_t>(made.worth());
  step.closes = std::move(made.closes);
  step.brings = std::move(made.brings);
  return {step};
}

/// The claims on which it does not help are left out, once; the rest is tried again together.
std::vector<Step> Agenda::ask(const Candidate& candidate) const {
  const SourceId source = candidate.source;
  const auto says = [&](Move move, std::vector<ClaimId> claims) {
    return Addition{move, source, {}, {}, {}, std::move(claims)};
  };
  const auto confirms = [&](const std::vector<ClaimId>& claims) {
    std::vector<ClaimId> yes, whatever;
    for (const ClaimId claim : claims) (accused(claim, source) ? whatever : yes).push_back(claim);
    Remedy remedy;
    if (!yes.empty()) remedy.push_back(says(Move::confirms, yes));
    if (!whatever.empty()) remedy.push_back(says(Move::speaks, whatever));
    return remedy;
  };
  Effect confirmed = effect(confirms(candidate.claims), candidate.claims);
  Effect answered = effect({says(Move::speaks, candidate.claims)}, candidate.claims);
  std::vector<ClaimId> claims = candidate.claims;
  std::erase_if(claims, [&](ClaimId claim) {
    return !gains(confirmed.closes, confirmed.brings, claim) && !gains(answered.closes, answered.brings, claim);
  });
  if (claims.empty()) return {};
  if (claims.size() < candidate.claims.size()) {
    confirmed = effect(confirms(claims), claims);
    answered = effect({says(Move::speaks, claims)}, claims);
  }
  const bool yes = confirmed.worth() >= answered.worth();
  const Effect& better = yes ? confirmed : answered;
  if (better.worth() <= 0) return {};
  Step step;
  step.kind = StepKind::ask;
  step.remedy = yes ? confirms(claims) : Remedy{says(Move::speaks, claims)};
  step.worth = static_cast<std::uint64_t>(better.worth());
  step.closes = better.closes;
  step.brings = better.brings;
  step.anyhow = answered.closes;
  return {step};
}

/// A witness and a record are tried apart; where they close the same, they are one step. Of a claim that is made of
/// others, the elements are spoken of as well where the claim alone does not help.
std::vector<Step> Agenda::find(const Candidate& candidate) const {
  const ClaimId claim = candidate.claims.front();
  std::vector<std::vector<ClaimId>> abouts{candidate.claims};
  if (shared_.claims[claim.index()].elements.count > 0) abouts.push_back(with_elements(claim));
  std::vector<Step> found;
  for (const Move move : {Move::witness, Move::record}) {
    if (move == Move::record && searched_in_vain(world_, claim)) continue;
    bool helps = false;
    for (std::size_t about = 0; about < abouts.size() && !helps; ++about) {
      Remedy remedy;
      for (std::uint32_t count = 1; count <= most_alike && !helps; ++count) {
        remedy.push_back({move, {}, {}, {}, {}, abouts[about]});
        Effect made = effect(remedy, abouts[about]);
        helps = made.worth() > 0;
        if (!helps) continue;
        if (!found.empty() && found.front().closes == made.closes && found.front().brings == made.brings &&
            effort(found.front().remedy) == effort(remedy)) {
          found.front().instead.push_back(remedy);
          continue;
        }
        Step step;
        step.kind = StepKind::find;
        step.remedy = remedy;
        step.worth = static_cast<std::uint64_t>(made.worth());
        step.closes = std::move(made.closes);
        step.brings = std::move(made.brings);
        found.push_back(std::move(step));
      }
    }
  }
  return found;
}

std::vector<Step> Agenda::archive() const {
  Step step;
  step.kind = StepKind::archive;
  for (const PublicationId publication : publications_) {
    step.remedy.push_back({Move::archive, {}, {}, publication, {}, {}});
  }
  model::SharedRows shared = shared_;
  const std::optional<Day> day = judge_.as_of() == earliest_day ? std::nullopt : std::optional(judge_.as_of());
  put(step.remedy, day, shared, {});
  const Judge judge(shared, day, judge_.policy());
  step.remedy.clear();
  for (const PublicationId publication : publications_) {
    const std::size_t so_far = step.closes.size();
    compare(those_that_count(judge_.findings_on(publication)), those_that_count(judge.findings_on(publication)),
            Importance::low, step.closes, step.brings);
    if (step.closes.size() > so_far) step.remedy.push_back({Move::archive, {}, {}, publication, {}, {}});
  }
  if (step.remedy.empty()) return {};
  step.worth = weight(step.closes);
  return {step};
}

namespace {

/// "A", "A and B", "A, B and C".
template <class Id>
void add_list(Phrase& words, const std::vector<Id>& ids, std::string_view last) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) words.emplace_back(i + 1 == ids.size() ? std::string(last) : std::string(", "));
    words.emplace_back(ids[i]);
  }
}

Phrase words_of_ask(const Step& step) {
  std::vector<SourceId> whom{step.remedy.front().source};
  for (const Remedy& other : step.instead) whom.push_back(other.front().source);
  std::vector<ClaimId> claims;
  for (const Addition& addition : step.remedy)
    claims.insert(claims.end(), addition.claims.begin(), addition.claims.end());
  std::sort(claims.begin(), claims.end());
  Phrase words{"ask "};
  add_list(words, whom, " or ");
  words.emplace_back(" about ");
  add_list(words, claims, " and ");
  return words;
}

Phrase words_of_find(const Step& step) {
  const bool witness = step.remedy.front().move == Move::witness;
  const std::size_t count = step.remedy.size();
  Phrase words{"look for " + number_word(count)};
  if (witness) {
    words.emplace_back(count == 1 ? " more origin on " : " more origins on ");
  } else {
    words.emplace_back(count == 1 ? " document or data set on " : " documents or data sets, of different making, on ");
  }
  add_list(words, step.remedy.front().claims, " and ");
  if (!witness) return words;
  words.emplace_back(count == 1 ? ": named, first-hand, without interest in it"
                                : ": each named, first-hand, without interest in it, independent of the others");
  if (!step.instead.empty()) words.emplace_back(count == 1 ? "; or a document or data" : "; or documents or data");
  return words;
}

}  // namespace

Phrase in_words(const Step& step) {
  const Addition& first = step.remedy.front();
  switch (step.kind) {
    case StepKind::ask:
      return words_of_ask(step);
    case StepKind::name:
      if (first.other.is_none()) return {"ask ", first.source, " whether to be quoted by name, and respect a no"};
      return {"ask ", first.other, " whether ", first.source, " would be quoted by name, and respect a no"};
    case StepKind::find:
      return words_of_find(step);
    case StepKind::tell_apart:
      return {"establish whether ", first.source, " and ", first.other, " are one and the same"};
    case StepKind::archive:
      return {"archive ", Counted{static_cast<std::uint32_t>(step.remedy.size()), "publication", "publications"},
              ", with the SHA-256 of each copy"};
  }
  return {};  // unreachable: every kind has its words
}

}  // namespace stemma::analysis
