#include "interchange/entry_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "interchange/case_file.hpp"
#include "support/throws.hpp"

namespace stemma::interchange {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

const CaseRecord& around() {
  static const CaseRecord record = read_case(R"(case: c
sources:
  tass: {kind: news-agency}
claims:
  c1: {text: It burned}
publications:
  tass1: {by: tass, says: [{claim: c1}]}
)",
                                             "case.yaml")
                                       .record;
  return record;
}

CaseRecord set(EntryKind kind, const std::vector<std::string>& settings, const std::string& yaml = {}) {
  return read_entry(kind, "new", {"entry.yaml", yaml, settings}, around(), {});
}

std::vector<Mistake> mistakes_of(EntryKind kind, const std::vector<std::string>& settings,
                                 const std::string& yaml = {}) {
  const auto error = test::error_of([&] { set(kind, settings, yaml); });
  return error ? error->mistakes() : std::vector<Mistake>();
}

TEST(EntryFile, SettingsAreTextsAsTheyAre) {
  const SourceRecord source =
      set(EntryKind::source, {"name=NO: # yes", "country=NO", "kind=person", "note=a\nb"}).sources.front();
  EXPECT_EQ(source.id, "new");
  EXPECT_EQ(source.name, "NO: # yes");
  EXPECT_EQ(source.country, "NO");
  EXPECT_EQ(source.kind, SourceKind::person);
  EXPECT_EQ(source.note, "a\nb");
  EXPECT_EQ(source.at, Place());
}

TEST(EntryFile, BooleansAndNumbersAreReadWhereAFieldWantsThem) {
  const CaseRecord read = set(EntryKind::attribution, {"claim=c1", "first_hand=true", "value=12"});
  const AttributionRecord& said = read.publications.front().says.front();
  EXPECT_EQ(said.first_hand, true);
  EXPECT_EQ(said.value.min, 12);
}

TEST(EntryFile, ListsComeInBracketsOrBySettingTwice) {
  EXPECT_THAT(set(EntryKind::claim, {"text=x", "parties=[tass, tass]"}).claims.front().parties, SizeIs(2));
  const SourceRecord source =
      set(EntryKind::source, {"aliases=TASS", "aliases=ТАСС", "aliases={name: T, lang: en}"}).sources.front();
  ASSERT_THAT(source.aliases, SizeIs(3));
  EXPECT_EQ(source.aliases[1].name, "ТАСС");
  EXPECT_EQ(source.aliases[2].lang, "en");
}

TEST(EntryFile, ASettingGoesOverWhatTheFileHasAndNothingTakesItOut) {
  const SourceRecord source =
      set(EntryKind::source, {"name=B", "country="}, "name: A\ncountry: NO\nkind: person\n").sources.front();
  EXPECT_EQ(source.name, "B");
  EXPECT_EQ(source.country, "");
  EXPECT_EQ(source.kind, SourceKind::person);
}

TEST(EntryFile, AMistakeInASettingHasItsOwnLine) {
  const auto mistakes = mistakes_of(EntryKind::source, {"name=x", "kind=persn"}, "note: n\n");
  ASSERT_THAT(mistakes, SizeIs(1));
  EXPECT_EQ(mistakes[0].place, (Place{"--set", 2, 6}));
  EXPECT_EQ(mistakes[0].excerpt, "kind=persn");
  EXPECT_THAT(mistakes[0].hint, HasSubstr("person"));
}

TEST(EntryFile, MistakesInsideAListHaveTheirColumn) {
  const auto mistakes = mistakes_of(EntryKind::publication, {"by=tass", "says=[{claim: c1}, {claim: c9}]"});
  ASSERT_THAT(mistakes, SizeIs(1));
  EXPECT_EQ(mistakes[0].place, (Place{"--set", 2, 28}));
}

TEST(EntryFile, AMistakeInTheFileHasTheLineOfTheFile) {
  const auto mistakes = mistakes_of(EntryKind::source, {"name=x"}, "# heading\nkind: persn\n");
  ASSERT_THAT(mistakes, SizeIs(1));
  EXPECT_EQ(mistakes[0].place, (Place{"entry.yaml", 2, 7}));
}

TEST(EntryFile, APublisherThatNobodyDeclaredIsNoNewOutlet) {
  ASSERT_THAT(mistakes_of(EntryKind::publication, {"by=tas"}), SizeIs(1));
  EXPECT_THAT(mistakes_of(EntryKind::publication, {"by=tas"})[0].hint, HasSubstr("tass"));
}

TEST(EntryFile, WhatIsNoSettingIsBadUsageAndBrokenListsAreMistakes) {
  for (const char* wrong : {"name", "=x"}) {
    const auto error = test::error_of([&] { set(EntryKind::source, {wrong}); });
    ASSERT_TRUE(error) << wrong;
    EXPECT_EQ(error->kind(), ErrorKind::usage);
  }
  EXPECT_THAT(mistakes_of(EntryKind::claim, {"parties=[tass"}), SizeIs(1));
}

TEST(EntryFile, NothingIsAMistakeAndEmptyBracesAreAnEntry) {
  EXPECT_THAT(mistakes_of(EntryKind::source, {}, "# nothing\n"), SizeIs(1));
  EXPECT_EQ(set(EntryKind::source, {}, "{}").sources.front().kind, SourceKind::unknown);
}

TEST(EntryFile, AnEntryWithoutFieldsIsWrittenAsBraces) {
  CaseRecord record;
  record.sources.emplace_back().id = "x";
  EXPECT_EQ(write_entry(EntryKind::source, record), "{}\n");
}

}  // namespace
}  // namespace stemma::interchange
