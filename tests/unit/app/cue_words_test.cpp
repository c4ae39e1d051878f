// The list that ships, by what it finds in sentences.
#include "app/cue_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/cue_match.hpp"

namespace stemma::app {
namespace {

using model::FoldedText;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> classes(std::string_view text) {
  std::vector<std::string> found;
  for (const model::CueMatch& match : model::cues_in(FoldedText(text), cue_words())) {
    found.emplace_back(to_string(match.cue));
  }
  return found;
}

bool hedged(std::string_view text) {
  return model::has_any(FoldedText(text), cue_words().hedges, cue_words().no_hedges);
}
bool record(std::string_view text) {
  return model::has_any(FoldedText(text), cue_words().superlatives, cue_words().no_superlatives);
}
bool negated(std::string_view text) {
  return model::has_any(FoldedText(text), cue_words().negations, cue_words().no_negations);
}

TEST(CueWords, HaveSomethingInEveryClass) {
  for (const std::string_view word : words<CueClass>()) {
    const auto& cues = cue_words().cues;
    EXPECT_TRUE(std::any_of(cues.begin(), cues.end(), [&](const auto& cue) { return to_string(cue.second) == word; }))
        << word;
  }
}

TEST(CueWords, HaveNoEntryInTwoClassesOfCues) {
  std::set<std::string> seen(cue_words().no_cues.begin(), cue_words().no_cues.end());
  for (const auto& [phrase, cue] : cue_words().cues) EXPECT_TRUE(seen.insert(phrase).second) << phrase;
}

TEST(CueWords, AreSortedSoThatTheyAreFound) {
  const model::CueWords& words = cue_words();
  EXPECT_TRUE(std::is_sorted(words.cues.begin(), words.cues.end()));
  for (const auto* list : {&words.no_cues, &words.hedges, &words.no_hedges, &words.plural_voices, &words.unnamed,
                           &words.superlatives, &words.no_superlatives, &words.withdrawn, &words.unheard,
                           &words.negations, &words.no_negations, &words.abbreviations, &words.common}) {
    EXPECT_FALSE(list->empty());
    EXPECT_TRUE(std::is_sorted(list->begin(), list->end()));
  }
}

TEST(CueWords, EveryCueIsFoundWhereItStandsAlone) {
  for (const auto& [phrase, cue] : cue_words().cues) {
    if (phrase.find("...") != std::string::npos || phrase.find(" 's ") != std::string::npos) continue;
    EXPECT_THAT(classes(phrase), ElementsAre(to_string(cue))) << phrase;
  }
}

TEST(CueWords, PlainAttributionIsNeutral) {
  EXPECT_THAT(classes("According to Reuters, it fell."), ElementsAre("neutral"));
  EXPECT_THAT(classes("In Dick Cheney's view they would enrich uranium."), ElementsAre("neutral"));
  EXPECT_THAT(classes("As he put it on NBC, they would."), ElementsAre("neutral"));
  EXPECT_THAT(classes("It fell, as the White House tapes have it."), ElementsAre("neutral"));
  EXPECT_THAT(classes("The court held on 17 November 2022 that it fell."), ElementsAre("neutral"));
}

TEST(CueWords, WhoIsHeldOrToldSaysNothing) {
  EXPECT_THAT(classes("He is being held in Lefortovo prison."), IsEmpty());
  EXPECT_THAT(classes("The ministry was told of the arrest."), IsEmpty());
  EXPECT_THAT(classes("They cited intercepted telephone calls."), ElementsAre("neutral"));
}

TEST(CueWords, WordsThatVouchAreToldFromThoseThatPassOn) {
  EXPECT_THAT(classes("The report revealed that it fell."), ElementsAre("reveal"));
  EXPECT_THAT(classes("The tapes show it, and prove it."), ElementsAre("assertive", "reveal"));
  EXPECT_THAT(classes("He pointed out that it fell."), ElementsAre("reveal"));
  EXPECT_THAT(classes("The papers had proved false."), ElementsAre("unknown"));
  EXPECT_THAT(classes("His lawyer refuted the report."), ElementsAre("refute"));
}

TEST(CueWords, ToAdmitBindsTheSpeakerAlone) {
  EXPECT_THAT(classes("He admitted it and conceded more."), ElementsAre("assertive", "assertive"));
  EXPECT_THAT(classes("The ministry acknowledged the purchases."), ElementsAre("assertive"));
}

TEST(CueWords, WhatIsNotConfirmedIsNeverConfirmed) {
  for (const char* text : {"It was not confirmed.", "It is unconfirmed.", "There is no independent confirmation.",
                           "It has not yet been confirmed.", "It could not be independently verified.",
                           "There is no evidence that it fell.", "They failed to prove it.", "Nobody has confirmed it.",
                           "It was never confirmed.", "No search of records stands behind it."}) {
    EXPECT_THAT(classes(text), ElementsAre("noverify")) << text;
  }
  EXPECT_THAT(classes("It was not only confirmed."), ElementsAre("confirm"));
}

TEST(CueWords, NotToDenyIsNeitherADenialNorAConfirmation) {
  for (const char* text : {"The ministry did not deny it.", "He never denied it.", "They have not denied it.",
                           "She didn't deny it.", "Nobody on record disputes it.", "He went without denying it."}) {
    EXPECT_THAT(classes(text), ElementsAre("unknown")) << text;
  }
  EXPECT_THAT(classes("He denied that he knew."), ElementsAre("deny"));
}

TEST(CueWords, ADenialByOtherWordsIsOne) {
  for (const char* text :
       {"They called the allegations unfounded.", "The board ruled it out.", "He knew of no contract.",
        "The analysts dissented from that.", "The transcript contradicts them.",
        "She called such a deal highly doubtful.", "The uranium was not for sale."}) {
    EXPECT_THAT(classes(text), ElementsAre("deny")) << text;
  }
}

TEST(CueWords, ToLeaveItOpenIsNoDenial) {
  for (const char* text : {"He neither affirmed nor denied it.", "She would neither confirm nor deny it.",
                           "They would not confirm or deny it.", "The Institute left it open."}) {
    EXPECT_THAT(classes(text), ElementsAre("nondenial")) << text;
  }
}

TEST(CueWords, NoAnswerAndWhatWasTakenBackAreClassesOfTheirOwn) {
  EXPECT_THAT(classes("The ministry declined to discuss it."), ElementsAre("nonresponse"));
  EXPECT_THAT(classes("Neither Baek nor the Federal Security Service is on record."), ElementsAre("nonresponse"));
  EXPECT_THAT(classes("He took the name back."), ElementsAre("retract"));
  EXPECT_THAT(classes("Nobody on the record stands behind them."), ElementsAre("retract"));
}

TEST(CueWords, WhatKeepsItsDistanceDoes) {
  EXPECT_THAT(classes("The so-called proof"), ElementsAre("distance"));
  EXPECT_THAT(classes("It is said to prove as much."), ElementsAre("hearsay", "reveal"));
  EXPECT_THAT(classes("Reportedly he fled."), ElementsAre("hearsay"));
}

TEST(CueWords, ToNoteOrToAddressIsSeenAndNotClassed) {
  EXPECT_THAT(classes("He noted it, and addressed it."), ElementsAre("unknown", "unknown"));
}

TEST(CueWords, TheMonthOfMayHedgesNothing) {
  EXPECT_TRUE(hedged("He may have fled."));
  EXPECT_FALSE(hedged("He fled on 22 May 1973."));
  EXPECT_FALSE(hedged("In May he fled."));
  EXPECT_FALSE(hedged("It could not be done."));
  EXPECT_FALSE(hedged("About 40 coatis live there."));
  EXPECT_TRUE(hedged("It would seem so."));
}

TEST(CueWords, AtFirstIsNoRecord) {
  EXPECT_TRUE(record("the first time"));
  EXPECT_TRUE(record("the longest-running hoax"));
  EXPECT_FALSE(record("At first it took a first-hand account of his first name."));
}

TEST(CueWords, TheNumberOfAnAccountNegatesNothing) {
  EXPECT_FALSE(negated("Account No. 1 is not only his."));
  EXPECT_TRUE(negated("They have not gone away."));
}

TEST(CueWords, VoicesAnAnswerAndWhatIsCommonAreFound) {
  EXPECT_TRUE(model::has_any(FoldedText("FBI agents told him"), cue_words().plural_voices));
  EXPECT_TRUE(model::has_any(FoldedText("who asked not to be named"), cue_words().unnamed));
  EXPECT_TRUE(model::has_any(FoldedText("Baek himself has not been heard on it"), cue_words().unheard));
  EXPECT_TRUE(model::has_any(FoldedText("that office called it inoperative"), cue_words().withdrawn));
  for (const model::FoldedWord& word : FoldedText("It all seems long ago, and it has not gone away.").words()) {
    EXPECT_TRUE(std::binary_search(cue_words().common.begin(), cue_words().common.end(), word.text)) << word.text;
  }
}

}  // namespace
}  // namespace stemma::app
