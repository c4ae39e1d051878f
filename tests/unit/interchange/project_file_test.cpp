#include "interchange/project_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/throws.hpp"

namespace stemma::interchange {
namespace {

using test::error_of;
using testing::HasSubstr;

/// The mistakes of a text, each as "line:column message".
std::vector<std::string> mistakes_of(const std::string& text) {
  const auto error = error_of([&] { read_project_file(text, ".stemma.toml"); });
  if (!error) return {};
  EXPECT_EQ(error->kind(), ErrorKind::bad_input);
  std::vector<std::string> list;
  for (const Mistake& mistake : error->mistakes()) {
    list.push_back(std::to_string(mistake.place.line) + ":" + std::to_string(mistake.place.column) + " " +
                   mistake.message);
  }
  return list;
}

TEST(ProjectFile, SaysWhichDatabasePolicyAndAuthor) {
  const ProjectFile read =
      read_project_file("# ours\nauthor = 'Ana Vila'\ndatabase = \"a/b.db\"\npolicy=\"ap\"\n", "f");
  EXPECT_EQ(read, (ProjectFile{"a/b.db", "ap", "Ana Vila"}));
  EXPECT_EQ(read_project_file("", "f"), ProjectFile{});
  EXPECT_EQ(read_project_file("author = \"안나\"\r\n", "f").author, "안나");
  EXPECT_EQ(read_project_file("\uFEFF# für uns\nauthor = 'Zoë'  # é\n", "f").author, "Zoë");
  EXPECT_EQ(read_project_file("author = \"\"\"\\\"Zoë\"\"\"\"\npolicy = \"a\\\"é\"\n", "f"),
            (ProjectFile{"", "a\"é", "\"Zoë\""}));
}

TEST(ProjectFile, ShowsEveryMistakeWithItsPlace) {
  EXPECT_THAT(mistakes_of("databse = \"x\"\npolicy = 3\n  author = \"\"\n"),
              testing::ElementsAre("1:1 a project file has no key `databse`", "2:10 `policy` wants text",
                                   "3:12 `author` is empty"));
  EXPECT_THAT(mistakes_of("[database]\npath = \"x\"\n"), testing::ElementsAre("1:1 `database` wants text"));
  EXPECT_THAT(mistakes_of("database = \"a\\u0000b\"\n"), testing::ElementsAre("1:12 `database` is empty"));
  const auto error = error_of([] { read_project_file("databse = \"x\"", "f"); });
  EXPECT_EQ(error->mistakes().front().hint, "did you mean `database`?");
}

TEST(ProjectFile, WhatIsNoTomlIsShownWhereItBreaks) {
  EXPECT_THAT(mistakes_of("author = \"a\"\ndatabase: x\n"),
              testing::ElementsAre(testing::AllOf(HasSubstr("2:"), HasSubstr("this is no TOML"))));
  EXPECT_THAT(mistakes_of("author = \"a\"\nauthor = \"b\"\n"), testing::ElementsAre(HasSubstr("2:")));
  EXPECT_THAT(mistakes_of("author = \"\xff\"\n"), testing::ElementsAre(HasSubstr("1:")));
  EXPECT_THAT(mistakes_of("author = Zoë\n"), testing::ElementsAre(HasSubstr("this is no TOML")));
  EXPECT_THAT(mistakes_of("author = [\u02C5]\n"), testing::ElementsAre(HasSubstr("this is no TOML")));
  EXPECT_THAT(mistakes_of("author = \"\"\"a\"\"\"\"\"é\n"), testing::ElementsAre(HasSubstr("this is no TOML")));
  EXPECT_THAT(mistakes_of("author = \"a"), testing::ElementsAre(HasSubstr("1:")));
}

}  // namespace
}  // namespace stemma::interchange
