#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "base/file.hpp"
#include "stemma/error.hpp"

namespace stemma::base {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

/// A folder of its own for each test, with a known umask.
class Files : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "stemma-file-test-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    umask_ = ::umask(022);
  }
  void TearDown() override {
    ::umask(umask_);
    fs::remove_all(folder_);
  }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }

  static unsigned mode(const std::string& file) {
    struct stat status {};
    EXPECT_EQ(::lstat(file.c_str(), &status), 0);
    return status.st_mode & 0777U;
  }

  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  template <class Call>
  static ErrorKind kind_of_failure(Call call, const std::string& words) {
    try {
      call();
    } catch (const Error& error) {
      EXPECT_THAT(error.message(), HasSubstr(words));
      return error.kind();
    }
    ADD_FAILURE() << "nothing was thrown";
    return ErrorKind::internal;
  }

  fs::path folder_;
  mode_t umask_ = 0;
};

TEST_F(Files, WhatIsWrittenIsReadBackToTheByte) {
  std::string bytes;
  for (int i = 0; i < 300'000; ++i) bytes.push_back(static_cast<char>(i * 7 % 256));
  write_file_whole(path("case.yaml"), bytes);
  EXPECT_EQ(read_file(path("case.yaml"), bytes.size()), bytes);
  write_file_whole(path("case.yaml"), "");
  EXPECT_EQ(read_file(path("case.yaml"), 0), "");
}

TEST_F(Files, AFileLargerThanTheLimitIsRefused) {
  write_file_whole(path("case.yaml"), "12345");
  EXPECT_EQ(read_file(path("case.yaml"), 5), "12345");
  EXPECT_EQ(kind_of_failure([&] { read_file(path("case.yaml"), 4); }, "limit of 4 bytes"), ErrorKind::limit);
}

TEST_F(Files, AStreamWithoutAnEndIsReadUpToTheLimitOnly) {
  EXPECT_EQ(kind_of_failure([] { read_file("/dev/zero", 100'000); }, "limit of 100000 bytes"), ErrorKind::limit);
}

TEST_F(Files, AMissingFileAndAFolderAreNamedInTheError) {
  EXPECT_EQ(kind_of_failure([&] { read_file(path("none.yaml"), 10); }, "none.yaml: No such file"), ErrorKind::io);
  EXPECT_EQ(kind_of_failure([&] { read_file(folder_.string(), 10); }, "Is a directory"), ErrorKind::io);
}

TEST_F(Files, DashIsStandardInput) {
  write_file_whole(path("input"), "from a pipe");
  const int kept = ::dup(STDIN_FILENO);
  const int file = ::open(path("input").c_str(), O_RDONLY);
  ASSERT_GE(::dup2(file, STDIN_FILENO), 0);
  ::close(file);
  EXPECT_EQ(read_file("-", 100), "from a pipe");
  ::lseek(STDIN_FILENO, 0, SEEK_SET);
  EXPECT_EQ(kind_of_failure([] { read_file("-", 4); }, "standard input is larger"), ErrorKind::limit);
  if (kept >= 0) {
    ::dup2(kept, STDIN_FILENO);
    ::close(kept);
  }
}

TEST_F(Files, ANewFileRespectsTheUmask) {
  ::umask(027);
  write_file_whole(path("a"), "x");
  EXPECT_EQ(mode(path("a")), 0640U);
  EXPECT_EQ(::umask(027), 027U) << "and the umask is as it was";
}

TEST_F(Files, AnOldFileKeepsItsMode) {
  write_file_whole(path("a"), "x");
  ASSERT_EQ(::chmod(path("a").c_str(), 0600), 0);
  write_file_whole(path("a"), "y");
  EXPECT_EQ(mode(path("a")), 0600U);
  EXPECT_EQ(read_file(path("a"), 9), "y");
}

TEST_F(Files, NothingButTheFileIsLeftBehind) {
  write_file_whole(path("a"), "x");
  write_file_whole(path("a"), "y");
  EXPECT_EQ(entries(), 1U);
}

TEST_F(Files, ASymbolicLinkIsReplacedAndItsTargetStands) {
  write_file_whole(path("target"), "old");
  fs::create_symlink(path("target"), path("link"));
  write_file_whole(path("link"), "new");
  EXPECT_FALSE(fs::is_symlink(path("link")));
  EXPECT_EQ(read_file(path("link"), 9), "new");
  EXPECT_EQ(read_file(path("target"), 9), "old");
}

TEST_F(Files, ADanglingLinkIsReplaced) {
  fs::create_symlink(path("nowhere"), path("link"));
  write_file_whole(path("link"), "new");
  EXPECT_FALSE(fs::exists(path("nowhere")));
  EXPECT_EQ(read_file(path("link"), 9), "new");
}

TEST_F(Files, AFolderOrDeviceIsNeverReplaced) {
  fs::create_directory(path("folder"));
  EXPECT_EQ(kind_of_failure([&] { write_file_whole(path("folder"), "x"); }, "not a regular file"), ErrorKind::io);
  fs::create_symlink("/dev/null", path("null"));
  EXPECT_EQ(kind_of_failure([&] { write_file_whole(path("null"), "x"); }, "not a regular file"), ErrorKind::io);
  EXPECT_EQ(entries(), 2U);
}

TEST_F(Files, AMissingFolderIsAnError) {
  EXPECT_EQ(kind_of_failure([&] { write_file_whole(path("no/such/a"), "x"); }, "no/such/a"), ErrorKind::io);
}

TEST_F(Files, AFolderIsLockedForOneAtATime) {
  const std::string file = path("a");
  std::atomic<bool> got{false};
  std::thread other;
  {
    const FolderLock lock(file);
    other = std::thread([&] {
      const FolderLock second(file);
      got = true;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_FALSE(got);
  }
  other.join();
  EXPECT_TRUE(got);
  EXPECT_EQ(kind_of_failure([&] { const FolderLock lock(path("no/such/a")); }, "no/such/a"), ErrorKind::io);
}

TEST_F(Files, AFailedWriteLeavesTheOldFileAndNoTemporary) {
  write_file_whole(path("a"), "old");
  struct rlimit old_limit {};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old_limit), 0);
  const auto old_handler = ::signal(SIGXFSZ, SIG_IGN);
  struct rlimit small = old_limit;
  small.rlim_cur = 1000;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const ErrorKind kind = kind_of_failure([&] { write_file_whole(path("a"), std::string(5000, 'x')); }, "cannot write");
  ::setrlimit(RLIMIT_FSIZE, &old_limit);
  ::signal(SIGXFSZ, old_handler);
  EXPECT_EQ(kind, ErrorKind::io);
  EXPECT_EQ(read_file(path("a"), 9), "old");
  EXPECT_EQ(entries(), 1U);
}

TEST_F(Files, ANameAsLongAsTheSystemAllowsCanBeWritten) {
  const std::string name(255, 'n');
  write_file_whole(path(name), "x");
  EXPECT_EQ(read_file(path(name), 9), "x");
}

}  // namespace
}  // namespace stemma::base
