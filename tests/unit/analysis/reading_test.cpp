// How a sentence of a story is read: names, cues, who says so.
#include "unit/analysis/story_fixture.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(Stories, ANameIsFoundUnderEveryNameAndOfOneWordOnlyWithItsCapital) {
  call(docker, "Vila");
  EXPECT_THAT(read("Ana Vila's boat").mentions, ElementsAre(docker));
  EXPECT_THAT(read("Then Vila left").mentions, ElementsAre(docker));
  EXPECT_THAT(read("a vila by the sea").mentions, IsEmpty());
  EXPECT_THAT(read("Vila, Ana Vila and the Harbour Gazette").mentions, ElementsAre(docker, gazette)) << "each once";
}

TEST_F(Stories, SomebodyUnnamedIsFoundByNounAndTrait) {
  const SourceId unnamed = builder.unnamed();
  words_of(unnamed).noun = "source";
  words_of(unnamed).traits = {"law", "enforcement"};
  EXPECT_THAT(read("a law-enforcement source").mentions, ElementsAre(unnamed));
  EXPECT_THAT(read("an unnamed source").mentions, ElementsAre(unnamed));
  EXPECT_THAT(read("a source").mentions, IsEmpty());
  EXPECT_THAT(read("law-enforcement sources").multiplied, ElementsAre(unnamed));
  EXPECT_THAT(read("unnamed sources, all law-enforcement sources").multiplied, ElementsAre(unnamed)) << "once";
  words_of(unnamed).plural = true;
  EXPECT_THAT(read("law-enforcement sources").multiplied, IsEmpty()) << "the record has several";
  words_of(unnamed).traits.clear();
  EXPECT_THAT(read("a source").mentions, ElementsAre(unnamed));
}

TEST_F(Stories, WhoSaysSoStandsBeforeTheVerbOrBehindAccordingTo) {
  EXPECT_THAT(read("Ana Vila told the Harbour Gazette").speakers, ElementsAre(docker));
  EXPECT_THAT(read("It burnt, according to Ana Vila, and the Harbour Gazette came").speakers, ElementsAre(docker));
  EXPECT_THAT(read("It was confirmed by Ana Vila").speakers, ElementsAre(docker));
  EXPECT_THAT(read("Ana Vila said it, the Harbour Gazette said").speakers, ElementsAre(docker, gazette));
  EXPECT_THAT(read("Ana Vila said and said it").speakers, ElementsAre(docker));
  EXPECT_THAT(read("It burnt").speakers, IsEmpty());
}

TEST_F(Stories, AVerbOfTheClaimItselfIsNoAttribution) {
  words_of(claim).text = model::word_row("Ana Vila told the jury of it");
  EXPECT_FALSE(read("Ana Vila told the jury").attributed);
  EXPECT_TRUE(read("Ana Vila told the jury, the Harbour Gazette said").attributed);
}

TEST_F(Stories, CuesAreToldApart) {
  EXPECT_TRUE(read("Ana Vila confirmed it").confirms);
  EXPECT_TRUE(read("Ana Vila revealed it").endorses);
  EXPECT_TRUE(read("Ana Vila refuted it").refutes);
  EXPECT_TRUE(read("Ana Vila denied it").denies);
  EXPECT_TRUE(read("Ana Vila left it open").no_answer);
  EXPECT_TRUE(read("Ana Vila declined to comment").no_answer);
  EXPECT_TRUE(read("Ana Vila has not been heard").no_answer);
  EXPECT_TRUE(read("The Harbour Gazette retracted it").withdraws);
  EXPECT_TRUE(read("Her word no longer counts").withdraws);
  EXPECT_TRUE(read("It cannot be verified").doubts);
  EXPECT_TRUE(read("It may be so").hedged);
  EXPECT_FALSE(read("It burnt").apart());
}

TEST_F(Stories, ASentenceIsCheckableForANameAFigureOrTwoWordsOfAClaim) {
  words_of(claim).words = {"fire", "warehouse"};
  EXPECT_TRUE(read("Ana Vila slept").checkable);
  EXPECT_TRUE(read("It took 20 minutes").checkable);
  EXPECT_TRUE(read("A fire, in a warehouse").checkable);
  EXPECT_FALSE(read("A fire it was").checkable);
}

TEST_F(Stories, ASentenceCostsWhatItsLengthCosts) {
  // Anything worse than linear would not end within the time that a test may take.
  constexpr std::size_t times = 40'000;
  const SourceId unnamed = builder.unnamed();
  words_of(unnamed).noun = "officer";
  words_of(unnamed).traits = {"law"};
  words_of(claim).words = {"fire", "warehouse"};
  for (const std::string_view piece : {"said ", "Ana Vila said ", "told Ana Vila ", "to Ana Vila ", "according to ",
                                       "officer ", "law officer ", "officials said "}) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    EXPECT_LE(read(text).words.size(), 4U) << piece;
  }
}

}  // namespace
}  // namespace stemma::analysis
