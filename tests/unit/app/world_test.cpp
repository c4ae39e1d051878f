#include "app/world.hpp"

#include <gtest/gtest.h>

#include "app/commit_note.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

TEST(World, WritesTimesInUtc) {
  EXPECT_EQ(iso_utc(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(iso_utc(1'710'408'605), "2024-03-14T09:30:05Z");
  EXPECT_EQ(iso_utc(951'782'399), "2000-02-28T23:59:59Z");
  EXPECT_EQ(iso_utc(951'782'400), "2000-02-29T00:00:00Z");
  EXPECT_EQ(iso_utc(-1), "1969-12-31T23:59:59Z");
}

TEST(World, StopsWhenInterrupted) {
  World world;
  EXPECT_NO_THROW(stop_if_interrupted(world));
  world.interrupted = [] { return true; };
  try {
    stop_if_interrupted(world);
    ADD_FAILURE() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(exit_code(error.kind()), 130);
  }
}

TEST(CommitNote, NamesWhoeverTheEnvironmentNames) {
  World world;
  EXPECT_EQ(commit_note(world, "x").author, "unknown");
  world.env = [](const std::string& name) { return name == "USER" ? "anna" : ""; };
  EXPECT_EQ(commit_note(world, "x").author, "anna");
  world.env = [](const std::string& name) { return name == "USER" ? "anna" : name == "STEMMA_AUTHOR" ? "Desk" : ""; };
  EXPECT_EQ(commit_note(world, "import a.yaml").author, "Desk");
  EXPECT_EQ(commit_note(world, "import a.yaml").message, "import a.yaml");
  EXPECT_EQ(commit_note(world, "x").at, "1970-01-01T00:00:00Z");
}

}  // namespace
}  // namespace stemma::app
