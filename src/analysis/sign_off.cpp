#include "analysis/sign_off.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/digest.hpp"
#include "base/fold.hpp"
#include "base/text.hpp"

namespace stemma::analysis {
namespace {

constexpr std::size_t first_words_width = 60;  ///< code points

/// Where each tick belongs: under its sentence; one that is gone behind the sentence that it followed.
using Rank = std::tuple<std::size_t, bool, std::string, std::string, std::string>;

struct Ranked {
  Rank rank;
  model::Tick tick;
};

Rank rank_of(const model::Tick& tick, std::size_t sentence, bool is_gone) {
  return {sentence, is_gone, base::folded(tick.by), tick.by, tick.at};
}

class Ledger {
 public:
  explicit Ledger(const SignOff& now) : now_(now) {}

  void keep(std::size_t t) {
    const TickFate& fate = now_.fates[t];
    list_.push_back({rank_of(now_.ticks[t], fate.sentence, fate.state == TickState::gone), now_.ticks[t]});
  }
  void add(std::size_t sentence, model::Tick tick) {
    Rank rank = rank_of(tick, sentence, false);
    list_.push_back({std::move(rank), std::move(tick)});
  }

  std::vector<model::Tick> finish() {
    std::stable_sort(list_.begin(), list_.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    std::vector<model::Tick> ticks;
    ticks.reserve(list_.size());
    for (Ranked& entry : list_) ticks.push_back(std::move(entry.tick));
    return ticks;
  }

 private:
  const SignOff& now_;
  std::vector<Ranked> list_;
};

template <class Goes>
SignedNow without(const SignOff& now, const std::string& by, Goes goes) {
  SignedNow result;
  Ledger ledger(now);
  for (std::size_t t = 0; t < now.ticks.size(); ++t) {
    if (goes(now.fates[t]) && same_person(now.ticks[t].by, by)) {
      ++result.taken;
    } else {
      ledger.keep(t);
    }
  }
  result.ticks = ledger.finish();
  return result;
}

}  // namespace

std::string sentence_digest(std::string_view text, const std::vector<model::TickedClaim>& claims) {
  base::Sha256Stream stream;
  stream.update(text);
  stream.update("\n");
  for (const model::TickedClaim& claim : claims) {
    stream.update(claim.claim);
    stream.update("\n");
  }
  return base::hex(stream.finish());
}

std::string first_words(std::string_view text) {
  std::size_t cut = 0;
  for (std::size_t seen = 0; cut < text.size(); ++cut) {
    const bool begins = (static_cast<unsigned char>(text[cut]) & 0xC0U) != 0x80U;
    if (begins && ++seen > first_words_width) break;
  }
  if (cut == text.size()) return std::string(text);
  const std::size_t space = text.rfind(' ', cut);  // none in a script without spaces
  return std::string(text.substr(0, space == std::string_view::npos ? cut : space));
}

void number_sentences(std::vector<Signable>& sentences) {
  std::map<std::string, std::uint32_t> seen;
  for (Signable& sentence : sentences) {
    sentence.digest = sentence_digest(sentence.text, sentence.claims);
    sentence.nth = ++seen[sentence.digest];
  }
}

std::string_view word_of(TickState state) {
  static constexpr std::array<std::string_view, 5> list{"holds", "claims-changed", "mark-changed", "sentence-changed",
                                                        "gone"};
  return list[static_cast<std::size_t>(state)];
}

bool same_person(std::string_view a, std::string_view b) { return base::folded(a) == base::folded(b); }

std::vector<std::string> SignOff::signers(std::size_t sentence) const {
  std::set<std::string> known;
  for (const std::string& author : authors) known.insert(base::folded(author));
  std::vector<std::string> people;
  for (const std::size_t t : under[sentence]) {
    if (fates[t].state != TickState::holds || !known.insert(base::folded(ticks[t].by)).second) continue;
    people.push_back(ticks[t].by);
  }
  return people;
}

bool SignOff::is_signed(std::size_t sentence) const {
  const auto& list = under[sentence];
  return !list.empty() && fates[list.front()].state == TickState::holds;
}

bool SignOff::has_lost(std::size_t sentence) const { return !under[sentence].empty() && !is_signed(sentence); }

SignTotals SignOff::totals() const {
  SignTotals made;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!sentences[i].wanted) continue;
    ++made.wanted;
    if (is_signed(i)) ++made.with;
    if (has_lost(i)) ++made.lost;
  }
  return made;
}

std::vector<std::size_t> SignOff::wanting(std::size_t people) const {
  std::vector<std::size_t> list;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].wanted && signers(i).size() < people) list.push_back(i);
  }
  return list;
}

SignOff sign_off(std::vector<Signable> sentences, std::vector<model::Tick> ticks, std::vector<std::string> authors) {
  SignOff made{std::move(sentences), std::move(ticks), {}, {}, {}, std::move(authors)};
  number_sentences(made.sentences);
  made.fates = fates_of(made.ticks, made.sentences);
  made.under.resize(made.sentences.size());
  for (std::size_t t = 0; t < made.ticks.size(); ++t) {
    if (made.fates[t].state == TickState::gone) {
      made.gone.push_back(t);
    } else {
      made.under[made.fates[t].sentence].push_back(t);
    }
  }
  for (auto& list : made.under) {
    std::stable_partition(list.begin(), list.end(),
                          [&](std::size_t t) { return made.fates[t].state == TickState::holds; });
  }
  return made;
}

SignedNow with_ticks(const SignOff& now, const std::vector<std::size_t>& sentences, const std::string& by,
                     const std::string& at) {
  SignedNow result;
  std::vector<bool> fresh(now.sentences.size());
  for (const std::size_t i : sentences) {
    const bool held = std::any_of(now.under[i].begin(), now.under[i].end(), [&](std::size_t t) {
      return now.fates[t].state == TickState::holds && same_person(now.ticks[t].by, by);
    });
    if (held) {
      ++result.held;
    } else {
      fresh[i] = true;
      result.fresh.push_back(i);
    }
  }
  Ledger ledger(now);
  for (std::size_t t = 0; t < now.ticks.size(); ++t) {
    const TickFate& fate = now.fates[t];
    const bool replaced = fate.state != TickState::gone && fresh[fate.sentence] && same_person(now.ticks[t].by, by);
    if (replaced) {
      ++result.taken;
    } else {
      ledger.keep(t);
    }
  }
  for (const std::size_t i : result.fresh) {
    const Signable& sentence = now.sentences[i];
    ledger.add(i, {by, at, sentence.digest, sentence.nth, sentence.claims, sentence.words});
  }
  result.ticks = ledger.finish();
  return result;
}

SignedNow without_ticks(const SignOff& now, const std::vector<std::size_t>& sentences, const std::string& by) {
  std::vector<bool> chosen(now.sentences.size());
  for (const std::size_t i : sentences) chosen[i] = true;
  return without(now, by, [&](const TickFate& fate) { return fate.state != TickState::gone && chosen[fate.sentence]; });
}

SignedNow without_ticks(const SignOff& now, const std::string& by) {
  return without(now, by, [](const TickFate&) { return true; });
}

}  // namespace stemma::analysis
