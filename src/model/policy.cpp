#include "model/policy.hpp"

#include <algorithm>
#include <array>

namespace stemma::model {
namespace {

constexpr std::array list{
    Threshold{"exact_origins", &Thresholds::exact_origins, 1, 60,
              "up to this many origins the least number is exact, past it greedy"},
    Threshold{"grade_days", &Thresholds::grade_days, 1, 36500,
              "days after which a grade of reliability should be looked at again"},
    Threshold{"habit_pairs", &Thresholds::habit_pairs, 2, 100000,
              "pairs of grades by one person from which a habit is told"},
    Threshold{"habit_percent", &Thresholds::habit_percent, 1, 100,
              "of these pairs, how many in a hundred have the two grades side by side"},
    Threshold{"lines_for_high", &Thresholds::lines_for_high, 1, 100,
              "controlled lines that an assessment with high confidence takes"},
    Threshold{"lines_for_moderate", &Thresholds::lines_for_moderate, 1, 100,
              "controlled lines that an assessment with moderate confidence takes"},
    Threshold{"most_steps", &Thresholds::most_steps, 1, 20,
              "relays between an origin and the publisher that prints it"},
    Threshold{"outweigh_other", &Thresholds::outweigh_other, 1, 100,
              "credible origins without an interest that outweigh one denier who is no party to the claim"},
    Threshold{"outweigh_party", &Thresholds::outweigh_party, 1, 100,
              "credible origins without an interest that outweigh the bare denials of parties to the claim"},
    Threshold{"outweigh_rival", &Thresholds::outweigh_rival, 2, 100,
              "independent origins of a contradicting claim that outweigh one origin of this"},
    Threshold{"wanted_credible", &Thresholds::wanted_credible, 1, 100,
              "independent origins of credibility 1 to 3 behind what is told as fact"},
    Threshold{"wanted_named", &Thresholds::wanted_named, 0, 100, "independent origins that are named on the record"},
    Threshold{"wanted_origins", &Thresholds::wanted_origins, 1, 100, "independent origins that a claim should rest on"},
    Threshold{"wanted_things", &Thresholds::wanted_things, 0, 100, "origins that are documents, data or objects"},
};

template <class T>
bool any_or_has(const std::vector<T>& wanted, T value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

}  // namespace

std::span<const Threshold> thresholds() { return list; }

const Threshold* find_threshold(std::string_view name) {
  const auto at =
      std::find_if(list.begin(), list.end(), [&](const Threshold& threshold) { return threshold.name == name; });
  return at == list.end() ? nullptr : &*at;
}

bool PolicyLine::applies(ClaimClass claim_class, Importance importance) const {
  return any_or_has(classes, claim_class) && any_or_has(importances, importance);
}

}  // namespace stemma::model
