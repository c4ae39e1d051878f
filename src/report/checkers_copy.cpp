#include "report/checkers_copy.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "report/advice.hpp"
#include "report/ended.hpp"
#include "report/shared_words.hpp"
#include "report/sign_off.hpp"
#include "report/statement_words.hpp"
#include "report/summary.hpp"

namespace stemma::report {
namespace {

class Maker {
 public:
  Maker(const StoryPage& page, const Words& words) : page_(page), words_(words) {}

  CheckersCopy made() {
    const model::Story& story = page_.facts.story;
    copy_.title = title_shown(page_);
    if (copy_.title.empty()) copy_.title = story.file;
    const model::CaseText of = words_.texts().case_text();
    copy_.about = fmt::format("Beside the case “{}”, {}; policy {}.", of.title.empty() ? of.id : of.title,
                              as_of_words(page_.as_of), page_.policy);
    copy_.totals = page_.findings.empty() ? "No finding on any sentence." : report::sentence(story_totals(page_));
    if (page_.sign_off != nullptr) {
      for (const std::size_t number : page_.sign_off->wanting()) unsigned_.insert(number);
      copy_.totals += " " + report::sentence(capitalised(wanting_words(*page_.sign_off)));
    }
    if (!story.converted_by.empty()) {
      copy_.about += fmt::format(" Lines and columns are those of the text that {} made of it.", story.converted_by);
    }
    for (std::size_t i = 0; i < story.sentences.size(); ++i) {
      const bool begins = i == 0 || story.sentences[i].paragraph != story.sentences[i - 1].paragraph;
      if (begins) copy_.blocks.push_back({story.sentences[i].part, {}});
      copy_.blocks.back().sentences.push_back(sentence(i));
    }
    return std::move(copy_);
  }

 private:
  CopySentence sentence(std::size_t number) {
    CopySentence out;
    out.number = number;
    out.text = sentence_shown(page_, number);
    for (const ClaimId claim : page_.facts.claims[number]) {
      const auto [at, first] = places_.emplace(claim, copy_.notes.size());
      if (first) copy_.notes.push_back(note(page_.facts.stands.at(claim)));
      copy_.notes[at->second].sentences.push_back(number);
      out.notes.push_back(at->second);
    }
    for (; next_ < page_.findings.size() && page_.findings[next_].sentence == number; ++next_) {
      out.findings.push_back(finding(page_.findings[next_]));
      out.unmarked = out.unmarked || out.findings.back().rule == "unmarked-sentence";
    }
    if (unsigned_.contains(number)) {
      const std::string words = report::sentence(capitalised(gate_words(*page_.sign_off, number)));
      out.findings.push_back({++told_, "error", "sign-off", {}, words, {}});
    }
    return out;
  }

  CopyFinding finding(const analysis::StoryFinding& found) {
    CopyFinding out;
    out.number = ++told_;
    out.label = label(found.finding);
    out.rule = found.finding.rule;
    std::vector<std::string> ids;
    for (const ClaimId claim : found.claims) ids.push_back(words_.texts().claim(claim).id);
    out.about = list(ids);
    out.found = report::sentence(capitalised(finding_words(found.finding, words_)));
    if (!found.finding.silenced() && !found.finding.next.empty())
      out.next = report::sentence(words_.phrase(found.finding.next.front()));
    return out;
  }

  CopyNote note(const analysis::Stand& stand) const {
    const model::ClaimText text = words_.texts().claim(stand.claim);
    CopyNote out;
    out.id = text.id;
    out.text = text.text;
    out.standing =
        fmt::format("{}, {} importance", to_string(stand.judgement.status), to_string(stand.judgement.importance));
    out.summary = summary(stand.judgement, words_, page_.as_of);
    out.advice = advice(stand.judgement, words_);
    const auto add = [&](std::string_view heading, auto belongs) {
      std::vector<CopyLine> found = lines(stand, belongs);
      if (!found.empty()) out.parts.push_back({heading, std::move(found)});
    };
    add("Says so", [](const Statement& s) { return is_support(s.stance) && s.live(); });
    add("Denies it", [](const Statement& s) { return s.stance == Stance::denies && s.live(); });
    add("Neither yes nor no", [](const Statement& s) { return !is_support(s.stance) && s.stance != Stance::denies; });
    add("Support that no longer counts", [](const Statement& s) { return is_support(s.stance) && !s.live(); });
    add("Denials that no longer count", [](const Statement& s) { return s.stance == Stance::denies && !s.live(); });
    return out;
  }

  /// By day; of one day what others may repeat before what repeats it; undated last.
  template <class Belongs>
  std::vector<CopyLine> lines(const analysis::Stand& stand, Belongs belongs) const {
    const StatementWords told(stand.statements, words_);
    std::vector<const Statement*> list;
    for (const Statement& statement : stand.statements) {
      if (belongs(statement)) list.push_back(&statement);
    }
    std::vector<std::pair<std::pair<Day, std::size_t>, CopyLine>> placed;
    placed.reserve(list.size());
    for (const Statement* statement : list) {
      const auto date = parse_date(words_.texts().publication(statement->publication).date);
      placed.push_back(
          {{date ? date->period.last : latest_day, statement->chain.size() + (statement->rests_on.empty() ? 0 : 1)},
           line(*statement, stand, told)});
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<CopyLine> out;
    out.reserve(placed.size());
    for (auto& one : placed) out.push_back(std::move(one.second));
    return out;
  }

  CopyLine line(const Statement& statement, const analysis::Stand& stand, const StatementWords& told) const {
    const model::AttributionText said = words_.texts().attribution(statement.attribution);
    const model::PublicationText publication = words_.texts().publication(statement.publication);
    CopyLine out;
    out.way = told.way(statement);
    out.grade = told.grade(statement);
    out.quoted = !said.quote.empty();
    out.words = out.quoted ? said.quote : said.gist.empty() ? "" : report::sentence(said.gist);
    const auto& withdrawals = page_.facts.rows.withdrawals;
    out.ended =
        why_ended(statement, statement.withdrawal ? withdrawn_words(withdrawals[*statement.withdrawal], words_) : "",
                  stand.judgement, words_);
    out.publication = publication.id;
    out.title = publication.title.empty() || publication.withheld ? publication.title : "“" + publication.title + "”";
    out.url = publication.url;
    out.withheld = publication.withheld;
    out.archives = words_.texts().archives(statement.publication);
    return out;
  }

  const StoryPage& page_;
  const Words& words_;
  CheckersCopy copy_;
  std::map<ClaimId, std::size_t> places_;
  std::set<std::size_t> unsigned_;   ///< sentences that fail the gate
  std::size_t next_ = 0, told_ = 0;  ///< finding
};

}  // namespace

CheckersCopy checkers_copy(const StoryPage& page, const Words& words) { return Maker(page, words).made(); }

std::string archive_words(const ArchiveRecord& copy) {
  return copy.taken ? "archived copy of " + written_out(*copy.taken) : std::string("archived copy");
}

std::string line_words(const StoryPage& page, std::size_t sentence) {
  const auto& sentences = page.facts.story.sentences;
  const Place& at = sentences[sentence].at;
  const bool alone = (sentence == 0 || sentences[sentence - 1].at.line != at.line) &&
                     (sentence + 1 == sentences.size() || sentences[sentence + 1].at.line != at.line);
  return alone ? fmt::format("line {}", at.line) : fmt::format("line {}, column {}", at.line, at.column);
}

}  // namespace stemma::report
