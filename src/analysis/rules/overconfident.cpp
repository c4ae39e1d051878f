#include <string>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

/// The most that so many lines allow.
Confidence most(std::uint32_t lines, const model::Thresholds& bars) {
  return lines >= bars.lines_for_high       ? Confidence::high
         : lines >= bars.lines_for_moderate ? Confidence::moderate
                                            : Confidence::low;
}

std::uint32_t wanted(Confidence confidence, const model::Thresholds& bars) {
  return confidence == Confidence::high ? bars.lines_for_high : bars.lines_for_moderate;
}

void check(const ClaimFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  const model::AssessmentRow* assessment = facts.assessment();
  if (assessment == nullptr || !assessment->confidence || *assessment->confidence == Confidence::low) return;
  const Interval lines = facts.numbers().controlled_lines;
  if (*assessment->confidence <= most(lines.min, bars)) return;
  Finding finding;
  finding.kind = *assessment->confidence <= most(lines.max, bars) ? FindingKind::open : FindingKind::fail;
  finding.message = {"assessed with ",
                     std::string(to_string(*assessment->confidence)),
                     " confidence on ",
                     lines,
                     lines.min == 1 && lines.max == 1 ? " controlled line; wanted " : " controlled lines; wanted ",
                     std::to_string(wanted(*assessment->confidence, bars))};
  finding.next.push_back({"lower the confidence, or find another way to the claim, under separate control"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds& bars) {
  const model::AssessmentRow* assessment = facts.assessment();
  if (assessment == nullptr || !assessment->confidence) return {"no confidence in it is recorded"};
  if (*assessment->confidence == Confidence::low) return {"low confidence needs nothing"};
  return {"assessed with ",
          std::string(to_string(*assessment->confidence)),
          " confidence on ",
          facts.numbers().controlled_lines,
          " controlled lines; wanted ",
          std::to_string(wanted(*assessment->confidence, bars))};
}

}  // namespace

constexpr Rule overconfident{
    "overconfident",
    "More confidence than its support allows",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "The newest assessment of the claim has moderate or high confidence, and there are fewer controlled lines than "
        "that takes: two for moderate, three for high (`lines_for_moderate`, `lines_for_high`). Likelihood is another "
        "matter, and is not looked at.",
        "Confidence is about the basis: low is uncorroborated, moderate partially and high well corroborated. A level "
        "above that tells a reader of corroboration that is not there.",
        "ICD 203 (2015), D.6.e, levels of confidence in the words of Joint Publication 2-0. The numbers of lines are "
        "choices.",
        "A lower level; or a further line under separate control.",
        "Few lines that nobody could doubt, such as a court's own file: record why as a decision.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
