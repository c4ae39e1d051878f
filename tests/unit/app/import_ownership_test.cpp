// What an ownership list adds to a case, and what it leaves alone.
#include "app/import_ownership.hpp"

#include <gmock/gmock.h>

#include "app/export_case.hpp"
#include "app/import_case.hpp"
#include "app/open_case.hpp"
#include "unit/app/fixture.hpp"

namespace stemma::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using Outcome = Matched::Outcome;

constexpr const char* header =
    "match_type,match_value,entity_name,country,parent_id,editorial,ownership,funding,scheme,code,as_of,source_url\n";

class ImportOwnership : public InAFolder {
 protected:
  /// A database of a case with these sources.
  std::string database(const std::string& sources) {
    import_case(write("case.yaml", "case: k\nsources:\n" + sources), path("case.db"), world_);
    return path("case.db");
  }
  OwnershipImport import(const std::string& rows, const std::string& into, const std::string& date = "",
                         bool dry_run = false) {
    return import_ownership(write("list.csv", header + rows), into, date, dry_run, world_);
  }
  std::vector<ControlRecord> links(const std::string& source) const {
    for (const SourceRecord& record : store::Store::open(path("case.db"), true).export_case(true).sources) {
      if (record.id == source) return record.controlled_by;
    }
    return {};
  }
};

TEST_F(ImportOwnership, BringsAnOutletUnderItsStateFromTheDateOfTheList) {
  const auto db = database("  tass: {kind: news-agency, urls: ['https://www.tass.com/en'], reliability: D}\n");
  const auto done =
      import("host,tass.com,TASS,RU,,Y,Y,Y,State Media Monitor,SC,2024-02,https://example.org/tass\n", db);
  ASSERT_THAT(done.plan.matched, SizeIs(1));
  EXPECT_EQ(done.plan.matched[0].outcome, Outcome::added);
  EXPECT_EQ(done.plan.matched[0].by, "host tass.com");
  ASSERT_THAT(links("tass"), SizeIs(1));
  const ControlRecord link = links("tass").front();
  EXPECT_EQ(link.controller, "state_ru");
  EXPECT_EQ(link.kind, ControlKind::controlled_by);
  EXPECT_EQ(link.validity.known->text, "2024-02");
  EXPECT_FALSE(link.validity.from);
  EXPECT_EQ(link.note, "State Media Monitor: SC (state-controlled media); https://example.org/tass");
  const auto record = store::Store::open(db, true).export_case(true);
  EXPECT_EQ(record.sources.back().id, "state_ru");
  EXPECT_EQ(record.sources.back().name, "Russia");
  EXPECT_EQ(record.sources.back().kind, SourceKind::state);
  EXPECT_THAT(record.sources.front().ratings, SizeIs(1)) << "no reliability is touched";
}

TEST_F(ImportOwnership, TakesTheDateThatIsGivenWhereARowHasNone) {
  const auto db = database("  a: {kind: news-outlet, name: Alpha}\n  b: {kind: news-outlet, name: Beta}\n");
  import("name,Alpha,,RU,,,,,,SC,,\nname,beta,,RU,,,,,,SC,2020,\n", db, "2024-02-29");
  EXPECT_EQ(links("a").front().validity.known->text, "2024-02-29");
  EXPECT_EQ(links("b").front().validity.known->text, "2020");
}

TEST_F(ImportOwnership, UsesTheStateOfTheRecordAndAddsNothingTwice) {
  const auto db = database("  kremlin: {kind: state, country: RU}\n  a: {kind: news-outlet, name: Alpha}\n");
  const std::string rows = "name,Alpha,,RU,,,,,,SC,,\n";
  EXPECT_EQ(import(rows, db).plan.matched[0].outcome, Outcome::added);
  EXPECT_EQ(links("a").front().controller, "kremlin");
  const auto again = import(rows, db);
  EXPECT_EQ(again.plan.matched[0].outcome, Outcome::there_already);
  EXPECT_EQ(again.entries, "");
  EXPECT_THAT(links("a"), SizeIs(1));
}

TEST_F(ImportOwnership, LeavesAloneWhatIsUnderTheStateOverSeveralLinks) {
  const auto db = database(
      "  st: {kind: state, country: RU}\n  agency: {kind: public-body, controlled_by: st}\n"
      "  a: {kind: news-outlet, name: Alpha, controlled_by: agency}\n");
  EXPECT_EQ(import("name,Alpha,,RU,,,,,,SC,,\n", db).plan.matched[0].outcome, Outcome::there_already);
}

