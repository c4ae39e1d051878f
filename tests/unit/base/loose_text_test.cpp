#include "base/loose_text.hpp"

#include <gmock/gmock.h>

#include <string>

namespace stemma::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> found(const std::string& text, const std::string& part) {
  std::vector<std::string> out;
  for (const Stretch& place : LooseText(text).find(LooseText(part))) {
    out.push_back(text.substr(place.from, place.to - place.from));
  }
  return out;
}

TEST(LooseText, PutsCaseAccentsAndWidthAside) {
  EXPECT_THAT(found("José Pérez and PEREZ", "perez"), ElementsAre("Pérez", "PEREZ"));
  EXPECT_THAT(found("Pe\u0301rez", "perez"), ElementsAre("Pe\u0301rez")) << "the accent as a character of its own";
  EXPECT_THAT(found("perez", "PÉREZ"), ElementsAre("perez"));
  EXPECT_THAT(found("ＴＡＳＳ", "tass"), ElementsAre("ＴＡＳＳ"));
  EXPECT_THAT(found("ΟΔΟΣ Δήλου", "δηλου"), ElementsAre("Δήλου"));
}

TEST(LooseText, FindsPartsOfWordsInEveryScript) {
  EXPECT_THAT(found("간첩혐의로 기소된", "간첩"), ElementsAre("간첩"));
  EXPECT_THAT(found("被控间谍罪", "间谍"), ElementsAre("间谍"));
  EXPECT_THAT(found("ข้อหาสายลับต่างชาติ", "สายลับ"), ElementsAre("สายลับ"));
}

TEST(LooseText, FindsWholeCharactersOnly) {
  EXPECT_THAT(found("がか", "か"), ElementsAre("か"));
  EXPECT_THAT(found("ﬁre", "i"), IsEmpty()) << "half a ligature";
  EXPECT_THAT(found("ﬁre", "fi"), ElementsAre("ﬁ"));
}

TEST(LooseText, FindsFromLeftToRightAndNeverOneOverAnother) {
  EXPECT_THAT(LooseText("aaaaa").find(LooseText("aa")), ElementsAre(Stretch{0, 2}, Stretch{2, 4}));
  EXPECT_THAT(found("a", ""), IsEmpty());
  EXPECT_THAT(found("", "a"), IsEmpty());
  EXPECT_THAT(found("a", "\u0301"), IsEmpty()) << "an accent alone is nothing";
}

TEST(LooseText, KnowsScriptsWhoseWordsRunTogether) {
  for (const char32_t value : {U'간', U'间', U'ส', U'カ', U'ខ', U'མ'}) EXPECT_TRUE(runs_together(value));
  for (const char32_t value : {U'a', U'я', U'ش', U'7', U'-'}) EXPECT_FALSE(runs_together(value));
}

}  // namespace
}  // namespace stemma::base
