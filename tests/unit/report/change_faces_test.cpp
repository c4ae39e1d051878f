#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "report/change_face.hpp"
#include "unit/report/vladivostok.hpp"

namespace stemma::report {
namespace {

using analysis::Effect;
using test::FakeCase;
using test::found;
using ::testing::HasSubstr;
using ::testing::Not;

class ChangeFaces : public ::testing::Test {
 protected:
  ChangeFaces() {
    fake_.add("tass", SourceKind::news_agency, "TASS");
    fake_.add("lee", SourceKind::person, "Rev. Lee");
    fake_.publish("tass1", "2024-03-11");
    claim_ = fake_.say("c1", "He was held");
    before_ = fake_.judged(claim_, {fake_.strand(claim_, "tass1", {"tass"})});
    before_.status = Status::single_source;
    after_.claim = claim_;
  }

  std::string shown(const std::string& format, const std::vector<model::NodeRef>& withdrawn, Effect effect,
                    std::vector<SourceId> choke_points = {}, std::size_t width = 80) {
    std::ostringstream out;
    for (const ChangeFaceEntry& entry : change_faces()) {
      if (entry.name != format) continue;
      const auto face = entry.make(out, fake_, fake_, {width, false, false, "9.9.9"});
      CaseHead head;
      head.as_of = day(2024, 3, 14);
      face->begin(head, withdrawn);
      face->claim({before_, after_, effect, std::move(choke_points)});
      EffectTotals totals{};
      totals[static_cast<std::size_t>(effect)] = 1;
      face->end(totals);
    }
    return out.str();
  }

  static Day day(int year, int month, int of_month) {
    return parse_date(std::to_string(year) + "-0" + std::to_string(month) + "-" + std::to_string(of_month))
        ->period.last;
  }

  FakeCase fake_;
  ClaimId claim_;
  Judgement before_, after_;
  const model::NodeRef tass_{false, 0}, lee_{false, 1}, tass1_{true, 0};
};

TEST_F(ChangeFaces, AClaimThatFallsSaysWhatItHadAndWhereEveryWayLed) {
  EXPECT_EQ(shown("text", {tass_}, Effect::falls, {fake_.of("tass")}),
            "A case                                                       as of 14 March 2024\n"
            "If nothing from or through TASS counted:\n"
            "\n"
            "FALLS    c1  He was held\n"
            "         No recorded origin would be left (1 independent origin before). Every\n"
            "         way leads through TASS.\n"
            "\n"
            "1 claim falls, 0 weaken, 0 stay\n");
}

TEST_F(ChangeFaces, AClaimThatWeakensSaysWhatChanges) {
  before_.numbers.independent_origins = {2, 3};
  before_.numbers.controlled_lines = {2, 2};
  before_.numbers.voices = 5;
  after_.numbers.independent_origins = {1, 2};
  after_.numbers.controlled_lines = {1, 1};
  after_.numbers.voices = 1;
  before_.status = Status::corroborated;
  after_.status = Status::single_source;
  after_.findings = {found("single-source", Severity::error, claim_, "one")};
  EXPECT_THAT(shown("text", {tass_, lee_}, Effect::weakens),
              HasSubstr("If nothing from or through TASS and Rev. Lee counted:\n\n"
                        "WEAKENS  c1  He was held\n"
                        "         2 to 3 independent origins, now 1 to 2; 2 lines, now 1; and 5 voices,\n"
                        "         now 1. Was corroborated, would be single-source. New gaps:\n"
                        "         single-source.\n"
                        "\n0 claims fall, 1 weakens, 0 stay\n"));
}

TEST_F(ChangeFaces, AClaimThatGainsSaysWhatIsCleared) {
  before_.status = Status::contested;
  before_.findings = {found("contradicted", Severity::error, claim_, "denied")};
  after_ = before_;
  after_.findings.clear();
  after_.status = Status::corroborated;
  EXPECT_THAT(shown("text", {lee_}, Effect::gains),
              HasSubstr("eases    c1  He was held\n"
                        "         Was contested, would be corroborated. Gaps no longer found:\n"
                        "         contradicted.\n"
                        "\n0 claims fall, 0 weaken, 0 stay, 1 eases\n"));
}

TEST_F(ChangeFaces, ClaimsThatStayAreListedInOneLine) {
  EXPECT_THAT(shown("text", {tass1_}, Effect::stays), HasSubstr("\nstays    c1\n\n0 claims fall, 0 weaken, 1 stays\n"));
}

TEST_F(ChangeFaces, HostileTextStaysText) {
  fake_.claim_text(claim_).text = "a\x1b[31m\u202e\n\"b";
  fake_.head.title = "\x1b]0;t\x07";
  const std::string text = shown("text", {tass_}, Effect::falls);
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, Not(HasSubstr("\u202e")));
  EXPECT_THAT(shown("json", {tass_}, Effect::falls), Not(HasSubstr("\x1b")));
}

TEST_F(ChangeFaces, ANarrowPageHoldsEveryWord) {
  std::istringstream lines(shown("text", {tass_}, Effect::falls, {fake_.of("tass")}, 40));
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 40U) << line;
}

TEST_F(ChangeFaces, JsonHasBothSidesOfEveryClaim) {
  const std::string json = shown("json", {tass_, tass1_}, Effect::falls, {fake_.of("tass")});
  EXPECT_THAT(json, HasSubstr("{\"kind\": \"source\", \"id\": \"tass\"}"));
  EXPECT_THAT(json, HasSubstr("{\"kind\": \"publication\", \"id\": \"tass1\"}"));
  EXPECT_THAT(json, HasSubstr("\"effect\": \"falls\""));
  EXPECT_THAT(json, HasSubstr("\"chokepoints\": [\"tass\"]"));
  EXPECT_THAT(json, HasSubstr("\"totals\": {\"falls\": 1, \"weakens\": 0, \"gains\": 0, \"stays\": 0}"));
}

}  // namespace
}  // namespace stemma::report
