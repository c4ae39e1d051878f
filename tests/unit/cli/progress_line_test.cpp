#include "cli/progress_line.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace stemma::cli {
namespace {

using namespace std::chrono_literals;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ProgressLineTest : public testing::Test {
 protected:
  ProgressLine line(std::size_t width = 80) {
    return {out, width, [this] { return now; }};
  }
  /// What was written since the last time.
  std::string written() {
    std::string text = out.str();
    out.str("");
    return text;
  }

  std::ostringstream out;
  std::chrono::steady_clock::time_point now{1h};
};

TEST_F(ProgressLineTest, ShortWorkShowsNothing) {
  {
    ProgressLine bar = line();
    app::Work work(&bar, "judging", 3, "claims");
    for (int i = 0; i < 3; ++i) {
      now += 100ms;
      work.step();
    }
  }
  EXPECT_THAT(out.str(), IsEmpty());
}

TEST_F(ProgressLineTest, LongWorkShowsWhatIsDoneAndHowFar) {
  ProgressLine bar = line();
  app::Work work(&bar, "judging", 5000, "claims");
  now += 600ms;
  work.reach(1204);
  EXPECT_EQ(written(), "\rjudging 1,204 of 5,000 claims  [####................]  24%");
}

TEST_F(ProgressLineTest, ItIsDrawnAtMostTenTimesASecond) {
  ProgressLine bar = line();
  app::Work work(&bar, "judging", 1000, "claims");
  now += 1s;
  work.step();
  EXPECT_THAT(written(), Not(IsEmpty()));
  now += 99ms;
  work.step();
  EXPECT_THAT(written(), IsEmpty());
  now += 1ms;
  work.step();
  EXPECT_THAT(written(), HasSubstr("judging 3 of"));
}

TEST_F(ProgressLineTest, TimeRunsFromTheFirstWorkOnAndAShorterLineCoversALongerOne) {
  ProgressLine bar = line();
  {
    app::Work reading(&bar, "reading", 2, "lines");
    now += 600ms;
    reading.step();
  }
  const std::size_t before = written().size();
  now += 200ms;
  app::Work work(&bar, "looking", 0);
  const std::string after = written();
  EXPECT_EQ(after.size(), before);
  EXPECT_THAT(after, EndsWith("  "));
  EXPECT_EQ(after.substr(0, 9), "\rlooking ");
}

TEST_F(ProgressLineTest, OfWorkWithinWorkTheOutermostIsShown) {
  ProgressLine bar = line();
  app::Work days(&bar, "judging", 10, "days");
  now += 1s;
  {
    app::Work claims(&bar, "judging", 300, "claims");
    claims.step();
  }
  EXPECT_THAT(written(), IsEmpty());
  days.step();
  EXPECT_THAT(written(), HasSubstr("1 of 10 days"));
}

TEST_F(ProgressLineTest, ErasingLeavesNothingAndRetiringIsForGood) {
  ProgressLine bar = line();
  app::Work work(&bar, "judging", 2, "claims");
  now += 1s;
  work.step();
  const std::size_t columns = written().size() - 1;
  bar.erase();
  EXPECT_EQ(written(), "\r" + std::string(columns, ' ') + "\r");
  bar.erase();
  EXPECT_THAT(written(), IsEmpty());
  bar.retire();
  now += 1s;
  work.step();
  EXPECT_THAT(written(), IsEmpty());
}

TEST_F(ProgressLineTest, ItFitsANarrowTerminalAndLeavesRoomAtItsEnd) {
  for (const std::size_t width : {0U, 3U, 10U, 30U, 40U, 60U}) {
    ProgressLine bar = line(width);
    app::Work work(&bar, "judging", 5000, "claims");
    now += 1s;
    work.step();
    EXPECT_LE(written().size(), width > 4 ? width - 3 : 1) << width;
    bar.erase();
    written();
  }
}

TEST_F(ProgressLineTest, MoreThanAllIsAll) {
  ProgressLine bar = line();
  app::Work work(&bar, "reading", 10, "lines");
  now += 1s;
  work.reach(11);
  EXPECT_THAT(written(), HasSubstr("10 of 10 lines  [####################] 100%"));
}

TEST_F(ProgressLineTest, TalkErasesItFirst) {
  ProgressLine bar = line();
  TalkBuffer buffer(*out.rdbuf(), &bar);
  std::ostream talk(&buffer);
  app::Work work(&bar, "judging", 2, "claims");
  now += 1s;
  work.step();
  written();
  talk << "stemma: error" << '\n' << std::flush;
  EXPECT_THAT(written(), EndsWith(" \rstemma: error\n"));
}

TEST(TalkBuffer, PassesOnWhereThereIsNoLine) {
  std::ostringstream out;
  TalkBuffer buffer(*out.rdbuf(), nullptr);
  std::ostream talk(&buffer);
  talk << 'a' << "bc" << std::flush;
  EXPECT_EQ(out.str(), "abc");
}

}  // namespace
}  // namespace stemma::cli
