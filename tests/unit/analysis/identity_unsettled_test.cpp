// Which pairs of origins may be one and the same, and what is said of them.
#include <algorithm>

#include "unit/analysis/rule_test.hpp"

namespace stemma::analysis {
namespace {

using test::CaseBuilder;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class IdentityUnsettled : public RuleTest {
 protected:
  SourceId quoted(SourceId by) {
    const SourceId unnamed = builder.unnamed();
    prints(by, 1, {.via = {unnamed}});
    return unnamed;
  }
  SourceId first = quoted(outlet);  // #4
  SourceId second = quoted(other);  // #5
};

TEST_F(IdentityUnsettled, NamesThePairAndTheRangeAndIsForReview) {
  EXPECT_THAT(messages("identity-unsettled"),
              ElementsAre("#4 and #5 may be one and the same: 1-2 independent origins"));
  const Judge judge(builder.shared, std::nullopt, {});
  const Judgement judgement = judge.judge(builder.rows(claim));
  const auto finding = std::find_if(judgement.findings.begin(), judgement.findings.end(),
                                    [](const Finding& found) { return found.rule == "identity-unsettled"; });
  ASSERT_NE(finding, judgement.findings.end());
  EXPECT_EQ(finding->kind, FindingKind::review);
  EXPECT_THAT(finding->parties, ElementsAre(first, second));
  EXPECT_THAT(finding->evidence, ElementsAre(AttributionId{0U}, AttributionId{1U}));
  ASSERT_THAT(finding->next, SizeIs(1));
  EXPECT_EQ(plain(finding->next.front()),
            "ask whoever spoke to them whether #4 and #5 are one and the same (not who they are); record `same_as` or "
            "`distinct_from`");
}

TEST_F(IdentityUnsettled, IsSettledByALinkEitherWay) {
  CaseBuilder open = builder;
  builder.identity(first, second, IdentityKind::distinct_from);
  EXPECT_THAT(messages("identity-unsettled"), IsEmpty());
  builder = open;
  builder.identity(first, second, IdentityKind::same_as);
  EXPECT_THAT(messages("identity-unsettled"), IsEmpty());
}

TEST_F(IdentityUnsettled, LeavesOutPairsThatWouldCountAsOneAnyway) {
  builder.control(first, ministry);
  builder.control(second, ministry);
  EXPECT_THAT(messages("identity-unsettled"), IsEmpty()) << "one control group, whoever they are";
  builder.shared.control.pop_back();
  EXPECT_THAT(messages("identity-unsettled"), ElementsAre("#4 and #5 may be one and the same: 1-2 independent origins"))
      << "of #5 no control is recorded any more";
}

TEST_F(IdentityUnsettled, NamesAFewPairsAndCountsTheRest) {
  quoted(builder.outlet());  // #7
  EXPECT_THAT(messages("identity-unsettled"),
              ElementsAre("#4 and #5, #4 and #7, or #5 and #7 may be one and the same: 1-3 independent origins"));
  quoted(builder.outlet());  // #9
  EXPECT_THAT(messages("identity-unsettled"),
              ElementsAre("#4 and #5, #4 and #7, #4 and #9, or one of 3 other pairs may be one and the same: 1-4 "
                          "independent origins"));
}

TEST_F(IdentityUnsettled, IsSaidOfTheElementsAndNotOfTheWhole) {
  const ClaimId part = claim;
  claim = builder.claim();
  builder.elements(claim, {part});
  prints(outlet, 2, {.via = {first}});
  prints(other, 2, {.via = {second}});
  EXPECT_THAT(messages("identity-unsettled"), IsEmpty());
  claim = part;
  EXPECT_THAT(messages("identity-unsettled"), SizeIs(1));
}

}  // namespace
}  // namespace stemma::analysis
