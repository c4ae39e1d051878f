// What editors think of a claim, and how they grade: levels of confidence, words of likelihood, habits.
#include "unit/analysis/case_findings.hpp"
#include "unit/analysis/spread_test.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Assessed : public SpreadTest {
 protected:
  explicit Assessed(const char* id) : SpreadTest(id) {}
  model::AssessmentRow& assess(std::optional<Confidence> confidence = std::nullopt, Day day = -1) {
    model::AssessmentRow row;
    row.claim = claim;
    row.confidence = confidence;
    row.dated = day >= 0;
    row.date = {day, day};
    ++builder.shared.claims[claim.index()].assessments.count;
    return builder.shared.assessments.emplace_back(row);
  }
};

class Overconfident : public Assessed {
 protected:
  Overconfident() : Assessed("overconfident") {}
};

TEST_F(Overconfident, ComparesTheLevelWithTheControlledLines) {
  prints(outlet, 1, {.via = {witness}});
  EXPECT_EQ(quiet(), "no confidence in it is recorded");
  assess(Confidence::low);
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "low confidence needs nothing");
  builder.shared.assessments.back().confidence = Confidence::moderate;
  EXPECT_THAT(told(), ElementsAre("assessed with moderate confidence on 1-1 controlled line; wanted 2"));
  EXPECT_EQ(finding().kind, FindingKind::fail);
  prints(other, 1, {.via = {ministry}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "assessed with moderate confidence on 2-2 controlled lines; wanted 2");
  builder.shared.assessments.back().confidence = Confidence::high;
  EXPECT_THAT(told(), ElementsAre("assessed with high confidence on 2-2 controlled lines; wanted 3"));
}

TEST_F(Overconfident, IsOpenWhereThereMayBeEnough) {
  prints(outlet, 1, {.via = {witness}});
  prints(other, 1);
  assess(Confidence::moderate);
  EXPECT_THAT(told(), ElementsAre(HasSubstr("on 1-2 controlled lines; wanted 2")));
  EXPECT_EQ(finding().kind, FindingKind::open);
}

TEST_F(Overconfident, ReadsTheNewestAssessmentThatWasMadeByTheDay) {
  prints(outlet, 5, {.via = {witness}});
  assess(Confidence::low);
  assess(Confidence::high, 3);
  assess(Confidence::moderate, 2);
  assess(Confidence::low, 9);
  EXPECT_THAT(told(), ElementsAre(HasSubstr("high confidence")));
  assess(Confidence::low, 3);
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(Overconfident, TakesItsNumbersFromThePolicy) {
  prints(outlet, 1, {.via = {witness}});
  assess(Confidence::high);
  for (const char* name : {"lines_for_high", "lines_for_moderate"}) {
    model::PolicyLine line;
    line.threshold = name;
    line.value = 1;
    policy.lines.push_back(line);
  }
  EXPECT_THAT(told(), IsEmpty());
}

class ConfidenceLikelihoodMix : public Assessed {
 protected:
  ConfidenceLikelihoodMix() : Assessed("confidence-likelihood-mix") {}
};

TEST_F(ConfidenceLikelihoodMix, IsToldOfTheClaimAndOfTheBasisOfItsNewestAssessment) {
  prints(outlet, 1, {.via = {witness}});
  EXPECT_EQ(quiet(), "no sentence gives both likelihood and confidence");
  assess().mixed_language = true;
  EXPECT_THAT(told(), ElementsAre(HasSubstr("the basis of its assessment gives")));
  assess();
  EXPECT_THAT(told(), IsEmpty());
  builder.shared.claims[claim.index()].mixed_language = true;
  EXPECT_THAT(told(), ElementsAre(HasSubstr("its words give")));
}

class MixedRows : public Assessed {
 protected:
  MixedRows() : Assessed("mixed-rows") {}
  std::vector<std::string> found() const {
    std::vector<std::string> messages;
    for (const Finding& one : test::case_findings(judge())) {
      if (one.rule == rule) messages.push_back(plain(one.message));
    }
    return messages;
  }
};

TEST_F(MixedRows, AreToldOnceForTheCaseWithTheClaimsOfEach) {
  prints(outlet, 5, {.via = {witness}});
  assess().likelihood_row = 1;
  assess().likelihood_row = 0;
  EXPECT_THAT(found(), IsEmpty());
  assess(std::nullopt, 9).likelihood_row = 2;
  EXPECT_THAT(found(), IsEmpty());
  for (int i = 0; i < 5; ++i) {
    model::AssessmentRow row;
    row.claim = builder.claim();
    row.likelihood_row = 2;
    builder.shared.assessments.push_back(row);
  }
  EXPECT_THAT(found(), ElementsAre("likelihood is given in words of both rows of ICD 203: likely and its kin on c0; "
                                   "probable and its kin on c1, c2, c3 and 2 others"));
  builder.shared.assessments.resize(5);
  EXPECT_THAT(found(), ElementsAre(HasSubstr("on c1 and c2")));
}

TEST(DiagonalRatings, AreHabitsFromSomeNumberAndShareOn) {
  test::CaseBuilder builder;
  const auto habit = [&](std::uint32_t rater, Reliability who, Credibility what, std::uint32_t count) {
    builder.shared.habits.push_back({RaterId{rater}, who, what, count});
  };
  const auto found = [&] {
    std::vector<std::string> messages;
    for (const Finding& one : test::case_findings(Judge(builder.shared, std::nullopt, {}))) {
      EXPECT_EQ(one.rule, "diagonal-ratings");
      EXPECT_EQ(one.kind, FindingKind::review);
      EXPECT_EQ(one.subject.kind, SubjectKind::rater);
      messages.push_back(std::to_string(one.subject.id) + ": " + plain(one.message));
    }
    return messages;
  };
  habit(0, Reliability::a, Credibility::c1, 10);
  habit(0, Reliability::b, Credibility::c2, 6);
  habit(0, Reliability::b, Credibility::c3, 3);
  habit(1, Reliability::e, Credibility::c5, 15);
  habit(1, Reliability::e, Credibility::c1, 5);
  EXPECT_THAT(found(), IsEmpty());  // 16 of 19; 15 of 20
  builder.shared.habits[2].count = 4;
  EXPECT_THAT(found(), ElementsAre(HasSubstr("0: 16 of 20 pairs of grades go together")));
  builder.shared.habits[3].count = 20;
  EXPECT_THAT(found(), ElementsAre(HasSubstr("0: 16 of 20"), HasSubstr("1: 20 of 25")));
}

}  // namespace
}  // namespace stemma::analysis
