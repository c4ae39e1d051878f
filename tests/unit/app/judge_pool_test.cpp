#include "app/judge_pool.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "app/case_judge.hpp"
#include "fixture.hpp"

namespace stemma::app {
namespace {

/// More claims than go into one batch, of which some have many attributions.
std::string many_claims(int claims) {
  std::string sources = "sources:\n  a: {name: A, kind: news-outlet}\n  b: {name: B, kind: news-outlet}\n";
  std::string text = "claims:\n", pages = "publications:\n";
  for (int c = 0; c < claims; ++c) text += "  c" + std::to_string(c) + ": {text: It happened}\n";
  for (int p = 0; p < claims / 2; ++p) {
    pages += "  p" + std::to_string(p) + ": {by: " + (p % 3 == 0 ? "a" : "b") + ", date: 2024-03-11, says: [";
    pages += "{claim: c" + std::to_string(p) + ", first_hand: true}, {claim: c" + std::to_string(p / 50) + "}]}\n";
  }
  return "case: many\ntitle: Many claims\n" + sources + text + pages;
}

class JudgePools : public InAFolder {
 protected:
  /// Every claim with its numbers, in the order of handing on.
  std::vector<std::string> judged(unsigned threads) {
    std::vector<std::string> said;
    JudgePool pool(judging_, threads, [&](const model::ClaimRows& rows, const Judgement& judgement) {
      EXPECT_EQ(rows.claim, judgement.claim);
      said.push_back(std::to_string(judgement.claim.value) + " " + std::to_string(judgement.numbers.voices) + " " +
                     std::to_string(judgement.findings.size()));
    });
    judge_->each_of_all("judging", [&](const model::ClaimRows& rows) { pool.take(rows); });
    pool.finish();
    return said;
  }

  const JudgePool::Judging judging_ = [this](const model::ClaimRows& rows) { return judge_->judge().judge(rows); };
  static constexpr int claims = 3000;
  OpenCase opened_ = open_case(write("a.yaml", many_claims(claims)), world_);
  std::unique_ptr<CaseJudge> judge_ = std::make_unique<CaseJudge>(opened_, JudgeRequest{});
};

TEST_F(JudgePools, HandOnTheSameInTheSameOrderForAnyNumberOfThreads) {
  const std::vector<std::string> alone = judged(1);
  ASSERT_EQ(alone.size(), std::size_t{claims});
  EXPECT_EQ(alone.front().substr(0, 2), "0 ");
  for (const unsigned threads : {2U, 3U, 7U}) EXPECT_EQ(judged(threads), alone) << threads << " threads";
}

TEST_F(JudgePools, ThrowWhatTheWriterThrowsAndEndTheirThreads) {
  for (const unsigned threads : {1U, 3U}) {
    std::size_t handed_on = 0;
    JudgePool pool(judging_, threads, [&](const model::ClaimRows&, const Judgement&) {
      if (++handed_on == 100) throw std::runtime_error("disk full");
    });
    const auto all = [&] {
      judge_->each_of_all("judging", [&](const model::ClaimRows& rows) { pool.take(rows); });
      pool.finish();
    };
    EXPECT_THROW(all(), std::runtime_error);
    EXPECT_EQ(handed_on, 100U);
  }
}

TEST_F(JudgePools, ThrowWhatJudgingThrowsWhereItsClaimWouldHaveCome) {
  const auto judge = [&](const model::ClaimRows& rows) {
    if (rows.claim.value == 1234) throw std::runtime_error("no such row");
    return judge_->judge().judge(rows);
  };
  for (const unsigned threads : {1U, 3U}) {
    std::size_t handed_on = 0;
    JudgePool pool(judge, threads, [&](const model::ClaimRows&, const Judgement&) { ++handed_on; });
    const auto all = [&] {
      judge_->each_of_all("judging", [&](const model::ClaimRows& rows) { pool.take(rows); });
      pool.finish();
    };
    EXPECT_THROW(all(), std::runtime_error);
    EXPECT_EQ(handed_on, 1234U) << threads << " threads";
  }
}

TEST(Threads, AreAsManyAsTheEnvironmentSays) {
  World world;
  world.processors = 4;
  std::string asked;
  world.env = [&](const std::string& name) { return name == "STEMMA_THREADS" ? asked : std::string(); };
  EXPECT_EQ(threads_of(world), 4U);
  asked = "3";
  EXPECT_EQ(threads_of(world), 3U);
  for (const char* bad : {"0", "-1", "two", "3x", "1025", "99999999999999999999"}) {
    asked = bad;
    EXPECT_THROW(threads_of(world), Error) << bad;
  }
}

}  // namespace
}  // namespace stemma::app
