#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/digest.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"
#include "unit/store/raw_database.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;

const CommitNote note{"editor", "2024-03-14T12:00:00Z", ""};

class Evidence : public testing::Test {
 protected:
  Evidence() : store(Store::create(folder.file("case.db"), "case-0", "Before")) {
    store.import_case(small_record(), note);
  }
  void attach(const std::string& bytes) {
    store.edit(
        [&](Edit& edit) {
          edit.bytes.emplace_back(bytes);
          edit.record.evidence.push_back({"", edit.record.publications.front().id, base::hex(base::sha256(bytes)),
                                          bytes.size(), "text/plain", "", note.at, note.author});
        },
        note);
  }
  TemporaryFolder folder;
  Store store;
};

TEST_F(Evidence, BytesComeBackByTheirDigestWhateverIsInThem) {
  const std::string bytes("a\0b\xFF\r\n", 6);
  attach(bytes);
  EXPECT_EQ(store.attached_bytes(base::hex(base::sha256(bytes))), bytes);
  EXPECT_EQ(store.attached_bytes(std::string(64, '0')), std::nullopt);
  EXPECT_THROW(store.attached_bytes("no digest"), Error);
  store.verify();
}

TEST_F(Evidence, EmptyBytesAreBytes) {
  attach("");
  EXPECT_EQ(store.attached_bytes(base::hex(base::sha256(""))), "");
}

TEST_F(Evidence, BytesThatTwoEntriesShareAreKeptOnceAndBothEntriesStay) {
  attach("same");
  attach("same");
  EXPECT_EQ(store.export_case(true).evidence.size(), 2U);
  EXPECT_EQ(store.attached_bytes(base::hex(base::sha256("same"))), "same");
}

TEST_F(Evidence, AttachingAndRemovingAreCommitsAndTheBytesStayForTakingThemBack) {
  attach("page");
  store.edit([](Edit& edit) { edit.record.evidence.clear(); }, note);
  EXPECT_TRUE(store.export_case(true).evidence.empty());
  EXPECT_TRUE(store.attached_bytes(base::hex(base::sha256("page"))).has_value());
  const auto commits = store.history();
  ASSERT_EQ(commits.size(), 3U);
  EXPECT_EQ(commits[1].steps.at(0).entity, "evidence");
  EXPECT_EQ(commits[1].steps.at(0).act, "insert");
  EXPECT_EQ(commits[2].steps.at(0).act, "delete");
  const CaseRecord before = store.record_after(1);
  ASSERT_EQ(before.evidence.size(), 1U);
  EXPECT_EQ(before.evidence[0].size, 4U);
  EXPECT_EQ(before.evidence[0].publication, before.publications.front().id);
  store.verify();
}

TEST_F(Evidence, OtherEditsLeaveItWhereItIs) {
  attach("page");
  const auto before = store.export_case(true).evidence;
  store.edit([](Edit& edit) { edit.record.publications.front().title = "retitled"; }, note);
  EXPECT_EQ(before.size(), 1U);
  EXPECT_EQ(store.export_case(true).evidence, before);
}

TEST_F(Evidence, BytesThatSomebodyChangedAreNoticed) {
  attach("page");
  EXPECT_FALSE(error_of([&] { store.verify(); }));
  RawDatabase(folder.file("case.db")).run("UPDATE evidence_bytes SET bytes = x'70616765ff'");
  const auto error = error_of([&] { store.verify(); });
  ASSERT_TRUE(error);
  EXPECT_THAT(error->message(), testing::HasSubstr("are not those that were attached"));
}

TEST_F(Evidence, ACopyOfNothingIsRefusedAndNothingIsKept) {
  const auto bad = [](Edit& edit) {
    edit.bytes.emplace_back("lost");
    edit.record.evidence.push_back({"", "no-such", base::hex(base::sha256("lost")), 4, "text/plain", "", "", ""});
  };
  EXPECT_THROW(store.edit(bad, note), Error);
  EXPECT_EQ(store.attached_bytes(base::hex(base::sha256("lost"))), std::nullopt);
  store.verify();
}

}  // namespace
}  // namespace stemma::store
