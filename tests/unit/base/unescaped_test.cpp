#include "base/unescaped.hpp"

#include <gmock/gmock.h>

#include <string>

#include "base/escape.hpp"

namespace stemma::base {
namespace {

std::string in_full(std::string text) {
  for (std::string next = unescaped(text); next != text; next = unescaped(text)) text = next;
  return text;
}

TEST(Unescaped, TakesOffWhatEveryEscapingFunctionPutOn) {
  const std::string nasty = R"(Kim "Min" & <su> #1, it's 100, [a|b] 김민수)";
  EXPECT_EQ(unescaped(for_json(nasty)), '"' + nasty + '"');
  EXPECT_EQ(unescaped(for_dot(nasty)), '"' + nasty + '"');
  EXPECT_EQ(unescaped(for_xml(nasty)), nasty);
  EXPECT_EQ(unescaped(for_mermaid(nasty)), nasty);
  EXPECT_EQ(unescaped(for_markdown(nasty)), nasty);
  EXPECT_EQ(unescaped(for_uri("Kim Min 김")), "Kim Min 김");
  EXPECT_EQ(unescaped(for_workflow_property("Kim, Min: su")), "Kim, Min: su");
}

TEST(Unescaped, ReadsCharactersOfJsonYamlAndHtmlByNumber) {
  EXPECT_EQ(unescaped(R"(\u004b\u0069m)"), "Kim");
  EXPECT_EQ(unescaped(R"(\x4Bim \U0001F600 \ud83d\ude00)"), "Kim 😀 😀");
  EXPECT_EQ(unescaped("&#75;&#x69;m&nbsp;&apos;"), "Kim '");
  EXPECT_EQ(unescaped("K<U+200B>im \x1B[1;31mMin\x1B[0m"), "Kim Min");
}

TEST(Unescaped, KeepsLinesAndWhatIsNoEscape) {
  EXPECT_EQ(unescaped("a\\nb\nc&#10;d%0Ae"), "a b\nc d e");
  EXPECT_EQ(unescaped(R"(100% & 5 # 7; a<b <U+> &# \ud83d %zz &#; #;)"), R"(100% & 5 # 7; a<b <U+> &#  %zz &#; #;)");
  EXPECT_EQ(unescaped("\\"), "\\");
  EXPECT_EQ(unescaped("&#9999999;&#xD800;"), "") << "no characters";
}

TEST(Unescaped, LayersComeOffOneByOne) {
  const std::string twice = for_json(for_xml("<Kim>"));
  EXPECT_EQ(unescaped(twice), "\"<Kim>\"") << "entities within the string of another format, at once";
  EXPECT_EQ(in_full(for_json(for_json("\"Kim\""))), "\"\"\"Kim\"\"\"");
}

TEST(WithoutTags, LeavesTextLinesAndSignsOfOrder) {
  EXPECT_EQ(without_tags("<td>Kim</td>\n<td\nclass='x'>Min</td>"), " Kim \n\n Min ");
  EXPECT_EQ(without_tags("@<!-- -->kim <!DOCTYPE x><?xml?>"), "@kim   ");
  EXPECT_EQ(without_tags("1 < 2, <3, a <b"), "1 < 2, <3, a <b") << "no end, no tag";
}

}  // namespace
}  // namespace stemma::base
