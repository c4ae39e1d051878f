#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "unit/report/vladivostok.hpp"

namespace stemma::report {
namespace {

using test::FakeCase;
using test::shown;
using test::Vladivostok;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

/// The block of one claim.
std::string block(const std::string& report, const std::string& id) {
  const std::size_t from = report.find("\n" + id + "  ");
  const std::size_t to = report.find("\nc", from + 1);
  return report.substr(from, to - from);
}

TEST(TextReport, TheHeadSaysWhatIsJudgedAndHowItStands) {
  Vladivostok v;
  const std::string report = shown(v.fake, v.judgements, "report", "text");
  EXPECT_EQ(report.substr(0, report.find("\n\n")),
            "South Korean missionary detained in Vladivostok              as of 14 March 2024\n"
            "9 claims, 22 sources, 15 publications, 34 attributions; policy default\n"
            "1 withdrawn, 2 contested, 1 single-source, 2 single-origin, 1 one-sided,\n"
            "2 corroborated");
}

TEST(TextReport, AContestedClaimReadsFromSummaryToNextSteps) {
  Vladivostok v;
  EXPECT_EQ(block(shown(v.fake, v.judgements, "report", "text"), "c2"), R"(
c2  Baek passed state secrets to foreign intelligence            high  CONTESTED
    Reported by 5 outlets; 1 origin, an unnamed Russian law-enforcement source,
    via TASS. Denied by Rev. Lee Sun-gu. South Korea's foreign ministry and
    Russia's foreign ministry declined to comment. No independent confirmation
    as of 14 March 2024.
    Advice: hold it, or attribute it to an unnamed Russian law-enforcement
    source quoted by TASS, and carry the denial by Rev. Lee Sun-gu.

      le_src  unnamed, F ─── TASS  11 Mar ─┬─ Reuters             12 Mar ─┐
                                           ├─ UPI                 12 Mar ─┼─ c2
                                           ├─ Al Jazeera English  12 Mar ─┤
                                           └─ Associated Press    13 Mar ─┘
      Rev. Lee Sun-gu  C, denies ╌╌╌ Reuters  13 Mar ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╳

      error    contradicted    denied by Rev. Lee Sun-gu on 13 March 2024; not
                               outweighed
      error    single-origin   5 voices, 1 independent origin; wanted 2
      warning  anonymous-only  the only origin is unnamed
      next     put the charge to the foundation and the denial to the court, and
               print both
      next     ask the court for the ruling
      next     ask each outlet whether it has this from anyone but TASS
      next     find one voice on the record
)");
}

TEST(TextReport, ACorroboratedClaimSaysWhyItIsQuiet) {
  Vladivostok v;
  const std::string claim = block(shown(v.fake, v.judgements, "report", "text"), "c4");
  EXPECT_THAT(claim, HasSubstr("high  corroborated\n"));
  EXPECT_THAT(claim, HasSubstr("    Advice: state it.\n"));
  EXPECT_THAT(claim, HasSubstr("      quiet    4 to 5 independent origins, 2 wanted\n"));
  EXPECT_THAT(claim, Not(HasSubstr("next ")));
}

TEST(TextReport, TheWholeDescriptionOfAnUnnamedSourceStandsOnce) {
  Vladivostok v;
  const std::string report = shown(v.fake, v.judgements, "report", "text");
  const std::string description = "le_src  a Russian law-enforcement source, number and agency not given";
  const std::size_t first = report.find(description);
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(report.find(description, first + 1), std::string::npos);
}

TEST(TextReport, NoLineIsWiderThanThePage) {
  Vladivostok v;
  for (const std::size_t width : {40U, 60U, 80U, 100U, 120U}) {
    for (const bool ascii : {false, true}) {
      FaceOptions options;
      options.width = width;
      options.ascii = ascii;
      for (const std::string& line : lines_of(shown(v.fake, v.judgements, "report", "text", options))) {
        EXPECT_LE(base::display_width(line), width) << line;
        EXPECT_FALSE(line.ends_with(' ')) << "«" << line << "»";
      }
    }
  }
}

TEST(TextReport, AVeryLongIdStandsOnItsOwnLine) {
  FakeCase fake;
  const std::string id(60, 'c');
  const Judgement judgement = fake.judged(fake.say(id, "a claim with a long id"), {});
  EXPECT_THAT(shown(fake, {judgement}, "report", "text"), HasSubstr("\n" + id + "\n    a claim with a long id  "));
}

TEST(TextReport, AsciiDrawsWithAsciiOnly) {
  Vladivostok v;
  FaceOptions options;
  options.ascii = true;
  const std::string report = shown(v.fake, v.judgements, "report", "text", options);
  for (const char* box : {"─", "│", "┐", "├", "╌", "╳", "…"}) EXPECT_THAT(report, Not(HasSubstr(box)));
}

TEST(TextReport, ColourChangesNothingButColour) {
  Vladivostok v;
  FaceOptions options;
  options.colour = true;
  std::string painted = shown(v.fake, v.judgements, "report", "text", options);
  EXPECT_THAT(painted, HasSubstr("\x1b[1;31mCONTESTED\x1b[0m"));
  EXPECT_THAT(painted, HasSubstr("\x1b[1;31merror\x1b[0m"));
  EXPECT_THAT(painted, HasSubstr("\x1b[33mwarning\x1b[0m"));
  for (std::size_t at = painted.find('\x1b'); at != std::string::npos; at = painted.find('\x1b')) {
    painted.erase(at, painted.find('m', at) - at + 1);
  }
  EXPECT_EQ(painted, shown(v.fake, v.judgements, "report", "text"));
}

TEST(TextReport, WithoutTotalsAtTheBeginningTheTallyEndsIt) {
  FakeCase fake;
  const ClaimId claim = fake.say("c1", "text");
  std::ostringstream out;
  const auto face = find_face("report", "text")->make(out, fake, fake, FaceOptions{});
  CaseHead head;
  head.as_of = day_from_civil(2024, 3, 14);
  head.claims = 1;
  face->begin(head);
  Judgement judgement = fake.judged(claim, {});
  judgement.status = Status::unsourced;
  face->claim(judgement);
  Totals totals;
  totals.claims = 1;
  totals.by_status[static_cast<std::size_t>(Status::unsourced)] = 1;
  face->end(totals);
  EXPECT_THAT(out.str(), HasSubstr("\n\n1 unsourced\n1 claim: 0 errors, 0 warnings, 0 notes; 0 open, 0 to review\n"));
}

TEST(TextReport, FindingsOfTheRecordNameTheirSubject) {
  FakeCase fake;
  fake.publish("tass1", "");
  Finding finding = test::found("undated", Severity::note, ClaimId{0U}, "no date is recorded");
  finding.subject = {SubjectKind::publication, 0};
  EXPECT_THAT(shown(fake, {}, "report", "text", {}, {finding}),
              HasSubstr("\nThe record itself\n      note     undated  tass1: no date is recorded\n"));
}

TEST(TextReport, MoreStepsThanFitAreCounted) {
  FakeCase fake;
  Judgement judgement = fake.judged(fake.say("c1", "text"), {});
  judgement.findings = {test::found("unsourced", Severity::error, judgement.claim, "nobody stands behind it",
                                    {"a", "b", "c", "d", "e", "f", "g", "h"})};
  const std::string report = shown(fake, {judgement}, "report", "text");
  EXPECT_THAT(report, HasSubstr("      next     c\n      next     and 5 more steps (--steps all)\n"));
}

TEST(TextReport, ACaseWithoutATitleGoesByItsId) {
  FakeCase fake;
  fake.head = {"the-id", ""};
  EXPECT_THAT(shown(fake, {}, "report", "text"), HasSubstr("the-id "));
}

TEST(TextReport, HostileTextStaysText) {
  FakeCase fake;
  const std::string evil = "\x1b]0;owned\x07\r\n\xe2\x80\xae\xff";
  fake.head = {evil, evil};
  fake.add_unnamed("s" + evil, SourceKind::person, "a source" + evil + ", and " + evil, evil);
  fake.add("o" + evil, SourceKind::news_outlet, "O" + evil, evil);
  fake.publish("p" + evil, evil);
  const ClaimId claim = fake.say("c" + evil, evil);
  Judgement judgement = fake.judged(claim, {fake.strand(claim, "p" + evil, {"s" + evil, "o" + evil})});
  judgement.findings = {test::found("single-source", Severity::error, claim, evil, {evil})};
  const std::string report = shown(fake, {judgement}, "report", "text");
  EXPECT_THAT(report, Not(HasSubstr("\x1b")));
  EXPECT_THAT(report, Not(HasSubstr("\x07")));
  EXPECT_THAT(report, Not(HasSubstr("\r")));
  EXPECT_THAT(report, Not(HasSubstr("\xe2\x80\xae")));
  EXPECT_FALSE(base::first_invalid_utf8(report).has_value());
}

}  // namespace
}  // namespace stemma::report
