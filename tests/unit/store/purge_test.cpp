// What a purge leaves in a database: nothing of what was written, and a history that still verifies.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/digest.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"
#include "unit/store/raw_database.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;
using testing::HasSubstr;
using testing::Not;
using Why = PurgePlan::Why;

const CommitNote note{"editor", "2024-03-14T12:00:00Z", "because"};

class Purging : public testing::Test {
 protected:
  void start(const CaseRecord& record) {
    std::filesystem::remove(path);
    store.emplace(Store::create(path, record.id, record.title));
    store->import_case(record, note);
  }
  PurgeRequest::Entry source(const std::string& id) const {
    for (const SourceRecord& each : store->export_case(true).sources) {
      if (each.id == id) return {"source", each.uid};
    }
    ADD_FAILURE() << id;
    return {};
  }
  /// All that the file holds, after it was written anew and closed.
  std::string bytes() {
    EXPECT_TRUE(store->rebuild());
    store.reset();
    std::string all = TemporaryFolder::bytes(path);
    store.emplace(Store::open(path, false));
    return all;
  }
  TemporaryFolder folder;
  std::string path = folder.file("case.db");
  std::optional<Store> store;
};

CaseRecord told_on() {
  CaseRecord record = small_record();
  SourceRecord& source = record.sources.emplace_back();
  source.id = "le_src";
  source.name = "Pavel Orlov";
  source.kind = SourceKind::person;
  source.aliases = {{"Павел Орлов", "Cyrl", "ru"}};
  source.handles = {"@orlov7"};
  source.sensitivity = Sensitivity::sealed;
  source.note = "met behind the harbour office";
  record.publications[0].note = "confirmed by PAVEL ORLOV, see le_src";
  AttributionRecord& said = record.publications[0].says.emplace_back();
  said.id = "from-le_src";
  said.claim = record.claims[0].id;
  said.via = {{"le_src", {}}};
  said.quote.exact = "I saw the papers myself";
  return record;
}

TEST_F(Purging, NothingThatWasWrittenIsInTheFileAndTheHistoryVerifies) {
  start(told_on());
  store->edit([](Edit& edit) { edit.record.sources.back().note = "a second meeting in the park"; }, note);
  const std::vector<std::string> secrets{"Pavel Orlov",    "PAVEL ORLOV", "Павел Орлов",   "@orlov7",
                                         "harbour office", "in the park", "papers myself", "le_src"};
  const std::string before = bytes();
  for (const std::string& secret : secrets) EXPECT_THAT(before, HasSubstr(secret)) << "else this test proves nothing";
  store->purge({{source("le_src")}, {}}, note);
  const std::string after = bytes();
  for (const std::string& secret : secrets) EXPECT_THAT(after, Not(HasSubstr(secret)));
  store->verify();
}

TEST_F(Purging, WhatJudgementsStandOnStaysAndEarlierStatesCanBeHadBack) {
  start(told_on());
  const CaseRecord before = store->export_case(true);
  store->edit([](Edit& edit) { edit.record.claims[0].text = "said otherwise"; }, note);
  store->purge({{source("le_src")}, {}}, note);
  for (const CaseRecord& record : {store->export_case(true), store->record_after(0), store->record_after(1)}) {
    const SourceRecord& left = record.sources.back();
    EXPECT_THAT(left.id, HasSubstr("purged-"));
    EXPECT_EQ(left.kind, SourceKind::person);
    EXPECT_EQ(left.sensitivity, Sensitivity::sealed);
    EXPECT_EQ(left.name, "[purged]");
    const AttributionRecord& said = record.publications[0].says.back();
    EXPECT_EQ(said.via.at(0).id, left.id);
    EXPECT_EQ(said.quote.exact, "");
    EXPECT_EQ(record.publications[0].note, "confirmed by [purged], see [purged]");
    EXPECT_EQ(record.publications[1], before.publications[1]) << "what does not name it is left alone";
  }
  EXPECT_EQ(store->record_after(0).claims[0].text, before.claims[0].text);
  EXPECT_EQ(store->export_case(true).claims[0].text, "said otherwise");
}

