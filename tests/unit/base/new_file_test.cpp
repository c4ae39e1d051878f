#include "base/new_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <utime.h>

#include <filesystem>
#include <fstream>

#include "base/folder.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"

namespace stemma::base {
namespace {

using test::error_of;
using test::TemporaryFolder;

std::size_t entries_in(const TemporaryFolder& folder) {
  const std::filesystem::directory_iterator all(folder.file(""));
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

TEST(NewFile, AppearsWholeOrNotAtAll) {
  const TemporaryFolder folder;
  {
    const NewFile file(folder.file("a.db"));
    std::ofstream(file.inner()) << "half";
  }
  EXPECT_EQ(entries_in(folder), 0U);
  {
    const NewFile file(folder.file("a.db"));
    std::ofstream(file.inner()) << "whole";
    file.release();
  }
  EXPECT_EQ(TemporaryFolder::bytes(folder.file("a.db")), "whole");
  EXPECT_EQ(entries_in(folder), 1U);
}

TEST(NewFile, ReplacesNothing) {
  const TemporaryFolder folder;
  const NewFile file(folder.file("a.db"));
  std::ofstream(file.inner()) << "new";
  folder.file("a.db", "precious");
  EXPECT_EQ(error_of([&] { file.release(); })->kind(), ErrorKind::io);
  EXPECT_EQ(TemporaryFolder::bytes(folder.file("a.db")), "precious");
  EXPECT_EQ(error_of([&] { refuse_if_something_is_there(folder.file("a.db")); })->kind(), ErrorKind::io);
}

TEST(WriteFolder, ANewOneAppearsWithAllItsFilesOrNotAtAll) {
  const TemporaryFolder folder;
  write_folder(folder.file("sheets/"), {{"a.csv", "1"}, {"b.csv", "2"}});
  EXPECT_EQ(TemporaryFolder::bytes(folder.file("sheets/a.csv")), "1");
  EXPECT_EQ(TemporaryFolder::bytes(folder.file("sheets/b.csv")), "2");
  const auto error = error_of([&] { write_folder(folder.file("more"), {{"a.csv", "1"}, {"no/b.csv", "2"}}); });
  EXPECT_EQ(error->kind(), ErrorKind::io);
  EXPECT_THAT(error->context(), testing::ElementsAre("while making the folder " + folder.file("more")));
  EXPECT_EQ(entries_in(folder), 1U);
}

TEST(WriteFolder, OneThatIsThereKeepsItsOtherFiles) {
  const TemporaryFolder folder;
  write_folder(folder.file("sheets"), {{"a.csv", "1"}, {"b.csv", "2"}});
  write_folder(folder.file("sheets"), {{"b.csv", "3"}});
  EXPECT_EQ(TemporaryFolder::bytes(folder.file("sheets/a.csv")), "1");
  EXPECT_EQ(TemporaryFolder::bytes(folder.file("sheets/b.csv")), "3");
  folder.file("file", "precious");
  EXPECT_EQ(error_of([&] { write_folder(folder.file("file"), {}); })->kind(), ErrorKind::io);
  EXPECT_EQ(TemporaryFolder::bytes(folder.file("file")), "precious");
}

TEST(NewFile, WhatAStoppedProgramLeftIsRemovedByTheNext) {
  const TemporaryFolder folder;
  const std::string left = folder.file(".stemma-abcdef"), fresh = folder.file(".stemma-ghijkl");
  for (const std::string& name : {left, fresh}) {
    std::filesystem::create_directory(name);
    std::ofstream(name + "/case.db") << "half";
  }
  const utimbuf long_ago{1'000'000, 1'000'000};
  ASSERT_EQ(::utime(left.c_str(), &long_ago), 0);
  EXPECT_THAT(left_behind(folder.file("")), testing::ElementsAre(left, fresh));
  const NewFile file(folder.file("a.db"));
  EXPECT_FALSE(std::filesystem::exists(left));
  EXPECT_TRUE(std::filesystem::exists(fresh));                             // perhaps it is being made this instant
  EXPECT_THAT(left_behind(folder.file("")), testing::ElementsAre(fresh));  // not the one in use
}

}  // namespace
}  // namespace stemma::base
