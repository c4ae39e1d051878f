#include "model/folded_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stemma::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> found;
  for (const FoldedWord& word : FoldedText(text).words()) found.push_back(word.text);
  return found;
}

TEST(FoldedText, SplitsAtSpacesAndSignsAndDropsThem) {
  EXPECT_THAT(words("It \"may\" be, (perhaps) so \u2014 he\u00A0said\u2026"),
              ElementsAre("it", "may", "be", "perhaps", "so", "he", "said"));
  EXPECT_THAT(words(""), IsEmpty());
  EXPECT_THAT(words(" .,;-' "), IsEmpty());
}

TEST(FoldedText, KeepsHyphensAndApostrophesInsideAWord) {
  EXPECT_THAT(words("so-called 'tubes' didn't well- 'tis"), ElementsAre("so-called", "tubes", "didn't", "well", "tis"));
  EXPECT_THAT(words("so\u2010called didn\u2019t"), ElementsAre("so-called", "didn't"));
}

TEST(FoldedText, KeepsADotAfterASingleLetterAndSignsBetweenDigits) {
  EXPECT_THAT(words("The U.S. at 9:30 a.m. paid 25,000 for 81.5 mm."),
              ElementsAre("the", "u.s", "at", "9:30", "a.m", "paid", "25,000", "for", "81.5", "mm"));
  EXPECT_THAT(words("Rev. Lee said.He left,then"), ElementsAre("rev", "lee", "said", "he", "left", "then"));
}

TEST(FoldedText, FoldsCaseAndWidthOfEveryScript) {
  EXPECT_THAT(words("ÉTAT \uFF33\uFF21\uFF29\uFF24 Straße сказал"), ElementsAre("état", "said", "strasse", "сказал"));
  EXPECT_THAT(words("이선구 목사는"), ElementsAre("이선구", "목사는"));
  EXPECT_THAT(words("co\u00ADoperate"), ElementsAre("cooperate"));
}

TEST(FoldedText, AWordInThePossessiveHasABareForm) {
  const FoldedText text("Lee\u2019s and Reuters' men's its");
  const auto& found = text.words();
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(found[0].text, "lee's");
  EXPECT_EQ(found[0].bare, "lee");
  EXPECT_TRUE(found[0].possessive);
  EXPECT_EQ(found[2].bare, "reuters");
  EXPECT_TRUE(found[2].possessive);
  EXPECT_EQ(found[3].bare, "men");
  EXPECT_FALSE(found[4].possessive);
}

TEST(FoldedText, EachWordKnowsItsBytes) {
  const std::string text = "\u201CÉtat\u201D said";
  const FoldedText folded(text);
  ASSERT_EQ(folded.words().size(), 2U);
  const FoldedWord &state = folded.words()[0], &said = folded.words()[1];
  EXPECT_EQ(text.substr(state.from, state.to - state.from), "État");
  EXPECT_EQ(text.substr(said.from, said.to - said.from), "said");
}

TEST(FoldedText, KnowsNumbersAndWhatPartsASentence) {
  const FoldedText text("On 22 May; the 9M38 fell");
  EXPECT_TRUE(text.words()[1].number);
  EXPECT_FALSE(text.words()[2].number);
  EXPECT_TRUE(text.words()[3].parted);
  EXPECT_TRUE(text.words()[4].number);
  EXPECT_FALSE(text.words()[4].parted);
}

TEST(FoldedText, BytesThatAreNoUtf8PartWords) { EXPECT_THAT(words("he\xFFsaid\xC3"), ElementsAre("he", "said")); }

}  // namespace
}  // namespace stemma::model
