#include <string>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

void check(const RaterFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  if (facts.pairs < bars.habit_pairs) return;
  if (std::uint64_t{facts.diagonal} * 100 < std::uint64_t{facts.pairs} * bars.habit_percent) return;
  Finding finding;
  finding.kind = FindingKind::review;
  finding.message = {std::to_string(facts.diagonal), " of ", Counted{facts.pairs, "pair", "pairs"},
                     " of grades go together (A1, B2, C3, D4, E5): one axis may have been taken from the other"};
  finding.next.push_back({"have a sample graded again by somebody who sees what was said, and not who said it"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule diagonal_ratings{
    "diagonal-ratings",
    "Reliability and credibility that always agree",
    Scope::rater,
    {Severity::note, Severity::note, Severity::note},
    {
        "Of the statements whose speaker and whose words one person graded, at least `habit_percent` in a hundred have "
        "the two grades side by side (A1, B2, C3, D4, E5), and there are at least `habit_pairs` of them. F and 6 are "
        "no grades and are left out, and so is what is sealed. It looks at the whole record, whatever the day.",
        "The two axes are there because a good source may be wrong and a bad one right. Grades that always agree say "
        "one thing twice.",
        "Baker, McKendry and Mace 1968: of more than 1,400 reports, 87 per cent were graded on the diagonal; FM "
        "2-22.3, "
        "appendix B: each axis is judged by itself. The share and the number are choices.",
        "Grades given anew, words before speaker; a basis for each.",
        "A case whose sources happen to be like that. A decision on the case silences it.",
    },
    RaterRule{check},
};

}  // namespace stemma::analysis