TEST_F(Purging, IsPlannedWithoutAChange) {
  start(told_on());
  const CaseRecord before = store->export_case(true);
  const PurgePlan plan = store->plan_purge({{source("le_src")}, {}});
  EXPECT_EQ(store->export_case(true), before);
  EXPECT_EQ(store->history().size(), 1U);
  std::vector<std::pair<std::string, Why>> entries;
  for (const PurgePlan::Touched& each : plan.entries) entries.emplace_back(each.entity, each.why);
  EXPECT_THAT(entries,
              testing::UnorderedElementsAre(std::pair{"source", Why::asked}, std::pair{"publication", Why::mentions_it},
                                            std::pair{"attribution", Why::said_by_it}));
  EXPECT_THAT(plan.texts, testing::UnorderedElementsAre("Pavel Orlov", "Павел Орлов", "@orlov7", "le_src"));
  EXPECT_THAT(plan.commits, testing::ElementsAre(0));
}

TEST_F(Purging, ReachesEntriesThatOnlyHistoryKnows) {
  start(told_on());
  store->edit(
      [](Edit& edit) {
        edit.record.publications[0].says.pop_back();
        edit.record.publications[0].note.clear();
        edit.record.sources.pop_back();
      },
      {"editor", "2024-03-15T12:00:00Z", "Pavel Orlov took it back"});
  const auto gone = store->entries_once_called("le_src");
  ASSERT_EQ(gone.size(), 1U);
  store->purge({gone, {}}, note);
  const std::string after = bytes();
  for (const char* secret : {"Pavel Orlov", "@orlov7", "papers myself", "le_src"})
    EXPECT_THAT(after, Not(HasSubstr(secret)));
  store->verify();
  EXPECT_EQ(store->history()[1].note.message, "[purged] took it back");
  EXPECT_EQ(store->record_after(0).sources.back().name, "[purged]");
}

TEST_F(Purging, EarlierIdsOfWhatOnlyMentionsItStillLeadThere) {
  start(told_on());
  store->edit(
      [](Edit& edit) {
        for (SourceRecord& each : edit.record.sources) each.note = "asked Pavel Orlov";
        edit.aliases.push_back({"source", "once", "outlet"});
        edit.aliases.push_back({"source", "ours", "le_src"});
      },
      note);
  ASSERT_FALSE(store->find_source("once").is_none());
  ASSERT_FALSE(store->find_source("ours").is_none());
  store->purge({{source("le_src")}, {}}, note);
  EXPECT_FALSE(store->find_source("once").is_none());
  EXPECT_TRUE(store->find_source("ours").is_none());
}

TEST_F(Purging, TakesAnyTextOutWhereverItIs) {
  start(told_on());
  store->purge({{}, {"harbour office"}}, note);
  EXPECT_EQ(store->export_case(true).sources.back().note, "met behind the [purged]");
  EXPECT_EQ(store->export_case(true).sources.back().name, "Pavel Orlov");
  EXPECT_THAT(bytes(), Not(HasSubstr("harbour office")));
  store->verify();
}

TEST_F(Purging, ANameThatSomebodyElseHasTooIsLeftToThem) {
  CaseRecord record = told_on();
  record.sources[0].aliases.push_back({"pavel orlov", "", ""});
  start(record);
  store->purge({{source("le_src")}, {}}, note);
  EXPECT_EQ(store->export_case(true).sources[0].aliases.back().name, "pavel orlov");
  EXPECT_EQ(store->export_case(true).publications[0].note, "confirmed by PAVEL ORLOV, see [purged]");
  store->verify();
}

