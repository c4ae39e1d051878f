#include "base/country.hpp"

#include <gtest/gtest.h>

#include "base/fold.hpp"

namespace stemma::base {
namespace {

TEST(Folded, NamesAreComparedWithoutCaseWidthAndSurplusSpaces) {
  EXPECT_EQ(folded("  REN\tTV \n"), "ren tv");
  EXPECT_EQ(folded("Straße"), folded("STRASSE"));
  EXPECT_EQ(folded("Ｎ１"), "n1");
  EXPECT_EQ(folded("РОССИЯ"), "россия");
  EXPECT_NE(folded("Sabah"), folded("Sabáh")) << "another letter is another name";
  EXPECT_EQ(folded(""), "");
}

TEST(Country, IsFoundByItsNameOrItsTwoLetters) {
  EXPECT_EQ(country_code("Russia"), "RU");
  EXPECT_EQ(country_code("south korea"), "KR");
  EXPECT_EQ(country_code("KR"), "KR");
  EXPECT_EQ(country_code("Côte d'Ivoire"), "CI");
  EXPECT_EQ(country_code("Côte d’Ivoire"), "CI");
  for (const char* name :
       {"DR Congo", "UAE", "United States of America", "Turkey", "Palestine territories", "Myanmar"}) {
    EXPECT_FALSE(country_code(name).empty()) << name;
  }
}

TEST(Country, ThatIsNoneIsEmpty) {
  for (const char* name : {"", "European Union", "ZZ", "Kr", "Atlantis", "\x1B[31m"}) {
    EXPECT_EQ(country_code(name), "") << name;
  }
}

TEST(Country, HasAnEnglishName) {
  EXPECT_EQ(country_name("NO"), "Norway");
  EXPECT_EQ(country_name("ZZ"), "ZZ");
}

}  // namespace
}  // namespace stemma::base
