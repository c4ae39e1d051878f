#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

void check(const SentenceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.stand == nullptr || facts.reading().apart()) return;
  if (facts.told->withdrawing.contains(facts.sentence().paragraph)) return;
  const Stand& stand = *facts.stand;
  const Reading& reading = facts.reading();
  std::vector<SourceId> gone;
  for (const SourceId speaker : reading.speakers) {
    if (stand.ended.contains(facts.party(speaker))) gone.push_back(speaker);
  }
  const bool all = stand.judgement.status == Status::withdrawn;
  const bool only_theirs = !gone.empty() && !facts.any_of(reading.mentions, stand.behind);
  if (!all && !only_theirs) return;
  Finding finding;
  finding.message = all ? Phrase{"all support for it was taken back; the sentence does not say so"}
                        : Phrase{"the word of ", gone.front(), " no longer counts; the sentence does not say so"};
  finding.parties = gone;
  for (const Ended& ended : stand.judgement.ended) finding.evidence.push_back(ended.attribution);
  finding.next.push_back({"say that it was taken back, by whom and when, or leave it out"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule withdrawn_support{
    "withdrawn-support",
    "What was taken back, told as if it stood",
    Scope::sentence,
    {Severity::error, Severity::error, Severity::error},
    {
        "A sentence tells a claim all of whose support was taken back, or on the word of somebody whose word "
        "no longer counts, and neither it nor a sentence on the same claim in the same paragraph says so.",
        "A retraction that is not repeated is a claim that lives on.",
        "ICD 206 (find what rests on a source that was rescinded); IFCN Code of Principles, corrections.",
        "A sentence that says who took it back, and when.",
        "None is known.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis
