#include <gmock/gmock.h>

#include <filesystem>

#include "app/export_case.hpp"
#include "app/import_case.hpp"
#include "app/init_case.hpp"
#include "app/new_database.hpp"
#include "fixture.hpp"
#include "store/store.hpp"

namespace stemma::app {
namespace {

using testing::HasSubstr;
using testing::Not;

class ImportExport : public InAFolder {
 protected:
  bool lost_comments(const std::string& path) const {
    std::ostringstream out;
    return export_case(path, CaseForm::yaml, {}, world_, out).lost_comments;
  }
  std::string file_ = write("a.yaml", harbour_fire);
};

TEST_F(ImportExport, TheSecondRoundTripIsByteForByte) {
  import_case(file_, path("one.db"), world_);
  const std::string first = exported(path("one.db"));
  import_case(write("b.yaml", first), path("two.db"), world_);
  EXPECT_EQ(exported(path("two.db")), first);
  EXPECT_THAT(first, HasSubstr("uid"));
}

TEST_F(ImportExport, AnExportedCaseFileHasTheUidsThatItHadAndNoOthers) {
  const std::string plain = exported(file_);
  EXPECT_THAT(plain, Not(HasSubstr("uid")));
  const std::string uid = "0123456789abcdef0123456789abcdef";
  const std::string marked = write("b.yaml", "uid: " + uid + "\n" + harbour_fire);
  const std::string once = exported(marked);
  EXPECT_THAT(once, HasSubstr(uid));
  EXPECT_EQ(once, exported(marked));
  EXPECT_EQ(once.find("uid"), once.rfind("uid"));
}

TEST_F(ImportExport, LostCommentsAreReportedForCaseFilesOnly) {
  EXPECT_FALSE(lost_comments(file_));
  const std::string commented = write("b.yaml", std::string("# mine\n") + harbour_fire);
  EXPECT_TRUE(lost_comments(commented));
  import_case(commented, path("b.db"), world_);
  EXPECT_FALSE(lost_comments(path("b.db")));
}

TEST_F(ImportExport, AMistakeLeavesNothingBehind) {
  const std::string wrong = write("wrong.yaml", std::string(harbour_fire) + "nonsense: 1\n");
  EXPECT_EQ(kind_of_error([&] { import_case(wrong, path("a.db"), world_); }), ErrorKind::bad_input);
  EXPECT_EQ(entries(), 2U);
}

TEST_F(ImportExport, AnInterruptLeavesNothingBehind) {
  bool held = false;
  bool was_held = false;
  world_.hold_interrupts = [&](bool hold) { was_held = (held = hold) || was_held; };
  world_.interrupted = [&] { return held; };  // pressed while the database is being made
  EXPECT_EQ(kind_of_error([&] { import_case(file_, path("a.db"), world_); }), ErrorKind::interrupted);
  EXPECT_TRUE(was_held);
  EXPECT_FALSE(held);
  EXPECT_EQ(entries(), 1U);
}

TEST_F(ImportExport, ADatabaseIsFilledOnce) {
  init_case(path("a.db"), "mine", "", world_);
  import_case(file_, path("a.db"), world_);
  EXPECT_EQ(kind_of_error([&] { import_case(file_, path("a.db"), world_); }), ErrorKind::bad_input);
  EXPECT_EQ(store::Store::open(path("a.db"), true).counts().claims, 2U);
}

TEST_F(ImportExport, WhatStandsThereIsNeverReplaced) {
  write("a.db", "mine");
  EXPECT_EQ(kind_of_error([&] { init_case(path("a.db"), "a", "", world_); }), ErrorKind::io);
  EXPECT_EQ(kind_of_error([&] { import_case(file_, path("a.db"), world_); }), ErrorKind::foreign_database);
  EXPECT_EQ(read("a.db"), "mine");
  std::filesystem::create_symlink(path("nowhere"), path("link.db"));
  EXPECT_EQ(kind_of_error([&] { init_case(path("link.db"), "a", "", world_); }), ErrorKind::io);
}

TEST_F(ImportExport, WhatAppearsMeanwhileIsNotReplacedEither) {
  const auto meanwhile = [&](store::Store&) { write("a.db", "mine"); };
  EXPECT_EQ(kind_of_error([&] { make_database(path("a.db"), "a", "", world_, meanwhile); }), ErrorKind::io);
  EXPECT_EQ(read("a.db"), "mine");
  EXPECT_EQ(entries(), 2U);
}

TEST_F(ImportExport, AnErrorWhileFillingLeavesNothingBehind) {
  const auto fail = [](store::Store&) { throw Error(ErrorKind::limit, "too much"); };
  EXPECT_EQ(kind_of_error([&] { make_database(path("a.db"), "a", "", world_, fail); }), ErrorKind::limit);
  EXPECT_EQ(entries(), 1U);
}

TEST_F(ImportExport, AFolderThatIsNotThereIsAnError) {
  EXPECT_EQ(kind_of_error([&] { init_case(path("nowhere/a.db"), "a", "", world_); }), ErrorKind::io);
}

TEST_F(ImportExport, AnIdThatIsNoneIsRefused) {
  for (const char* bad : {"", "two words", "-a", "\xC3\xA9t\xC3\xA9", "a/b"}) {
    EXPECT_EQ(kind_of_error([&] { init_case(path("a.db"), bad, "", world_); }), ErrorKind::usage) << bad;
  }
  EXPECT_EQ(entries(), 1U);
}

TEST(IdFromPath, IsTheNameWithoutItsEnding) {
  EXPECT_EQ(id_from_path("story.db"), "story");
  EXPECT_EQ(id_from_path("/a.b/my story (2).db"), "my-story-2");
  EXPECT_EQ(id_from_path("story"), "story");
  EXPECT_EQ(id_from_path(".db"), "db");
  EXPECT_EQ(id_from_path("\xED\x99\x94\xEC\x9E\xAC.db"), "case");
  EXPECT_EQ(id_from_path(""), "case");
}

}  // namespace
}  // namespace stemma::app