TEST_F(Purging, TakesAttachedBytesOfWhatIsPurgedAndThoseThatNameIt) {
  CaseRecord record = told_on();
  record.publications[1].by = "le_src";
  start(record);
  const std::vector<std::string> pages{"a page that he put out", "a page on Pavel Orlov", "another page"};
  store->edit(
      [&](Edit& edit) {
        for (std::size_t i = 0; i < pages.size(); ++i) {
          edit.bytes.emplace_back(pages[i]);
          edit.record.evidence.push_back({"", edit.record.publications[i == 0 ? 1 : 0].id,
                                          base::hex(base::sha256(pages[i])), pages[i].size(), "text/plain", "", note.at,
                                          note.author});
        }
      },
      note);
  EXPECT_EQ(store->plan_purge({{source("le_src")}, {}}).copies.size(), 2U);
  store->purge({{source("le_src")}, {}}, note);
  ASSERT_EQ(store->export_case(true).evidence.size(), 1U);
  EXPECT_EQ(store->attached_bytes(base::hex(base::sha256(pages[0]))), std::nullopt);
  EXPECT_EQ(store->attached_bytes(base::hex(base::sha256(pages[1]))), std::nullopt);
  EXPECT_EQ(store->attached_bytes(base::hex(base::sha256(pages[2]))), pages[2]);
  store->verify();
}

TEST_F(Purging, HidesNoChangeThatWasMadeBehindItsBack) {
  start(told_on());
  const auto entry = source("le_src");
  store.reset();
  RawDatabase(path).run("UPDATE claim SET text = 'forged' WHERE id = 0");
  store.emplace(Store::open(path, false));
  EXPECT_THROW(store->purge({{entry}, {}}, note), Error);
}

TEST_F(Purging, RefusesAMessageThatNamesWhatIsPurged) {
  start(told_on());
  const auto error = error_of([&] {
    store->purge({{source("le_src")}, {}}, {"editor", note.at, "Orlov, pavel orlov"});
  });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::bad_input);
  EXPECT_EQ(store->export_case(true).sources.back().name, "Pavel Orlov");
}

TEST_F(Purging, ASecondPurgeFindsNothingMoreToDo) {
  start(told_on());
  const auto entry = source("le_src");
  store->purge({{entry}, {"harbour"}}, note);
  const std::size_t commits = store->history().size();
  const std::string first = store->export_case(true).sources.back().id;
  store->purge({{entry}, {}}, note);
  store->verify();
  EXPECT_EQ(store->history().size(), commits);
  EXPECT_EQ(store->export_case(true).sources.back().id, first);
}

TEST_F(Purging, TheFileIsNotWrittenAnewWhileSomebodyReadsAnOlderState) {
  start(told_on());
  store->share();
  std::optional<Store> reader(Store::open(path, true));
  EXPECT_EQ(reader->counts().sources, 6U);
  store->purge({{source("le_src")}, {}}, note);
  EXPECT_FALSE(store->rebuild());
  EXPECT_EQ(reader->export_case(true).sources.back().name, "Pavel Orlov");
  reader.reset();
  EXPECT_TRUE(store->rebuild());
}

TEST_F(Purging, CannotBeUndone) {
  start(told_on());
  store->purge({{source("le_src")}, {}}, note);
  EXPECT_THROW(store->record_without(1), Error);
}