TEST_F(ImportOwnership, KeepsOutASecondControllerAndSaysWhose) {
  const auto db = database("  tycoon: {kind: person}\n  a: {kind: news-outlet, name: Alpha, controlled_by: tycoon}\n");
  const auto done = import("name,Alpha,,RU,,,,,,SC,,\n", db);
  EXPECT_THAT(done.plan.additions.links, IsEmpty());
  EXPECT_THAT(done.plan.additions.sources, IsEmpty()) << "no state for nobody";
  ASSERT_THAT(done.plan.kept_out, SizeIs(1));
  EXPECT_THAT(done.plan.kept_out[0].reason, HasSubstr("another controller in the record, `tycoon`"));
}

TEST_F(ImportOwnership, NeverMakesALoopOfControl) {
  const auto db =
      database("  a: {kind: news-outlet, name: Alpha}\n  b: {kind: organisation, name: Beta, controlled_by: a}\n");
  const auto done = import("name,Alpha,,RU,Beta,Y,N,,,CaPr,,\n", db);
  EXPECT_THAT(done.plan.additions.links, IsEmpty());
  ASSERT_THAT(done.plan.kept_out, SizeIs(1));
  EXPECT_THAT(done.plan.kept_out[0].reason, HasSubstr("not the other way round"));
}

TEST_F(ImportOwnership, KeepsOutTheRowThatWouldCloseALoopWithAnotherOfTheList) {
  const auto db = database("  a: {kind: news-outlet, name: Alpha}\n  b: {kind: news-outlet, name: Beta}\n");
  const auto done = import("name,Alpha,,RU,Beta,Y,N,,,CaPr,,\nname,Beta,,RU,Alpha,Y,N,,,CaPr,,\n", db);
  EXPECT_THAT(done.plan.additions.links, SizeIs(1));
  ASSERT_THAT(done.plan.kept_out, SizeIs(1));
  EXPECT_THAT(done.plan.kept_out[0].reason, HasSubstr("`b` would come to control itself through `a`"));
}

TEST_F(ImportOwnership, SeesALoopThatGoesThroughTheSameSourceUnderAnotherId) {
  const auto db = database(
      "  a: {kind: news-outlet, name: Alpha}\n  a2: {kind: organisation, same_as: a}\n"
      "  b: {kind: organisation, name: Beta, controlled_by: a2}\n");
  const auto done = import("name,Alpha,,RU,Beta,Y,N,,,CaPr,,\n", db);
  EXPECT_THAT(done.plan.additions.links, IsEmpty());
  ASSERT_THAT(done.plan.kept_out, SizeIs(1));
  EXPECT_THAT(done.plan.kept_out[0].reason, HasSubstr("would come to control itself"));
}

TEST_F(ImportOwnership, AListIsOfADayThatComesToAnEnd) {
  const auto db = database("  a: {kind: news-outlet, name: Alpha}\n");
  EXPECT_EQ(stemma::test::error_of([&] { import("name,Alpha,,RU,,,,,,SC,,\n", db, "2024/.."); })->kind(),
            ErrorKind::usage);
}

TEST_F(ImportOwnership, FundingIsFundingAndIndependenceIsNothingToAdd) {
  const auto db = database("  dw: {kind: news-outlet, name: DW}\n  bbc: {kind: news-outlet, name: BBC}\n");
  const auto done = import("name,DW,,DE,,,,,,ISF,,\nname,BBC,,GB,,,,,,IP,,\n", db);
  EXPECT_EQ(links("dw").front().kind, ControlKind::funded_by);
  EXPECT_EQ(links("dw").front().controller, "state_de");
  EXPECT_THAT(links("bbc"), IsEmpty());
  EXPECT_EQ(done.plan.matched[1].outcome, Outcome::nothing_to_add);
  EXPECT_EQ(import("name,DW,,DE,,,,,,ISF,,\n", db).plan.matched[0].outcome, Outcome::there_already);
}

TEST_F(ImportOwnership, CapturedPrivateMediaGoToTheirOwnerAndNotToTheState) {
  const auto db = database("  sabah: {kind: news-outlet, name: Sabah}\n  takvim: {kind: news-outlet, name: Takvim}\n");
  import("name,Sabah,,TR,Turkuvaz Media (TM),,,,,CaPr,,\nname,Takvim,,TR,Turkuvaz Media (TM),,,,,CaPr,,\n", db);
  EXPECT_EQ(links("sabah").front().controller, "turkuvaz_media");
  EXPECT_EQ(links("takvim").front().controller, "turkuvaz_media") << "one owner, made once";
}

