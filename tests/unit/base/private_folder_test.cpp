#include "base/private_folder.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "base/attached_process.hpp"
#include "stemma/error.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"

namespace stemma::base {
namespace {

unsigned mode_of(const std::string& path) {
  struct stat status {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0);
  return status.st_mode & 0777U;
}

TEST(PrivateFolder, OnlyItsOwnerReadsItAndNothingIsReplaced) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("secret.yaml");
  EXPECT_TRUE(write_new_file(path, "name: x\n", Readers::owner));
  EXPECT_EQ(mode_of(path), 0600U);
  EXPECT_FALSE(write_new_file(path, "other", Readers::anybody));
  EXPECT_EQ(test::TemporaryFolder::bytes(path), "name: x\n");
  EXPECT_TRUE(write_new_file(folder.file("open.yaml"), "", Readers::anybody));
  EXPECT_NE(mode_of(folder.file("open.yaml")), 0600U);
  const auto error = test::error_of([&] { write_new_file(folder.file("no/where"), "", Readers::owner); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::io);
}

TEST(PrivateFolder, AFolderGoesWithAllThatAnybodyPutIntoIt) {
  const test::TemporaryFolder around;
  std::string path;
  {
    const PrivateFolder folder(around.file(""));
    path = folder.file("");
    EXPECT_EQ(mode_of(path), 0700U);
    write_new_file(folder.file("a.yaml"), "a", Readers::owner);
    write_new_file(folder.file(".a.yaml.swp"), "a", Readers::owner);
    EXPECT_TRUE(std::filesystem::exists(path));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(AttachedProcess, ItsExitCodeComesBackAndItsWordsAreNoShells) {
  EXPECT_EQ(run_attached({"true"}), 0);
  EXPECT_EQ(run_attached({"sh", "-c", "exit 7"}), 7);
  EXPECT_EQ(run_attached({"sh", "-c", "kill -9 $$"}), 128 + 9);
  EXPECT_EQ(run_attached({"test", "$HOME;", "=", "$HOME;"}), 0);
  const auto error = test::error_of([] { run_attached({"no-such-program-of-stemma"}); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::missing_tool);
}

}  // namespace
}  // namespace stemma::base
