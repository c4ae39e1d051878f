#include "app/open_case.hpp"

#include <gmock/gmock.h>

#include "app/import_case.hpp"
#include "app/read_case_file.hpp"
#include "fixture.hpp"

namespace stemma::app {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class OpenCaseTest : public InAFolder {};

TEST_F(OpenCaseTest, ACaseFileAndADatabaseHoldTheSame) {
  const std::string file = write("a.yaml", harbour_fire);
  import_case(file, path("a.db"), world_);
  OpenCase from_file = open_case(file, world_);
  OpenCase from_database = open_case(path("a.db"), world_);
  for (OpenCase* opened : {&from_file, &from_database}) {
    const store::Counts counts = opened->store.counts();
    EXPECT_EQ(counts.claims, 2U);
    EXPECT_EQ(counts.sources, 3U);
    EXPECT_EQ(counts.publications, 2U);
    EXPECT_EQ(counts.attributions, 3U);
    EXPECT_EQ(opened->store.texts().case_text().title, "Fire in the harbour");
  }
}

TEST_F(OpenCaseTest, NotesOfTheReaderComeAlong) {
  const std::string file =
      write("a.yaml", "case: a\nclaims: {c1: {text: x}}\npublications: {p: {by: nobody, says: [{claim: c1}]}}\n");
  EXPECT_THAT(open_case(file, world_).notes, SizeIs(2));
}

TEST_F(OpenCaseTest, WhatIsNoCaseIsRefused) {
  EXPECT_EQ(kind_of_error([&] { open_case(path("missing.yaml"), world_); }), ErrorKind::io);
  EXPECT_EQ(kind_of_error([&] { open_case(path(""), world_); }), ErrorKind::io);
  EXPECT_EQ(kind_of_error([&] { open_case(write("empty.yaml", ""), world_); }), ErrorKind::bad_input);
  EXPECT_EQ(kind_of_error([&] { open_case(write("cut.db", std::string("SQLite format 3\0junk", 20)), world_); }),
            ErrorKind::database);
}

TEST_F(OpenCaseTest, AnInterruptedReadGoesNoFurther) {
  world_.interrupted = [] { return true; };
  EXPECT_EQ(kind_of_error([&] { open_case(write("a.yaml", harbour_fire), world_); }), ErrorKind::interrupted);
}

TEST_F(OpenCaseTest, ADatabaseIsNoCaseFile) {
  import_case(write("a.yaml", harbour_fire), path("a.db"), world_);
  try {
    read_case_file(path("a.db"), world_);
    ADD_FAILURE() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_THAT(error.message(), HasSubstr("is a database"));
    EXPECT_THAT(error.hint(), HasSubstr("stemma export"));
  }
}

TEST(Comments, AreSeenWhereYamlHasThem) {
  EXPECT_TRUE(seems_to_have_comments("# mine\ncase: a\n"));
  EXPECT_TRUE(seems_to_have_comments("case: a\n  # mine"));
  EXPECT_TRUE(seems_to_have_comments("case: a # mine\n"));
  EXPECT_TRUE(seems_to_have_comments("case: a\t# mine\n"));
}

TEST(Comments, AreNotSeenInIdsAddressesAndQuotes) {
  EXPECT_FALSE(seems_to_have_comments(""));
  EXPECT_FALSE(seems_to_have_comments("case: a\nurl: http://example.org/#part\n"));
  EXPECT_FALSE(seems_to_have_comments("title: \"number # one\"\n"));
  EXPECT_FALSE(seems_to_have_comments("title: 'number # one'\n"));
}

}  // namespace
}  // namespace stemma::app
