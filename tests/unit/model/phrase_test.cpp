#include "stemma/phrase.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace stemma {
namespace {

TEST(Wordings, OfALiteralAreNotCopied) {
  constexpr const char(&literal)[12] = "says it was";
  const Wording words = literal;
  EXPECT_EQ(words.view(), "says it was");
  EXPECT_EQ(static_cast<const void*>(words.view().data()), literal);
  EXPECT_EQ(static_cast<const void*>(Wording(words).view().data()), literal);
}

TEST(Wordings, ThatWereMadeUpOutliveWhatTheyWereMadeFrom) {
  std::string made = "a name that is too long for the object itself";
  const Wording of_text = made;
  const Wording of_pointer = made.c_str();
  made.assign(made.size(), 'x');
  EXPECT_EQ(of_text.view(), "a name that is too long for the object itself");
  EXPECT_EQ(of_pointer.view(), "a name that is too long for the object itself");
  const Wording copy = of_text;
  EXPECT_EQ(copy, of_text);
  EXPECT_NE(copy.view().data(), of_text.view().data());
}

TEST(Wordings, AreEqualWhereTheirWordsAre) {
  EXPECT_EQ(Wording("who"), Wording(std::string("who")));
  EXPECT_FALSE(Wording("who") == Wording("whom"));
  EXPECT_EQ(Piece{"who"}, Piece{std::string("who")});
  EXPECT_EQ((Phrase{"ask ", SourceId{3U}}), (Phrase{std::string("ask "), SourceId{3U}}));
}

// An array on the stack is gone before the words are.
static_assert(!std::is_constructible_v<Wording, char (&)[4]>);

}  // namespace
}  // namespace stemma
