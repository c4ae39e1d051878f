// What a face may ask beyond judgements agrees with judging the whole case anew.
#include "app/case_insight.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>

#include "app/open_case.hpp"
#include "fixture.hpp"
#include "report/stemma_dot.hpp"
#include "support/source_folder.hpp"

namespace stemma::app {
namespace {

class CaseInsightTest : public InAFolder {
 protected:
  CaseInsightTest() : opened(open_case(test::source_folder() + "/samples/vladivostok/case.yaml", world_)) {
    request.as_of = "2024-03-14";
  }

  OpenCase opened;
  JudgeRequest request;
};

TEST_F(CaseInsightTest, WithdrawingASourceChangesTheClaimsThatJudgingAnewChanges) {
  const CaseJudge before(opened, request);
  CaseInsight insight(opened, before);
  std::size_t changed = 0;
  for (std::uint32_t s = 0; s < before.rows().sources.size(); ++s) {
    const CaseJudge after(opened, request, {model::NodeRef{false, s}});
    std::vector<ClaimId> expected;
    before.each_claim("judging", [&](const model::ClaimRows& rows) {
      const auto effect = analysis::effect_of(before.judge().judge(rows), after.judge().judge(rows));
      if (effect != analysis::Effect::stays) expected.push_back(rows.claim);
    });
    std::vector<ClaimId> told;
    const auto without = insight.without({SourceId{s}});
    for (const report::Consequence& one : without.front()) told.push_back(one.claim);
    EXPECT_EQ(told, expected) << "source " << s;
    changed += told.size();
  }
  EXPECT_GT(changed, 20U);
}

TEST_F(CaseInsightTest, EachStageOfGrowthIsWhatJudgingOnThatDaySays) {
  const CaseJudge judged(opened, request);
  CaseInsight insight(opened, judged);
  std::size_t stages = 0;
  judged.each_claim("judging", [&](const model::ClaimRows& rows) {
    for (const report::Stage& stage : insight.growth(rows.claim)) {
      JudgeRequest on = request;
      on.as_of = iso(stage.day);
      const CaseJudge then(opened, on);
      const Judgement judgement = then.judge().judge(rows);
      EXPECT_EQ(stage.numbers, judgement.numbers) << iso(stage.day);
      EXPECT_EQ(stage.status, judgement.status) << iso(stage.day);
      ++stages;
    }
  });
  EXPECT_GT(stages, 9U);
}

TEST_F(CaseInsightTest, GraphvizDrawsManyAtOnceAsItDrawsOne) {
  const CaseJudge judged(opened, request);
  CaseInsight insight(opened, judged);
  const report::Words words(opened.store.texts(), judged.parties());
  std::vector<std::string> dots;
  judged.each_claim("judging", [&](const model::ClaimRows& rows) {
    dots.push_back(report::stemma_dot(judged.judge().judge(rows), words, "k" + std::to_string(rows.claim.value)));
  });
  ASSERT_GT(dots.size(), 5U);
  const std::vector<std::string> drawn = insight.drawn(dots);
  ASSERT_EQ(drawn.size(), dots.size());
  for (std::size_t i = 0; i < dots.size(); ++i) {
    EXPECT_THAT(drawn[i], testing::HasSubstr("<svg"));
    EXPECT_EQ(report::bare_svg(drawn[i]), report::bare_svg(insight.drawn({dots[i]}).front())) << dots[i];
  }
}

TEST_F(CaseInsightTest, WhereGraphvizRefusesNothingIsDrawnAndItIsNotTriedAgain) {
  const CaseJudge judged(opened, request);
  CaseInsight insight(opened, judged);
  EXPECT_THAT(insight.drawn({"digraph g { a -> b }", "no graph at all"}), testing::ElementsAre("", ""));
  EXPECT_THAT(insight.drawn({"digraph g { a -> b }"}), testing::ElementsAre(""));
}

/// "c2 contradicts c1", as faces would read it; an element has no word of its own.
std::vector<std::string> told(OpenCase& opened, const JudgeRequest& request) {
  const CaseJudge judged(opened, request);
  CaseInsight insight(opened, judged);
  std::vector<std::string> found;
  for (const report::Relation& relation : insight.relations()) {
    const std::string_view word = relation.kind ? to_string(*relation.kind) : "in";
    found.push_back(fmt::format("{} {} {}", opened.store.texts().claim(relation.from).id, word,
                                opened.store.texts().claim(relation.to).id));
  }
  return found;
}

class RelationsTest : public InAFolder {
 protected:
  std::vector<std::string> relations(const std::vector<std::string>& claims) {
    OpenCase opened = open_case(write("a.yaml", R"(case: kin
claims:
  whole: {text: All of it, elements: [part, other]}
  part: {text: A part, contradicts: [rival, secret]}
  other: {text: Another part, refines: part}
  rival: {text: The opposite, contradicts: [part], supports: far}
  far: {text: Far away, part_of: distant}
  distant: {text: Farther}
  secret: {text: Hidden, sensitivity: sealed, contradicts: [part], supports: rival}
)"),
                                world_);
    JudgeRequest request;
    request.claims = claims;
    return told(opened, request);
  }
};

TEST_F(RelationsTest, AreToldOnceEachInTheEditorsOrder) {
  EXPECT_THAT(relations({}), testing::ElementsAre("part in whole", "other in whole", "part contradicts rival",
                                                  "part contradicts protected-claim-1", "other refines part",
                                                  "rival supports far", "far part-of distant"));
}

TEST_F(RelationsTest, AreThoseOfTheClaimsAskedAboutInEitherDirection) {
  EXPECT_THAT(relations({"part"}), testing::ElementsAre("part in whole", "part contradicts rival",
                                                        "part contradicts protected-claim-1", "other refines part"));
  EXPECT_THAT(relations({"distant"}), testing::ElementsAre("far part-of distant"));
}

TEST_F(RelationsTest, ASealedClaimTellsNothingOfOthers) {
  EXPECT_THAT(relations({"rival"}), testing::ElementsAre("part contradicts rival", "rival supports far"));
}

}  // namespace
}  // namespace stemma::app
