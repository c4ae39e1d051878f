// What became of each tick of a story.
#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "analysis/sign_off.hpp"
#include "model/word_row.hpp"

namespace stemma::analysis {
namespace {

/// How many sentences after the tick before, and before the tick after, may be what a tick was under.
constexpr std::size_t neighbourhood = 32;

using Key = std::pair<std::string_view, std::uint32_t>;

class Matcher {
 public:
  Matcher(const std::vector<model::Tick>& ticks, const std::vector<Signable>& sentences)
      : ticks_(ticks), sentences_(sentences), fates_(ticks.size()), found_(ticks.size()) {
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      by_words_[sentences[i].words].push_back(i);
      by_digest_.emplace(Key{sentences[i].digest, sentences[i].nth}, i);
      rows_.push_back(model::word_row(sentences[i].words));
    }
  }

  std::vector<TickFate> match() {
    std::vector<bool> ticked(sentences_.size());
    for (std::size_t t = 0; t < ticks_.size(); ++t) {
      const auto same = by_digest_.find({ticks_[t].sentence, ticks_[t].nth});
      if (same == by_digest_.end()) continue;
      found_[t] = same->second;
      ticked[same->second] = true;
      hold_to_record(t, same->second);
    }
    std::size_t before = 0;
    for (std::size_t t = 0; t < ticks_.size(); ++t) {
      if (found_[t]) {
        before = *found_[t];
      } else {
        lose(t, before, after(t), ticked);
        if (fates_[t].state != TickState::gone) before = fates_[t].sentence;
      }
    }
    return std::move(fates_);
  }

 private:
  /// The sentence is the same: what of its claims?
  void hold_to_record(std::size_t t, std::size_t sentence) {
    TickFate& fate = fates_[t];
    fate.sentence = sentence;
    fate.state = TickState::holds;
    for (const model::TickedClaim& claim : sentences_[sentence].claims) {
      const auto& then = ticks_[t].claims;
      if (std::find(then.begin(), then.end(), claim) == then.end()) fate.changed.push_back(claim.claim);
    }
    if (!fate.changed.empty()) fate.state = TickState::claims_changed;
  }

  /// The sentence of the next tick whose sentence is found. Asked in the ticks' order.
  std::size_t after(std::size_t t) {
    next_ = std::max(next_, t + 1);
    while (next_ < ticks_.size() && !found_[next_]) ++next_;
    return next_ < ticks_.size() ? *found_[next_] : sentences_.size();
  }

  void lose(std::size_t t, std::size_t before, std::size_t after, const std::vector<bool>& ticked) {
    TickFate& fate = fates_[t];
    fate.sentence = before;
    std::optional<std::size_t> like = same_words(t, before);
    if (!like) like = nearby(t, before, after, ticked);
    if (!like) return;
    fate.sentence = *like;
    const bool same_text = sentence_digest(sentences_[*like].text, ticks_[t].claims) == ticks_[t].sentence;
    fate.state = same_text ? TickState::mark_changed : TickState::sentence_changed;
  }

  /// Of the sentences that begin with the same words the one with the same text, else the first from `before` on.
  std::optional<std::size_t> same_words(std::size_t t, std::size_t before) const {
    const auto list = by_words_.find(ticks_[t].words);
    if (list == by_words_.end()) return std::nullopt;
    const auto from = std::lower_bound(list->second.begin(), list->second.end(), before);
    const auto to = list->second.end() - from > static_cast<std::ptrdiff_t>(neighbourhood)
                        ? from + static_cast<std::ptrdiff_t>(neighbourhood)
                        : list->second.end();
    const auto same = std::find_if(from, to, [&](std::size_t i) {
      return is_other(i, t) && sentence_digest(sentences_[i].text, ticks_[t].claims) == ticks_[t].sentence;
    });
    if (same != to) return *same;
    const std::size_t first = from != list->second.end() ? *from : list->second.back();
    return is_other(first, t) ? std::optional(first) : std::nullopt;
  }

  /// The last of several sentences that are the same may be gone; the others are not what became of it.
  bool is_other(std::size_t sentence, std::size_t t) const { return sentences_[sentence].digest != ticks_[t].sentence; }

  /// Between its neighbours: the sentence that shares most of its first words, at least half of them; else the only one
  /// that nobody has ticked.
  std::optional<std::size_t> nearby(std::size_t t, std::size_t before, std::size_t after,
                                    const std::vector<bool>& ticked) const {
    const std::size_t first = std::min(before, after);
    const std::size_t last = std::min({std::max(before, after) + 1, sentences_.size(), first + neighbourhood});
    const std::vector<std::string> wanted = model::word_row(ticks_[t].words);
    std::optional<std::size_t> best, only;
    std::size_t most = 0, open = 0;
    for (std::size_t i = first; i < last; ++i) {
      if (!is_other(i, t)) continue;
      const std::size_t shared = shared_words(wanted, rows_[i]);
      if (shared > most && 2 * shared >= wanted.size()) {
        most = shared;
        best = i;
      }
      if (ticked[i] || !sentences_[i].wanted) continue;
      ++open;
      only = i;
    }
    if (best) return best;
    return open == 1 ? only : std::nullopt;
  }

  static std::size_t shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return static_cast<std::size_t>(std::count_if(
        a.begin(), a.end(), [&](const std::string& word) { return std::find(b.begin(), b.end(), word) != b.end(); }));
  }

  const std::vector<model::Tick>& ticks_;
  const std::vector<Signable>& sentences_;
  std::vector<TickFate> fates_;
  std::vector<std::optional<std::size_t>> found_;  ///< by tick: the sentence with its digest
  std::map<Key, std::size_t> by_digest_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_words_;
  std::vector<std::vector<std::string>> rows_;  ///< by sentence: its first words
  std::size_t next_ = 0;
};

}  // namespace

std::vector<TickFate> fates_of(const std::vector<model::Tick>& ticks, const std::vector<Signable>& sentences) {
  return Matcher(ticks, sentences).match();
}

}  // namespace stemma::analysis
