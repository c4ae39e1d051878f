#include "base/latin.hpp"

#include <gtest/gtest.h>

namespace stemma::base {
namespace {

TEST(InLatin, EveryScriptBecomesPlainLetters) {
  EXPECT_EQ(in_latin("ТАСС"), "tass");
  EXPECT_EQ(in_latin("Владимир Путин"), "vladimir putin");
  EXPECT_EQ(in_latin("José  Núñez-Ørsted"), "jose nunez orsted");
  EXPECT_EQ(in_latin("한겨레"), "hangyeole");
  EXPECT_EQ(in_latin("Ｆｕｌｌ　ｗｉｄｔｈ"), "full width");
  EXPECT_FALSE(in_latin("新华社").empty());
}

TEST(InLatin, PunctuationDividesWordsAndNothingIsLeftOfItAtTheEnds) {
  EXPECT_EQ(in_latin(" (Tass) — agency! "), "tass agency");
  EXPECT_EQ(in_latin("L'Équipe"), "lequipe");
  EXPECT_EQ(in_latin("..."), "");
  EXPECT_EQ(in_latin(""), "");
}

TEST(TransliterationCore, TheUsualWaysMeet) {
  EXPECT_EQ(transliteration_core(in_latin("Mikhail")), transliteration_core(in_latin("Михаил")));
  EXPECT_EQ(transliteration_core("yeltsin"), transliteration_core("ieltsin"));
  EXPECT_EQ(transliteration_core("tchaikovsky"), transliteration_core("chaikowski"));
  EXPECT_EQ(transliteration_core("muhammad"), transliteration_core("muhamad"));
  EXPECT_NE(transliteration_core("ivanov"), transliteration_core("ivanova"));
}

}  // namespace
}  // namespace stemma::base
