#include "app/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "app/case_judge.hpp"
#include "app/entry_ids.hpp"
#include "app/open_case.hpp"
#include "app/version.hpp"
#include "report/corrections.hpp"

namespace stemma::app {
namespace {

using analysis::Judge;

std::optional<Day> last_day(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const std::optional<Date> date = parse_date(text);
  if (!date || date->period.last == latest_day) {
    throw Error(ErrorKind::usage, fmt::format("`{}` is no date with a last day", text),
                "write a day, a month or a year: 2024-03-14, 2024-03, 2024");
  }
  return date->period.last;
}

/// An attribution of ours.
struct Ours {
  AttributionId id;
  ClaimId claim;
  Stance stance = Stance::asserts;
};

class Comparison {
 public:
  Comparison(OpenCase& opened, const CaseJudge& judged, std::optional<Day> since)
      : opened_(opened), judged_(judged), shared_(judged.rows()), since_(since) {}

  bool ours(PublicationId id) const {
    const model::PublicationRow& row = shared_.publications[id.index()];
    return row.ours || by_newsroom(row.publisher);
  }

  void compare(PublicationId only, report::CorrectionsPage& page) {
    collect(only, page);
    for (auto& [publication, said] : said_) {
      std::sort(said.begin(), said.end(), [](const Ours& a, const Ours& b) { return a.id < b.id; });
      report::AffectedStory story{publication, {}};
      ++page.looked_at_stories;
      page.looked_at_sentences += look_at(publication, said, story);
      if (!story.sentences.empty()) page.stories.push_back(std::move(story));
      judges_.clear();
    }
  }

 private:
  bool by_newsroom(SourceId source) const {
    return !shared_.newsroom.is_none() && judged_.judge().party(source) == judged_.judge().party(shared_.newsroom);
  }

  /// What our stories that are out say, one claim at a time.
  void collect(PublicationId only, report::CorrectionsPage& page) {
    const auto wanted = [&](PublicationId id) { return ours(id) && (only.is_none() || only == id); };
    for (std::uint32_t p = 0; p < shared_.publications.size(); ++p) {
      if (!wanted(PublicationId{p})) continue;
      const model::PublicationRow& row = shared_.publications[p];
      if (!row.dated) {
        page.undated.emplace_back(p);
      } else if (row.date.last <= judged_.judge().as_of()) {
        said_.emplace(PublicationId{p}, std::vector<Ours>());
      }
    }
    if (said_.empty()) return;
    judged_.each_of_all("looking for our stories", [&](const model::ClaimRows& rows) {
      for (const model::AttributionRow& row : rows.attributions) {
        const auto story = said_.find(row.publication);
        if (story != said_.end()) story->second.push_back({row.id, rows.claim, row.stance});
      }
    });
  }

  /// Gives back how many sentences the story has.
  std::uint64_t look_at(PublicationId publication, const std::vector<Ours>& said, report::AffectedStory& into) {
    std::map<std::pair<std::string, std::uint32_t>, std::size_t> place;  // by words, or by claim where there are none
    std::vector<report::AffectedSentence> sentences;
    std::map<ClaimId, std::vector<std::pair<const Ours*, std::size_t>>> by_claim;
    for (const Ours& one : said) {
      const std::string quote = opened_.store.texts().attribution(one.id).quote;
      const auto [at, fresh] = place.try_emplace({quote, quote.empty() ? one.claim.value : 0}, sentences.size());
      if (fresh) sentences.push_back({quote, {}});
      by_claim[one.claim].emplace_back(&one, at->second);
    }
    std::vector<ClaimId> claims;
    claims.reserve(by_claim.size());
    for (const auto& entry : by_claim) claims.push_back(entry.first);
    opened_.store.each_claim(claims, [&](const model::ClaimRows& rows) {
      for (const auto& [one, sentence] : by_claim.at(rows.claim)) {
        auto affected = compare(publication, *one, rows);
        if (affected) add(std::move(*affected), sentences[sentence].claims);
      }
    });
    for (report::AffectedSentence& sentence : sentences) {
      if (!sentence.claims.empty()) into.sentences.push_back(std::move(sentence));
    }
    return sentences.size();
  }

  /// Several speakers of one sentence are one: the one that wants most speaks for them.
  static void add(report::AffectedClaim affected, std::vector<report::AffectedClaim>& into) {
    const auto same = std::find_if(into.begin(), into.end(),
                                   [&](const report::AffectedClaim& other) { return other.claim == affected.claim; });
    if (same == into.end()) return into.push_back(std::move(affected));
    std::vector<AttributionId> ours = same->ours;
    ours.insert(ours.end(), affected.ours.begin(), affected.ours.end());
    const auto rank = [](const report::AffectedClaim& one) { return std::pair{one.corrected.has_value(), one.to_do}; };
    if (rank(affected) < rank(*same)) *same = std::move(affected);
    same->ours = std::move(ours);
  }

