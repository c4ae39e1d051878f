#include "store/history.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/digest.hpp"
#include "store/canonical.hpp"
#include "store/entities.hpp"
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

const CommitNote note{"editor", "2024-03-14T12:00:00Z", "import a.yaml"};

class History : public testing::Test {
 protected:
  void import(const CaseRecord& record) {
    std::filesystem::remove(path);
    Store::create(path, "case-0", "Before").import_case(record, note);
  }
  std::optional<Error> verified(const std::string& file) {
    return error_of([&] { verify_history(db::Connection::open(file, db::Access::read_only)); });
  }
  /// The error of verifying a copy that was changed behind our back.
  std::optional<Error> after(const std::string& sql) {
    const auto copy = folder.file("copy.db");
    std::filesystem::remove(copy);
    std::filesystem::copy_file(path, copy);
    RawDatabase(copy).run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql);
    return verified(copy);
  }
  std::vector<std::string> lines() {
    const auto connection = db::Connection::open(path, db::Access::read_only);
    const auto record = read_record(connection);
    std::vector<std::string> found;
    each_canonical(record, Directories(record), read_protection(connection, Sensitivity::internal),
                   [&](const CanonicalEntry& entry) { found.push_back(entry.line); });
    return found;
  }
  TemporaryFolder folder;
  std::string path = folder.file("case.db");
};

TEST_F(History, HasOneCommitAfterAnImport) {
  import(rich_record());
  RawDatabase raw(path);
  EXPECT_EQ(raw.rows("SELECT id, kind, parent, at, author, message FROM history_commit ORDER BY id"),
            (std::vector<std::vector<std::string>>{{"0", "import", "NULL", note.at, note.author, note.message}}));
  EXPECT_EQ(raw.value("SELECT count(*) FROM history_change WHERE act = 'import'"), "1");
  const auto reverse = nlohmann::json::parse(raw.value("SELECT reverse FROM history_change WHERE act = 'import'"));
  EXPECT_EQ(reverse["id"], "case-0");
  EXPECT_EQ(reverse["title"], "Before");
  EXPECT_FALSE(verified(path));
}

TEST_F(History, IsNotKeptOfACaseThatIsOnlyLookedAt) {
  Store store = Store::create(path, "case-0", "Before");
  store.load_case(rich_record());
  EXPECT_EQ(RawDatabase(path).value("SELECT count(*) FROM history_commit"), "0");
  EXPECT_EQ(store.counts().sources, rich_record().sources.size());
}

// Recomputed here from the published recipe alone, without the code that recorded it.
TEST_F(History, DigestsTheCanonicalLinesOfAnOpenRecord) {
  import(small_record());
  RawDatabase raw(path);
  const std::string reverse = raw.value("SELECT reverse FROM history_change WHERE act = 'import'");
  std::string content = nlohmann::json{{"act", "import"}, {"reverse", reverse}}.dump() + "\n";
  for (const auto& line : lines()) content += line + "\n";
  const auto digest = base::hex(base::sha256(content));
  EXPECT_EQ(raw.value("SELECT lower(hex(content)) FROM history_commit"), digest);
  const std::string commit = R"({"at":"2024-03-14T12:00:00Z","author":"editor","content":")" + digest +
                             R"(","kind":"import","message":"import a.yaml"})";
  EXPECT_EQ(raw.value("SELECT lower(hex(digest)) FROM history_commit"), base::hex(base::sha256(commit)));
}

TEST_F(History, EncodesEachEntryInOneSortedLine) {
  import(small_record());
  const auto found = lines();
  ASSERT_EQ(found.size(), 1U + 5U + 3U + 3U + 5U + 1U);
  for (const auto& line : found) {
    EXPECT_THAT(line, Not(HasSubstr("\n")));
    EXPECT_EQ(nlohmann::json::parse(line).dump(), line);
  }
}

TEST_F(History, TakesTextInNormalFormC) {
  auto record = bare_record();
  record.claims[0].uid = "100102030405060708090a0b0c0d0e0f";
  record.claims[0].text = "caf\xC3\xA9";
  import(record);
  const auto composed = lines()[2];
  record.claims[0].text = "cafe\xCC\x81";
  import(record);
  EXPECT_EQ(lines()[2], composed);
  EXPECT_THAT(composed, HasSubstr("caf\xC3\xA9"));
}

TEST_F(History, DoesNotDependOnPlacesInFiles) {
  auto record = rich_record();
  import(record);
  const auto connection = db::Connection::open(path, db::Access::read_only);
  EXPECT_FALSE(after("UPDATE claim SET at_line = at_line + 1; UPDATE file SET path = path || 'x'"));
}

TEST_F(History, NoticesAChangeToAnyColumnOfTheRecord) {
  import(rich_record());
  RawDatabase raw(path);
  const auto columns = raw.rows(
      "SELECT t.name, c.name, c.type FROM sqlite_schema AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table' "
      "AND t.name NOT IN ('file', 'schema_migration', 'slug_alias', 'history_commit', 'history_change', "
      "'evidence_bytes', 'purge_entry', 'purge_commit') AND c.name NOT IN ('id', 'position', 'at_file', 'at_line', "
      "'at_column') ORDER BY t.name, "
      "c.cid");
  EXPECT_GT(columns.size(), 150U);
  for (const auto& column : columns) {
    const std::string& name = column[1];
    const std::string value = column[2] == "TEXT"   ? name + " || 'x'"
                              : column[2] == "BLOB" ? "randomblob(16)"
                                                    : name + " + 1";
    const std::string row = " WHERE rowid = (SELECT rowid FROM " + column[0] + " WHERE " + name + " IS NOT NULL)";
    const bool without_rowid =
        raw.value("SELECT wr FROM pragma_table_list WHERE name = '" + column[0] + "' AND schema = 'main'") == "1";
    const auto error = after("UPDATE " + column[0] + " SET " + name + " = " + value +
                             (without_rowid ? " WHERE position = (SELECT min(position) FROM " + column[0] + " WHERE " +
                                                  name + " IS NOT NULL)"
                                            : row));
    EXPECT_TRUE(error) << column[0] << "." << name;
  }
}

TEST_F(History, NoticesAChangeToTheCommitItself) {
  import(rich_record());
  for (const std::string change : {"at = 'x'", "author = 'x'", "message = 'x'", "kind = 'edit'",
                                   "parent = randomblob(32)", "content = randomblob(32)", "digest = randomblob(32)"}) {
    const auto error = after("UPDATE history_commit SET " + change);
    ASSERT_TRUE(error) << change;
    EXPECT_THAT(error->message(), HasSubstr("history does not verify")) << change;
  }
  EXPECT_TRUE(after("UPDATE history_change SET reverse = '{}' WHERE act = 'import'"));
  EXPECT_TRUE(after("DELETE FROM history_change WHERE act = 'import'"));
  EXPECT_TRUE(after("DELETE FROM history_commit"));
}

TEST_F(History, NoticesEntriesThatCameWentOrChangedPlaces) {
  import(small_record());
  EXPECT_TRUE(after("DELETE FROM chain_link WHERE attribution = 0"));
  EXPECT_TRUE(after("DELETE FROM withdrawal"));
  EXPECT_TRUE(after("UPDATE interest SET source = 0"));
  const auto swapped = [](const std::string& one, const std::string& other) {
    return "UPDATE attribution SET id = 99 WHERE id = " + one + "; UPDATE attribution SET id = " + one +
           " WHERE id = " + other + "; UPDATE attribution SET id = " + other + " WHERE id = 99";
  };
  EXPECT_TRUE(after(swapped("0", "1"))) << "within a publication";
  EXPECT_TRUE(after(swapped("3", "4"))) << "between publications";
}

TEST_F(History, NoticesASealedEntryThatLostItsSaltWithoutAPurge) {
  import(sealed_record());
  RawDatabase raw(path);
  const auto uid = raw.value("SELECT lower(hex(uid)) FROM source WHERE slug = 'informer'");
  const std::string purge_text =
      "UPDATE source SET slug = 'purged', name = NULL, note = NULL, description = NULL WHERE slug = 'informer';";
  const std::string purge_salt = "UPDATE history_change SET salt = NULL WHERE hex(uid) = upper('" + uid + "')";
  EXPECT_TRUE(after(purge_text + purge_salt));
  EXPECT_TRUE(after(purge_salt));
  EXPECT_TRUE(after(purge_text)) << "the salt is still there, so the text must be too";
  EXPECT_TRUE(after(purge_text + "UPDATE history_change SET commitment = randomblob(32) WHERE act = 'insert'"));
}

TEST_F(History, KeepsNoDigestOfSealedTextThatCouldBeGuessed) {
  import(sealed_record());
  RawDatabase raw(path);
  std::set<std::string> commitments;
  for (const auto& row : raw.rows("SELECT lower(hex(commitment)), lower(hex(salt)) FROM history_change "
                                  "WHERE act = 'insert' ORDER BY position")) {
    commitments.insert(row[0]);
    EXPECT_EQ(row[1].size(), 32U);
  }
  EXPECT_GE(commitments.size(), 4U);
  for (const auto& line : lines()) EXPECT_EQ(commitments.count(base::hex(base::sha256(line))), 0U);
}

TEST_F(History, NoticesAnOpenEntryThatIsPassedOffAsSealed) {
  import(small_record());
  EXPECT_TRUE(
      after("UPDATE source SET sensitivity = 'sealed' WHERE id = 0;"
            "INSERT INTO history_change (commit_id, position, act, entity, uid, commitment) "
            "SELECT 0, 1, 'insert', 'source', uid, randomblob(32) FROM source WHERE id = 0"));
}

class EditedHistory : public History {
 protected:
  EditedHistory() {
    import(small_record());
    ControlAdditions additions;
    SourceRecord state;
    state.id = "state_kp";
    state.kind = SourceKind::state;
    additions.sources = {state};
    ControlRecord control;
    control.controller = "state_kp";
    control.note = "on a list";
    additions.links = {{small_record().sources[3].id, control}, {small_record().sources[2].id, control}};
    Store::open(path, false).add_control(additions, {"desk", "2024-04-01T00:00:00Z", "a list"});
  }
};

TEST_F(EditedHistory, IsOneMoreCommitThatNamesTheOneBefore) {
  RawDatabase raw(path);
  EXPECT_EQ(raw.rows("SELECT id, kind, author, message FROM history_commit ORDER BY id"),
            (std::vector<std::vector<std::string>>{{"0", "import", note.author, note.message},
                                                   {"1", "edit", "desk", "a list"}}));
  EXPECT_EQ(raw.value("SELECT hex(parent) FROM history_commit WHERE id = 1"),
            raw.value("SELECT hex(digest) FROM history_commit WHERE id = 0"));
  EXPECT_EQ(raw.rows("SELECT act, entity FROM history_change WHERE commit_id = 1 ORDER BY position"),
            (std::vector<std::vector<std::string>>{{"update", "source"}, {"update", "source"}, {"insert", "source"}}));
  EXPECT_FALSE(verified(path)) << "taken back, the record is the one that was imported";
}

TEST_F(EditedHistory, ComesBackWithItsLinks) {
  const auto sources = Store::open(path, true).export_case(true).sources;
  EXPECT_EQ(sources.back().id, "state_kp");
  ASSERT_FALSE(sources[3].controlled_by.empty());
  EXPECT_EQ(sources[3].controlled_by.back().controller, "state_kp");
  EXPECT_EQ(sources[3].controlled_by.back().note, "on a list");
}

