// A story: its sentences, their marks and their places, and what is refused.
#include "interchange/read_story.hpp"

#include <gtest/gtest.h>

#include "story_fixture.hpp"
#include "support/throws.hpp"

namespace stemma::interchange {
namespace {

constexpr StoryFormat plain = StoryFormat::plain;

TEST(ReadStory, AMarkBelongsToTheSentenceThatItStandsInOrFollows) {
  EXPECT_EQ(told("He is held [c1]. She left. [c2] TASS said so [c1 c2]."),
            "1:1 b| He is held. [c1]\n1:18 b| She left. [c2]\n1:33 b| TASS said so. [c1] [c2]\n");
  EXPECT_EQ(told("He is [c1] held.\n[c2]\nIt is so."), "1:1 b| He is held. [c1] [c2]\n3:1 b| It is so.\n")
      << "on a line by itself";
  EXPECT_EQ(told("He is held.\n\n[c1, c2]\n\nOn."), "1:1 b| He is held. [c1] [c2]\n5:1 b| On.\n")
      << "in a paragraph by itself";
  EXPECT_EQ(told("[c1] He is held. On."), "1:6 b| He is held. [c1]\n1:18 b| On.\n")
      << "at the beginning of a paragraph";
  EXPECT_EQ(told("\"He is held.\" [c1] She left."), "1:1 b| \"He is held.\" [c1]\n1:20 b| She left.\n");
  EXPECT_EQ(told("# Head [c1]\n\nText."), "1:3 h| Head [c1]\n3:1 b| Text.\n");
  EXPECT_EQ(told("He is in the U.S. [c1] Reuters said so."),
            "1:1 b| He is in the U.S. [c1]\n1:24 b| Reuters said so.\n")
      << "a mark after the full stop of an abbreviation ends the sentence";
}

TEST(ReadStory, AMarkVanishesWithItsSpace) {
  EXPECT_EQ(divided("The strategy [c2]."), "The strategy.");
  EXPECT_EQ(divided("The strategy [c2] [c1], he said"), "The strategy, he said");
  EXPECT_EQ(divided("\"The strategy [c2].\" He said"), "\"The strategy.\" | He said");
  EXPECT_EQ(divided("The strategy [c2] (new) is"), "The strategy (new) is");
  EXPECT_EQ(divided("The strategy[c2] is"), "The strategy is");
  EXPECT_EQ(divided("The end.[c2]Then more"), "The end. | Then more") << "sentences do not come to touch";
  EXPECT_EQ(divided("The strategy **[c2]**."), "The strategy.");
}

TEST(ReadStory, MarksHaveThePlacesOfTheirIds) {
  const model::Story story = story_of(
      "\xEF\xBB\xBF"
      "Ünder [c1,\r\n  c2] a word.\r\n");
  ASSERT_EQ(story.sentences.front().marks.size(), 2U);
  EXPECT_EQ(story.sentences.front().marks[0].at, (Place{"story.md", 1, 8}));
  EXPECT_EQ(story.sentences.front().marks[1].at, (Place{"story.md", 2, 3}));
  EXPECT_EQ(story.sentences.front().text, "Ünder a word.");
  EXPECT_EQ(story.sentences.front().place_of(7), (Place{"story.md", 2, 7}));
}

TEST(ReadStory, BracketsThatNameNoClaimStayText) {
  EXPECT_EQ(told("He \"went [sic] there […] and [emphasis added] back\"."),
            "1:1 b| He \"went [sic] there […] and [emphasis added] back\".\n");
  EXPECT_EQ(told("A \\[c9\\] and `[c9]`, [ ] and []."), "1:1 b| A [c9] and [c9], [ ] and [].\n");
  EXPECT_EQ(told("In [2004] and [a]."), "1:1 b| In [2004] and [a].\n");
  EXPECT_EQ(told("Stop![c1] Then."), "1:1 b| Stop! [c1]\n1:11 b| Then.\n") << "no picture";
  EXPECT_EQ(told("He said [c1]: no."), "1:1 b| He said: no. [c1]\n");
  EXPECT_EQ(told("He said no [c1][c2]."), "1:1 b| He said no. [c1] [c2]\n");
}

TEST(ReadStory, MarksThatNameNoClaimAreMistakesAllOfThem) {
  EXPECT_EQ(told("He is held [c22].\n\nSo ist [c1, c9 x].\n"),
            "1:13 the case has no claim `c22`; brackets that are the story's own are written `\\[c22\\]`\n"
            "3:13 the case has no claim `c9`; brackets that are the story's own are written `\\[c9\\]`\n"
            "3:16 the case has no claim `x`; brackets that are the story's own are written `\\[x\\]`\n");
  const auto error = test::error_of([] { story_of("He is held [arest]."); });
  ASSERT_TRUE(error && error->mistakes().size() == 1);
  EXPECT_EQ(error->kind(), ErrorKind::bad_input);
  EXPECT_EQ(error->mistakes()[0].hint, "did you mean `arrest`?");
  EXPECT_EQ(error->mistakes()[0].excerpt, "He is held [arest].");
  EXPECT_EQ(told("So [c8]", plain), "1:5 the case has no claim `c8`\n") << "plain text has no escapes";
  EXPECT_EQ(told("[c1]\n\nText."), "1:2 no sentence stands before this mark\n");
}

TEST(ReadStory, PlainTextHasParagraphsAndAHeadline) {
  EXPECT_EQ(told("A headline [c1]\n\n  One *two*.\nThree # four [c2].\n\nFive", plain),
            "1:1 h| A headline [c1]\n3:3 b| One *two*.\n4:1 b| Three # four. [c2]\n6:1 b| Five\n");
  EXPECT_EQ(told("No headline. [c1]\n\nOne.", plain), "1:1 b| No headline. [c1]\n3:1 b| One.\n");
  EXPECT_EQ(told("Two\nlines\n\n> One.", plain), "1:1 b| Two lines\n4:1 b| > One.\n");
  EXPECT_EQ(told("He \"[sic] went [to\n[c1] town", plain), "1:1 b| He \"[sic] went [to town [c1]\n");
}

TEST(ReadStory, TheTitleIsTheFirstHeadline) {
  EXPECT_EQ(story_of("## Sub\n\n# One. Two\n\n# Three").title, "One. Two");
  EXPECT_EQ(story_of("Text.").title, "");
  EXPECT_EQ(story_of("Text.").file, "story.md");
}

TEST(ReadStory, ParagraphsAreNumbered) {
  std::string numbers;
  for (const auto& sentence : story_of("# A\n\nOne. Two.\n\n***\n\n…\n\n- x\n- y\n\n| a |\n|---|\n| b |").sentences) {
    numbers += std::to_string(sentence.paragraph);
  }
  EXPECT_EQ(numbers, "0112345");
}

TEST(ReadStory, NoSentenceIsAnErrorWithAHint) {
  for (const char* text : {"", "\n\n", "<!-- nothing -->", "***\n\n…", "```\ncode\n```"}) {
    const auto error = test::error_of([&] { story_of(text); });
    ASSERT_TRUE(error) << text;
    EXPECT_EQ(error->kind(), ErrorKind::bad_input);
    EXPECT_EQ(error->message(), "story.md has no sentence");
    EXPECT_NE(error->hint(), "");
  }
}

TEST(ReadStory, BytesThatAreNoTextAreMistakesWithTheirPlaces) {
  EXPECT_EQ(told("One.\nTwö \xFF."), "2:5 the bytes here are not UTF-8\n");
  EXPECT_EQ(told("é\x1b[1m\n\xC2\x9B."),
            "1:2 control characters are not allowed\n2:1 control characters are not allowed\n");
  EXPECT_EQ(told("One &#27;[1m two &#x9b;"),
            "1:5 control characters are not allowed\n1:18 control characters are not allowed\n");
  EXPECT_EQ(told("A\tb\fc"), "1:4 control characters are not allowed\n");
}

TEST(ReadStory, LimitsHold) {
  base::Limits limits;
  limits.story_bytes = 4;
  EXPECT_EQ(told("Text.", StoryFormat::markdown, limits), "story.md is larger than 4 bytes");
  limits = {};
  limits.scalar_bytes = 10;
  EXPECT_EQ(told("Short.\n\nNot so short.", StoryFormat::markdown, limits),
            "story.md:3: a sentence of more than 10 bytes begins here");
  EXPECT_EQ(told(std::string(100'000, '>') + " a"), "story.md:1:33: lists and quotations are nested more than 32 deep");
  limits = {};
  limits.mistakes = 2;
  EXPECT_EQ(told("[c7] [c8] [c9]", StoryFormat::markdown, limits).substr(0, 5), "1:2 t");
}

}  // namespace
}  // namespace stemma::interchange
