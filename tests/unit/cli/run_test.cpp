#include "cli/run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "cli/commands/command.hpp"
#include "cli/help_pages.hpp"
#include "stemma/error.hpp"
#include "support/source_folder.hpp"

namespace stemma::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Ran {
  int code;
  std::string out, err;
};

Ran run_words(const std::vector<std::string>& words) {
  const app::World world;
  std::ostringstream out, err;
  Session session{world, out, err};
  const int code = run(words, session);
  return {code, out.str(), err.str()};
}

TEST(Commands, AreSortedAndEachHasAPage) {
  const std::vector<CommandEntry>& list = commands();
  const auto by_name = [](const CommandEntry& a, const CommandEntry& b) { return a.name < b.name; };
  EXPECT_TRUE(std::is_sorted(list.begin(), list.end(), by_name));
  for (const CommandEntry& entry : list) {
    EXPECT_THAT(help_page(std::string(entry.name)), HasSubstr("## Usage")) << entry.name;
    EXPECT_THAT(overview(), HasSubstr(std::string(entry.summary))) << entry.name;
    EXPECT_THAT(short_usage(), HasSubstr(std::string(entry.summary))) << entry.name;
  }
}

TEST(HelpPages, HaveTitlesThatBeginWithTheNameOfTheirCommand) {
  for (const HelpPage& page : help_pages()) {
    EXPECT_FALSE(page.title.empty()) << page.name;
    const auto& list = commands();
    const bool command =
        std::any_of(list.begin(), list.end(), [&](const CommandEntry& entry) { return entry.name == page.name; });
    if (command) {
      EXPECT_EQ(page.title.substr(0, page.name.size() + 2), std::string(page.name) + ": ");
    }
  }
}

/// The names of all properties anywhere in a JSON Schema.
void collect_keys(const nlohmann::json& schema, std::set<std::string>& keys) {
  if (schema.is_object() && schema.contains("properties")) {
    for (const auto& [key, value] : schema["properties"].items()) keys.insert(key);
  }
  for (const nlohmann::json& part : schema) {
    if (part.is_structured()) collect_keys(part, keys);
  }
}

TEST(HelpPages, TheCaseFilePageNamesEveryKeyOfTheSchema) {
  std::ifstream in(test::source_folder() + "/schema/case.schema.json");
  std::set<std::string> keys;
  collect_keys(nlohmann::json::parse(in), keys);
  EXPECT_GT(keys.size(), 80U);
  const std::string page = help_page("case-file");
  for (const std::string& key : keys) {
    EXPECT_TRUE(std::regex_search(page, std::regex("\\b" + key + "\\b"))) << key;
  }
}

TEST(Run, WithoutWordsShowsTheUsageAndFails) {
  const Ran ran = run_words({});
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_EQ(ran.err, short_usage());
}

TEST(Run, UnderstandsTheUsualSpellings) {
  EXPECT_EQ(run_words({"--version"}).out, run_words({"version"}).out);
  EXPECT_EQ(run_words({"-V"}).out, run_words({"version"}).out);
  EXPECT_EQ(run_words({"-h"}).out, run_words({"help"}).out);
  EXPECT_EQ(run_words({"report", "--help"}).out, run_words({"help", "report"}).out);
}

TEST(Run, EveryCommandRefusesAnUnknownOptionWithoutWork) {
  for (const CommandEntry& entry : commands()) {
    const Ran ran = run_words({std::string(entry.name), "--no-such-option"});
    EXPECT_EQ(ran.code, 2) << entry.name;
    EXPECT_THAT(ran.err, HasSubstr("--no-such-option")) << entry.name;
    EXPECT_THAT(ran.out, IsEmpty()) << entry.name;
  }
}

TEST(Run, HostileWordsDoNotReachTheTerminal) {
  const Ran ran = run_words({"\x1b[2J\xE2\x80\xAE"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, Not(HasSubstr("\x1b")));
  EXPECT_THAT(ran.err, Not(HasSubstr("\xE2\x80\xAE")));
}

}  // namespace
}  // namespace stemma::cli
