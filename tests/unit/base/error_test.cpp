#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "stemma/error.hpp"

namespace stemma {
namespace {

using ::testing::ElementsAre;

TEST(Error, TheKindDecidesTheExitCode) {
  EXPECT_EQ(exit_code(ErrorKind::usage), 2);
  EXPECT_EQ(exit_code(ErrorKind::interrupted), 130);
  for (const ErrorKind kind :
       {ErrorKind::bad_input, ErrorKind::io, ErrorKind::limit, ErrorKind::database, ErrorKind::foreign_database,
        ErrorKind::newer_database, ErrorKind::missing_tool, ErrorKind::internal}) {
    EXPECT_EQ(exit_code(kind), 1);
  }
}

TEST(Error, CarriesMessageHintAndContextInnermostFirst) {
  Error error(ErrorKind::io, "cannot read x", "is it there?");
  error.while_doing("reading case.yaml").while_doing("importing");
  EXPECT_STREQ(error.what(), "cannot read x");
  EXPECT_EQ(error.hint(), "is it there?");
  EXPECT_EQ(error.kind(), ErrorKind::io);
  EXPECT_THAT(error.context(), ElementsAre("reading case.yaml", "importing"));
}

TEST(Error, CarriesEveryMistakeOfAFile) {
  const Mistake first{{"case.yaml", 3, 5}, "unknown key `bye`", "did you mean `by`?", "  bye: tass"};
  const Mistake second{{"case.yaml", 9, 1}, "impossible date", "", "date: 2023-02-29"};
  const Error error(ErrorKind::bad_input, "2 mistakes in case.yaml", {first, second});
  EXPECT_THAT(error.mistakes(), ElementsAre(first, second));
  EXPECT_EQ(error.message(), "2 mistakes in case.yaml");
}

}  // namespace
}  // namespace stemma
