#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/text.hpp"

namespace stemma::base {
namespace {

using ::testing::Eq;
using ::testing::Optional;

const std::vector<std::string> outlets{"reuters", "tass", "yonhap", "kr_mofa", "ТАСС"};

TEST(NearMiss, FindsAMissingADoubledAChangedAndASwappedLetter) {
  EXPECT_THAT(near_miss("tas", outlets), Optional(Eq("tass")));
  EXPECT_THAT(near_miss("tasss", outlets), Optional(Eq("tass")));
  EXPECT_THAT(near_miss("reoters", outlets), Optional(Eq("reuters")));
  EXPECT_THAT(near_miss("yonhpa", outlets), Optional(Eq("yonhap")));
}

TEST(NearMiss, IgnoresCaseInAnyScript) {
  EXPECT_THAT(near_miss("TASS", outlets), Optional(Eq("tass")));
  EXPECT_THAT(near_miss("тасс", outlets), Optional(Eq("ТАСС")));
}

TEST(NearMiss, FindsNothingThatIsFar) {
  EXPECT_THAT(near_miss("interfax", outlets), Eq(std::nullopt));
  EXPECT_THAT(near_miss("taxx", outlets), Eq(std::nullopt)) << "two of four letters";
  EXPECT_THAT(near_miss("tass", {}), Eq(std::nullopt));
  EXPECT_THAT(near_miss("", outlets), Eq(std::nullopt));
}

TEST(NearMiss, NeverOffersAWordThatSharesNothing) {
  const std::vector<std::string> one{"y"};
  EXPECT_THAT(near_miss("x", one), Eq(std::nullopt));
}

TEST(NearMiss, AllowsAThirdOfALongWord) {
  const std::vector<std::string> words{"independent"};
  EXPECT_THAT(near_miss("indepandant", words), Optional(Eq("independent")));
  EXPECT_THAT(near_miss("indapandant", words), Optional(Eq("independent")));
  EXPECT_THAT(near_miss("andapandentx", words), Optional(Eq("independent"))) << "four of twelve";
  EXPECT_THAT(near_miss("andapandantx", words), Eq(std::nullopt)) << "five of twelve";
}

TEST(NearMiss, TheNearestWinsAndTiesGoToTheFirst) {
  const std::vector<std::string> words{"source-a", "source-b", "sources"};
  EXPECT_THAT(near_miss("source-c", words), Optional(Eq("source-a")));
  EXPECT_THAT(near_miss("source", words), Optional(Eq("sources")));
}

TEST(NearMiss, TakesBrokenBytesAsLetters) {
  const std::vector<std::string> words{"tass"};
  EXPECT_THAT(near_miss("tas\xFF", words), Optional(Eq("tass")));
}

TEST(DidYouMean, IsAQuestionOrNothing) {
  EXPECT_EQ(did_you_mean("tas", outlets), "did you mean `tass`?");
  EXPECT_EQ(did_you_mean("interfax", outlets), "");
}

}  // namespace
}  // namespace stemma::base
