#include "app/project.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "app/commit_note.hpp"
#include "stemma/error.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"

namespace stemma::app {
namespace {

using test::error_of;
using test::TemporaryFolder;

World in_folder(const std::string& folder) {
  World world;
  world.folder = folder;
  return world;
}

TEST(Project, TheNearestFileUpwardsCounts) {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.file("desk/case/notes"));
  EXPECT_EQ(find_project_file(folder.file("desk/case")), "");
  const std::string outer = folder.file(".stemma.toml", "author = \"outer\"");
  EXPECT_EQ(find_project_file(folder.file("desk/case/notes")), outer);
  const std::string inner = folder.file("desk/case/.stemma.toml", "author = \"inner\"");
  EXPECT_EQ(find_project_file(folder.file("desk/case/notes")), inner);
  EXPECT_EQ(find_project_file(folder.file("desk/case")), inner);
  EXPECT_EQ(find_project_file(folder.file("desk")), outer);
  EXPECT_EQ(find_project_file(folder.file("nowhere")), "");
}

TEST(Project, FilesAreNamedFromTheFolderOfTheProjectFile) {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.file("a/b"));
  folder.file(".stemma.toml", "database = \"cases/x.db\"\npolicy = \"desk.yaml\"\n");
  EXPECT_EQ(setting(in_folder(folder.file("a/b")), Setting::database), "../../cases/x.db");
  EXPECT_EQ(setting(in_folder(folder.file("a/b")), Setting::policy), "../../desk.yaml");
  EXPECT_EQ(setting(in_folder(folder.file("")), Setting::database), "cases/x.db");
  folder.file(".stemma.toml", "database = \"/srv/x.db\"\npolicy = \"ap\"\n");
  EXPECT_EQ(setting(in_folder(folder.file("a/b")), Setting::database), "/srv/x.db");
  EXPECT_EQ(setting(in_folder(folder.file("a/b")), Setting::policy), "ap");
}

TEST(Project, TheEnvironmentWinsOverTheFile) {
  const TemporaryFolder folder;
  folder.file(".stemma.toml", "database = \"file.db\"\npolicy = \"ap\"\nauthor = \"file\"\n");
  World world = in_folder(folder.file(""));
  EXPECT_EQ(commit_note(world, "x").author, "file");
  world.env = [](const std::string& name) { return name == "USER" ? "user" : name + "!"; };
  EXPECT_EQ(setting(world, Setting::database), "STEMMA_DB!");
  EXPECT_EQ(setting(world, Setting::policy), "STEMMA_POLICY!");
  EXPECT_EQ(commit_note(world, "x").author, "STEMMA_AUTHOR!");
}

TEST(Project, WithoutFileAndEnvironmentThereIsNoSetting) {
  EXPECT_EQ(setting(World{}, Setting::database), "");
  const TemporaryFolder folder;
  folder.file(".stemma.toml", "");
  EXPECT_EQ(setting(in_folder(folder.file("")), Setting::author), "");
}

TEST(Project, AFileThatCannotBeReadIsAnErrorAndNotPassedOver) {
  const TemporaryFolder folder;
  folder.file(".stemma.toml", "database = 3\n");
  const auto bad = error_of([&] { setting(in_folder(folder.file("")), Setting::author); });
  ASSERT_TRUE(bad);
  EXPECT_EQ(bad->mistakes().front().place.file, ".stemma.toml");
  EXPECT_EQ(bad->mistakes().front().place.line, 1U);
  folder.file(".stemma.toml", std::string(70'000, '#'));
  EXPECT_EQ(error_of([&] { setting(in_folder(folder.file("")), Setting::author); })->kind(), ErrorKind::limit);
  std::filesystem::remove(folder.file(".stemma.toml"));
  std::filesystem::create_directory(folder.file(".stemma.toml"));
  EXPECT_EQ(error_of([&] { setting(in_folder(folder.file("")), Setting::author); })->kind(), ErrorKind::io);
}

TEST(Project, AWordMeansACaseOrAnId) {
  const TemporaryFolder folder;
  folder.file("here", "");
  for (const std::string& word : {std::string("-"), folder.file("here"), std::string("gone.db")}) {
    EXPECT_TRUE(names_case(word)) << word;
  }
  for (const char* word : {"c1", "tass1/c2", "le_src"}) EXPECT_FALSE(names_case(word)) << word;
}

}  // namespace
}  // namespace stemma::app
