#include "app/diff_cases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "analysis/what_if.hpp"
#include "app/case_judge.hpp"
#include "app/open_case.hpp"
#include "app/version.hpp"
#include "report/difference.hpp"
#include "report/words.hpp"

namespace stemma::app {
namespace {

/// One statement on a claim, as far as two cases can compare it.
struct Told {
  std::string publication, words;
  std::string content;  ///< stance, chain and grade
  bool counts = false;
  report::Leaning side = report::Leaning::other;
};

/// A claim as one side has it.
struct Seen {
  std::string text;
  std::optional<Judgement> judgement;              ///< none: nobody had spoken of it by the day
  std::vector<std::pair<std::string, Told>> told;  ///< by the attribution's id, in the editor's order

  const Told* find(const std::string& id) const {
    const auto at = std::find_if(told.begin(), told.end(), [&](const auto& one) { return one.first == id; });
    return at == told.end() ? nullptr : &at->second;
  }
};

class CaseSide {
 public:
  CaseSide(OpenCase& opened, const JudgeRequest& request)
      : store_(opened.store), judged_(opened, request), words_(store_.texts(), judged_.parties()) {
    judged_.each_claim("reading", [this](const model::ClaimRows& rows) {
      const std::string id = store_.texts().claim(rows.claim).id;
      order_.push_back(id);
      claims_.emplace(id, rows.claim);
    });
  }

  report::Side head() const {
    const CaseHead head = judged_.head();
    const model::CaseText text = store_.texts().case_text();
    return {text.id, text.title, head.policy, head.as_of};
  }

  const std::vector<std::string>& order() const { return order_; }

  bool has(const std::string& id) const { return claims_.contains(id); }

  /// Nothing where the case has no such claim.
  std::optional<Seen> see(const std::string& id) const {
    const auto at = claims_.find(id);
    if (at == claims_.end()) return std::nullopt;
    const model::ClaimRows rows = store_.claim_rows(at->second);
    Seen seen;
    seen.text = store_.texts().claim(at->second).text;
    const analysis::Judge& judge = judged_.judge();
    const bool spoken = std::any_of(rows.attributions.begin(), rows.attributions.end(),
                                    [&](const auto& row) { return judge.published(row.publication); });
    if (spoken) seen.judgement = judge.judge(rows);
    for (const Statement& statement : judge.statements(rows)) {
      const std::string publication = store_.texts().publication(statement.publication).id;
      const auto& page = judged_.rows().publications[statement.publication.index()];
      const std::string words =
          words_.publisher_and_id(statement.publication, page.dated ? written_out(page.date) : std::string("undated"));
      seen.told.emplace_back(
          store_.texts().attribution(statement.attribution).id,
          Told{publication, words, content(statement), statement.live(), report::leaning_of(statement.stance)});
    }
    return seen;
  }

 private:
  std::string content(const Statement& statement) const {
    std::string text = fmt::format("{} {}", to_string(statement.stance), statement.first_hand);
    if (statement.credibility) text += to_string(*statement.credibility);
    for (const Link& link : statement.chain) text += " " + store_.texts().source(link.source).id;
    return text;
  }

  store::Store& store_;
  CaseJudge judged_;
  report::Words words_;
  std::vector<std::string> order_;
  std::map<std::string, ClaimId> claims_;
};

std::vector<report::Reason> reasons(const Seen& before, const Seen& after) {
  using Kind = report::Reason::Kind;
  std::vector<report::Reason> found;
  const auto add = [&](Kind kind, const Told& told) {
    const auto there = std::find_if(found.begin(), found.end(), [&](const report::Reason& other) {
      return other.kind == kind && other.publication == told.publication;
    });
    if (there == found.end()) {
      found.push_back({kind, told.publication, told.words, told.side});
    } else {
      there->side = std::min(there->side, told.side);
    }
  };
  for (const auto& [id, told] : before.told) {
    if (after.find(id) == nullptr) add(Kind::removed, told);
  }
  for (const auto& [id, told] : after.told) {
    const Told* was = before.find(id);
    if (was == nullptr) {
      add(Kind::added, told);
    } else if (was->counts != told.counts) {
      add(told.counts ? Kind::revived : Kind::ended, told);
    } else if (was->content != told.content) {
      add(Kind::changed, told);
    }
  }
  return found;
}

report::Fared fared(const Seen& before, const Seen& after) {
  if (!before.judgement && !after.judgement) return report::Fared::same;
  if (!before.judgement) return report::Fared::begun;
  if (!after.judgement) return report::Fared::gone;
  const report::Standing was = report::standing_of(*before.judgement), is = report::standing_of(*after.judgement);
  if (was == is) return report::Fared::same;
  using analysis::Effect;
  const Effect there = analysis::effect_of(*before.judgement, *after.judgement);
  const Effect back = analysis::effect_of(*after.judgement, *before.judgement);
  if (there == Effect::falls) return report::Fared::worse;  // whatever else no longer fires
  if (back == Effect::falls) return report::Fared::better;
  const bool lost = there == Effect::weakens, gained = back == Effect::weakens;
  if (lost == gained) return report::Fared::otherwise;
  return lost ? report::Fared::worse : report::Fared::better;
}

report::ClaimDifference difference(const std::string& id, const std::optional<Seen>& before,
                                   const std::optional<Seen>& after) {
  const Seen none;
  const Seen& was = before ? *before : none;
  const Seen& is = after ? *after : none;
  report::ClaimDifference made{id, after ? is.text : was.text, {}, {}, fared(was, is), reasons(was, is)};
  if (was.judgement) made.before = report::standing_of(*was.judgement);
  if (is.judgement) made.after = report::standing_of(*is.judgement);
  return made;
}

}  // namespace

bool diff_cases(const DiffRequest& request, const Look& look, const World& world, std::ostream& out) {
  OpenCase old = open_case(request.before, world);
  std::optional<OpenCase> other;
  if (request.after.path != request.before.path || request.after.at != request.before.at) {
    other.emplace(open_case(request.after, world));
  }
  const CaseSide before(old, request.before), after(other ? *other : old, request.after);
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  const auto face = report::difference_face(request.format, out, options);
  face->begin(before.head(), after.head());
  report::FaredTotals totals{};
  const auto gone = static_cast<std::uint64_t>(std::count_if(before.order().begin(), before.order().end(),
                                                             [&](const std::string& id) { return !after.has(id); }));
  Work comparing(world.progress, "comparing", after.order().size() + gone, "claims");
  const auto tell = [&](const std::string& id) {
    const report::ClaimDifference made = difference(id, before.see(id), after.see(id));
    ++totals[static_cast<std::size_t>(made.fared)];
    face->claim(made);
    comparing.step();
  };
  for (const std::string& id : after.order()) tell(id);
  for (const std::string& id : before.order()) {
    if (!after.has(id)) tell(id);
  }
  face->end(totals);
  return totals[static_cast<std::size_t>(report::Fared::worse)] > 0;
}

}  // namespace stemma::app
