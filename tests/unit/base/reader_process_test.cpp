#include "base/reader_process.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <string>

#include "base/program.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::base {
namespace {

class ReaderProcessTest : public testing::Test {
 protected:
  ReaderProcessTest() { std::signal(SIGPIPE, SIG_IGN); }
  test::TemporaryFolder folder;
};

TEST_F(ReaderProcessTest, ReadsWhatIsWrittenUntilItIsFinished) {
  const std::string copy = folder.file("copy");
  auto reader = ReaderProcess::start({"tee", copy}, {});
  ASSERT_TRUE(reader);
  const std::string text = "one line\n";
  EXPECT_EQ(::write(reader->input(), text.data(), text.size()), static_cast<ssize_t>(text.size()));
  reader->finish();
  EXPECT_EQ(test::TemporaryFolder::bytes(copy), text);
}

TEST_F(ReaderProcessTest, GetsVariablesBesideOursAndDiesOfAClosedPipeAsUsual) {
  const std::string copy = folder.file("copy");
  auto reader = ReaderProcess::start(
      {"sh", "-c", R"(printf '%s %s' "$GIVEN" "${PATH:+kept}" > "$0"; yes 2> /dev/null | head -n 1 > /dev/null)", copy},
      {"GIVEN=x"});
  ASSERT_TRUE(reader);
  reader->finish();
  EXPECT_EQ(test::TemporaryFolder::bytes(copy), "x kept");
}

TEST_F(ReaderProcessTest, OneThatHasEndedMakesWritingFail) {
  auto reader = ReaderProcess::start({"true"}, {});
  ASSERT_TRUE(reader);
  const std::string text(1U << 20U, 'x');
  ssize_t written = 0;
  while (written >= 0) written = ::write(reader->input(), text.data(), text.size());
  EXPECT_EQ(errno, EPIPE);
}

TEST_F(ReaderProcessTest, IsNoneWhereThereIsNoSuchProgram) {
  EXPECT_FALSE(ReaderProcess::start({}, {}));
  EXPECT_FALSE(ReaderProcess::start({"no-such-program-anywhere"}, {}));
  EXPECT_FALSE(ReaderProcess::start({folder.file("none")}, {}));
  EXPECT_FALSE(ReaderProcess::start({folder.file("plain", "no program")}, {}));
}

TEST(FindProgram, PassesOverRelativeFoldersAndTakesASlashAsItIs) {
  EXPECT_EQ(find_program("./a"), "./a");
  ASSERT_TRUE(find_program("sh"));
  EXPECT_EQ(find_program("sh")->front(), '/');
  EXPECT_FALSE(find_program("no-such-program-anywhere"));
}

}  // namespace
}  // namespace stemma::base
