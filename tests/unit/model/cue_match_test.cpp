// How phrases are found; what the list that ships finds is in tests/unit/app/cue_words_test.cpp.
#include "model/cue_match.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace stemma::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Sorted, as they must be.
CueWords few() {
  CueWords words;
  words.cues = {{"called", CueClass::unknown},         {"called ... unfounded", CueClass::deny},
                {"confirmed", CueClass::confirm},      {"denied", CueClass::deny},
                {"in ... 's view", CueClass::neutral}, {"neither ... nor denied", CueClass::nondenial},
                {"not confirmed", CueClass::noverify}, {"report", CueClass::neutral},
                {"said", CueClass::neutral},           {"took ... back", CueClass::retract}};
  words.no_cues = {"called off", "having said that", "took ... back to"};
  return words;
}

std::vector<std::string> found(std::string_view text) {
  std::vector<std::string> cues;
  for (const CueMatch& match : cues_in(FoldedText(text), few())) {
    cues.push_back(std::string(to_string(match.cue)) + ": " +
                   std::string(text.substr(match.from, match.to - match.from)));
  }
  return cues;
}

std::string first(std::string_view text, const std::vector<std::string>& list,
                  const std::vector<std::string>& except = {}) {
  const auto range = first_of(FoldedText(text), list, except);
  return range ? std::string(text.substr(range->from, range->to - range->from)) : "";
}

TEST(CuesIn, FindsWholeWordsInTheOrderOfTheSentence) {
  EXPECT_THAT(found("He said it; they DENIED it."), ElementsAre("neutral: said", "deny: DENIED"));
  EXPECT_THAT(found("The unsaid, the reporter, the reconfirmed"), IsEmpty());
  EXPECT_THAT(found(""), IsEmpty());
}

TEST(CuesIn, ThePhraseWithMostWordsWinsAndHidesWhatIsInIt) {
  EXPECT_THAT(found("It was not confirmed."), ElementsAre("noverify: not confirmed"));
  EXPECT_THAT(found("He called it unfounded."), ElementsAre("deny: called it unfounded"));
  EXPECT_THAT(found("They neither confirmed nor denied it, and denied more."),
              ElementsAre("nondenial: neither confirmed nor denied", "deny: denied"));
}

TEST(CuesIn, AGapIsUpToFourWordsOrNone) {
  EXPECT_THAT(found("She took back"), ElementsAre("retract: took back"));
  EXPECT_THAT(found("She took one two three four back"), ElementsAre("retract: took one two three four back"));
  EXPECT_THAT(found("She took one two three four five back"), IsEmpty());
  EXPECT_THAT(found("She took it back and back"), ElementsAre("retract: took it back"));
  EXPECT_THAT(found("She took"), IsEmpty());
}

TEST(CuesIn, NoPhraseReachesOverASemicolonOrColon) {
  EXPECT_THAT(found("He took part; back home he said so"), ElementsAre("neutral: said"));
  EXPECT_THAT(found("Not: confirmed"), ElementsAre("confirm: confirmed"));
  EXPECT_THAT(found("He took it, at last, back"), ElementsAre("retract: took it, at last, back"));
}

TEST(CuesIn, APossessiveFindsItsWordAndAPieceForIt) {
  EXPECT_THAT(found("The report\u2019s end"), ElementsAre("neutral: report\u2019s"));
  EXPECT_THAT(found("In the old minister's view"), ElementsAre("neutral: In the old minister's view"));
  EXPECT_THAT(found("In Reuters' view"), ElementsAre("neutral: In Reuters' view"));
  EXPECT_THAT(found("In full view"), IsEmpty());
}

TEST(CuesIn, WhatStandsInAPhraseThatIsNoCueIsNone) {
  EXPECT_THAT(found("Having said that, they called off the talks."), IsEmpty());
  EXPECT_THAT(found("They took him back to prison."), IsEmpty());
  EXPECT_THAT(found("They took him back."), ElementsAre("retract: took him back"));
}

TEST(FirstOf, FindsTheFirstPlaceOfAnyPhrase) {
  EXPECT_EQ(first("It may, perhaps, be", {"may", "perhaps"}), "may");
  EXPECT_EQ(first("It is", {"may", "perhaps"}), "");
  EXPECT_EQ(first("never before seen", {"never", "never before"}), "never before");
  EXPECT_EQ(first("", {"may"}), "");
  EXPECT_EQ(first("may", {}), "");
}

TEST(FirstOf, LeavesOutWhatStandsInAnExceptedPhrase) {
  const std::vector<std::string> may{"may"}, month{"# may", "in may", "may #"};
  EXPECT_EQ(first("On 22 May 1973 it fell", may, month), "");
  EXPECT_EQ(first("May 5 it was, in May", may, month), "");
  EXPECT_EQ(first("In May it may fall", may, month), "may");
  EXPECT_EQ(first("It may fall 22 times", may, month), "may");
}

TEST(FirstOf, AnExceptedPhraseHidesNoLongerOne) {
  EXPECT_EQ(first("at first sight unseen", {"first", "first sight unseen"}, {"at first"}), "first sight unseen");
}

TEST(HasAny, SaysWhetherThereIsOne) {
  EXPECT_TRUE(has_any(FoldedText("It was unnamed"), {"unnamed"}));
  EXPECT_FALSE(has_any(FoldedText("It was named"), {"unnamed"}));
  EXPECT_FALSE(has_any(FoldedText("Account No. 1"), {"no"}, {"no #"}));
}

}  // namespace
}  // namespace stemma::model
