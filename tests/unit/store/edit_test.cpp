// Edits of a record in a database: what they leave behind, and that any number of them can be taken back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "model/references.hpp"
#include "store/canonical.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"
#include "unit/store/raw_database.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;
using testing::HasSubstr;

const CommitNote note{"editor", "2024-03-14T12:00:00Z", "because"};

/// What history makes of a record whose entries all have uids.
std::vector<std::string> lines_of(const CaseRecord& record) {
  const Directories directories(record);
  Protection open;
  open.sources.resize(record.sources.size());
  open.claims.resize(record.claims.size());
  open.publications.resize(record.publications.size());
  open.words.resize(directories.attributions.uids.size());
  std::vector<std::string> lines;
  each_canonical(record, directories, open, [&](const CanonicalEntry& entry) { lines.push_back(entry.line); });
  return lines;
}

class Editing : public testing::Test {
 protected:
  Store started(const CaseRecord& record) {
    Store store = Store::create(path, "case-0", "Before");
    store.import_case(record, note);
    return store;
  }
  TemporaryFolder folder;
  std::string path = folder.file("case.db");
};

TEST_F(Editing, OneChangedWordIsOneChangeOfOneEntry) {
  Store store = started(small_record());
  const auto counts = store.edit([](Edit& edit) { edit.record.claims[1].text = "said otherwise"; }, note);
  EXPECT_EQ(counts, (EditCounts{0, 1, 0, 0}));
  EXPECT_EQ(store.export_case(true).claims[1].text, "said otherwise");
  const auto commits = store.history();
  ASSERT_EQ(commits.size(), 2U);
  ASSERT_EQ(commits[1].steps.size(), 1U);
  EXPECT_EQ(commits[1].steps[0].act, "update");
  EXPECT_EQ(commits[1].steps[0].entity, "claim");
  EXPECT_EQ(commits[1].note.message, "because");
  store.verify();
}

TEST_F(Editing, NothingChangedIsNoCommit) {
  Store store = started(small_record());
  EXPECT_FALSE(store.edit([](Edit&) {}, note).any());
  EXPECT_EQ(store.history().size(), 1U);
}

TEST_F(Editing, ADatabaseThatNothingWasImportedIntoBeginsItsHistoryWithTheFirstEdit) {
  Store store = Store::create(path, "case-0", "Before");
  EXPECT_EQ(store.edit([](Edit& edit) { edit.record.claims.emplace_back().id = "c1"; }, note).added, 1U);
  ASSERT_EQ(store.history().size(), 2U);
  EXPECT_EQ(store.history()[0].note.message, "start");
  EXPECT_TRUE(store.record_after(0).claims.empty());
  store.verify();
}

TEST_F(Editing, WhatIsThrownLeavesEverythingAsItWas) {
  Store store = started(rich_record());
  const auto before = lines_of(store.export_case(true));
  const auto error = error_of([&] {
    store.edit(
        [](Edit& edit) {
          edit.record.claims[0].text = "half-way";
          edit.record.publications[0].by = "nobody";
        },
        note);
  });
  EXPECT_EQ(error->kind(), ErrorKind::bad_input);
  EXPECT_THAT(error->message(), HasSubstr("unknown source \"nobody\""));
  EXPECT_EQ(lines_of(store.export_case(true)), before);
  EXPECT_EQ(store.history().size(), 1U);
}

TEST_F(Editing, AnIdThatWasChangedStillLeadsToItsEntry) {
  Store store = started(small_record());
  const auto rename = [&](const std::string& from, const std::string& to) {
    store.edit(
        [&](Edit& edit) {
          for (ClaimRecord& claim : edit.record.claims) {
            if (claim.id == from) claim.id = to;
          }
          model::each_reference(edit.record, [&](const model::Referrer&, model::Reference what, std::string& id) {
            if (what == model::Reference::claim && id == from) id = to;
          });
        },
        note);
  };
  const ClaimId first = store.find_claim(small_record().claims[0].id);
  rename(small_record().claims[0].id, "renamed");
  rename("renamed", "renamed-again");
  EXPECT_EQ(store.find_claim("renamed-again"), first);
  EXPECT_EQ(store.find_claim("renamed"), first);
  EXPECT_EQ(store.find_claim(small_record().claims[0].id), first);
  store.verify();
}

TEST_F(Editing, AMovedEntryIsCountedOnce) {
  Store store = started(small_record());
  const auto counts = store.edit(
      [](Edit& edit) {
        std::rotate(edit.record.claims.begin(), edit.record.claims.end() - 1, edit.record.claims.end());
      },
      note);
  EXPECT_EQ(counts, (EditCounts{0, 0, 0, 1}));
  EXPECT_EQ(lines_of(store.record_after(0)), lines_of([&] {
              CaseRecord back = store.export_case(true);
              std::rotate(back.claims.begin(), back.claims.begin() + 1, back.claims.end());
              return back;
            }()));
  store.verify();
}

