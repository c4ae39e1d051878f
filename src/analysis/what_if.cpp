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

std::vector<std::string_view> new_failures(const Judgement& before, const Judgement& after) {
  const auto standing = [](const Finding& finding) {
    return finding.kind == FindingKind::fail && !finding.silenced() && finding.severity != Severity::note;
  };
  std::vector<std::string_view> found;
  for (const Finding& finding : after.findings) {
    if (!standing(finding)) continue;
    const auto same = [&](const Finding& other) { return other.rule == finding.rule && standing(other); };
    if (std::none_of(before.findings.begin(), before.findings.end(), same)) found.push_back(finding.rule);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

Effect effect_of(const Judgement& before, const Judgement& after) {
  if (before.numbers.origins.min > 0 && after.numbers.origins.min == 0) return Effect::falls;
  if (fewer(after.numbers, before.numbers) || is_worse(before.status, after.status) ||
      is_stricter(before.advice, after.advice) || new_finding(before, after)) {
    return Effect::weakens;
  }
  return is_worse(after.status, before.status) || is_stricter(after.advice, before.advice) ? Effect::gains
                                                                                           : Effect::stays;
}

}  // namespace stemma::analysis
