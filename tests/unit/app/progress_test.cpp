// Who watches long work hears what is done and how far it is.
#include <gmock/gmock.h>

#include <sstream>

#include "app/diff_cases.hpp"
#include "app/import_case.hpp"
#include "app/show_case.hpp"
#include "app/timeline.hpp"
#include "fixture.hpp"

namespace stemma::app {
namespace {

using testing::Contains;
using testing::ElementsAre;

/// Notes each outermost piece of work with how far it came: "judging 2 of 2 claims".
class Watcher : public Progress {
 public:
  void begin(std::string_view what, std::uint64_t total, std::string_view of) override {
    open_.push_back({std::string(what), std::string(of), total, 0});
  }
  void reach(std::uint64_t done) override {
    EXPECT_GE(done, open_.back().done) << "it went back";
    open_.back().done = done;
  }
  void end() override {
    const Piece& piece = open_.back();
    const std::string text =
        piece.what + " " + std::to_string(piece.done) + " of " + std::to_string(piece.total) + " " + piece.of;
    open_.pop_back();
    if (open_.empty()) seen.push_back(text);
  }
  std::vector<std::string> seen;
  bool all_ended() const { return open_.empty(); }

 private:
  struct Piece {
    std::string what, of;
    std::uint64_t total, done;
  };
  std::vector<Piece> open_;
};

class ProgressTest : public InAFolder {
 protected:
  ProgressTest() {
    world_.progress = &watcher;
    request.path = write("a.yaml", harbour_fire);
  }
  ~ProgressTest() override { EXPECT_TRUE(watcher.all_ended()); }

  Watcher watcher;
  JudgeRequest request;
  std::ostringstream out;
};

TEST_F(ProgressTest, CheckingTellsOfReadingLoadingAndJudging) {
  show_case(request, "check", "text", {}, world_, out);
  EXPECT_THAT(watcher.seen, ElementsAre("reading 0 of 13 lines", "loading 2 of 2 publications",
                                        "summing up 2 of 2 claims", "judging 2 of 2 claims"));
}

TEST_F(ProgressTest, AReportCountsFirstAndThenWrites) {
  request.claims = {"c1"};
  show_case(request, "report", "text", {}, world_, out);
  EXPECT_THAT(watcher.seen, Contains("judging 1 of 1 claims"));
  EXPECT_EQ(watcher.seen.back(), "writing 1 of 1 claims");
}

TEST_F(ProgressTest, TheLinesOfALongFileAreToldWhileTheyAreRead) {
  std::string text = harbour_fire;
  for (int i = 0; i < 500; ++i) {
    text += "  page" + std::to_string(i) + ": {by: port, date: 2024-05-03, says: [{claim: c1}]}\n";
  }
  request.path = write("long.yaml", text);
  show_case(request, "check", "text", {}, world_, out);
  EXPECT_NE(watcher.seen.front(), "reading 0 of 513 lines");
  EXPECT_THAT(watcher.seen.front(), testing::EndsWith(" of 513 lines"));
  EXPECT_EQ(watcher.seen[1], "loading 502 of 502 publications");
}

TEST_F(ProgressTest, ATimelineGoesByDaysAndADifferenceByClaims) {
  show_timeline(request, "text", {}, world_, out);
  EXPECT_EQ(watcher.seen.back(), "judging 2 of 2 days");
  DiffRequest days;
  days.before = days.after = request;
  days.before.as_of = "2024-05-02";
  diff_cases(days, {}, world_, out);
  EXPECT_EQ(watcher.seen.back(), "comparing 2 of 2 claims");
}

TEST_F(ProgressTest, ImportingTellsOfPublications) {
  import_case(request.path, path("a.db"), world_);
  EXPECT_EQ(watcher.seen.back(), "importing 2 of 2 publications");
}

}  // namespace
}  // namespace stemma::app
