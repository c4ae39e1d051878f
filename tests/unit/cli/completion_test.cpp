#include "cli/completion.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/completion_scripts.hpp"

namespace stemma::cli {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A command that nobody has yet, with one argument of every sort.
struct Sorts {
  std::string path, rule, word, id;
  std::vector<std::string> many;
  bool flag = false;
  std::size_t number = 0;
  Arguments arguments{"what-if"};

  Sorts() {
    arguments.operand(path, "CASE.yaml", "the case");
    arguments.optional_operand(rule, "RULE|FILE", "a rule, or a file");
    arguments.choice(word, "-f,--format", {"text", "json"}, "it's [how]");
    arguments.repeated(many, "--withdraw", "ID", "what to take away");
    arguments.number({&number, 1, 2}, "--width", "N", "columns");
    arguments.flag(flag, "--ascii", "plain");
  }
  const Argument& named(const std::string& names) const {
    for (const Argument& argument : arguments.list()) {
      if (argument.names == names) return argument;
    }
    return arguments.list().front();
  }
  std::vector<CompletedCommand> tree() const { return {{"what-if", "what: if", arguments.list()}}; }
};

TEST(Completion, TheNameOfAValueSaysWhatCompletes) {
  const Sorts sorts;
  EXPECT_TRUE(completed(sorts.named("CASE.yaml")).files);
  EXPECT_THAT(completed(sorts.named("CASE.yaml")).words, IsEmpty());
  EXPECT_TRUE(completed(sorts.named("RULE|FILE")).files);
  EXPECT_THAT(completed(sorts.named("RULE|FILE")).words, Contains("single-origin"));
  EXPECT_THAT(completed(sorts.named("-f,--format")).words, ElementsAre("text", "json"));
  EXPECT_THAT(completed(sorts.named("--withdraw")).words, IsEmpty());
  EXPECT_FALSE(completed(sorts.named("--withdraw")).files);
}

TEST(Completion, ANewCommandIsWrittenIntoTheBashScript) {
  const std::string script = bash_completion(Sorts().tree());
  EXPECT_THAT(script, HasSubstr("    commands) values='what-if --help --version' ;;\n"));
  EXPECT_THAT(script, HasSubstr("    'what-if 0') files=yes ;;\n"));
  EXPECT_THAT(script, HasSubstr("    'what-if 1') files=yes values='ai-undisclosed anonymity-reason-missing "));
  EXPECT_THAT(script, HasSubstr("    'what-if -f' | 'what-if --format') values='text json' ;;\n"));
  EXPECT_THAT(script, HasSubstr("values='-f --format --withdraw --width --ascii -h --help'"));
  EXPECT_THAT(script, HasSubstr("'what-if --width') return 0"));
}

TEST(Completion, ANewCommandIsWrittenIntoTheZshScript) {
  const std::string script = zsh_completion(Sorts().tree());
  EXPECT_THAT(script, HasSubstr("    'what-if:what: if'\n"));
  EXPECT_THAT(script, HasSubstr("'1:CASE.yaml:_files'"));
  EXPECT_THAT(script, HasSubstr("'2::RULE|FILE: _alternative"));
  EXPECT_THAT(script, HasSubstr(R"('(-f --format)--format=[it'\''s \[how\])"));
  EXPECT_THAT(script, HasSubstr("'*--withdraw=[what to take away]:ID: '"));
  EXPECT_THAT(script, HasSubstr("'--ascii[plain]'"));
}

TEST(Completion, QuotesEndNoString) {
  EXPECT_EQ(shell_quoted("a'b $(c)"), R"('a'\''b $(c)')");
  EXPECT_EQ(completion_script("fish"), "");
}

}  // namespace
}  // namespace stemma::cli
