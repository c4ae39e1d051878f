// What of Markdown a reader of the story sees.
#include <gtest/gtest.h>

#include "story_fixture.hpp"

namespace stemma::interchange {
namespace {

TEST(StoryMarkdown, HeadingsOfTheFirstLevelAreHeadlines) {
  EXPECT_EQ(told("# One #\n## Two ##\nThree\n===\nFour\nfive\n---\n####### six\n#seven"),
            "1:3 h| One\n2:4 s| Two\n3:1 h| Three\n5:1 s| Four five\n8:1 b| ####### six #seven\n");
  EXPECT_EQ(told("# C#\n\n#\n\n# Ends here. And again"), "1:3 h| C#\n5:3 h| Ends here.\n5:14 h| And again\n");
}

TEST(StoryMarkdown, LinesOfAParagraphAreJoinedByASpace) {
  EXPECT_EQ(told("One  \ntwo\\\n   three\n\n    code\n\nfour\n    five"), "1:1 b| One two three\n7:1 b| four five\n");
}

TEST(StoryMarkdown, ListItemsHaveTheirContinuationLines) {
  EXPECT_EQ(told("- One\n  two\nthree\n- Four\n\n  five\n  + Six\n1. Seven\n2) Eight\n\nNine"),
            "1:3 l| One two three\n4:3 l| Four\n6:3 l| five\n7:5 l| Six\n8:4 l| Seven\n9:4 l| Eight\n11:1 b| Nine\n");
  EXPECT_EQ(told("The year was\n1984. A year\n- [x] done"), "1:1 b| The year was 1984.\n2:7 b| A year\n3:7 l| done\n")
      << "a number does not begin a list within a paragraph";
  EXPECT_EQ(told("-\tOne\n\n\ttwo\n\n-not a list"), "1:3 l| One\n3:2 l| two\n5:1 b| -not a list\n");
}

TEST(StoryMarkdown, QuotationsGoOnWithoutTheirMark) {
  EXPECT_EQ(told("> One\n> two\nthree\n\nfour\n> > five\n- > six\n> - seven\n>\n> eight"),
            "1:3 q| One two three\n5:1 b| four\n6:5 q| five\n7:5 q| six\n8:5 q| seven\n10:3 q| eight\n");
}

TEST(StoryMarkdown, CommentsAreLeftOut) {
  EXPECT_EQ(told("<!-- a\n\n# b\n--> One.\n\nTwo <!-- c\nd -->.\n\n<!-- ü --> Three"),
            "4:5 b| One.\n6:1 b| Two.\n9:12 b| Three\n");
  EXPECT_EQ(told("One.\n\n<!-- two\n\nthree"), "3:1 what opens here is not closed by `-->`\n");
  EXPECT_EQ(told("One <!-- two\n\nthree -->"), "1:5 the comment that opens here is not closed in its paragraph\n");
}

TEST(StoryMarkdown, CodeIsLeftOutButNotWordsInBackticks) {
  EXPECT_EQ(told("One\n```\ntwo [c9]\n```\n~~~ x\nthree\n~~~~\n\n    four\n\nfive `a*b [c9]` ``a`b``"),
            "1:1 b| One\n11:1 b| five a*b [c9] a`b\n");
  EXPECT_EQ(told("One\n```\ntwo"), "2:1 the block of code that opens here is not closed\n");
  EXPECT_EQ(told("> ```\n> two\n\nOne"), "4:1 b| One\n") << "it ends with its quotation";
  EXPECT_EQ(told("<script>\n\nx = \"<b>\";\n</script>\n<style>p {}</style> One"), "5:21 b| One\n");
}

TEST(StoryMarkdown, TheFrontMatterNamesItsAuthors) {
  const auto authors = [](const std::string& front) { return story_of("---\n" + front + "---\nThree").authors; };
  using List = std::vector<std::string>;
  EXPECT_EQ(authors("author: Ana Vila # staff\n"), List{"Ana Vila"});
  EXPECT_EQ(authors("title: One\nauthor: \"Ana Vila\"\nx: y\n"), List{"Ana Vila"});
  EXPECT_EQ(authors("authors: [Ana Vila, 'Ben, Ode', ]\n"), (List{"Ana Vila", "'Ben", "Ode'"}));
  EXPECT_EQ(authors("author:\n- Ana Vila\n  - name: Ben Ode\n\nx: y\n- z\n"), (List{"Ana Vila", "Ben Ode"}));
  EXPECT_EQ(authors("author: >-\n  Ana Vila\ntitle: One\n"), List{"Ana Vila"});
  EXPECT_EQ(authors("title: author\n"), List{});
}

TEST(StoryMarkdown, TheTitleOfTheFrontMatterIsAHeadline) {
  EXPECT_EQ(told("---\nauthor: x\ntitle: \"One: two\" \ntags:\n  - a\n---\nThree"), "3:9 h| One: two\n7:1 b| Three\n");
  EXPECT_EQ(told("---\ntitle: >-\n  One\n  two\nx: y\n...\nThree"), "3:3 h| One two\n7:1 b| Three\n");
  EXPECT_EQ(told("---\ntitle: One # two\n---\nThree"), "2:8 h| One\n4:1 b| Three\n");
  EXPECT_EQ(told("---\n\nThree"), "3:1 b| Three\n") << "a thematic break";
  EXPECT_EQ(told("---\nauthor: x\n---\nThree"), "4:1 b| Three\n");
}

TEST(StoryMarkdown, RowsOfTablesAreSentences) {
  EXPECT_EQ(told("| Who | When |\n|-----|:----:|\n| Baek [c1] | *March* \\| April |\nOne | two\n\nThree | four"),
            "1:3 l| Who When\n3:3 l| Baek March | April [c1]\n4:1 l| One two\n6:1 b| Three | four\n");
}

TEST(StoryMarkdown, LinksArePartOfTheTextAndPicturesAreNot) {
  EXPECT_EQ(told("A [b *c*](http://x.y/(z) \"t\"), [d][e] and [e] or [f][].\n\n[e]: http://x.y 'title'\n[F]: <x>\n"),
            "1:1 b| A b c, d and e or f.\n");
  EXPECT_EQ(told("A ![b](c.png), ![d [c9]][e].\n\n[e]: x"), "1:1 b| A,.\n");
  EXPECT_EQ(told("[a](b c) and [d][none] and [e]"), "1:1 b| [a](b c) and [d][none] and [e]\n") << "no links";
  EXPECT_EQ(told("A [link [c1]](x)."), "1:1 b| A link. [c1]\n");
  EXPECT_EQ(told("A [c1](x)."), "1:1 b| A c1.\n") << "a link's text";
  EXPECT_EQ(told("A [c1].\n\n[c1]: case.html#c1"), "1:1 b| A. [c1]\n") << "a mark may be a link too";
  EXPECT_EQ(told("See <https://x.y/?Q> or <a@b.c>."), "1:1 b| See https://x.y/?Q or a@b.c.\n");
}

TEST(StoryMarkdown, FootnotesAreParagraphsAndTheirReferencesAreNothing) {
  EXPECT_EQ(told("One[^1], two [^b]. Three\n\n[^1]: Four [c1].\n[^b]: Five\nsix\n\n    seven"),
            "1:1 b| One, two.\n1:20 b| Three\n3:7 b| Four. [c1]\n4:7 b| Five six\n7:5 b| seven\n");
}

TEST(StoryMarkdown, EmphasisGoesAndAsterisksStay) {
  EXPECT_EQ(divided("*a* **b** ***c*** _d_ __e__ *f **g** h* (*i*)"), "a b c d e f g h (i)");
  EXPECT_EQ(divided("2 * 3 snake_case_word a*b*c *open _open"), "2 * 3 snake_case_word abc *open _open");
  EXPECT_EQ(divided("\\*a\\* price\\_x \\a"), "*a* price_x \\a");
  EXPECT_EQ(divided("**Baek **is** held** *\"quoted\"*"), "Baek is held \"quoted\"");
}

TEST(StoryMarkdown, TagsAndEntities) {
  EXPECT_EQ(divided("a<b>b</b><br/>c <a href=\"x>y\">d</a> 3 < 4 <5"), "ab c d 3 < 4 <5");
  EXPECT_EQ(divided("A&amp;B &lt;c&gt; &quot;d&quot; e&nbsp;f &#82;&#x65; &nope; & &#0;"),
            "A&B <c> \"d\" e f Re &nope; & \xEF\xBF\xBD");
}

TEST(StoryMarkdown, SpacesOfEveryKindAreSingleSpaces) {
  EXPECT_EQ(divided("a  b\tc\u00A0d\u202Fe \u2003 f"), "a b c d e f");
}

}  // namespace
}  // namespace stemma::interchange
