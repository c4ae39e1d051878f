#include "app/draft.hpp"

#include <algorithm>
#include <set>

#include "analysis/story_facts.hpp"
#include "app/case_judge.hpp"
#include "app/cue_words.hpp"
#include "app/entry_ids.hpp"
#include "app/lexicon.hpp"
#include "app/open_case.hpp"
#include "app/read_story_file.hpp"
#include "app/version.hpp"
#include "report/marks.hpp"
#include "report/story_page.hpp"

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

std::vector<std::string> draft_formats() {
  std::vector<std::string> names;
  for (const report::StoryFace& face : report::story_faces()) names.emplace_back(face.name);
  return names;
}

Totals check_draft(const DraftRequest& request, const Look& look, const World& world, std::ostream& out) {
  OpenCase opened = open_case(request.of.path, world);
  const CaseJudge judged(opened, request.of);
  const analysis::Judge& judge = judged.judge();
  const model::CueWords& cues = cue_words();
  const model::Story story = read_story_file(request.story, {claim_ids(opened.store), cues.abbreviations});
  std::vector<std::vector<ClaimId>> claims = claims_of(story, opened.store);
  std::set<ClaimId> marked;
  for (const auto& list : claims) marked.insert(list.begin(), list.end());

  const model::Lexicon lexicon = lexicon_of(opened.store.export_case(true), judge, marked, cues, request.suggest);
  analysis::StoryFacts facts{story, judged.rows(), lexicon, judge, std::move(claims), {}, {}};
  for (std::size_t i = 0; i < story.sentences.size(); ++i) {
    facts.readings.push_back(analysis::read_sentence(story.sentences[i], lexicon, cues, facts.claims[i]));
  }
  opened.store.each_claim({marked.begin(), marked.end()}, [&](const model::ClaimRows& rows) {
    facts.stands.emplace(rows.claim, analysis::stand_of(rows, judge.judge(rows), judged.rows(), judge));
  });

  const std::vector<analysis::StoryFinding> findings = analysis::check_story(facts);
  Totals totals;
  totals.claims = facts.stands.size();
  for (const analysis::StoryFinding& finding : findings) analysis::add_to(totals, finding.finding);
  const CaseHead head = judged.head();
  const report::Words words(opened.store.texts(), judged.parties());
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  const report::StoryPage page{facts, findings, head.as_of, head.policy, totals};
  if (request.suggest) {
    report::write_marks(out, page, analysis::propose_marks(facts), words, options);
    return {};
  }
  const auto faces = report::story_faces();
  const auto face =
      std::find_if(faces.begin(), faces.end(), [&](const auto& one) { return one.name == request.format; });
  if (face == faces.end()) throw Error(ErrorKind::internal, "no face is called " + request.format);
  face->write(out, page, words, options);
  return totals;
}

}  // namespace stemma::app