TEST_F(ImportOwnership, TheLongestHostWinsAtTheBoundaryOfALabel) {
  const auto db = database(
      "  news: {kind: news-outlet, urls: [https://news.house.com/x]}\n  house: {kind: news-outlet, urls: [house.com]}\n"
      "  other: {kind: news-outlet, urls: [https://otherhouse.com]}\n");
  const auto done = import("host,house.com,House,FR,,,,,,SC,,\nhost,news.house.com,News,BE,,,,,,SC,,\n", db);
  EXPECT_EQ(links("news").front().controller, "state_be");
  EXPECT_EQ(links("house").front().controller, "state_fr");
  EXPECT_THAT(links("other"), IsEmpty());
  EXPECT_THAT(done.plan.matched, SizeIs(2));
}

TEST_F(ImportOwnership, HandlesCountWithTheirPlatformAndNamesInTheirCountry) {
  const auto db = database(
      "  a: {kind: social-account, handles: ['@alpha']}\n  b: {kind: social-account, handles: ['https://t.me/beta']}\n"
      "  c: {kind: news-outlet, name: Gamma, country: FR}\n  d: {kind: news-outlet, name: Other, aliases: [DELTA]}\n");
  const auto done = import(
      "handle,https://twitter.com/Alpha,,RU,,,,,,SC,,\nhandle,https://twitter.com/beta,,RU,,,,,,SC,,\n"
      "name,Gamma,,BE,,,,,,SC,,\nname,delta,,BE,,,,,,SC,,\n",
      db);
  EXPECT_THAT(links("a"), SizeIs(1));
  EXPECT_THAT(links("b"), IsEmpty()) << "another platform";
  EXPECT_THAT(links("c"), IsEmpty()) << "another country";
  EXPECT_THAT(links("d"), SizeIs(1)) << "by its alias";
}

TEST_F(ImportOwnership, LeavesPersonsUnnamedAndSealedSourcesAlone) {
  const auto db = database(
      "  p: {kind: person, name: Alpha}\n  u: {kind: news-outlet, name: Alpha, anonymous: true}\n"
      "  s: {kind: news-outlet, name: Alpha, sensitivity: sealed}\n  d: {kind: document, name: Alpha}\n"
      "  m: {kind: ministry, name: Alpha}\n");
  const auto done = import("name,Alpha,,RU,,,,,,SC,,\n", db);
  EXPECT_THAT(done.plan.matched, IsEmpty());
  EXPECT_THAT(done.plan.kept_out, IsEmpty());
}

TEST_F(ImportOwnership, ANameThatFitsTwoDifferentRowsIsKeptOut) {
  const auto db = database("  a: {kind: news-outlet, name: Alpha}\n");
  const auto done = import("name,Alpha,,RU,,,,,,SC,,\nname,Alpha,,FR,,,,,,SC,,\n", db);
  EXPECT_THAT(done.plan.additions.links, IsEmpty());
  ASSERT_THAT(done.plan.kept_out, SizeIs(1));
  EXPECT_EQ(done.plan.kept_out[0].reason, "source `a` fits this and line 2, which differ");
}

TEST_F(ImportOwnership, ADryRunPrintsEntriesThatACaseFileTakesAndChangesNothing) {
  const std::string sources = "  a: {kind: news-outlet, name: Alpha}\n";
  const auto db = database(sources);
  const auto before = read("case.db");
  const auto done = import("name,Alpha,\"Al \"\"pha\"\": x\",RU,,,,,\"evil\x7E: # {\",SC,2024-02,\n", db, "", true);
  EXPECT_EQ(read("case.db"), before);
  EXPECT_THAT(done.entries, HasSubstr("state_ru"));
  const auto file = write("plain.yaml", "case: k\nsources:\n" + sources);
  EXPECT_EQ(import("name,Alpha,,RU,,,,,,SC,2024-02,\n", file, "", true).plan.additions.links.size(), 1U);
  EXPECT_THAT(exported(write("entries.yaml", "case: k\n" + done.entries)), HasSubstr("state_ru"));
}

TEST_F(ImportOwnership, NeedsADatabaseAndADateThatIsOne) {
  const auto file = write("plain.yaml", "case: k\n");
  EXPECT_EQ(kind_of_error([&] { import("", file); }), ErrorKind::usage);
  const auto db = database("  a: {kind: news-outlet}\n");
  EXPECT_EQ(kind_of_error([&] { import("", db, "soon"); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([&] { import_ownership(path("none.csv"), db, "", false, world_); }), ErrorKind::io);
}

}  // namespace
}  // namespace stemma::app
