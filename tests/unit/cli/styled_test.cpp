#include "cli/styled.hpp"

#include <gtest/gtest.h>

#include <map>

namespace stemma::cli {
namespace {

app::World terminal(std::map<std::string, std::string> variables = {}) {
  app::World world;
  world.out_is_tty = true;
  world.env = [variables](const std::string& name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  };
  return world;
}

TEST(Styled, OnlyWhereSomebodyLooks) {
  EXPECT_TRUE(styled(terminal(), "auto", true));
  EXPECT_FALSE(styled(terminal(), "auto", false));
  EXPECT_FALSE(styled(app::World{}));
}

TEST(Styled, NoColorAndDumbTerminalsAreHonoured) {
  EXPECT_FALSE(styled(terminal({{"NO_COLOR", "1"}})));
  EXPECT_FALSE(styled(terminal({{"TERM", "dumb"}})));
  EXPECT_TRUE(styled(terminal({{"NO_COLOR", ""}})));
}

TEST(Styled, AlwaysWinsOverNoColorAndNeverOverATerminal) {
  EXPECT_TRUE(styled(terminal({{"NO_COLOR", "1"}}), "always", false));
  EXPECT_FALSE(styled(terminal(), "never", true));
}

TEST(ReadingWidth, IsTheTerminalsUpToAHundred) {
  app::World world = terminal();
  world.width = 72;
  EXPECT_EQ(reading_width(world), 72U);
  world.width = 240;
  EXPECT_EQ(reading_width(world), 100U);
  world.out_is_tty = false;
  EXPECT_EQ(reading_width(world), 80U);
}

}  // namespace
}  // namespace stemma::cli
