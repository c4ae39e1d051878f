#include "app/judge_case.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <vector>

#include "fixture.hpp"

namespace stemma::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Writes down what it is shown, in order.
struct Seen {
  std::vector<std::string> calls;
  CaseHead head;
  Totals totals;
  bool docker_named = true;
};

class Recorder : public report::Face {
 public:
  Recorder(Seen& seen, model::Texts& texts, const report::Parties& parties)
      : seen_(seen), texts_(texts), parties_(parties) {}
  void begin(const CaseHead& head) override {
    seen_.calls.emplace_back("begin");
    seen_.head = head;
  }
  void claim(const Judgement& judgement) override {
    seen_.calls.push_back(texts_.claim(judgement.claim).id);
    for (const Origin& origin : judgement.origins) {
      if (texts_.source(origin.source).id == "docker") seen_.docker_named = parties_.named(origin.source);
    }
  }
  void case_finding(const Finding&) override { seen_.calls.emplace_back("finding"); }
  void end(const Totals& totals) override {
    seen_.calls.emplace_back("end");
    seen_.totals = totals;
  }

 private:
  Seen& seen_;
  model::Texts& texts_;
  const report::Parties& parties_;
};

class JudgeCaseTest : public InAFolder {
 protected:
  Seen judge(const JudgeRequest& request, Tally tally = Tally::at_end) {
    OpenCase opened = open_case(write("a.yaml", harbour_fire), world_);
    Seen seen;
    const Totals totals =
        judge_case(opened, request, tally, [&](model::Texts& texts, const report::Parties& parties, report::Insight&) {
          return std::make_unique<Recorder>(seen, texts, parties);
        });
    EXPECT_EQ(totals.claims, seen.totals.claims);
    return seen;
  }

  static JudgeRequest request(std::vector<std::string> claims = {}, std::string as_of = {}) {
    JudgeRequest request;
    request.claims = std::move(claims);
    request.as_of = std::move(as_of);
    return request;
  }
};

TEST_F(JudgeCaseTest, ShowsEveryClaimInTheEditorsOrder) {
  const Seen seen = judge(request());
  EXPECT_THAT(seen.calls, ElementsAre("begin", "c1", "c2", "end"));
  EXPECT_EQ(seen.totals.claims, 2U);
  EXPECT_EQ(seen.head.claims, 2U);
  EXPECT_EQ(seen.head.attributions, 0U) << "counted only where the totals are";
  EXPECT_EQ(seen.head.policy, "default");
  EXPECT_FALSE(seen.docker_named);
}

TEST_F(JudgeCaseTest, ShowsOnlyTheClaimsAskedForEachOnceInOrder) {
  EXPECT_THAT(judge(request({"c2", "c1", "c2"})).calls, ElementsAre("begin", "c1", "c2", "end"));
  const Seen one = judge(request({"c2"}));
  EXPECT_THAT(one.calls, ElementsAre("begin", "c2", "end"));
  EXPECT_EQ(one.totals.claims, 1U);
}

TEST_F(JudgeCaseTest, KnowsTheTotalsBeforehandWhereTheFaceWantsThem) {
  EXPECT_FALSE(judge(request()).head.totals.has_value());
  const Seen seen = judge(request(), Tally::in_head);
  ASSERT_TRUE(seen.head.totals.has_value());
  EXPECT_EQ(seen.head.attributions, 3U);
  EXPECT_EQ(seen.head.totals->claims, seen.totals.claims);
  EXPECT_EQ(seen.head.totals->by_status, seen.totals.by_status);
  EXPECT_EQ(seen.head.totals->fail_error, seen.totals.fail_error);
}

TEST_F(JudgeCaseTest, CountsADateAsItsLastDay) {
  EXPECT_EQ(iso(judge(request()).head.as_of.value()), "2024-05-03");
  EXPECT_EQ(iso(judge(request({}, "2024-05-02")).head.as_of.value()), "2024-05-02");
  EXPECT_EQ(iso(judge(request({}, "2024-04")).head.as_of.value()), "2024-04-30");
  EXPECT_EQ(iso(judge(request({}, "2024")).head.as_of.value()), "2024-12-31");
}

TEST_F(JudgeCaseTest, RefusesWhatDoesNotExist) {
  EXPECT_EQ(kind_of_error([&] { judge(request({"c9"})); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([&] { judge(request({}, "soon")); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([&] { judge(request({}, "2024-02-30")); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([&] { judge(request({}, "2024/..")); }), ErrorKind::usage);
  JudgeRequest strange;
  strange.policy = "strange";
  EXPECT_EQ(kind_of_error([&] { judge(strange); }), ErrorKind::usage);
}

TEST_F(JudgeCaseTest, ShowsNothingBeforeTheQuestionIsInOrder) {
  OpenCase opened = open_case(write("a.yaml", harbour_fire), world_);
  bool made = false;
  EXPECT_THROW(
      judge_case(opened, request({"c1", "c9"}), Tally::at_end,
                 [&](model::Texts&, const report::Parties&, report::Insight&) -> std::unique_ptr<report::Face> {
                   made = true;
                   return nullptr;
                 }),
      Error);
  EXPECT_FALSE(made);
}

}  // namespace
}  // namespace stemma::app
