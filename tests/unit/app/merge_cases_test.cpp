// Two databases that began as one, worked on apart and brought together again and again.
#include "app/merge_cases.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <random>

#include "app/kept_copies.hpp"
#include "app/undo.hpp"
#include "base/digest.hpp"
#include "interchange/case_file.hpp"
#include "unit/app/fixture.hpp"
#include "unit/app/random_small_case.hpp"

namespace stemma::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class TwoCopies : public InAFolder {
 protected:
  void begin(const std::string& text) {
    {
      store::Store made = store::Store::create(path("ana.db"), "desk", "");
      made.import_case(interchange::read_case(text, "case.yaml").record, {"desk", "2024-03-14T12:00:00Z", ""});
    }
    copy("ana.db", "ben.db");
  }
  void copy(const std::string& from, const std::string& to) const {
    std::filesystem::copy_file(path(from), path(to), std::filesystem::copy_options::overwrite_existing);
  }
  void edit(const std::string& name, const std::function<void(CaseRecord&)>& change) const {
    edit_case(path(name), world_, "edit", [&](store::Edit& edit) { change(edit.record); });
  }
  MergeCasesRequest request(const std::string& into, const std::string& from) const {
    MergeCasesRequest request;
    request.path = path(into);
    request.other = path(from);
    return request;
  }
  MergedCases merge(const std::string& into, const std::string& from) const {
    return merge_cases(request(into, from), nullptr, world_);
  }
  CaseRecord record(const std::string& name) const { return store::Store::open(path(name), true).export_case(true); }
  std::string text(const std::string& name) const { return interchange::write_case(record(name)); }
  std::size_t commits(const std::string& name) const { return store::Store::open(path(name), true).history().size(); }
};

TEST_F(TwoCopies, AConflictChangesNothingAndEitherSideIsTakenExactly) {
  begin(harbour_fire);
  edit("ana.db", [](CaseRecord& record) { record.claims[0].text = "It began in warehouse 5"; });
  edit("ben.db", [](CaseRecord& record) { record.claims[0].text = "It began on the quay"; });
  const std::string before = text("ana.db"), theirs = read("ben.db");
  const MergedCases merged = merge("ana.db", "ben.db");
  ASSERT_EQ(merged.conflicts.size(), 1U);
  EXPECT_EQ(merged.conflicts[0].name, "c1.text");
  EXPECT_EQ(merged.conflicts[0].base, "The fire began in warehouse 4");
  EXPECT_EQ(merged.conflicts[0].keep, "It began in warehouse 5");
  EXPECT_EQ(merged.conflicts[0].other, "It began on the quay");
  EXPECT_EQ(text("ana.db"), before);
  EXPECT_EQ(commits("ana.db"), 2U);
  for (const bool take : {false, true}) {
    copy("ana.db", "both.db");
    MergeCasesRequest settled = request("both.db", "ben.db");
    (take ? settled.take : settled.keep) = {"c1.text"};
    EXPECT_THAT(merge_cases(settled, nullptr, world_).conflicts, IsEmpty());
    EXPECT_EQ(record("both.db").claims[0].text, take ? "It began on the quay" : "It began in warehouse 5");
    EXPECT_TRUE(merge("both.db", "ben.db").up_to_date);
    EXPECT_EQ(commits("both.db"), 3U) << "what was settled is recorded even where nothing changed";
    // And from there on in either direction.
    edit("both.db", [](CaseRecord& record) { record.claims[0].text += "."; });
    EXPECT_THAT(merge("ben.db", "both.db").conflicts, IsEmpty());
    EXPECT_EQ(record("ben.db").claims[0].text, record("both.db").claims[0].text);
    std::filesystem::remove(path("ben.db"));
    write("ben.db", theirs);
  }
}

TEST_F(TwoCopies, SomebodyWhoIsAskedSettlesItAndBreakingOffChangesNothing) {
  begin(harbour_fire);
  edit("ana.db", [](CaseRecord& record) { record.sources.emplace_back().id = "upi"; });
  edit("ben.db", [](CaseRecord& record) { record.sources.emplace_back().id = "upi"; });
  std::vector<std::string> asked;
  Arbiter arbiter{[](const ShownConflict&) { return std::optional(store::Side::ours); },
                  [&](const ShownConflict& conflict) {
                    asked.push_back(conflict.name);
                    return std::optional<std::string>();
                  }};
  EXPECT_EQ(merge_cases(request("ana.db", "ben.db"), &arbiter, world_).conflicts.size(), 1U);
  EXPECT_EQ(commits("ana.db"), 2U);
  arbiter.new_id = [&](const ShownConflict&) { return std::optional<std::string>("upi2"); };
  EXPECT_THAT(merge_cases(request("ana.db", "ben.db"), &arbiter, world_).conflicts, IsEmpty());
  EXPECT_EQ(record("ana.db").sources.size(), 5U);
  EXPECT_THAT(asked, ElementsAre("upi"));
}

TEST_F(TwoCopies, BothTogetherMustBeAValidCase) {
  begin(harbour_fire);
  // Each may control the other, but not both each other.
  edit("ana.db", [](CaseRecord& record) {
    record.sources[0].identity.push_back({IdentityKind::same_as, "port", {}, "", {}});
  });
  edit("ben.db", [](CaseRecord& record) {
    record.sources[1].identity.push_back({IdentityKind::distinct_from, "gazette", {}, "", {}});
  });
  const std::string before = text("ana.db");
  EXPECT_EQ(kind_of_error([&] { merge("ana.db", "ben.db"); }), ErrorKind::bad_input);
  EXPECT_EQ(text("ana.db"), before);
}

