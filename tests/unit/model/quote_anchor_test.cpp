#include "model/quote_anchor.hpp"

#include <gtest/gtest.h>

namespace stemma::model {
namespace {

Anchor find(std::string_view text, const QuoteRecord& quote) { return AnchoredText(text).find(quote); }
QuoteRecord words(std::string exact, std::string prefix = {}, std::string suffix = {}) {
  return {std::move(exact), std::move(prefix), std::move(suffix), {}, {}};
}

TEST(QuoteAnchor, WordsThatStandOnceAreFound) {
  const Anchor anchor = find("The harbour burned, he said.", words("harbour burned"));
  EXPECT_EQ(anchor, (Anchor{1, 1, false}));
  EXPECT_TRUE(anchor.found());
}

TEST(QuoteAnchor, WordsThatAreNowhereAreMissing) {
  EXPECT_EQ(find("The harbour burned.", words("harbour burns")), (Anchor{0, 0, false}));
  EXPECT_EQ(find("", words("harbour")), (Anchor{0, 0, false}));
  EXPECT_EQ(find("harbour", words("")), (Anchor{0, 0, false}));
}

TEST(QuoteAnchor, CaseIsPartOfWhatSomebodySaid) {
  EXPECT_FALSE(find("The Harbour burned.", words("harbour burned")).found());
}

TEST(QuoteAnchor, LineEndsSpacesAndTypographyDoNotMatter) {
  const std::string_view text = "He said: \u201cthe\r\n   har\u00ADbour\u00A0burned \u2014 I saw it\u2019s end\u201d.";
  EXPECT_TRUE(find(text, words("\"the harbour burned - I saw it's end\"")).found());
  EXPECT_TRUE(find("e\u0301tat", words("\u00E9tat")).found());
}

TEST(QuoteAnchor, WordsThatStandTwiceAreAmbiguousUntilTheWordsAroundThemAreKnown) {
  const std::string_view text = "No comment, said A. Later: No comment, said B.";
  EXPECT_EQ(find(text, words("No comment")), (Anchor{2, 2, false}));
  EXPECT_TRUE(find(text, words("No comment", "Later:")).found());
  EXPECT_TRUE(find(text, words("No comment", {}, ", said B")).found());
  EXPECT_EQ(find(text, words("No comment", {}, ", said")), (Anchor{2, 2, true}));
}

TEST(QuoteAnchor, WordsAroundThatDoNotFitAreTold) {
  const Anchor anchor = find("No comment, said A.", words("No comment", {}, ", said B"));
  EXPECT_EQ(anchor, (Anchor{1, 0, true}));
  EXPECT_TRUE(anchor.around_missing());
}

TEST(QuoteAnchor, PlacesMayOverlap) { EXPECT_EQ(find("aaa", words("aa")).places, 2U); }

TEST(QuoteAnchor, ScriptsWithoutSpacesAreSearchedLikeOthers) {
  EXPECT_TRUE(find("\uB2F9\uAD6D\uC740 \uAC04\uCCA9\uD610\uC758\uB85C \uCCB4\uD3EC", words("\uAC04\uCCA9\uD610\uC758"))
                  .found());
}

TEST(QuoteAnchor, BrokenBytesAreNoWords) { EXPECT_TRUE(find("\xFF burned \xC3", words("burned")).found()); }

}  // namespace
}  // namespace stemma::model
