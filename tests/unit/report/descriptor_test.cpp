#include "report/descriptor.hpp"

#include <gtest/gtest.h>

namespace stemma::report {
namespace {

std::string head(std::string_view descriptor, SourceKind kind = SourceKind::unknown) {
  return describe_unnamed(descriptor, kind).head;
}

TEST(Descriptor, AnArticleMakesRoomForUnnamed) {
  EXPECT_EQ(head("a law-enforcement source, number and agency not given"), "an unnamed law-enforcement source");
  EXPECT_EQ(head("an acquaintance"), "an unnamed acquaintance");
  EXPECT_EQ(head("one resident of the village"), "an unnamed resident of the village");
  EXPECT_EQ(head("The pastor of the sending church"), "the unnamed pastor of the sending church");
}

TEST(Descriptor, AMissingArticleIsPutInForOneAndLeftOutForSeveral) {
  EXPECT_EQ(head("Russian law-enforcement source; number and agency not given"),
            "an unnamed Russian law-enforcement source");
  EXPECT_EQ(head("people with knowledge of the matter (Yonhap)"), "unnamed people with knowledge of the matter");
  EXPECT_EQ(head("officials"), "unnamed officials");
  EXPECT_EQ(head("police in the capital"), "unnamed police in the capital");
  EXPECT_EQ(head("witness to the arrests"), "an unnamed witness to the arrests");
  EXPECT_EQ(head("acquaintance(s) in the Far East"), "unnamed acquaintance(s) in the Far East");
}

TEST(Descriptor, NumbersStandBeforeUnnamed) {
  EXPECT_EQ(head("two officials"), "two unnamed officials");
  EXPECT_EQ(head("one or two acquaintances"), "one or two unnamed acquaintances");
  EXPECT_EQ(head("At least 3 soldiers of the unit"), "at least 3 unnamed soldiers of the unit");
  EXPECT_EQ(head("a few residents"), "a few unnamed residents");
  EXPECT_EQ(head("several unnamed diplomats"), "several unnamed diplomats");
}

TEST(Descriptor, UnnamedIsNotSaidTwice) {
  EXPECT_EQ(head("unnamed acquaintance; possibly the same person"), "an unnamed acquaintance");
  EXPECT_EQ(head("an anonymous caller"), "an anonymous caller");
  EXPECT_EQ(head("the unidentified driver"), "the unidentified driver");
}

TEST(Descriptor, TheKindSpeaksWhereTheDescriptorDoesNot) {
  EXPECT_EQ(head("", SourceKind::official), "an unnamed official");
  EXPECT_EQ(head("  ", SourceKind::law_enforcement), "an unnamed law-enforcement source");
  EXPECT_EQ(head("unnamed, quoted by Chosun Ilbo", SourceKind::person), "an unnamed person");
  EXPECT_EQ(head("", SourceKind::physical_evidence), "an unattributed piece of physical evidence");
  EXPECT_EQ(head("", SourceKind::social_account), "an unnamed social account");
}

TEST(Descriptor, AThingIsUnattributed) {
  EXPECT_EQ(head("papers of unknown authorship", SourceKind::document), "unattributed papers of unknown authorship");
  EXPECT_EQ(head("a video", SourceKind::dataset), "an unattributed video");
}

TEST(Descriptor, WhatIsNoNounPhraseStandsInBrackets) {
  EXPECT_EQ(head("unnamed in 1972 stories", SourceKind::person), "an unnamed person (unnamed in 1972 stories)");
  EXPECT_EQ(head("misunderstood a yes on the telephone", SourceKind::person),
            "an unnamed person (misunderstood a yes on the telephone)");
  EXPECT_EQ(head("British say more than one source"), "an unnamed source (British say more than one source)");
  EXPECT_EQ(head("presented by Russian media", SourceKind::official),
            "an unnamed official (presented by Russian media)");
  EXPECT_EQ(head("first name only; spotted it", SourceKind::person), "an unnamed person (first name only)");
  EXPECT_EQ(describe_unnamed("told the story", SourceKind::group).again, "the unnamed group");
}

TEST(Descriptor, WhatFollowsTheNounDoesNotMakeItNone) {
  EXPECT_EQ(head("a pastor who knows the family"), "an unnamed pastor who knows the family");
  EXPECT_EQ(head("officials with knowledge of the matter"), "unnamed officials with knowledge of the matter");
  EXPECT_EQ(head("a retired general"), "an unnamed retired general");
  EXPECT_EQ(head("the head of the office"), "the unnamed head of the office");
}

TEST(Descriptor, OnceIntroducedItIsTheOne) {
  const auto again = [](std::string_view text) { return describe_unnamed(text, SourceKind::unknown).again; };
  EXPECT_EQ(again("a law-enforcement source, agency not given"), "the unnamed law-enforcement source");
  EXPECT_EQ(again("people with knowledge of the matter"), "the unnamed people with knowledge of the matter");
  EXPECT_EQ(again("two officials"), "the two unnamed officials");
  EXPECT_EQ(again("3 officials"), "the 3 unnamed officials");
  EXPECT_EQ(again("the pastor"), "the unnamed pastor");
  EXPECT_EQ(again("several officials"), "several unnamed officials");
  EXPECT_EQ(again("at least 3 officials"), "at least 3 unnamed officials");
  EXPECT_EQ(again(""), "the unnamed source");
}

TEST(Descriptor, TheRestIsKeptWithoutItsBrackets) {
  EXPECT_EQ(describe_unnamed("a source, number not given", SourceKind::unknown).rest, "number not given");
  EXPECT_EQ(describe_unnamed("a source (near the court)", SourceKind::unknown).rest, "near the court");
  EXPECT_EQ(describe_unnamed("a source", SourceKind::unknown).rest, "");
}

TEST(Descriptor, OtherScriptsAreQuotedAsTheyAre) {
  EXPECT_EQ(head("사법당국 소식통"), "an unnamed source (사법당국 소식통)");
  EXPECT_EQ(head("«источник»"), "an unnamed source («источник»)");
}

TEST(Descriptor, HostileTextNeitherCrashesNorDisappears) {
  EXPECT_EQ(head("\xff\xfe"), "an unnamed source (\xff\xfe)");
  EXPECT_EQ(head("a"), "an unnamed source");
  EXPECT_EQ(head("two"), "two unnamed sources");
  EXPECT_EQ(head("a \x1b[31mred source"), "an unnamed \x1b[31mred source");
}

}  // namespace
}  // namespace stemma::report
