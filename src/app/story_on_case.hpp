// A story read against a case: what every use of `stemma draft` begins with.
#pragma once

#include <string>
#include <vector>

#include "analysis/story_facts.hpp"
#include "app/case_judge.hpp"
#include "app/judge_request.hpp"
#include "app/open_case.hpp"
#include "app/world.hpp"
#include "model/lexicon.hpp"
#include "report/story_page.hpp"
#include "report/words.hpp"

namespace stemma::app {

/// The claims that each sentence is marked with, each once.
std::vector<std::vector<ClaimId>> claims_of(const model::Story& story, store::Store& store);

/// Owns the case, the story, its facts and its findings, which refer to each other.
class StoryOnCase {
 public:
  /// Reads the story, judges the claims that it is marked with, and checks each sentence. `gists`: what was said is
  /// wanted too, to propose marks. Throws what open_case throws, and bad_input with every mark that names no claim.
  StoryOnCase(const JudgeRequest& of, const std::string& story, bool gists, const World& world);
  StoryOnCase(const StoryOnCase&) = delete;
  StoryOnCase& operator=(const StoryOnCase&) = delete;

  store::Store& store() { return opened_.store; }
  const analysis::StoryFacts& facts() const { return facts_; }
  const std::vector<analysis::StoryFinding>& findings() const { return findings_; }
  const Totals& totals() const { return totals_; }  ///< of the findings
  /// What a face is told. The object must outlive it.
  report::StoryPage page() const;
  report::Words words() { return {opened_.store.texts(), judged_.parties()}; }

 private:
  OpenCase opened_;
  CaseJudge judged_;
  model::Story story_;
  model::Lexicon lexicon_;
  analysis::StoryFacts facts_;
  std::vector<analysis::StoryFinding> findings_;
  Totals totals_;
};

}  // namespace stemma::app
