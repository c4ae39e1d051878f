// What a sentence that was published needs, now that its claim stands otherwise: two judgements compared.
//
// What is worse is what `what-if` and `diff` take for worse: a status nearer the beginning of the list, stricter
// advice, a rule that newly finds something. What to do follows from what changed and from what the sentence says,
// never from whether anything is true.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/judge.hpp"
#include "stemma/judgement.hpp"

namespace stemma::analysis {

/// What came about on a claim between two days.
struct Since {
  std::vector<Ended> ended;             ///< support that was printed and counted then, and does not any more
  std::vector<Denier> denied;           ///< who deny it now and did not: by party and by control group
  std::vector<std::string_view> found;  ///< rules that fail at warning or above now and did not; sorted
  bool worse_status = false, stricter = false;

  bool anything() const { return !ended.empty() || !denied.empty() || !found.empty() || worse_status || stricter; }
};

/// `judge` is of the later day.
Since since(const Judgement& before, const Judgement& after, const Judge& judge);

enum class ToDo : std::uint8_t {
  correct,  ///< what the sentence rests on has fallen, or the record does not bear any more that it says so as fact
  update,   ///< it still has something to rest on, and less than it had; or somebody denies it
  watch     ///< what it says is as it was; what is around it is not
};
/// In the order of the enumerators.
std::span<const std::string_view> to_do_words();

/// An attribution of ours on the claim, on both days.
struct OurWords {
  Stance stance = Stance::asserts;
  bool counted_then = true, counts_now = true;  ///< what it repeats, or what it rests on
  bool fell() const { return counted_then && !counts_now; }
};

/// It is told as fact, could be then, and cannot any more.
bool no_longer_borne(Stance stance, const Judgement& before, const Judgement& after);

/// Of words whose claim or ground changed.
ToDo to_do(const OurWords& ours, const Judgement& before, const Judgement& after, const Since& changed);

}  // namespace stemma::analysis
