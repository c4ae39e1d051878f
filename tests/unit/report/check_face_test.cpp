#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/report/vladivostok.hpp"

namespace stemma::report {
namespace {

using test::FakeCase;
using test::found;
using test::shown;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(CheckText, AFindingIsOneLineWithItsPlaceAndOneStep) {
  FakeCase fake;
  Judgement judgement = fake.judged(fake.say("c1", "text"), {});
  judgement.findings = {found("single-origin", Severity::error, judgement.claim,
                              "5 voices, 1 independent origin; wanted 2", {"ask the court", "ask the outlets"}),
                        found("no-primary", Severity::note, judgement.claim, "nobody first-hand")};
  EXPECT_EQ(shown(fake, {judgement}, "check", "text"),
            "case.yaml:14:3: error single-origin c1: 5 voices, 1 independent origin; wanted 2\n"
            "    next: ask the court\n"
            "case.yaml:14:3: note no-primary c1: nobody first-hand\n"
            "1 claim: 1 error, 0 warnings, 1 note; 0 open, 0 to review\n");
}

TEST(CheckText, OpenAndReviewSayThatInsteadOfASeverity) {
  FakeCase fake;
  Judgement judgement = fake.judged(fake.say("c1", "text"), {});
  judgement.findings = {found("single-origin", Severity::error, judgement.claim, "1 to 2 independent origins"),
                        found("identity-unsettled", Severity::warning, judgement.claim, "two may be one")};
  judgement.findings[0].kind = FindingKind::open;
  judgement.findings[1].kind = FindingKind::review;
  EXPECT_EQ(shown(fake, {judgement}, "check", "text"),
            "case.yaml:14:3: open single-origin c1: 1 to 2 independent origins\n"
            "case.yaml:14:3: review identity-unsettled c1: two may be one\n"
            "1 claim: 0 errors, 0 warnings, 0 notes; 1 open, 1 to review\n");
}

TEST(CheckText, CleanClaimsAreSilent) {
  FakeCase fake;
  const Judgement judgement = fake.judged(fake.say("c1", "text"), {});
  EXPECT_EQ(shown(fake, {judgement}, "check", "text"), "1 claim: 0 errors, 0 warnings, 0 notes; 0 open, 0 to review\n");
}

TEST(CheckText, WithoutAFileTheCaseStandsForThePlace) {
  FakeCase fake;
  fake.head.id = "the-case";
  Judgement judgement = fake.judged(fake.say("c1", "text"), {});
  fake.claim_text(judgement.claim).at = {};
  judgement.findings = {found("unsourced", Severity::error, judgement.claim, "nobody")};
  EXPECT_THAT(shown(fake, {judgement}, "check", "text"), HasSubstr("the-case: error unsourced c1: nobody\n"));
}

TEST(CheckText, FindingsOnPublicationsAttributionsAndSourcesHaveTheirPlaceToo) {
  FakeCase fake;
  fake.add("tass", SourceKind::news_agency, "TASS");
  fake.publish("tass1", "");
  fake.attribute("tass1/c1");
  std::vector<Finding> findings(3, found("undated", Severity::note, ClaimId{0U}, "m"));
  findings[0].subject = {SubjectKind::publication, 0};
  findings[1].subject = {SubjectKind::attribution, 0};
  findings[2].subject = {SubjectKind::source, 0};
  EXPECT_EQ(shown(fake, {}, "check", "text", {}, findings),
            "case.yaml:30:3: note undated tass1: m\n"
            "case.yaml:40:9: note undated tass1/c1: m\n"
            "case: note undated tass: m\n"
            "0 claims: 0 errors, 0 warnings, 0 notes; 0 open, 0 to review\n");
}

TEST(CheckText, ColourMarksTheSeverityAlone) {
  FakeCase fake;
  Judgement judgement = fake.judged(fake.say("c1", "text"), {});
  judgement.findings = {found("unsourced", Severity::error, judgement.claim, "nobody")};
  FaceOptions options;
  options.colour = true;
  EXPECT_THAT(shown(fake, {judgement}, "check", "text", options),
              HasSubstr("case.yaml:14:3: \x1b[1;31merror\x1b[0m unsourced c1: nobody\n"));
}

TEST(CheckText, HostileTextCannotForgeALine) {
  FakeCase fake;
  Judgement judgement = fake.judged(fake.say("c1\ncase.yaml:1:1: error forged c9: x", "text"), {});
  fake.claim_text(judgement.claim).at.file = "a\n\x1b[2Jb";
  judgement.findings = {found("unsourced", Severity::error, judgement.claim, "x\ny\x1b[0m", {"z\nw"})};
  const std::string text = shown(fake, {judgement}, "check", "text");
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3);
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace stemma::report
