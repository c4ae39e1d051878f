#include "report/ended.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace stemma::report {
namespace {

/// "on 16 November 2022 ", "in November 2022 "; nothing where no day is recorded.
std::string when_words(const std::optional<Period>& when) {
  if (!when) return {};
  const std::string text = written_out(*when);
  if (when->first == when->last) return "on " + text + " ";
  return (text.starts_with("between") ? "" : "in ") + text + " ";
}

/// Support that one act ended: what ended first by it, and what whoever acted had published itself, if anything.
struct Act {
  const Ended* first = nullptr;
  PublicationId publication, own;
};

std::vector<Act> acts_of(const Judgement& judgement, const Words& words) {
  std::vector<Act> acts;
  for (const Ended& ended : judgement.ended) {
    if (ended.why == Ending::fell || ended.why == Ending::publisher_fell) continue;
    const auto same = [&](const Act& act) {
      return act.first->why == ended.why && act.first->by == ended.by && act.first->act == ended.act &&
             act.first->on == ended.on;
    };
    const PublicationId publication = words.texts().attribution(ended.attribution).publication;
    auto at = std::find_if(acts.begin(), acts.end(), same);
    if (at == acts.end()) at = acts.insert(acts.end(), {&ended, publication, {}});
    const bool is_own = !ended.by.is_none() && words.texts().publication(publication).publisher == ended.by;
    if (is_own && at->own.is_none()) at->own = publication;
  }
  return acts;
}

std::string withdrawn(const Act& act, const Words& words) {
  const WithdrawalAct what = act.first->act.value_or(WithdrawalAct::retracts);
  const SourceId by = act.first->by;
  if (by.is_none()) return fmt::format("{} was {}", words.publication(act.publication), past_tense(what));
  if (what == WithdrawalAct::recants) return fmt::format("{} {}", words.party(by), past_tense(what));
  return fmt::format("{} {} {}", words.party(by), past_tense(what),
                     act.own.is_none() ? "it" : words.publication(act.own));
}

std::string told(const Act& act, const Words& words) {
  const Ended& ended = *act.first;
  switch (ended.why) {
    case Ending::withdrawn:
      return withdrawn(act, words);
    case Ending::reversed:
      return ended.by_itself ? fmt::format("{}, on whom it rested, took it back", words.party(ended.by))
                             : fmt::format("{}, under the same control as {}, denied it", words.party(ended.by),
                                           words.party(ended.speaker));
    case Ending::own_words:
      return fmt::format("{}, quoted as saying so, denied it directly", words.party(ended.by));
    case Ending::publisher_denied:
      return fmt::format("{} denied what it had published", words.party(ended.by));
    case Ending::counts:
    case Ending::publisher_fell:
    case Ending::fell:
      break;
  }
  return {};
}

}  // namespace

std::string_view past_tense(WithdrawalAct act) {
  switch (act) {
    case WithdrawalAct::retracts:
      return "retracted";
    case WithdrawalAct::corrects:
      return "corrected";
    case WithdrawalAct::recants:
      return "recanted";
    case WithdrawalAct::recalls:
      return "recalled";
  }
  return "withdrawn";
}

std::string withdrawn_words(const model::WithdrawalRow& row, const Words& words) {
  std::string text(past_tense(row.act));
  if (!row.by.is_none()) text += " by " + words.party(row.by);
  if (row.dated && row.date.first == row.date.last) text += " on " + written_out(row.date.last);
  if (row.dated && row.date.first != row.date.last) text += " by " + written_out(row.date.last);
  return text;
}

std::string why_ended(const Statement& statement, const std::string& withdrawal) {
  switch (statement.ending) {
    case Ending::counts:
      return {};
    case Ending::withdrawn:
      return withdrawal;
    case Ending::reversed:
      return "whoever is said to know has said the opposite since";
    case Ending::own_words:
      return "whoever is said to know says the opposite in their own words";
    case Ending::publisher_denied:
      return "its publisher has said the opposite since";
    case Ending::publisher_fell:
      return "it relays a publisher of whom nothing on this claim counts any more";
    case Ending::fell:
      return "nothing that it rested on counts any more";
  }
  return {};
}

std::string why_ended(const Statement& statement, const std::string& withdrawal, const Judgement& judgement,
                      const Words& words) {
  for (const Ended& ended : judgement.ended) {
    if (ended.attribution != statement.attribution || ended.by.is_none()) continue;
    const bool is_own = statement.publisher == ended.by;
    const std::string text =
        told({&ended, statement.publication, is_own ? statement.publication : PublicationId{}}, words);
    if (!text.empty()) return when_words(ended.on) + text;
  }
  return why_ended(statement, withdrawal);
}

std::vector<std::string> ended_sentences(const Judgement& judgement, const Words& words) {
  std::vector<std::string> sentences;
  for (const Act& act : acts_of(judgement, words)) {
    sentences.push_back(sentence(capitalised(when_words(act.first->on) + told(act, words))));
  }
  return sentences;
}

std::vector<std::string> ended_denial_sentences(const Judgement& judgement, const Words& words) {
  std::vector<SourceId> told;
  std::vector<std::string> sentences;
  for (const Ended& ended : judgement.ended_denial) {
    const SourceId who = ended.speaker;
    const bool over = ended.why == Ending::reversed || ended.why == Ending::withdrawn;
    if (!over || std::find(told.begin(), told.end(), who) != told.end()) continue;
    told.push_back(who);
    if (ended.why == Ending::withdrawn) {
      sentences.push_back(fmt::format("{}the denial by {} was taken back", when_words(ended.on), words.party(who)));
    } else if (ended.by_itself) {
      sentences.push_back(
          fmt::format("{} denied it at first, and {}supported it", words.party_at_start(who), when_words(ended.on)));
    } else {
      sentences.push_back(fmt::format("{}{} supported it, which ended the denial by {}, under the same control",
                                      when_words(ended.on), words.party(ended.by), words.party(who)));
    }
  }
  for (std::string& one : sentences) one = sentence(capitalised(one));
  return sentences;
}

bool took_back(const Judgement& judgement, SourceId source) {
  return std::any_of(judgement.ended.begin(), judgement.ended.end(),
                     [&](const Ended& ended) { return took_back(ended) && ended.by == source; });
}

}  // namespace stemma::report
