#include "app/story_on_case.hpp"

#include <algorithm>
#include <set>

#include "app/cue_words.hpp"
#include "app/entry_ids.hpp"
#include "app/lexicon.hpp"
#include "app/limits.hpp"
#include "app/read_story_file.hpp"

namespace stemma::app {

std::vector<std::vector<ClaimId>> claims_of(const model::Story& story, store::Store& store) {
  std::vector<std::vector<ClaimId>> claims;
  for (const model::StorySentence& sentence : story.sentences) {
    std::vector<ClaimId>& list = claims.emplace_back();
    for (const model::StoryMark& mark : sentence.marks) {
      const ClaimId claim = find_claim(store, mark.claim);
      if (std::find(list.begin(), list.end(), claim) == list.end()) list.push_back(claim);
    }
  }
  return claims;
}

namespace {

std::set<ClaimId> all_of(const std::vector<std::vector<ClaimId>>& claims) {
  std::set<ClaimId> all;
  for (const auto& list : claims) all.insert(list.begin(), list.end());
  return all;
}

}  // namespace

StoryOnCase::StoryOnCase(const JudgeRequest& of, const std::string& story, bool gists, const World& world)
    : opened_(open_case(of, world)),
      judged_(opened_, of),
      story_(read_story_file(story, {claim_ids(opened_.store), cue_words().abbreviations}, limits_of(world))),
      facts_{story_, judged_.rows(), lexicon_, judged_.judge(), claims_of(story_, opened_.store), {}, {}} {
  const analysis::Judge& judge = judged_.judge();
  const model::CueWords& cues = cue_words();
  const std::set<ClaimId> marked = all_of(facts_.claims);
  lexicon_ = lexicon_of(opened_.store.export_case(true), judge, marked, cues, gists);
  for (std::size_t i = 0; i < story_.sentences.size(); ++i) {
    facts_.readings.push_back(analysis::read_sentence(story_.sentences[i], lexicon_, cues, facts_.claims[i]));
  }
  opened_.store.each_claim({marked.begin(), marked.end()}, [&](const model::ClaimRows& rows) {
    facts_.stands.emplace(rows.claim, analysis::stand_of(rows, judge.judge(rows), judged_.rows(), judge));
  });
  findings_ = analysis::check_story(facts_);
  totals_.claims = facts_.stands.size();
  for (const analysis::StoryFinding& finding : findings_) analysis::add_to(totals_, finding.finding);
}

report::StoryPage StoryOnCase::page() const {
  const CaseHead head = judged_.head();
  return {facts_, findings_, head.as_of, head.policy, totals_};
}

}  // namespace stemma::app
