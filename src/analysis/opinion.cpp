#include "analysis/opinion.hpp"

#include <algorithm>
#include <functional>

namespace stemma::analysis {
namespace {

constexpr double prior_weight = 2;

double sum(std::span<const Opinion> opinions, const std::function<double(const Opinion&)>& of) {
  double total = 0;
  for (const Opinion& opinion : opinions) total += of(opinion);
  return total;
}

double mean_base_rate(std::span<const Opinion> opinions) {
  return sum(opinions, [](const Opinion& o) { return o.base_rate; }) / static_cast<double>(opinions.size());
}

/// Uncertainty is what rounding may change: it can be seen, and sums to 1 with the others.
Opinion settled(double belief, double disbelief, double base_rate) {
  const double b = std::clamp(belief, 0.0, 1.0), d = std::clamp(disbelief, 0.0, 1.0 - b);
  return {b, d, 1.0 - b - d, base_rate};
}

bool some_dogmatic(std::span<const Opinion> opinions) {
  return std::any_of(opinions.begin(), opinions.end(), [](const Opinion& o) { return o.dogmatic(); });
}

bool all_vacuous(std::span<const Opinion> opinions) {
  return std::all_of(opinions.begin(), opinions.end(), [](const Opinion& o) { return o.vacuous(); });
}

/// Their limit where some have no uncertainty: each of these weighs alike, the others nothing.
Opinion mean_of_dogmatic(std::span<const Opinion> opinions) {
  double belief = 0, base_rate = 0, count = 0;
  for (const Opinion& opinion : opinions) {
    if (!opinion.dogmatic()) continue;
    belief += opinion.belief;
    base_rate += opinion.base_rate;
    ++count;
  }
  return {belief / count, 1.0 - belief / count, 0, base_rate / count};
}

}  // namespace

double projected(const Opinion& opinion) { return opinion.belief + opinion.base_rate * opinion.uncertainty; }

Opinion from_observations(double positive, double negative, double base_rate) {
  const double all = positive + negative + prior_weight;
  return settled(positive / all, negative / all, base_rate);
}

Opinion discounted(const Opinion& opinion, double trust) {
  return settled(trust * opinion.belief, trust * opinion.disbelief, opinion.base_rate);
}

Opinion fused_cumulatively(std::span<const Opinion> opinions) {
  if (some_dogmatic(opinions)) return mean_of_dogmatic(opinions);
  const auto count = static_cast<double>(opinions.size());
  const double inverse = sum(opinions, [](const Opinion& o) { return 1 / o.uncertainty; });
  const double all = inverse - (count - 1);
  const double base_rate =
      all_vacuous(opinions) ? mean_base_rate(opinions) : sum(opinions, [](const Opinion& o) {
                                                           return o.base_rate * (1 - o.uncertainty) / o.uncertainty;
                                                         }) / (inverse - count);
  return settled(sum(opinions, [](const Opinion& o) { return o.belief / o.uncertainty; }) / all,
                 sum(opinions, [](const Opinion& o) { return o.disbelief / o.uncertainty; }) / all, base_rate);
}

Opinion fused_averaging(std::span<const Opinion> opinions) {
  if (some_dogmatic(opinions)) return mean_of_dogmatic(opinions);
  const double inverse = sum(opinions, [](const Opinion& o) { return 1 / o.uncertainty; });
  return settled(sum(opinions, [](const Opinion& o) { return o.belief / o.uncertainty; }) / inverse,
                 sum(opinions, [](const Opinion& o) { return o.disbelief / o.uncertainty; }) / inverse,
                 mean_base_rate(opinions));
}

Opinion fused_weighted(std::span<const Opinion> opinions) {
  if (some_dogmatic(opinions)) return mean_of_dogmatic(opinions);
  if (all_vacuous(opinions)) return {0, 0, 1, mean_base_rate(opinions)};
  const auto confidence = [](const Opinion& o) { return 1 - o.uncertainty; };
  const double all = sum(opinions, [&](const Opinion& o) { return confidence(o) / o.uncertainty; });
  return settled(
      sum(opinions, [&](const Opinion& o) { return o.belief * confidence(o) / o.uncertainty; }) / all,
      sum(opinions, [&](const Opinion& o) { return o.disbelief * confidence(o) / o.uncertainty; }) / all,
      sum(opinions, [&](const Opinion& o) { return o.base_rate * confidence(o); }) / sum(opinions, confidence));
}

}  // namespace stemma::analysis
