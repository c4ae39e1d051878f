#include "app/likely_duplicates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace stemma::app {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

SourceRecord named(const std::string& id, const std::string& name) {
  SourceRecord source;
  source.id = id;
  source.name = name;
  return source;
}

std::string why(const std::string& one, const std::string& two) {
  const auto found = likely_duplicates({named("a", one), named("b", two)});
  return found.empty() ? "" : found.front().why;
}

TEST(LikelyDuplicates, NamesThatAreSpeltAlikeEnough) {
  EXPECT_EQ(why("TASS", "TASS"), "both have `TASS`");
  EXPECT_THAT(why("TASS", "Tass "), HasSubstr("the same name"));
  EXPECT_THAT(why("José Núñez", "Jose Nunez"), HasSubstr("in Latin letters"));
  EXPECT_THAT(why("ТАСС", "TASS"), HasSubstr("in Latin letters"));
  EXPECT_THAT(why("Petra Novak", "Novák, Petra"), HasSubstr("another order"));
  EXPECT_THAT(why("Mikhail Gorbachev", "Михаил Горбачёв"), HasSubstr("transliterations"));
}

TEST(LikelyDuplicates, OthersAreLeftAlone) {
  EXPECT_EQ(why("Ivan Petrov", "Ivan Pavlov"), "");
  EXPECT_EQ(why("Ivanov", "Ivanova"), "");
  EXPECT_EQ(why("A", "a b"), "");
  EXPECT_EQ(why("...", "!!!"), "");
}

TEST(LikelyDuplicates, AliasesHandlesAndAddressesCountToo) {
  SourceRecord one = named("a", "TASS"), two = named("b", "Russian news agency");
  two.aliases.push_back({"ТАСС", "", ""});
  EXPECT_THAT(likely_duplicates({one, two}), SizeIs(1));
  two.aliases.clear();
  EXPECT_THAT(likely_duplicates({one, two}), IsEmpty());
  one.urls = {"https://www.tass.com/"};
  two.urls = {"http://tass.com"};
  ASSERT_THAT(likely_duplicates({one, two}), SizeIs(1));
  EXPECT_THAT(likely_duplicates({one, two})[0].why, HasSubstr("address"));
}

TEST(LikelyDuplicates, AnIdStandsForAMissingNameButNotForADescriptor) {
  EXPECT_THAT(likely_duplicates({named("a", "Kyiv Post"), named("kyiv_post", "")}), SizeIs(1));
  SourceRecord unnamed = named("kyiv_post", "");
  unnamed.anonymous.emplace_back();
  EXPECT_THAT(likely_duplicates({named("a", "Kyiv Post"), unnamed}), IsEmpty());
}

TEST(LikelyDuplicates, WhatTheRecordHasDecidedIsNotAskedAgain) {
  SourceRecord one = named("a", "TASS"), two = named("b", "TASS");
  for (const IdentityKind kind : {IdentityKind::distinct_from, IdentityKind::same_as}) {
    two.identity = {{kind, "a", {}, {}, {}}};
    EXPECT_THAT(likely_duplicates({one, two}), IsEmpty());
  }
  two.identity = {{IdentityKind::possibly_same_as, "a", {}, {}, {}}};
  EXPECT_THAT(likely_duplicates({one, two}), SizeIs(1));
}

TEST(LikelyDuplicates, ThreeOfOneNameAreTwoPairsWithTheFirst) {
  const auto found = likely_duplicates({named("a", "TASS"), named("b", "tass"), named("c", "ТАСС")});
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].first, 0U);
  EXPECT_EQ(found[0].second, 1U);
  EXPECT_EQ(found[1].first, 0U);
  EXPECT_EQ(found[1].second, 2U);
}

}  // namespace
}  // namespace stemma::app
