#include "base/letter.hpp"

#include <gtest/gtest.h>

namespace stemma::base {
namespace {

TEST(Letter, AreThoseOfEveryScriptWithTheirMarksAndDigits) {
  for (const char32_t value : U"aZ5\u00E9\u0301\u0416\u05D0\u0663\u0E01\u0E31\uC774\u4E2D\U00010400") {
    EXPECT_TRUE(value == 0 || is_letter(value)) << static_cast<unsigned>(value);
  }
}

TEST(Letter, ASoftHyphenOrAJoinerPartsNothing) {
  EXPECT_TRUE(is_letter(0x00AD));
  EXPECT_TRUE(is_letter(0x200D));
}

TEST(Letter, SpacesSignsAndQuotesAreNone) {
  for (const char32_t value : U" \t\n.,-'\"\u00A0\u00AB\u2014\u2019\u201C\u2026\u3001\u20AC\uFFFD") {
    EXPECT_FALSE(value != 0 && is_letter(value)) << static_cast<unsigned>(value);
  }
}

TEST(Letter, DigitsOfEveryScriptAreDigits) {
  EXPECT_TRUE(is_digit(U'7'));
  EXPECT_TRUE(is_digit(0x0663));
  EXPECT_FALSE(is_digit(U'a'));
}

}  // namespace
}  // namespace stemma::base
