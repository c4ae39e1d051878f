#include "report/ended.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/report/desk.hpp"

namespace stemma::report {
namespace {

using test::Desk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class EndedSupport : public ::testing::Test {
 protected:
  EndedSupport() {
    desk.fake.publication_text("tass1").publisher = desk.fake.of("tass");
    desk.fake.publication_text("upi1").publisher = desk.fake.of("upi");
  }
  Ended end(const std::string& id, Ending why, const std::string& speaker, const std::string& by) {
    Ended one = desk.fake.ended(id);
    one.why = why;
    one.speaker = desk.fake.of(speaker);
    if (!by.empty()) one.by = desk.fake.of(by);
    one.by_itself = by == speaker;
    one.on = Period{day_from_civil(2024, 3, 13), day_from_civil(2024, 3, 13)};
    return one;
  }
  Ended withdrawn(const std::string& id, WithdrawalAct act, const std::string& by) {
    Ended one = end(id, Ending::withdrawn, "le_src", by);
    one.act = act;
    return one;
  }
  std::vector<std::string> told(std::vector<Ended> ended) {
    Judgement judgement = desk.fake.judged(desk.claim, {});
    judgement.ended = std::move(ended);
    return ended_sentences(judgement, desk.words);
  }
  Desk desk;
};

TEST_F(EndedSupport, ARetractionNamesThePublicationOfWhoeverRetractsAndIsToldOnce) {
  EXPECT_THAT(told({withdrawn("upi1/c1", WithdrawalAct::retracts, "tass"),
                    withdrawn("tass1/c1", WithdrawalAct::retracts, "tass")}),
              ElementsAre("On 13 March 2024 TASS retracted the TASS report of 12 March 2024."));
}

TEST_F(EndedSupport, EveryActOfWithdrawalHasItsVerb) {
  EXPECT_THAT(
      told({withdrawn("tass1/c1", WithdrawalAct::corrects, "tass"),
            withdrawn("upi1/c1", WithdrawalAct::recalls, "tass"), withdrawn("upi1/c1", WithdrawalAct::recants, "lee")}),
      ElementsAre("On 13 March 2024 TASS corrected the TASS report of 12 March 2024.",
                  "On 13 March 2024 TASS recalled it.", "On 13 March 2024 Rev. Lee Sun-gu recanted."));
}

TEST_F(EndedSupport, WithoutAName) {
  Ended nameless = withdrawn("tass1/c1", WithdrawalAct::retracts, "");
  nameless.on.reset();
  Ended recanted = withdrawn("upi1/c1", WithdrawalAct::recants, "");
  EXPECT_THAT(told({nameless, recanted}),
              ElementsAre("The TASS report of 12 March 2024 was retracted.",
                          "On 13 March 2024 the UPI report of 12 March 2024 was recanted."));
}

TEST_F(EndedSupport, WhoTookItBackIsToldApartFromWhoeverControlsIt) {
  Ended month = end("upi1/c1", Ending::reversed, "lee", "lee");
  month.on = Period{day_from_civil(2024, 3, 1), day_from_civil(2024, 3, 31)};
  EXPECT_THAT(told({month, end("tass1/c1", Ending::reversed, "le_src", "court")}),
              ElementsAre("In March 2024 Rev. Lee Sun-gu, on whom it rested, took it back.",
                          "On 13 March 2024 the court, under the same control as an unnamed law-enforcement source, "
                          "denied it."));
}

TEST_F(EndedSupport, OwnWordsAndAPublishersDenialAreTold) {
  EXPECT_THAT(told({end("upi1/c1", Ending::own_words, "lee", "lee"),
                    end("tass1/c1", Ending::publisher_denied, "le_src", "tass")}),
              ElementsAre("On 13 March 2024 Rev. Lee Sun-gu, quoted as saying so, denied it directly.",
                          "On 13 March 2024 TASS denied what it had published."));
}

TEST_F(EndedSupport, ADenialThatIsOverIsToldOncePerDenier) {
  Judgement judgement = desk.fake.judged(desk.claim, {});
  judgement.ended_denial = {
      end("upi1/c1", Ending::reversed, "lee", "lee"), end("tass1/c1", Ending::reversed, "lee", "lee"),
      end("tass1/c1", Ending::reversed, "le_src", "court"), end("tass1/c1", Ending::withdrawn, "mofa", "mofa"),
      end("tass1/c1", Ending::own_words, "aj", "aj")};
  EXPECT_THAT(ended_denial_sentences(judgement, desk.words),
              ElementsAre("Rev. Lee Sun-gu denied it at first, and on 13 March 2024 supported it.",
                          "On 13 March 2024 the court supported it, which ended the denial by an unnamed "
                          "law-enforcement source, under the same control.",
                          "On 13 March 2024 the denial by South Korea's foreign ministry was taken back."));
}

TEST_F(EndedSupport, WhatFellWithSomethingElseHasNoSentenceOfItsOwn) {
  EXPECT_THAT(told({desk.fake.ended("tass1/c1")}), ::testing::IsEmpty());
}

TEST_F(EndedSupport, WhoeverTookItBackIsNoDenierFromOutside) {
  Judgement judgement = desk.fake.judged(desk.claim, {});
  desk.fake.deny(judgement, desk.strand("reuters1", {"lee", "reuters"}), false);
  desk.fake.deny(judgement, desk.strand("court1", {"court"}), false);
  EXPECT_THAT(desk.summed(judgement), HasSubstr("Denied by Rev. Lee Sun-gu and the court."));
  judgement.ended = {end("upi1/c1", Ending::reversed, "lee", "lee")};
  EXPECT_THAT(desk.summed(judgement), HasSubstr("Denied by the court. On 13 March 2024 Rev. Lee Sun-gu, on whom"));
}

TEST_F(EndedSupport, EachStatementSaysWhyItNoLongerCounts) {
  Judgement judgement = desk.fake.judged(desk.claim, {});
  judgement.ended = {withdrawn("tass1", WithdrawalAct::retracts, "tass"), end("upi1", Ending::fell, "le_src", "")};
  Statement statement;
  statement.publisher = desk.fake.of("tass");
  statement.attribution = judgement.ended[0].attribution;
  statement.publication = desk.fake.publication_of("tass1");
  statement.ending = Ending::withdrawn;
  EXPECT_EQ(why_ended(statement, "retracted", judgement, desk.words),
            "on 13 March 2024 TASS retracted the TASS report of 12 March 2024");
  statement.attribution = judgement.ended[1].attribution;
  for (const auto& [ending, why] : std::initializer_list<std::pair<Ending, const char*>>{
           {Ending::counts, ""},
           {Ending::withdrawn, "retracted by TASS"},
           {Ending::reversed, "whoever is said to know has said the opposite since"},
           {Ending::own_words, "whoever is said to know says the opposite in their own words"},
           {Ending::publisher_denied, "its publisher has said the opposite since"},
           {Ending::publisher_fell, "it relays a publisher of whom nothing on this claim counts any more"},
           {Ending::fell, "nothing that it rested on counts any more"}}) {
    statement.ending = ending;
    EXPECT_EQ(why_ended(statement, "retracted by TASS", judgement, desk.words), why);
  }
}

TEST_F(EndedSupport, AWithdrawalSaysWhoAndWhen) {
  model::WithdrawalRow row;
  row.act = WithdrawalAct::recalls;
  EXPECT_EQ(withdrawn_words(row, desk.words), "recalled");
  row.by = desk.fake.of("tass");
  row.dated = true;
  row.date = {day_from_civil(2024, 3, 13), day_from_civil(2024, 3, 13)};
  EXPECT_EQ(withdrawn_words(row, desk.words), "recalled by TASS on 13 March 2024");
  row.date.first = day_from_civil(2024, 3, 1);
  EXPECT_EQ(withdrawn_words(row, desk.words), "recalled by TASS by 13 March 2024");
}

}  // namespace
}  // namespace stemma::report