TEST_F(TwoCopies, AttachedBytesComeAlongFromTheDatabaseAndFromBesideIt) {
  begin(harbour_fire);
  const std::string inside = "kept inside", beside = "kept beside";
  const auto attach = [](CaseRecord& record, const std::string& bytes) {
    EvidenceRecord& copy = record.evidence.emplace_back();
    copy.publication = "gazette1";
    copy.sha256 = base::hex(base::sha256(bytes));
    copy.size = bytes.size();
    copy.media_type = "text/plain";
    copy.attached_at = "2024-03-14T12:00:00Z";
    copy.attached_by = "ben";
  };
  edit_case(path("ben.db"), world_, "attach", [&](store::Edit& edit) {
    attach(edit.record, inside);
    attach(edit.record, beside);
    attach(edit.record, "lost");
    edit.bytes = {inside};
  });
  CopiesBeside kept(path("ben.db"));
  kept.keep(base::hex(base::sha256(beside)), beside);
  const MergedCases merged = merge("ana.db", "ben.db");
  ASSERT_EQ(merged.remarks.size(), 1U);
  EXPECT_THAT(merged.remarks[0], HasSubstr("in neither database"));
  const store::Store store = store::Store::open(path("ana.db"), true);
  EXPECT_EQ(kept_bytes(store, path("ana.db"), base::hex(base::sha256(inside)))->bytes, inside);
  EXPECT_TRUE(kept_bytes(store, path("ana.db"), base::hex(base::sha256(beside)))->beside);
  store.verify();
}

TEST_F(TwoCopies, AMergeThatWasTakenBackCanBeMadeAnew) {
  begin(harbour_fire);
  edit("ben.db", [](CaseRecord& record) { record.claims[0].note = "seen"; });
  merge("ana.db", "ben.db");
  undo(path("ana.db"), "", "", world_);
  EXPECT_EQ(record("ana.db").claims[0].note, "");
  EXPECT_FALSE(merge("ana.db", "ben.db").up_to_date);
  EXPECT_EQ(record("ana.db").claims[0].note, "seen");
  undo(path("ana.db"), "", "", world_);
  undo(path("ana.db"), "", "", world_);  // undone undoing is the merge again
  EXPECT_EQ(record("ana.db").claims[0].note, "seen");
  EXPECT_TRUE(merge("ana.db", "ben.db").up_to_date);
}

TEST_F(TwoCopies, DisjointWorkNeverConflictsHoweverOftenAndWheneverItIsMerged) {
  unsigned tried = 0;
  for (unsigned seed = 0; tried < 5; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const std::string random_case = RandomSmallCase(seed).make().dump();
    if (test::error_of([&] { interchange::read_case(random_case, "case.yaml"); })) continue;  // some are no valid case
    ++tried;
    for (const char* name : {"ana.db", "ben.db", "ana-then.db", "ben-then.db"}) {
      for (const char* more : {"", "-wal", "-shm"}) std::filesystem::remove(path(std::string(name) + more));
    }
    begin(random_case);
    copy("ana.db", "ana-then.db");
    copy("ben.db", "ben-then.db");
    std::mt19937 random(seed);
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    const auto work = [&](bool ana, CaseRecord& record) {
      const std::string words = std::to_string(random());
      SourceRecord& source = record.sources[below(record.sources.size())];
      ClaimRecord& claim = record.claims[below(record.claims.size())];
      PublicationRecord& publication = record.publications[below(record.publications.size())];
      (ana ? source.note : source.description) = words;
      (ana ? claim.note : claim.text) = words;
      (ana ? publication.note : publication.title) = words;
      source.aliases.push_back({words, "", ""});
      if (below(2) == 0) {
        SourceRecord made;
        made.id = (ana ? "a" : "b") + words;
        record.sources.insert(record.sources.begin() + static_cast<std::ptrdiff_t>(below(record.sources.size() + 1)),
                              made);
      }
      if (below(2) == 0) {
        PublicationRecord& made = record.publications.emplace_back();
        made.id = (ana ? "pa" : "pb") + words;
        made.by = record.sources[below(record.sources.size())].id;
      }
    };
    for (int step = 0; step < 14; ++step) {
      const bool ana = below(2) == 0;
      const std::string mine = ana ? "ana.db" : "ben.db", other = ana ? "ben" : "ana";
      const std::size_t what = below(4);
      if (what < 2) {
        edit(mine, [&](CaseRecord& record) { work(ana, record); });
      } else if (what == 2) {  // each is given the other's copy, and merges it later
        copy("ana.db", "ana-then.db");
        copy("ben.db", "ben-then.db");
      } else {
        const MergedCases merged = merge(mine, other + "-then.db");
        ASSERT_THAT(merged.conflicts, IsEmpty()) << merged.conflicts.front().name << " in step " << step;
      }
    }
    copy("ana.db", "ana-then.db");
    ASSERT_THAT(merge("ana.db", "ben.db").conflicts, IsEmpty());
    ASSERT_THAT(merge("ben.db", "ana-then.db").conflicts, IsEmpty());
    EXPECT_EQ(text("ana.db"), text("ben.db")) << "each merged the other by itself";
    EXPECT_THAT(merge("ben.db", "ana.db").changes, IsEmpty());
    EXPECT_THAT(merge("ana.db", "ben.db").changes, IsEmpty());
    EXPECT_TRUE(merge("ana.db", "ben.db").up_to_date);
    EXPECT_TRUE(merge("ben.db", "ana.db").up_to_date);
    for (const char* name : {"ana.db", "ben.db"}) store::Store::open(path(name), true).verify();
  }
}

}  // namespace
}  // namespace stemma::app