TEST_F(Purging, EveryChangeOfWhatItLeftIsNoticed) {
  start(told_on());
  store->edit([](Edit& edit) { edit.record.sources.back().country = "RU"; }, note);
  store->purge({{source("le_src")}, {}}, note);
  store.reset();
  const auto noticed = [&](const std::string& sql) {
    const std::string copy = folder.file("copy.db");
    std::filesystem::remove(copy);
    std::filesystem::copy_file(path, copy);
    RawDatabase(copy).run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql);
    return error_of([&] { Store::open(copy, true).verify(); }).has_value();
  };
  EXPECT_FALSE(noticed("SELECT 1"));
  EXPECT_TRUE(noticed("DELETE FROM purge_entry"));
  EXPECT_TRUE(noticed("DELETE FROM purge_commit"));
  EXPECT_TRUE(noticed("DELETE FROM purge_commit WHERE of_commit = 1"));
  EXPECT_TRUE(noticed("UPDATE purge_entry SET uid = randomblob(16)"));
  EXPECT_TRUE(noticed("UPDATE purge_entry SET entity = 'claim'"));
  EXPECT_TRUE(noticed("UPDATE purge_commit SET content = randomblob(32)"));
  EXPECT_TRUE(noticed("UPDATE purge_commit SET digest = randomblob(32)"));
  EXPECT_TRUE(noticed("UPDATE history_commit SET message = 'other' WHERE id = 0"));
  EXPECT_TRUE(noticed("UPDATE source SET country = 'KP' WHERE slug GLOB 'purged-*'"));
  EXPECT_TRUE(noticed("UPDATE source SET name = 'Somebody' WHERE slug GLOB 'purged-*'"));
  EXPECT_TRUE(noticed("UPDATE history_change SET reverse = replace(reverse, 'person', 'group') WHERE act = 'update'"));
}

TEST_F(Purging, ACommitmentWithoutSaltIsNoticedWhereNothingWasPurged) {
  start(told_on());
  store.reset();
  RawDatabase(path).run("UPDATE history_change SET salt = NULL WHERE salt IS NOT NULL");
  const auto error = error_of([&] { Store::open(path, true).verify(); });
  ASSERT_TRUE(error);
  EXPECT_THAT(error->message(), HasSubstr("has lost its salt"));
}

TEST_F(Purging, EveryTextOfAnEverySidedRecordGoes) {
  start(sealed_record());
  PurgeRequest request;
  const CaseRecord record = store->export_case(true);
  for (const SourceRecord& each : record.sources) {
    if (each.sensitivity == Sensitivity::sealed) request.entries.push_back({"source", each.uid});
  }
  request.entries.push_back({"claim", record.claims[1].uid});
  request.entries.push_back({"publication", record.publications[1].uid});
  request.entries.push_back({"attribution", record.publications[0].says[4].uid});
  store->purge(request, note);
  store->verify();
  const std::string left = bytes();
  const std::size_t at = left.find("SECRET");
  EXPECT_EQ(at, std::string::npos) << left.substr(at > 60 ? at - 60 : 0, 120);
}

// Whatever is purged of whatever record, it verifies, every earlier state is there, and its shape is what it was.
TEST_F(Purging, LeavesTheShapeOfRandomRecords) {
  for (unsigned seed = 1; seed <= 15; ++seed) {
    const CaseRecord record = random_record(seed);
    if (record.sources.empty()) continue;
    start(record);
    store->edit(
        [](Edit& edit) {
          edit.record.sources[0].sensitivity = Sensitivity::sealed;
          for (PublicationRecord& each : edit.record.publications) each.title += " by " + edit.record.sources[0].name;
        },
        note);
    const std::size_t claims = store->counts().claims, sources = store->counts().sources;
    PurgeRequest request;
    for (const SourceRecord& each : store->export_case(true).sources) {
      if (request.entries.size() < seed % 4 + 1) request.entries.push_back({"source", each.uid});
    }
    std::vector<std::size_t> publications;
    for (std::size_t commit = 0; commit < 2; ++commit)
      publications.push_back(store->record_after(commit).publications.size());
    store->purge(request, note);
    store->verify();
    EXPECT_EQ(store->counts().claims, claims) << seed;
    EXPECT_EQ(store->counts().sources, sources) << seed;
    for (std::size_t commit = 0; commit < 2; ++commit) {
      EXPECT_EQ(store->record_after(commit).publications.size(), publications[commit]) << seed;
    }
    store->edit([](Edit& edit) { edit.record.claims.emplace_back().id = "later"; }, note);
    store->verify();
  }
}

}  // namespace
}  // namespace stemma::store
