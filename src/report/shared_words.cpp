#include "report/shared_words.hpp"

#include <fmt/core.h>

#include "report/next_steps.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t most_steps = 4;

}  // namespace

std::string head_words(const CaseHead& head) {
  std::string text =
      fmt::format("{}, {}, {}, {}; policy {}", counted(head.claims, "claim", "claims"),
                  counted(head.sources, "source", "sources"), counted(head.publications, "publication", "publications"),
                  counted(head.attributions, "attribution", "attributions"), head.policy);
  if (head.later_publications == 0) return text;
  return text + "; " + counted(head.later_publications, "later publication", "later publications") + " not counted";
}

std::string finding_words(const Finding& finding, const Words& words) {
  std::string text = words.phrase(finding.message);
  if (finding.silenced()) text += "; silenced by " + words.decision(finding.decision);
  if (!finding.lapsed.is_none()) text += "; lapsed decision: " + words.decision(finding.lapsed);
  return text;
}

std::string joined(const std::vector<Phrase>& phrases, const Words& words) {
  std::string text;
  for (const Phrase& phrase : phrases) text += (text.empty() ? "" : "; ") + words.phrase(phrase);
  return text;
}

Steps steps_shown(const std::vector<Finding>& findings, const Words& words, bool all) {
  Steps steps{next_steps(findings, words), 0};
  const std::size_t total = steps.shown.size();
  if (!all) steps.shown.resize(named_of(total, most_steps));
  steps.left_out = total - steps.shown.size();
  return steps;
}

}  // namespace stemma::report
