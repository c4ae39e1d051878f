#include "app/show_case.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "app/policies.hpp"
#include "app/rule_book.hpp"
#include "fixture.hpp"

namespace stemma::app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class ShowCaseTest : public InAFolder {
 protected:
  std::string show(std::string_view command, const std::string& format, const Look& look = {}) {
    JudgeRequest request;
    request.path = write("a.yaml", harbour_fire);
    std::ostringstream out;
    show_case(request, command, format, look, world_, out);
    return out.str();
  }
};

TEST_F(ShowCaseTest, EveryFormatOfEveryCommandWritesTwiceTheSame) {
  for (const char* command : {"check", "report", "graph"}) {
    for (const std::string& format : formats(command)) {
      if (format == "png") continue;
      const std::string first = show(command, format);
      EXPECT_THAT(first, Not(IsEmpty())) << command << ' ' << format;
      EXPECT_EQ(first, show(command, format)) << command << ' ' << format;
    }
  }
}

TEST_F(ShowCaseTest, PicturesBelongToTheGraph) {
  EXPECT_THAT(formats("graph"), ElementsAre("dot", "gexf", "graphml", "mermaid", "png", "svg"));
  EXPECT_THAT(formats("check"), ElementsAre("github", "json", "junit", "sarif", "text"));
  EXPECT_THAT(formats("nonsense"), IsEmpty());
}

TEST_F(ShowCaseTest, ColourIsOnlyWhereItIsAskedFor) {
  Look coloured;
  coloured.colour = true;
  EXPECT_THAT(show("report", "text"), Not(HasSubstr("\x1b[")));
  EXPECT_THAT(show("report", "text", coloured), HasSubstr("\x1b["));
}

TEST_F(ShowCaseTest, AnUnknownFormatIsABrokenPromise) {
  EXPECT_EQ(kind_of_error([&] { show("check", "gif"); }), ErrorKind::internal);
}

TEST(DrawGraph, MakesAPicture) {
  EXPECT_THAT(draw_graph("digraph { a -> b }", "svg"), HasSubstr("<svg"));
  EXPECT_THAT(draw_graph("digraph { a -> b }", "png"), StartsWith("\x89PNG"));
}

TEST(DrawGraph, SaysWhatGraphvizSays) {
  try {
    draw_graph("this is no graph", "svg");
    ADD_FAILURE() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::missing_tool);
    EXPECT_THAT(error.message(), HasSubstr("syntax error"));
  }
}

TEST(RuleBook, HasEveryRuleOnceSortedAndExplained) {
  const std::vector<RuleEntry> book = rule_book();
  ASSERT_FALSE(book.empty());
  for (std::size_t i = 0; i < book.size(); ++i) {
    EXPECT_TRUE(i == 0 || book[i - 1].id < book[i].id) << book[i].id;
    EXPECT_EQ(rule_entry(std::string(book[i].id)).title, book[i].title);
    EXPECT_THAT(std::string(book[i].means), Not(IsEmpty())) << book[i].id;
    EXPECT_THAT(std::string(book[i].clear), Not(IsEmpty())) << book[i].id;
  }
}

TEST(RuleBook, SuggestsTheNearestRule) {
  try {
    rule_entry("single-orgin");
    ADD_FAILURE() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    EXPECT_THAT(error.hint(), HasSubstr("single-origin"));
  }
}

TEST(Policies, AreFoundByName) {
  EXPECT_THAT(policy_names(), Contains("default"));
  for (const std::string& name : policy_names()) EXPECT_EQ(find_policy(name).name, name);
  EXPECT_EQ(kind_of_error([] { find_policy(""); }), ErrorKind::usage);
}

}  // namespace
}  // namespace stemma::app
