#include "report/ended.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

namespace stemma::report {
namespace {

/// "on 16 November 2022 ", "in November 2022 "; nothing where no day is recorded.
std::string when_words(const std::optional<Period>& when) {
  if (!when) return {};
  const std::string text = written_out(*when);
  if (when->first == when->last) return "on " + text + " ";
  return (text.starts_with("between") ? "" : "in ") + text + " ";
}

std::string_view verb(WithdrawalAct act) {
  switch (act) {
    case WithdrawalAct::retracts:
      return "retracted";
    case WithdrawalAct::corrects:
      return "corrected";
    case WithdrawalAct::recalls:
      return "recalled";
    case WithdrawalAct::recants:
      return "took back";
  }
  return "withdrew";
}

/// Support that one act ended.
struct Act {
  const Ended* first = nullptr;
  std::vector<PublicationId> publications;
};

std::vector<Act> acts_of(const Judgement& judgement, const Words& words) {
  std::vector<Act> acts;
  for (const Ended& ended : judgement.ended) {
    if (ended.why == Ending::fell || ended.why == Ending::publisher_fell) continue;
    const auto same = [&](const Act& act) {
      return act.first->why == ended.why && act.first->by == ended.by && act.first->act == ended.act &&
             act.first->on == ended.on;
    };
    auto at = std::find_if(acts.begin(), acts.end(), same);
    if (at == acts.end()) at = acts.insert(acts.end(), {&ended, {}});
    const PublicationId publication = words.texts().attribution(ended.attribution).publication;
    auto& list = at->publications;
    if (std::find(list.begin(), list.end(), publication) == list.end()) list.push_back(publication);
  }
  return acts;
}

std::string withdrawn(const Act& act, const Words& words) {
  const Ended& ended = *act.first;
  const WithdrawalAct what = ended.act.value_or(WithdrawalAct::retracts);
  const auto own = std::find_if(act.publications.begin(), act.publications.end(), [&](PublicationId publication) {
    return words.texts().publication(publication).publisher == ended.by;
  });
  const std::string object = words.publication(own == act.publications.end() ? act.publications.front() : *own);
  if (ended.by.is_none()) {
    return fmt::format("{} was {}", object, what == WithdrawalAct::recants ? "taken back" : verb(what));
  }
  const bool spoken = what == WithdrawalAct::recants || own == act.publications.end();
  return fmt::format("{} {} {}", words.party(ended.by), verb(what), spoken ? "what came from it" : object);
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
      return fmt::format("{}, quoted as saying so, denied it in words of its own", words.party(ended.by));
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

std::vector<std::string> ended_sentences(const Judgement& judgement, const Words& words) {
  std::vector<std::string> sentences;
  for (const Act& act : acts_of(judgement, words)) {
    sentences.push_back(sentence(capitalised(when_words(act.first->on) + told(act, words))));
  }
  return sentences;
}

bool took_back(const Judgement& judgement, SourceId source) {
  return std::any_of(judgement.ended.begin(), judgement.ended.end(),
                     [&](const Ended& ended) { return took_back(ended) && ended.by == source; });
}

}  // namespace stemma::report