  std::optional<report::AffectedClaim> compare(PublicationId publication, const Ours& ours,
                                               const model::ClaimRows& rows) {
    const Day published = shared_.publications[publication.index()].date.last;
    const model::WithdrawalRow* correction = corrected(publication, ours, published);
    auto affected = compare_from(std::max(published, since_.value_or(published)), ours, rows);
    if (!affected || correction == nullptr) return affected;
    if (correction->act == WithdrawalAct::corrects) {
      auto again = compare_from(std::max(affected->then, correction->date.last), ours, rows);
      if (again) return again;
    }
    affected->corrected = correction->date;
    return affected;
  }

  std::optional<report::AffectedClaim> compare_from(Day day, const Ours& ours, const model::ClaimRows& rows) {
    const Judge& now = judged_.judge();
    if (day >= now.as_of()) return std::nullopt;
    const Judge& then = judge_of(day);
    report::AffectedClaim made;
    made.claim = rows.claim;
    made.ours = {ours.id};
    made.then = day;
    made.before = then.judge(rows);
    made.after = now.judge(rows);
    made.changed = analysis::since(made.before, made.after, now);
    made.said = {ours.stance, counts(then, ours.id, rows), counts(now, ours.id, rows)};
    if (!made.changed.anything() && !made.said.fell()) return std::nullopt;
    made.no_longer_borne = analysis::no_longer_borne(ours.stance, made.before, made.after);
    made.to_do = analysis::to_do(made.said, made.before, made.after, made.changed);
    return made;
  }

  static bool counts(const Judge& judge, AttributionId id, const model::ClaimRows& rows) {
    for (const Statement& statement : judge.statements(rows)) {
      if (statement.attribution == id) return statement.live();
    }
    return false;
  }

  /// The last that we published of the story or of the sentence since then.
  const model::WithdrawalRow* corrected(PublicationId publication, const Ours& ours, Day published) const {
    const model::WithdrawalRow* last = nullptr;
    for (const model::WithdrawalRow& row : shared_.withdrawals) {
      const bool story = row.scope == model::WithdrawalScope::publication && row.of == publication.value;
      const bool sentence = row.scope == model::WithdrawalScope::attribution && row.of == ours.id.value;
      if ((!story && !sentence) || !row.dated || row.by.is_none()) continue;
      const bool by_us =
          by_newsroom(row.by) ||
          judged_.judge().party(row.by) == judged_.judge().party(shared_.publications[publication.index()].publisher);
      const auto begin = shared_.withdrawal_claims.begin() + row.claims.offset;
      const bool about =
          row.claims.count == 0 || std::find(begin, begin + row.claims.count, ours.claim) != begin + row.claims.count;
      if (!by_us || !about || row.date.last < published || row.date.last > judged_.judge().as_of()) continue;
      if (last == nullptr || last->date.last <= row.date.last) last = &row;
    }
    return last;
  }

  const Judge& judge_of(Day day) {
    const auto known = judges_.find(day);
    if (known != judges_.end()) return known->second;
    Judge judge(shared_, day, judged_.judge().policy());
    opened_.store.each_claim(judge.neighbours(), [&](const model::ClaimRows& rows) { judge.summarise(rows); });
    return judges_.emplace(day, std::move(judge)).first->second;
  }

  OpenCase& opened_;
  const CaseJudge& judged_;
  const model::SharedRows& shared_;
  std::optional<Day> since_;
  std::map<PublicationId, std::vector<Ours>> said_;
  std::map<Day, Judge> judges_;  ///< of the story at hand
};

}  // namespace

std::uint64_t show_corrections(const CorrectionsRequest& request, const Look& look, const World& world,
                               std::ostream& out) {
  const std::optional<Day> since = last_day(request.since);
  OpenCase opened = open_case(request.of, world);
  const CaseJudge judged(opened, request.of);
  Comparison comparison(opened, judged, since);
  PublicationId only;
  if (!request.story.empty()) {
    only = find_publication(opened.store, request.story);
    if (only.is_none()) refuse_id(opened.store, "publication", request.story, {SubjectKind::publication});
    if (!comparison.ours(only)) {
      throw Error(ErrorKind::usage, fmt::format("`{}` is no publication of ours", request.story),
                  "ours are those by the newsroom that the case names, and those with `ours: true`");
    }
  }
  const CaseHead head = judged.head();
  report::CorrectionsPage page;
  page.as_of = head.as_of;
  page.since = since;
  page.policy = head.policy;
  comparison.compare(only, page);
  report::settle(page);
  const report::Words words(opened.store.texts(), judged.parties());
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  (request.format == "json" ? report::write_corrections_json : report::write_corrections_text)(out, page, words,
                                                                                               options);
  return page.affected;
}

}  // namespace stemma::app
