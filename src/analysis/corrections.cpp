#include "analysis/corrections.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "analysis/what_if.hpp"

namespace stemma::analysis {
namespace {

bool counted(const Judgement& judgement, AttributionId attribution) {
  return std::any_of(judgement.support.begin(), judgement.support.end(),
                     [&](const Strand& strand) { return strand.attribution == attribution; });
}

bool denies(const Judgement& judgement, const Denier& denier, const Judge& judge) {
  return std::any_of(judgement.deniers.begin(), judgement.deniers.end(), [&](const Denier& other) {
    return judge.party(other.source) == judge.party(denier.source) ||
           (!denier.group.is_none() && other.group == denier.group);
  });
}

bool stands_on_nothing(Status status) { return status == Status::withdrawn || status == Status::unsourced; }

}  // namespace

std::span<const std::string_view> to_do_words() {
  static constexpr std::array<std::string_view, 3> list{"correct", "update", "watch"};
  return list;
}

Since since(const Judgement& before, const Judgement& after, const Judge& judge) {
  Since made;
  std::copy_if(after.ended.begin(), after.ended.end(), std::back_inserter(made.ended),
               [&](const Ended& ended) { return counted(before, ended.attribution); });
  std::copy_if(after.deniers.begin(), after.deniers.end(), std::back_inserter(made.denied),
               [&](const Denier& denier) { return !denies(before, denier, judge); });
  made.found = new_failures(before, after);
  made.worse_status = is_worse(before.status, after.status);
  made.stricter = is_stricter(before.advice, after.advice);
  return made;
}

bool no_longer_borne(Stance stance, const Judgement& before, const Judgement& after) {
  return stance == Stance::asserts && before.advice == Advice::state && after.advice != Advice::state;
}

ToDo to_do(const OurWords& ours, const Judgement& before, const Judgement& after, const Since& changed) {
  if (ours.fell() || no_longer_borne(ours.stance, before, after)) return ToDo::correct;
  const bool for_it = is_support(ours.stance) || ours.stance == Stance::hedges;
  if (!for_it) return ToDo::watch;
  if (!stands_on_nothing(before.status) && stands_on_nothing(after.status)) return ToDo::correct;
  const bool less = !changed.ended.empty() || !changed.denied.empty() || changed.worse_status || changed.stricter;
  return less ? ToDo::update : ToDo::watch;
}

}  // namespace stemma::analysis
