#include "cli/pager.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace stemma::cli {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class PagerWords : public testing::Test {
 protected:
  PagerWords() {
    world.out_is_tty = true;
    world.env = [this](const std::string& name) { return variables.contains(name) ? variables.at(name) : ""; };
    world.env_is_set = [this](const std::string& name) { return variables.contains(name); };
  }

  app::World world;
  std::map<std::string, std::string> variables{{"TERM", "xterm"}};
};

TEST_F(PagerWords, AreLessUnlessSomebodyNamesAnother) {
  EXPECT_THAT(pager_words(world), ElementsAre("less"));
  variables["PAGER"] = "most";
  EXPECT_THAT(pager_words(world), ElementsAre("most"));
  variables["STEMMA_PAGER"] = "  less   -S ";
  EXPECT_THAT(pager_words(world), ElementsAre("less", "-S"));
}

TEST_F(PagerWords, NothingAndCatMeanNone) {
  variables["PAGER"] = "most";
  for (const char* none : {"", " ", "cat"}) {
    variables["STEMMA_PAGER"] = none;
    EXPECT_THAT(pager_words(world), IsEmpty()) << none;
  }
}

TEST_F(PagerWords, ThereIsNoneInAPipeAndNoneByItselfOnADumbTerminal) {
  variables["TERM"] = "dumb";
  EXPECT_THAT(pager_words(world), IsEmpty());
  variables["PAGER"] = "most";
  EXPECT_THAT(pager_words(world), ElementsAre("most"));
  world.out_is_tty = false;
  EXPECT_THAT(pager_words(world), IsEmpty());
}

TEST_F(PagerWords, APagerThatIsNotWantedOrNotThereChangesNothing) {
  int held = 0;
  world.hold_interrupts = [&](bool hold) { held += hold ? 1 : -1; };
  variables["PAGER"] = "/no/such/pager";
  Pager pager(world);
  EXPECT_EQ(pager.start_before(7), 7);
  pager.want();
  EXPECT_EQ(pager.start_before(7), 7);
  pager.close();
  EXPECT_EQ(held, 0);
}

TEST_F(PagerWords, WhileAPagerRunsCtrlCIsHeld) {
  int held = 0;
  world.hold_interrupts = [&](bool hold) { held += hold ? 1 : -1; };
  variables["PAGER"] = "true";
  Pager pager(world);
  pager.want();
  EXPECT_NE(pager.start_before(7), 7);
  EXPECT_EQ(held, 1);
  pager.close();
  EXPECT_EQ(held, 0);
}

}  // namespace
}  // namespace stemma::cli
