#include "analysis/story_facts.hpp"

#include <algorithm>
#include <tuple>

#include "analysis/hearing.hpp"
#include "model/word_row.hpp"

namespace stemma::analysis {
namespace {

bool doubtful(const model::AttributionRow& row) {
  if (row.commitment && (*row.commitment == Commitment::probable || *row.commitment == Commitment::possible))
    return true;
  return row.has_credibility && (row.credibility == Credibility::c4 || row.credibility == Credibility::c5);
}

bool commits(const model::AttributionRow& row) { return !row.commitment || *row.commitment == Commitment::certain; }

/// Origins, and whoever examined a thing first-hand: to stop the attribution there is to name who knows.
void add_origins(const Strand& strand, const model::SharedRows& shared, const Judge& judge, std::set<PartyId>& into) {
  into.insert(judge.party(strand.path.front()));
  const SourceKind kind = shared.sources[strand.path.front().index()].kind;
  if (strand.path.size() > 1 && strand.first_hand && entry_class(kind) == EntryClass::thing) {
    into.insert(judge.party(strand.path[1]));
  }
}

const model::CheckRow* still_waiting(ClaimId claim, const Judge& judge) {
  const auto checks = judge.checks_on(claim);
  const auto waiting = std::find_if(checks.begin(), checks.end(), [&](const model::CheckRow* check) {
    return check->kind == CheckKind::asked && check->outcome == CheckOutcome::pending && check->has_deadline &&
           check->deadline.last >= judge.as_of();
  });
  return waiting == checks.end() ? nullptr : *waiting;
}

std::map<ClaimId, ToldAt> told_in(const StoryFacts& facts) {
  std::map<ClaimId, ToldAt> told;
  for (std::size_t number = 0; number < facts.claims.size(); ++number) {
    for (const ClaimId claim : facts.claims[number]) {
      ToldAt& of = told[claim];
      of.sentences.push_back(number);
      if (facts.readings[number].withdraws) of.withdrawing.insert(facts.story.sentences[number].paragraph);
    }
  }
  return told;
}

}  // namespace

bool StoryFacts::lacks_mark(std::size_t sentence) const {
  return readings[sentence].checkable && claims[sentence].empty() &&
         story.sentences[sentence].part != model::StoryPart::subhead;
}

Stand stand_of(const model::ClaimRows& rows, Judgement judgement, const model::SharedRows& shared, const Judge& judge) {
  Stand stand;
  stand.claim = rows.claim;
  const model::ClaimRow& claim = shared.claims[rows.claim.index()];
  stand.claim_class = claim.claim_class;
  stand.superlative = claim.superlative;
  for (const Strand& strand : judgement.support) {
    for (const SourceId source : strand.path) stand.behind.insert(judge.party(source));
    add_origins(strand, shared, judge, stand.origins);
  }
  for (const Denier& denier : judgement.deniers) {
    for (const SourceId source : denier.speakers) stand.deniers.insert(judge.party(source));
    stand.deniers.insert(judge.party(denier.source));
  }
  for (const Strand& strand : judgement.denial) {
    for (const SourceId source : strand.path) stand.deniers.insert(judge.party(source));
  }
  std::set<PartyId> outright;
  std::size_t live = 0, live_and_doubtful = 0;
  stand.statements = judge.statements(rows);
  for (const Statement& statement : stand.statements) {
    if (statement.repeats) continue;
    const auto row = std::find_if(rows.attributions.begin(), rows.attributions.end(),
                                  [&](const auto& one) { return one.id == statement.attribution; });
    const PartyId speaker = judge.party(statement.chain.empty() ? statement.publisher : statement.chain.back().source);
    if (is_support(statement.stance)) {
      if (statement.live()) {
        ++live;
        if (doubtful(*row)) ++live_and_doubtful;
      } else {
        stand.ended.insert(judge.party(statement.publisher));
        for (const Link& link : statement.chain) stand.ended.insert(judge.party(link.source));
      }
      (commits(*row) ? outright : stand.hedging).insert(speaker);
    } else if (statement.stance == Stance::hedges || statement.stance == Stance::neither_confirms_nor_denies) {
      stand.hedging.insert(speaker);
    } else if (!says_something(statement.stance)) {
      stand.silent.insert(speaker);
    }
  }
  for (const PartyId party : outright) stand.hedging.erase(party);
  for (const PartyId party : stand.behind) stand.ended.erase(party);
  stand.hedged = live > 0 && live == live_and_doubtful;
  for (const Finding& finding : judgement.findings) {
    if (finding.rule == "party-silent") stand.unheard = finding.parties;
  }
  stand.waiting = still_waiting(rows.claim, judge);
  stand.judgement = std::move(judgement);
  return stand;
}

bool SentenceFacts::any_of(const std::vector<SourceId>& sources, const std::set<PartyId>& parties) const {
  return std::any_of(sources.begin(), sources.end(), [&](SourceId source) { return parties.contains(party(source)); });
}

std::string_view SentenceFacts::who(SourceId source) const {
  const SourceKind kind = story.rows.sources[source.index()].kind;
  return kind == SourceKind::person || kind == SourceKind::official || kind == SourceKind::group ? "who" : "which";
}

std::size_t SentenceFacts::shared_words() const {
  const std::vector<std::string>& own = words().words;
  const std::vector<std::string>& said = reading().words;
  return static_cast<std::size_t>(std::count_if(own.begin(), own.end(), [&](const std::string& word) {
    return std::binary_search(said.begin(), said.end(), model::singular(word));
  }));
}

std::vector<StoryFinding> check_story(const StoryFacts& facts) {
  const std::map<ClaimId, ToldAt> told = told_in(facts);
  std::vector<StoryFinding> all;
  for (std::size_t number = 0; number < facts.story.sentences.size(); ++number) {
    std::vector<StoryFinding> found;
    const auto add = [&](const Stand* stand) {
      const ToldAt* of = stand == nullptr ? nullptr : &told.at(stand->claim);
      for (Finding& finding : facts.judge.findings_on(SentenceFacts{facts, number, stand, of})) {
        const auto same = std::find_if(found.begin(), found.end(),
                                       [&](const StoryFinding& other) { return other.finding.rule == finding.rule; });
        if (same != found.end()) {
          same->claims.push_back(stand->claim);
          continue;
        }
        found.push_back({number, std::move(finding), {}});
        if (stand != nullptr) found.back().claims.push_back(stand->claim);
      }
    };
    add(nullptr);
    for (const ClaimId claim : facts.claims[number]) add(&facts.stands.at(claim));
    std::stable_sort(found.begin(), found.end(), [](const StoryFinding& a, const StoryFinding& b) {
      const auto key = [](const Finding& one) { return std::tuple{one.silenced(), one.kind, one.severity, one.rule}; };
      return key(a.finding) < key(b.finding);
    });
    for (StoryFinding& finding : found) all.push_back(std::move(finding));
  }
  return all;
}

}  // namespace stemma::analysis
