#include "model/word_row.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stemma::model {
namespace {

using testing::ElementsAre;

TEST(WordRows, HaveNoDotsPossessivesOrHyphens) {
  EXPECT_THAT(word_row("Rev. Lee Sun-gu's"), ElementsAre("rev", "lee", "sun", "gu"));
  EXPECT_THAT(word_row("the U.S. government"), ElementsAre("the", "us", "government"));
  EXPECT_THAT(word_row("간첩혐의로"), ElementsAre("간첩혐의로"));
  EXPECT_THAT(word_row(""), ElementsAre());
}

TEST(WordRows, KeepTheBytesOfEachWord) {
  const std::string text = "a law-enforcement source";
  const std::vector<PlainWord> words = plain_words_of(FoldedText(text));
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(text.substr(words[1].from, words[1].to - words[1].from), "law-enforcement");
  EXPECT_EQ(text.substr(words[3].from, words[3].to - words[3].from), "source");
}

TEST(Singulars, AreFoundAsFarAsEnglishIsRegular) {
  EXPECT_EQ(singular("sources"), "source");
  EXPECT_EQ(singular("agencies"), "agency");
  EXPECT_EQ(singular("people"), "person");
  EXPECT_EQ(singular("witness"), "witness");
  EXPECT_EQ(singular("bus"), "bus");
}

}  // namespace
}  // namespace stemma::model
