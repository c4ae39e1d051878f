#include "model/estimative.hpp"

#include <gtest/gtest.h>

namespace stemma::model {
namespace {

TEST(Estimative, LikelihoodAndConfidenceInOneSentenceAreMixed) {
  for (const char* text :
       {"We judge with high confidence that it is unlikely.", "It is almost certain; our confidence is moderate.",
        "Fine so far. LOW CONFIDENCE that it is probable", "a realistic possibility, confidence in this being low",
        "Roughly even odds (medium confidence)"}) {
    EXPECT_TRUE(mixes_confidence_and_likelihood(text)) << text;
  }
}

TEST(Estimative, TwoSentencesOrOneDegreeAreNot) {
  for (const char* text : {"", "It is unlikely. Our confidence is high.", "We have high confidence in the source.",
                           "It is very likely so", "The vote of no confidence will probably fail",
                           "He is in high spirits, most likely", "It is likely!\nConfidence: low",
                           "Confidence is a matter of time and of many things, low spirits are likely"}) {
    EXPECT_FALSE(mixes_confidence_and_likelihood(text)) << text;
  }
}

TEST(Estimative, EachWordOfIcd203StandsInOneRow) {
  for (const char* code : {"almost no chance", "likely", "roughly even chance", "almost certain"}) {
    EXPECT_EQ(likelihood_row(code), 1) << code;
  }
  for (const char* code : {"remote", "probable", "roughly even odds", "nearly certain"}) {
    EXPECT_EQ(likelihood_row(code), 2) << code;
  }
  EXPECT_EQ(likelihood_row("perhaps"), 0);
  EXPECT_EQ(likelihood_row(""), 0);
}

}  // namespace
}  // namespace stemma::model
