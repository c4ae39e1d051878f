#include "app/judge_pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/case_judge.hpp"
#include "app/import_case.hpp"
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

/// Of which a reader has a connection of its own, or not.
enum class Kept { in_memory, in_a_database };

class JudgePools : public InAFolder, public testing::WithParamInterface<Kept> {
 protected:
  OpenCase open() {
    const std::string file = write("a.yaml", many_claims(claims));
    if (GetParam() == Kept::in_memory) return open_case(file, world_);
    import_case(file, path("a.db"), world_);
    return open_case(path("a.db"), world_);
  }

  using HandOn = std::function<void(const model::ClaimRows&, Judgement&&)>;

  void run(unsigned threads, const HandOn& hand_on) { run(threads, hand_on, judging_); }
  void run(unsigned threads, const HandOn& hand_on, const std::function<Judgement(const model::ClaimRows&)>& judging) {
    std::future<store::ClaimReader> beside = opened_.store.read_claims_beside();
    EXPECT_EQ(beside.valid(), GetParam() == Kept::in_a_database);
    store::ClaimReader reader = beside.valid() ? beside.get() : opened_.store.read_claims();
    judge_in_order({[&](model::ClaimRows& rows) {
                      EXPECT_FALSE(being_read_.exchange(true)) << "two threads read at once";
                      const bool more = reader.next(rows);
                      being_read_ = false;
                      return more;
                    },
                    reader.beside(), judging, hand_on},
                   threads);
  }

  /// Every claim with its numbers, in the order of handing on.
  std::vector<std::string> judged(unsigned threads) {
    std::vector<std::string> said;
    run(threads, [&](const model::ClaimRows& rows, const Judgement& judgement) {
      EXPECT_EQ(rows.claim, judgement.claim);
      said.push_back(std::to_string(judgement.claim.value) + " " + std::to_string(judgement.numbers.voices) + " " +
                     std::to_string(judgement.findings.size()));
    });
    return said;
  }

  const std::function<Judgement(const model::ClaimRows&)> judging_ = [this](const model::ClaimRows& rows) {
    return judge_->judge().judge(rows);
  };
  static constexpr int claims = 3000;
  OpenCase opened_ = open();
  std::unique_ptr<CaseJudge> judge_ = std::make_unique<CaseJudge>(opened_, JudgeRequest{});
  std::atomic<bool> being_read_ = false;
};

INSTANTIATE_TEST_SUITE_P(OfACase, JudgePools, testing::Values(Kept::in_memory, Kept::in_a_database),
                         [](const auto& kept) { return kept.param == Kept::in_memory ? "InMemory" : "InADatabase"; });

TEST_P(JudgePools, HandOnTheSameInTheSameOrderForAnyNumberOfThreads) {
  const std::vector<std::string> alone = judged(1);
  ASSERT_EQ(alone.size(), std::size_t{claims});
  EXPECT_EQ(alone.front().substr(0, 2), "0 ");
  for (const unsigned threads : {2U, 3U, 7U}) EXPECT_EQ(judged(threads), alone) << threads << " threads";
}

TEST_P(JudgePools, ThrowWhatTheWriterThrowsAndEndTheirThreads) {
  for (const unsigned threads : {1U, 3U}) {
    std::size_t handed_on = 0;
    const auto write = [&](const model::ClaimRows&, const Judgement&) {
      if (++handed_on == 100) throw std::runtime_error("disk full");
    };
    EXPECT_THROW(run(threads, write), std::runtime_error);
    EXPECT_EQ(handed_on, 100U);
  }
}

TEST_P(JudgePools, ThrowWhatJudgingThrowsWhereItsClaimWouldHaveCome) {
  const auto judge = [&](const model::ClaimRows& rows) {
    if (rows.claim.value == 1234) throw std::runtime_error("no such row");
    return judge_->judge().judge(rows);
  };
  for (const unsigned threads : {1U, 3U}) {
    std::size_t handed_on = 0;
    EXPECT_THROW(run(
                     threads, [&](const model::ClaimRows&, const Judgement&) { ++handed_on; }, judge),
                 std::runtime_error);
    EXPECT_EQ(handed_on, 1234U) << threads << " threads";
  }
}

TEST(JudgePool, ThrowsWhatReadingThrowsWhereItsClaimWouldHaveCome) {
  for (const bool beside : {false, true}) {
    for (const std::uint32_t bad : {0U, 10U, 2000U}) {
      for (const unsigned threads : {1U, 3U}) {
        std::uint32_t read = 0, handed_on = 0;
        const JudgeWork work{[&](model::ClaimRows& rows) {
                               if (read == bad) throw std::runtime_error("damaged");
                               rows.claim = ClaimId{read++};
                               return true;
                             },
                             beside,
                             [](const model::ClaimRows& rows) {
                               Judgement made;
                               made.claim = rows.claim;
                               return made;
                             },
                             [&](const model::ClaimRows&, const Judgement& judgement) {
                               EXPECT_EQ(judgement.claim.value, handed_on);
                               ++handed_on;
                             }};
        EXPECT_THROW(judge_in_order(work, threads), std::runtime_error);
        EXPECT_EQ(handed_on, bad) << threads << " threads";
      }
    }
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
