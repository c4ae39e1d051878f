#include "analysis/what_if.hpp"

#include <algorithm>
#include <array>

namespace stemma::analysis {
namespace {

bool less(const Interval& a, const Interval& b) { return a.min < b.min || a.max < b.max; }

bool fewer(const Numbers& a, const Numbers& b) {
  return a.publications < b.publications || a.voices < b.voices || less(a.origins, b.origins) ||
         less(a.independent_origins, b.independent_origins) || less(a.lines, b.lines) ||
         less(a.controlled_lines, b.controlled_lines);
}

bool fails(const Judgement& judgement, std::string_view rule) {
  return std::any_of(judgement.findings.begin(), judgement.findings.end(),
                     [&](const Finding& finding) { return finding.kind == FindingKind::fail && finding.rule == rule; });
}

bool new_finding(const Judgement& before, const Judgement& after) {
  return std::any_of(after.findings.begin(), after.findings.end(), [&](const Finding& finding) {
    return finding.kind == FindingKind::fail && !fails(before, finding.rule);
  });
}

}  // namespace

std::span<const std::string_view> effect_words() {
  static constexpr std::array<std::string_view, 4> list{"falls", "weakens", "gains", "stays"};
  return list;
}

// Both vocabularies are in order: statuses from the worst to the best, advice from the mildest to the strictest.
Effect effect_of(const Judgement& before, const Judgement& after) {
  if (before.numbers.origins.min > 0 && after.numbers.origins.min == 0) return Effect::falls;
  if (fewer(after.numbers, before.numbers) || after.status < before.status || after.advice > before.advice ||
      new_finding(before, after)) {
    return Effect::weakens;
  }
  return after.status > before.status || after.advice < before.advice ? Effect::gains : Effect::stays;
}

}  // namespace stemma::analysis
