#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

bool has_finding(const Judgement& judgement, std::string_view rule) {
  for (const Finding& finding : judgement.findings) {
    if (finding.rule == rule) return true;
  }
  return false;
}

/// No claim of the sentence says "first", "only" or "largest" by itself.
bool of_the_writer(const SentenceFacts& facts) {
  for (const ClaimId claim : facts.story.claims[facts.number]) {
    if (facts.story.stands.at(claim).superlative) return false;
  }
  return true;
}

void check(const SentenceFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  if (facts.stand == nullptr) return;
  const Reading& reading = facts.reading();
  const Judgement& judgement = facts.stand->judgement;
  const Interval& origins = judgement.numbers.independent_origins;
  Finding finding;
  if (reading.confirms && !reading.apart() && origins.min < bars.wanted_origins) {
    finding.message = {R"("confirmed" or the like; independent origins )", origins, ", wanted ",
                       std::to_string(bars.wanted_origins)};
    finding.next.push_back({"write who said so, and not that it is confirmed"});
  } else if (reading.superlative && !reading.apart() && facts.stand->superlative &&
             has_finding(judgement, "superlative")) {
    finding.message = {R"("first", "only" or the like, and nobody on record has looked)"};
    finding.next.push_back({"attribute the word, or leave it out"});
  } else if (reading.superlative && of_the_writer(facts)) {
    finding.message = {R"("first", "only", "largest" or the like, which no claim of the record says)"};
    finding.next.push_back({"leave the word out, or record it as a claim and look"});
  } else {
    return;
  }
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule unearned_word{
    "unearned-word",
    "A word that the record has not earned",
    Scope::sentence,
    {Severity::warning, Severity::warning, Severity::warning},
    {
        "A sentence says that a claim is confirmed, and it has fewer independent origins than are wanted; or "
        R"(it says "first", "only", "largest" where the record has no such claim, or has one that nobody looked )"
        "up.",
        "Confirmation is a matter of independent origins, and a record holds only against all others: both "
        "are claims of their own.",
        R"(FM 2-22.3, appendix B ("confirmed by other independent sources"); the rule `superlative`.)",
        "A plainer word; or a second independent origin, or a search, on record.",
        "A word that means something else where it stands.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis
