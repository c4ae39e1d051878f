// Where sentences end, and where they only seem to.
#include <gtest/gtest.h>

#include "story_fixture.hpp"

namespace stemma::interchange {
namespace {

TEST(StorySentences, EndAtFullStopsQuestionsAndExclamations) {
  EXPECT_EQ(divided("One. Two! Three? Four"), "One. | Two! | Three? | Four");
  EXPECT_EQ(divided("He left (at last). She \"stayed.\" \"Why?\" He"),
            "He left (at last). | She \"stayed.\" | \"Why?\" | He");
  EXPECT_EQ(divided("„Nein.“ Er ging. «Oui.» Il"), "„Nein.“ | Er ging. | «Oui.» | Il");
  EXPECT_EQ(divided("他走了。她来了。"), "他走了。 | 她来了。");
  EXPECT_EQ(divided("It was in 1972. 25 people came. $5 was paid. (1) No"),
            "It was in 1972. | 25 people came. | $5 was paid. | (1) No");
}

TEST(StorySentences, DoNotEndBeforeALowerCaseLetter) {
  EXPECT_EQ(divided("\"Is it?\" was the heading. \"No!\" he said."), "\"Is it?\" was the heading. | \"No!\" he said.");
  EXPECT_EQ(divided("He spoke ... and went. “Why?” – asked nobody"), "He spoke ... and went. | “Why?” – asked nobody");
  EXPECT_EQ(divided("Yahoo! said so"), "Yahoo! said so");
}

TEST(StorySentences, DoNotEndInNumbersAndAddresses) {
  EXPECT_EQ(divided("It is 3.5 or .5 at www.x.y/?Q=A. Then"), "It is 3.5 or .5 at www.x.y/?Q=A. | Then");
}

TEST(StorySentences, GoOnAfterTitlesAndInitials) {
  EXPECT_EQ(divided("Rev. Lee met Mr. In and Dr. No. So H. R. Haldeman and J. An came."),
            "Rev. Lee met Mr. In and Dr. No. | So H. R. Haldeman and J. An came.");
  EXPECT_EQ(divided("(Rev. Lee) and J.-P. Sartre spoke"), "(Rev. Lee) and J.-P. Sartre spoke");
  EXPECT_EQ(divided("Ö. Özdemir of the F.B.I. Academy"), "Ö. Özdemir of the F.B.I. Academy");
}

TEST(StorySentences, EndAfterAnAbbreviationWhereASentenceBegins) {
  EXPECT_EQ(divided("He is in the U.S. The court sat."), "He is in the U.S. | The court sat.");
  EXPECT_EQ(divided("The U.S. Government and the U.S. court"), "The U.S. Government and the U.S. court");
  EXPECT_EQ(divided("It is Acme Inc. However, Acme Inc. Holdings left."),
            "It is Acme Inc. | However, Acme Inc. Holdings left.");
  EXPECT_EQ(divided("Account No. 1 fell. The answer was No. Reuters said so."),
            "Account No. 1 fell. | The answer was No. | Reuters said so.");
  EXPECT_EQ(divided("On Jan. 5 at 9 a.m. He left. Lee et al. Found"),
            "On Jan. 5 at 9 a.m. | He left. | Lee et al. Found");
  EXPECT_EQ(divided("Take plan B. The other failed."), "Take plan B. | The other failed.");
}

TEST(StorySentences, EllipsesEndBeforeACapital) {
  EXPECT_EQ(divided("He paused… Then he spoke… of it. … And more"), "He paused… | Then he spoke… of it. | … And more");
  EXPECT_EQ(divided("Well... He went"), "Well... | He went");
}

TEST(StorySentences, HaveALetterOrADigit) {
  EXPECT_EQ(divided("One. — ! Two. ***\n\n…\n\n* * *"), "One. — ! | Two. ***");
  EXPECT_EQ(divided("“Stop!” “…” “Go!”"), "“Stop!” | “…” “Go!”");
}

}  // namespace
}  // namespace stemma::interchange
