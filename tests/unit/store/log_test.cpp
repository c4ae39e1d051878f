// What the log tells people, and what it keeps back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "model/references.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const CommitNote note{"editor", "2024-03-14T12:00:00Z", "because"};

class Logged : public testing::Test {
 protected:
  Store started(const CaseRecord& record) {
    Store store = Store::create(folder.file("case.db"), "case-0", "Before");
    store.import_case(record, note);
    return store;
  }
  TemporaryFolder folder;
};

/// "changed claim c1: text"
std::vector<std::string> told(const model::LoggedCommit& commit) {
  std::vector<std::string> lines;
  for (const model::LoggedChange& change : commit.changes) {
    std::string line = change.act + " " + change.entity + " " + (change.withheld ? "(withheld)" : change.id);
    for (const model::LoggedChange::Field& field : change.fields) {
      line += " " + field.name + "=" + field.before + ">" + field.after;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

/// Everything that a log says, in one text.
std::string all_of(const model::Log& log) {
  std::string text;
  for (const model::LoggedCommit& commit : log.commits) {
    text += commit.author + commit.at + commit.message + "\n";
    for (const std::string& line : told(commit)) text += line + "\n";
  }
  for (const auto& entry : log.ids) text += entry.first + "\n";
  return text;
}

SourceRecord& source(Edit& edit, const std::string& id) {
  return *std::find_if(edit.record.sources.begin(), edit.record.sources.end(),
                       [&](const SourceRecord& entry) { return entry.id == id; });
}

void rename_source(Edit& edit, const std::string& from, const std::string& to) {
  source(edit, from).id = to;
  model::each_reference(edit.record, [&](const model::Referrer&, model::Reference what, std::string& id) {
    if ((what == model::Reference::source || what == model::Reference::node) && id == from) id = to;
  });
}

TEST_F(Logged, TheImportSaysHowMuchItBeganWith) {
  const model::Log log = started(small_record()).log(false);
  ASSERT_EQ(log.commits.size(), 1U);
  EXPECT_EQ(log.commits[0].author, "editor");
  EXPECT_EQ(log.commits[0].imported.at("source"), small_record().sources.size());
  EXPECT_EQ(log.commits[0].imported.count("case"), 0U);
  EXPECT_EQ(log.commits[0].digest.size(), 64U);
  EXPECT_THAT(log.commits[0].changes, IsEmpty());
}

TEST_F(Logged, AChangeSaysWhichFieldsWereWhat) {
  Store store = started(small_record());
  const std::string claim = small_record().claims[1].id, before = small_record().claims[1].text;
  store.edit([](Edit& edit) { edit.record.claims[1].text = "said otherwise"; }, note);
  const model::Log log = store.log(false);
  EXPECT_THAT(told(log.commits[1]), ElementsAre("changed claim " + claim + " text=" + before + ">said otherwise"));
}

TEST_F(Logged, AnEntryIsCalledAsItWasThenAndFollowedUnderEveryId) {
  Store store = started(small_record());
  const std::string first = small_record().sources[0].id;
  store.edit([&](Edit& edit) { rename_source(edit, first, "renamed"); }, note);
  store.edit([](Edit& edit) { source(edit, "renamed").note = "x"; }, note);
  store.edit([](Edit& edit) { edit.record.claims.emplace_back().id = "gone"; }, note);
  store.edit([](Edit& edit) { edit.record.claims.pop_back(); }, note);
  const model::Log log = store.log(false);
  EXPECT_THAT(told(log.commits[1]), testing::Contains("changed source renamed id=" + first + ">renamed"));
  EXPECT_THAT(told(log.commits[2]), ElementsAre("changed source renamed note=>x"));
  EXPECT_THAT(told(log.commits[3]), ElementsAre("added claim gone"));
  EXPECT_THAT(told(log.commits[4]), ElementsAre("removed claim gone"));
  EXPECT_EQ(log.ids.at(first), log.ids.at("renamed"));
  EXPECT_EQ(log.ids.at("gone").size(), 1U);
  EXPECT_EQ(log.ids.count("never"), 0U);
}

TEST_F(Logged, AMovedEntryHasMoved) {
  Store store = started(small_record());
  store.edit([](Edit& edit) { std::swap(edit.record.claims[0], edit.record.claims[1]); }, note);
  const auto lines = told(store.log(false).commits[1]);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_THAT(lines[0], HasSubstr("moved claim "));
}

TEST_F(Logged, NothingIsToldOfWhatIsSealedOrOnceWas) {
  CaseRecord record = small_record();
  record.sources[2].sensitivity = Sensitivity::sealed;
  record.sources[2].name = "Ivan Petrov";
  record.sources[2].id = "canary_id";
  model::each_reference(record, [&](const model::Referrer&, model::Reference what, std::string& id) {
    const bool may_be = what == model::Reference::source || what == model::Reference::node;
    if (may_be && id == small_record().sources[2].id) id = "canary_id";
  });
  Store store = started(record);
  store.edit([](Edit& edit) { source(edit, "canary_id").note = "a canary lives in Vilnius"; },
             {"editor", note.at, "edit canary_id"});
  store.edit([](Edit& edit) { rename_source(edit, "canary_id", "opened"); }, {"editor", note.at, "of Ivan Petrov"});
  store.edit([](Edit& edit) { source(edit, "opened").sensitivity = Sensitivity::internal; }, note);
  const std::string text = all_of(store.log(false));
  for (const char* secret : {"canary", "Ivan", "Vilnius", "opened"}) EXPECT_THAT(text, Not(HasSubstr(secret)));
  EXPECT_THAT(text, HasSubstr("changed source (withheld)"));
  const std::string all = all_of(store.log(true));
  for (const char* told : {"canary_id", "Vilnius", "edit canary_id"}) EXPECT_THAT(all, HasSubstr(told));
}

TEST_F(Logged, WhatWasPublicAndIsSealedNowIsNotTold) {
  Store store = started(small_record());
  const std::string id = small_record().sources[2].id;
  store.edit([&](Edit& edit) { source(edit, id).note = "canary"; }, note);
  EXPECT_THAT(all_of(store.log(false)), HasSubstr("canary"));
  store.edit([&](Edit& edit) { source(edit, id).sensitivity = Sensitivity::sealed; }, note);
  EXPECT_THAT(all_of(store.log(false)), Not(HasSubstr("canary")));
  EXPECT_EQ(store.log(false).ids.count(id), 0U);
}

TEST_F(Logged, OfWhatIsInternalTheFieldsAreToldAndNotTheirWords) {
  Store store = started(small_record());
  store.edit(
      [](Edit& edit) {
        ClaimRecord& claim = edit.record.claims.emplace_back();
        claim.id = "c9";
        claim.sensitivity = Sensitivity::internal;
      },
      note);
  store.edit([](Edit& edit) { edit.record.claims.back().note = "canary"; }, note);
  EXPECT_THAT(told(store.log(false).commits[2]), ElementsAre("changed claim c9 note=>"));
  EXPECT_THAT(told(store.log(true).commits[2]), ElementsAre("changed claim c9 note=>canary"));
  store.edit([](Edit& edit) { edit.record.claims.pop_back(); }, note);
  EXPECT_THAT(all_of(store.log(false)), Not(HasSubstr("c9")));
  EXPECT_THAT(all_of(store.log(true)), HasSubstr("removed claim c9"));
}

TEST_F(Logged, AMadeIdWithAProtectedLinkInItIsNotTold) {
  CaseRecord record = small_record();
  record.publications[0].says[0].id = "p1/c1/official";
  Store store = started(record);
  store.edit([](Edit& edit) { source(edit, "official").sensitivity = Sensitivity::sealed; }, note);
  store.edit([](Edit& edit) { edit.record.publications[0].says[0].note = "x"; }, note);
  EXPECT_THAT(all_of(store.log(false)), Not(HasSubstr("official")));
}

}  // namespace
}  // namespace stemma::store