TEST_F(Editing, ARemovalThatWasTamperedWithIsNoticed) {
  {
    Store store = started(sealed_record());
    store.edit(
        [](Edit& edit) {
          edit.record.withdrawals.clear();
          edit.record.checks.clear();
          edit.record.decisions.clear();
          edit.record.assessments.clear();
          edit.record.evidence.clear();
          edit.record.publications.clear();
        },
        note);
    store.verify();
  }
  const auto found = [&](const std::string& sql) {
    const auto copy = folder.file("copy.db");
    std::filesystem::remove(copy);
    std::filesystem::copy_file(path, copy);
    RawDatabase(copy).run("PRAGMA ignore_check_constraints = ON; " + sql);
    return error_of([&] { Store::open(copy, true).verify(); }).has_value();
  };
  ASSERT_GT(std::stoi(RawDatabase(path).value("SELECT count(*) FROM history_change WHERE act = 'delete'")), 3);
  EXPECT_FALSE(found("UPDATE file SET path = path"));
  EXPECT_TRUE(
      found("UPDATE history_change SET reverse = replace(reverse, 'public', 'sealed') WHERE act = 'delete' AND "
            "entity = 'publication'"));
  EXPECT_TRUE(found("UPDATE history_change SET place = place + 1 WHERE act = 'delete'"));
  EXPECT_TRUE(found("DELETE FROM history_change WHERE act = 'delete'"));
  EXPECT_TRUE(found("UPDATE history_change SET reverse = NULL WHERE act = 'delete' AND commitment IS NOT NULL"));
}

/// The entries of `after` are those of `before` as often as not: changed, moved, or in another's place.
class Shuffle {
 public:
  Shuffle(const CaseRecord& before, unsigned seed) : random_(seed) {
    for (const auto& entry : before.sources) sources_.push_back(entry.uid);
    for (const auto& entry : before.claims) claims_.push_back(entry.uid);
    for (const auto& entry : before.publications) {
      publications_.push_back(entry.uid);
      for (const auto& said : entry.says) attributions_.push_back(said.uid);
    }
    for (const auto& entry : before.withdrawals) withdrawals_.push_back(entry.uid);
    for (auto* list : {&sources_, &claims_, &publications_, &attributions_, &withdrawals_}) {
      if (random_() % 2 == 0) std::shuffle(list->begin(), list->end(), random_);
    }
  }
  CaseRecord give(CaseRecord after, const std::string& case_uid) {
    after.uid = case_uid;
    for (auto& entry : after.sources) give(entry.uid, sources_);
    for (auto& entry : after.claims) give(entry.uid, claims_);
    for (auto& entry : after.publications) {
      give(entry.uid, publications_);
      for (auto& said : entry.says) give(said.uid, attributions_);
    }
    for (auto& entry : after.withdrawals) give(entry.uid, withdrawals_);
    return after;
  }

 private:
  void give(std::string& uid, std::vector<std::string>& from) {
    if (from.empty() || random_() % 3 == 0) return;
    uid = from.front();
    from.erase(from.begin());
  }
  std::mt19937 random_;
  std::vector<std::string> sources_, claims_, publications_, attributions_, withdrawals_;
};

TEST_F(Editing, AnyEditsVerifyAndEveryEarlierRecordComesBack) {
  for (unsigned seed = 0; seed < 12; ++seed) {
    std::filesystem::remove(path);
    Store store = started(random_record(seed));
    std::vector<std::vector<std::string>> states{lines_of(store.export_case(true))};
    for (unsigned step = 1; step <= 5; ++step) {
      const auto counts = store.edit(
          [&](Edit& edit) {
            edit.record =
                Shuffle(edit.record, seed * 100 + step).give(random_record(seed * 100 + step), edit.record.uid);
          },
          note);
      ASSERT_TRUE(counts.any());
      states.push_back(lines_of(store.export_case(true)));
      ASSERT_NO_THROW(store.verify()) << "seed " << seed << ", step " << step;
    }
    for (std::size_t i = 0; i < states.size(); ++i) {
      EXPECT_EQ(lines_of(store.record_after(i)), states[i]) << "seed " << seed << ", commit " << i;
    }
    EXPECT_EQ(error_of([&] { store.record_after(states.size()); })->kind(), ErrorKind::bad_input);
  }
}

TEST_F(Editing, EveryFieldComesBackFromHistory) {
  Store store = started(rich_record());
  const auto before = lines_of(store.export_case(true));
  store.edit(
      [](Edit& edit) {
        const std::string uid = edit.record.uid;
        edit.record = bare_record();
        edit.record.uid = uid;
      },
      note);
  EXPECT_EQ(lines_of(store.record_after(0)), before);
}

TEST_F(Editing, ALineThatIsNoneIsAnErrorAndNoCrash) {
  const std::vector<std::string> good = [&] { return lines_of(started(rich_record()).export_case(true)); }();
  const auto bad = [&](std::string line) {
    std::vector<std::string_view> lines(good.begin(), good.end());
    lines.push_back(line);
    const auto error = error_of([&] { record_from_lines(lines); });
    return error ? error->message() : std::string();
  };
  const std::string head = R"({"uid":"0","entity":)";
  EXPECT_THAT(bad("{"), HasSubstr("no object"));
  EXPECT_THAT(bad("[]"), HasSubstr("no object"));
  EXPECT_THAT(bad("{}"), HasSubstr("`entity` is missing"));
  EXPECT_THAT(bad(head + R"("spoon"})"), HasSubstr("`spoon` is no kind of entry"));
  EXPECT_THAT(bad(head + R"("source"})"), HasSubstr("`kind` is missing"));
  EXPECT_THAT(bad(head + R"("source","kind":"state","sensitivity":"loud"})"), HasSubstr("a word that Stemma"));
  EXPECT_THAT(bad(head + R"("check","whom":"77"})"), HasSubstr("`whom` leads to nothing"));
  EXPECT_THAT(bad(head + R"("case","title":7})"), HasSubstr("where a text should be"));
  EXPECT_THAT(bad(head + R"("case","as_of":7})"), HasSubstr("`as_of` is no date"));
  EXPECT_THAT(bad(head + R"("assessment","claim":7})"), HasSubstr("where a text should be"));
}

}  // namespace
}  // namespace stemma::store