TEST_F(EditedHistory, ShowsWhatWasChangedBehindItsBack) {
  for (const char* sql :
       {"UPDATE control SET note = 'other' WHERE note = 'on a list'", "DELETE FROM control WHERE note = 'on a list'",
        "UPDATE source SET name = 'x' WHERE slug = 'state_kp'", "DELETE FROM source WHERE slug = 'state_kp'",
        "UPDATE history_commit SET author = 'x' WHERE id = 1",
        "UPDATE history_commit SET parent = content WHERE id = 1",
        "UPDATE history_change SET reverse = reverse || ' ' WHERE commit_id = 1 AND act = 'update'",
        "DELETE FROM history_commit WHERE id = 1"}) {
    EXPECT_TRUE(after(sql)) << sql;
  }
}

TEST_F(EditedHistory, RefusesIdsThatAreTakenAndLinksThatLeadNowhere) {
  Store store = Store::open(path, false);
  ControlAdditions additions;
  SourceRecord taken;
  taken.id = "state_kp";
  additions.sources = {taken};
  EXPECT_EQ(error_of([&] { store.add_control(additions, note); })->kind(), ErrorKind::bad_input);
  additions.sources.clear();
  ControlRecord nowhere;
  nowhere.controller = "nobody";
  additions.links = {{small_record().sources[3].id, nowhere}};
  EXPECT_EQ(error_of([&] { store.add_control(additions, note); })->kind(), ErrorKind::bad_input);
  EXPECT_FALSE(verified(path)) << "nothing was changed";
}

class AddedPublication : public History {
 protected:
  AddedPublication() {
    import(small_record());
    added.id = "ours1";
    added.by = small_record().sources.front().id;
    added.ours = true;
    added.derivations.emplace_back().target = small_record().publications.front().id;
    AttributionRecord& said = added.says.emplace_back();
    said.id = "ours1/first";
    said.claim = small_record().claims.front().id;
    said.via = {{small_record().publications.front().id, {}}};
    said.stance = Stance::reports;
    said.quote.exact = "Our own words.";
    said.sensitivity = Sensitivity::sealed;
  }
  void add() { Store::open(path, false).add_publication(added, {"desk", "2024-04-01T00:00:00Z", "publish ours1"}); }

  PublicationRecord added;
};

TEST_F(AddedPublication, StandsBehindTheOthersAndVerifies) {
  const auto before = Store::open(path, true).counts();
  add();
  const Store store = Store::open(path, true);
  EXPECT_EQ(store.counts().publications, before.publications + 1);
  EXPECT_EQ(store.counts().attributions, before.attributions + 1);
  PublicationRecord found = store.export_case(true).publications.back();
  found.uid.clear();
  found.says.front().uid.clear();
  found.says.front().default_id = added.says.front().default_id;
  EXPECT_EQ(found, added);
  RawDatabase raw(path);
  EXPECT_EQ(raw.rows("SELECT act, entity FROM history_change WHERE commit_id = 1 ORDER BY position"),
            (std::vector<std::vector<std::string>>{{"insert", "publication"}, {"insert", "attribution"}}));
  EXPECT_EQ(raw.rows("SELECT kind, author, message FROM history_commit WHERE id = 1 ORDER BY id"),
            (std::vector<std::vector<std::string>>{{"edit", "desk", "publish ours1"}}));
  EXPECT_FALSE(verified(path));
}

TEST_F(AddedPublication, ChangedBehindItsBackDoesNotVerify) {
  add();
  EXPECT_TRUE(after("UPDATE attribution SET quote_exact = 'Other words.' WHERE slug = 'ours1/first'"));
}

TEST_F(AddedPublication, IsRefusedWhereItsIdIsTaken) {
  for (const std::string& id :
       {small_record().publications.front().id, small_record().sources.front().id, small_record().claims.front().id}) {
    added.id = id;
    EXPECT_EQ(error_of([&] { add(); })->kind(), ErrorKind::bad_input) << id;
  }
  EXPECT_FALSE(verified(path)) << "nothing was changed";
}

}  // namespace
}  // namespace stemma::store
