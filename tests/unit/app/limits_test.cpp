#include "app/limits.hpp"

#include <gtest/gtest.h>

#include <string>

#include "stemma/error.hpp"
#include "support/throws.hpp"

namespace stemma::app {
namespace {

World asking_for(const std::string& limits) {
  World world;
  world.env = [limits](const std::string& name) { return name == "STEMMA_LIMITS" ? limits : std::string(); };
  return world;
}

TEST(Limits, AreThoseOfBaseWhereNothingIsAsked) {
  const base::Limits made = limits_of(asking_for(" \t"));
  EXPECT_EQ(made.file_bytes, base::Limits{}.file_bytes);
  EXPECT_EQ(made.nesting, base::Limits{}.nesting);
}

TEST(Limits, AreNamedWithTheirNumbersAndUnits) {
  const base::Limits made =
      limits_of(asking_for("file=1G  story=3M line=64K\ttext=5 events=7 nesting=256 mistakes=2 chain=9"));
  EXPECT_EQ(made.file_bytes, 1ULL << 30U);
  EXPECT_EQ(made.story_bytes, 3ULL << 20U);
  EXPECT_EQ(made.line_bytes, 64ULL << 10U);
  EXPECT_EQ(made.scalar_bytes, 5U);
  EXPECT_EQ(made.events, 7U);
  EXPECT_EQ(made.nesting, 256U);
  EXPECT_EQ(made.mistakes, 2U);
  EXPECT_EQ(made.chain_links, 9U);
}

TEST(Limits, ThatAreNoneAreRefusedWithWhatThereIs) {
  for (const std::string wrong :
       {"size=1", "file", "file=", "file=0", "file=x", "file=1T", "file=1GG", "file=-1", "=1", "nesting=257",
        "file=99999999999999999999", "file=2000000000000", "file=17179869185G", "file=3G"}) {
    const auto refused = test::error_of([&] { limits_of(asking_for(wrong)); });
    ASSERT_TRUE(refused) << wrong;
    EXPECT_EQ(refused->kind(), ErrorKind::usage) << wrong;
    EXPECT_NE(refused->message().find("STEMMA_LIMITS"), std::string::npos) << wrong;
    EXPECT_FALSE(refused->hint().empty()) << wrong;
  }
}

}  // namespace
}  // namespace stemma::app
