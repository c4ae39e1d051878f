#include "analysis/agenda.hpp"

#include <algorithm>

#include "analysis/hearing.hpp"

namespace stemma::analysis {
namespace {

std::optional<Day> day_asked(const Judge& judge) {
  return judge.as_of() == earliest_day ? std::nullopt : std::optional(judge.as_of());
}

bool counts(const Finding& finding) { return !finding.silenced() && finding.kind != FindingKind::review; }

std::vector<Finding> those_that_count(std::vector<Finding> findings) {
  std::erase_if(findings, [](const Finding& finding) { return !counts(finding); });
  return findings;
}

Outcome outcome_of(const Finding& finding, Importance importance) {
  return {finding.subject, finding.rule, finding.severity, finding.kind, importance};
}

template <class T>
void add_once(std::vector<T>& list, const T& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

bool has_mind(SourceKind kind) {
  switch (kind) {
    case SourceKind::person:
    case SourceKind::group:
    case SourceKind::official:
    case SourceKind::ministry:
    case SourceKind::state:
    case SourceKind::law_enforcement:
    case SourceKind::public_body:
    case SourceKind::court:
    case SourceKind::military:
    case SourceKind::organisation:
      return true;
    default:
      return false;
  }
}

/// Whoever is first to have it from the source; none where it publishes itself.
SourceId relay_of(const Judgement& judgement, SourceId source) {
  for (const Strand& strand : judgement.support) {
    if (strand.path.front() == source && strand.path.size() > 1) return strand.path[1];
  }
  return {};
}

}  // namespace

std::uint64_t weight(const Outcome& outcome) {
  constexpr std::uint64_t error = 20, warning = 6, note = 2;
  if (outcome.kind == FindingKind::review) return 0;
  const std::uint64_t severity = outcome.severity == Severity::error     ? error
                                 : outcome.severity == Severity::warning ? warning
                                                                         : note;
  const std::uint64_t importance = outcome.importance == Importance::high     ? 3
                                   : outcome.importance == Importance::medium ? 2
                                                                              : 1;
  return severity * importance / (outcome.kind == FindingKind::open ? 2 : 1);
}

std::uint64_t weight(const std::vector<Outcome>& outcomes) {
  std::uint64_t sum = 0;
  for (const Outcome& outcome : outcomes) sum += weight(outcome);
  return sum;
}

std::int64_t Agenda::Effect::worth() const {
  return static_cast<std::int64_t>(weight(closes)) - static_cast<std::int64_t>(weight(brings));
}

Agenda::Agenda(const model::SharedRows& shared, const Judge& judge, FetchClaims fetch)
    : shared_(shared), judge_(judge), fetch_(std::move(fetch)), world_(shared, day_asked(judge)) {
  for (std::uint32_t c = 0; c < shared.claims.size(); ++c) {
    const ClaimId claim{c};
    for (const ClaimId neighbour : judge.neighbours(claim)) {
      if (neighbour != claim) dependents_[neighbour].push_back(claim);
    }
    const auto join = [&](ClaimId other, std::map<ClaimId, std::vector<ClaimId>>& into) {
      add_once(into[claim], other);
      add_once(into[other], claim);
    };
    const model::ClaimRow& row = shared.claims[c];
    for (std::uint32_t i = 0; i < row.elements.count; ++i) join(shared.elements[row.elements.offset + i], company_);
    for (std::uint32_t i = 0; i < row.relations.count; ++i) {
      const model::RelationRow& relation = shared.relations[row.relations.offset + i];
      join(relation.target, relation.kind == RelationKind::contradicts ? rivals_ : company_);
    }
  }
}

bool Agenda::can_be_asked(SourceId source) const {
  const model::SourceRow& row = shared_.sources[source.index()];
  return has_mind(row.kind) && world_.named(source) && row.sensitivity != Sensitivity::sealed;
}

void Agenda::consider(const model::ClaimRows& rows, const Judgement& judgement, bool asked) {
  Entry& entry = entries_[rows.claim];
  entry.asked = asked;
  entry.withdrawn = judgement.status == Status::withdrawn;
  if (asked) {
    for (const Finding& finding : those_that_count(judgement.findings)) {
      ++gaps_;
      entry.weight += weight(outcome_of(finding, judgement.importance));
    }
  }
  for (const Statement& statement : judge_.statements(rows)) {
    const SourceId speaker = statement.chain.empty() ? statement.publisher : statement.chain.back().source;
    if (says_something(statement.stance)) add_once(entry.speakers, speaker);
    const bool of_substance = is_support(statement.stance) || statement.stance == Stance::denies;
    if (of_substance && can_be_asked(speaker)) add_once(entry.knowing, speaker);
  }
  for (const Origin& origin : judgement.origins) {
    if (!origin.group.is_none()) entry.alleging.insert(origin.group);
    const model::SourceRow& row = shared_.sources[origin.source.index()];
    if (!origin.named && !row.reasoned && has_mind(row.kind) && row.sensitivity == Sensitivity::public_) {
      entry.unnamed.emplace_back(origin.source, relay_of(judgement, origin.source));
    }
  }
  for (const NonAnswer& answer : judgement.non_answers) {
    if (!says_something(answer.stance)) entry.non_answers.push_back(answer);
  }
  entry.undecided = judgement.undecided;
}

void Agenda::consider(PublicationId publication, const std::vector<Finding>& findings) {
  const std::vector<Finding> gaps = those_that_count(findings);
  if (gaps.empty()) return;
  gaps_ += gaps.size();
  publications_.push_back(publication);
  for (const Finding& finding : gaps) publications_weight_ += weight(outcome_of(finding, Importance::low));
}

std::vector<SourceId> Agenda::to_ask(ClaimId claim) const {
  std::vector<SourceId> found;
  std::vector<PartyId> seen;
  const auto add = [&](SourceId source) {
    if (!can_be_asked(source)) return;
    const PartyId party = world_.party(source);
    if (std::find(seen.begin(), seen.end(), party) != seen.end()) return;
    seen.push_back(party);
    found.push_back(source);
  };
  const model::Span& parties = shared_.claims[claim.index()].parties;
  for (std::uint32_t i = 0; i < parties.count; ++i) {
    const model::InterestRow& interest = shared_.interests[parties.offset + i];
    if (interest.validity.holds_on(world_.as_of())) add(interest.source);
  }
  const auto company = company_.find(claim);
  if (company == company_.end()) return found;
  for (const ClaimId other : company->second) {
    const auto entry = entries_.find(other);
    if (entry == entries_.end()) continue;
    for (const SourceId source : entry->second.knowing) add(source);
  }
  return found;
}

bool Agenda::heard(ClaimId claim, SourceId source) const {
  const std::vector<SourceId>& speakers = entries_.at(claim).speakers;
  return std::any_of(speakers.begin(), speakers.end(),
                     [&](SourceId speaker) { return speaks_for(world_, speaker, world_.party(source)); });
}

Phrase Agenda::asked_before(ClaimId claim, SourceId whom) const {
  const PartyId party = world_.party(whom);
  if (const model::CheckRow* check = asked_last(world_, claim, party)) return in_words(*check, world_.as_of());
  for (const NonAnswer& answer : entries_.at(claim).non_answers) {
    if (world_.party(answer.source) != party) continue;
    return {answer.stance == Stance::declines ? "declined to comment" : "gave no answer"};
  }
  return {};
}

void Agenda::each_to_ask(const std::function<void(ClaimId, SourceId)>& visit) const {
  for (const auto& [claim, entry] : entries_) {
    if (entry.weight == 0 || entry.withdrawn) continue;
    for (const SourceId source : to_ask(claim)) {
      if (!heard(claim, source)) visit(claim, source);
    }
  }
}

bool Agenda::accused(ClaimId claim, SourceId source) const {
  const model::ClaimRow& row = shared_.claims[claim.index()];
  if (row.claim_class != ClaimClass::crime) return false;
  const PartyId party = world_.party(source);
  bool is_party = false;
  for (std::uint32_t i = 0; i < row.parties.count; ++i) {
    const model::InterestRow& interest = shared_.interests[row.parties.offset + i];
    is_party = is_party || (world_.party(interest.source) == party && interest.validity.holds_on(world_.as_of()));
  }
  return is_party && !entries_.at(claim).alleging.contains(world_.group(party));
}

std::uint64_t Agenda::bound(const std::vector<ClaimId>& claims) const {
  std::uint64_t sum = 0;
  for (const ClaimId claim : touched(claims)) sum += entries_.at(claim).weight;
  return sum;
}

std::vector<ClaimId> Agenda::with_elements(ClaimId claim) const {
  const model::Span& elements = shared_.claims[claim.index()].elements;
  const auto begin = shared_.elements.begin() + elements.offset;
  std::vector<ClaimId> claims{claim};
  claims.insert(claims.end(), begin, begin + elements.count);
  return claims;
}

std::uint64_t Agenda::bound(const Candidate& candidate) const {
  if (candidate.kind == StepKind::archive) return publications_weight_;
  return bound(candidate.kind == StepKind::find ? with_elements(candidate.claims.front()) : candidate.claims);
}

std::vector<ClaimId> Agenda::without_rivals(std::vector<ClaimId> claims) const {
  std::stable_sort(claims.begin(), claims.end(),
                   [&](ClaimId a, ClaimId b) { return entries_.at(a).weight > entries_.at(b).weight; });
  std::vector<ClaimId> kept;
  for (const ClaimId claim : claims) {
    const auto rivals = rivals_.find(claim);
    const bool against =
        rivals != rivals_.end() && std::any_of(kept.begin(), kept.end(), [&](ClaimId other) {
          return std::find(rivals->second.begin(), rivals->second.end(), other) != rivals->second.end();
        });
    if (!against) kept.push_back(claim);
  }
  std::sort(kept.begin(), kept.end());
  return kept;
}

std::vector<Agenda::Candidate> Agenda::candidates() const {
  std::map<SourceId, std::vector<ClaimId>> asked;
  std::map<std::pair<SourceId, SourceId>, std::vector<ClaimId>> named;
  std::map<PartyId, SourceId> called;  // by whichever entry stands first here
  std::map<std::pair<SourceId, SourceId>, std::vector<ClaimId>> pairs;
  each_to_ask([&](ClaimId claim, SourceId source) {
    if (!asked_before(claim, source).empty()) return;
    asked[called.try_emplace(world_.party(source), source).first->second].push_back(claim);
  });
  std::vector<Candidate> found;
  const auto add = [&](Candidate candidate) {
    candidate.bound = bound(candidate);
    if (candidate.bound > 0) found.push_back(std::move(candidate));
  };
  for (const auto& [claim, entry] : entries_) {
    for (const auto& [source, relay] : entry.unnamed) {
      if (!entry.withdrawn && asked_before(claim, source).empty()) named[{source, relay}].push_back(claim);
    }
    for (const auto& pair : entry.undecided) {
      if (!world_.possibly_same(world_.party(pair.first), world_.party(pair.second))) pairs[pair].push_back(claim);
    }
  }
  for (const auto& [source, claims] : asked) add({StepKind::ask, source, {}, without_rivals(claims)});
  for (const auto& [pair, claims] : named) add({StepKind::name, pair.first, pair.second, claims});
  for (const auto& [claim, entry] : entries_) {
    if (entry.weight > 0 && !entry.withdrawn) add({StepKind::find, {}, {}, {claim}});
  }
  for (const auto& [pair, claims] : pairs) add({StepKind::tell_apart, pair.first, pair.second, claims});
  add({StepKind::archive, {}, {}, {}});
  std::stable_sort(found.begin(), found.end(),
                   [](const Candidate& a, const Candidate& b) { return a.bound > b.bound; });
  return found;
}

std::vector<Step> Agenda::best(std::size_t most, const Watch& watch) const {
  std::vector<Step> kept;
  const std::vector<Candidate> all = candidates();
  std::size_t made = 0;
  const auto heavier = [](const Step& a, const Step& b) { return a.worth > b.worth; };
  for (const Candidate& candidate : all) {
    watch(made++, all.size());
    if (most > 0 && kept.size() >= most && kept[most - 1].worth >= candidate.bound) break;
    for (Step& step : steps(candidate)) {
      const auto same = std::find_if(kept.begin(), kept.end(), [&](const Step& other) {
        return step.kind == StepKind::ask && other.kind == step.kind && other.closes == step.closes &&
               other.brings == step.brings && other.anyhow == step.anyhow;
      });
      if (same != kept.end()) {
        same->instead.push_back(std::move(step.remedy));
        continue;
      }
      kept.insert(std::upper_bound(kept.begin(), kept.end(), step, heavier), std::move(step));
    }
  }
  if (most > 0 && kept.size() > most) kept.resize(most);
  return kept;
}

std::vector<ClaimId> Agenda::withdrawn() const {
  std::vector<ClaimId> found;
  for (const auto& [claim, entry] : entries_) {
    if (entry.withdrawn && entry.weight > 0) found.push_back(claim);
  }
  return found;
}

std::vector<Tried> Agenda::tried() const {
  std::vector<Tried> found;
  each_to_ask([&](ClaimId claim, SourceId source) {
    Phrase came = asked_before(claim, source);
    if (came.empty()) return;
    const auto same = std::find_if(found.begin(), found.end(), [&](const Tried& one) {
      return world_.party(one.whom) == world_.party(source) && one.came_of_it == came;
    });
    if (same == found.end()) {
      found.push_back({source, {claim}, std::move(came)});
    } else {
      add_once(same->claims, claim);
    }
  });
  std::stable_sort(found.begin(), found.end(), [](const Tried& a, const Tried& b) { return a.whom < b.whom; });
  return found;
}

}  // namespace stemma::analysis
