#include "unit/store/store_operations.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "base/new_file.hpp"
#include "stemma/error.hpp"
#include "store/append.hpp"
#include "store/examine.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "unit/store/old_database.hpp"
#include "unit/store/raw_database.hpp"
#include "unit/store/records.hpp"

namespace stemma::test {
namespace {

using store::CommitNote;
using store::Edit;
using store::Store;

const CommitNote note{"editor", "2024-03-14T12:00:00Z", "because"};

std::string database_in(const std::string& folder) { return folder + "/" + worked_on; }

CaseRecord told() {
  CaseRecord record = small_record();
  SourceRecord& source = record.sources.emplace_back();
  source.id = "orlov";
  source.name = "Pavel Orlov";
  source.kind = SourceKind::person;
  record.claims[0].note = "as Pavel Orlov has it";
  record.claims[1].note = std::string(9000, 'n');  // a few pages of its own
  return record;
}

void change_a_claim(Edit& edit) { edit.record.claims[1].text = "said otherwise"; }

/// A case of two commits, to be filled by a Store that is open; true if it is to be shared.
void fill(Store& store, bool shared) {
  store.import_case(told(), note);
  store.edit([](Edit& edit) { edit.record.sources[0].note = "seen twice"; }, note);
  if (shared) store.share();
}

Files files_in(const TemporaryFolder& folder) {
  Files files;
  for (const auto& entry : std::filesystem::directory_iterator(folder.file(""))) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with("-shm")) files[name] = TemporaryFolder::bytes(entry.path().string());
  }
  return files;
}

Files nothing() { return {}; }

Files one_file(bool shared, bool filled) {
  const TemporaryFolder folder;
  {
    Store store = Store::create(folder.file("case.db"), "small", "Small");
    if (filled) fill(store, shared);
    if (shared) store.share();
  }
  return files_in(folder);
}

Files not_shared() { return one_file(false, true); }
Files empty_case() { return one_file(true, false); }

/// As a program leaves it that is killed after its commit.
Files with_a_log() {
  const TemporaryFolder folder;
  Store store = Store::create(folder.file("case.db"), "small", "Small");
  fill(store, true);
  store.edit(change_a_claim, note);
  return files_in(folder);
}

/// As a program leaves it that is killed before its commit.
Files half_changed() {
  const TemporaryFolder folder;
  Store::create(folder.file("case.db"), "small", "Small").import_case(told(), note);
  RawDatabase writer(folder.file("case.db"));
  writer.run("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; UPDATE claim SET note = hex(zeroblob(90000))");
  return files_in(folder);
}

Files of_an_older_version() {
  const TemporaryFolder folder;
  Store::create(folder.file("now.db"), "small", "Small").import_case(without_later_fields(told()), note);
  make_old_database(folder.file("case.db"), folder.file("now.db"), 6);
  Files files = files_in(folder);
  files.erase("now.db");
  return files;
}

void read_all(const std::string& folder, Reading& reading) {
  const Store store = Store::open(database_in(folder), true);
  reading.records = {store.export_case(true), store.export_case(false), store.record_after(0)};
  store.each_attribution([&](const std::string& publication, const AttributionRecord& said) {
    reading.texts.push_back(publication + ": " + said.id + said.claim + said.gist);
  });
  for (const store::Commit& commit : store.history()) reading.texts.push_back(commit.digest);
  store.verify();
}

void judge(const std::string& folder, Reading& reading) {
  Store store = Store::open(database_in(folder), true);
  const model::SharedRows shared = store.shared_rows();
  reading.texts.push_back(
      fmt::format("{} sources, {} publications", shared.sources.size(), shared.publications.size()));
  const auto add_rows = [&](const model::ClaimRows& rows) {
    reading.texts.push_back(store.texts().claim(rows.claim).text);
    for (const model::AttributionRow& said : rows.attributions) {
      reading.texts.push_back(fmt::format("{} {}", store.texts().attribution(said.id).id, said.chain.count));
      reading.texts.push_back(store.texts().publication(said.publication).date);
    }
    for (const model::NodeRef& link : rows.links) reading.texts.push_back(std::to_string(link.id));
  };
  store.each_claim(add_rows);
  const std::optional<Store> part = store.slice({ClaimId{0U}});
  if (part) part->each_claim(add_rows);
}

void examine(const std::string& folder, Reading& reading) {
  for (const store::Examination& part : store::examine(database_in(folder))) {
    for (const auto& problem : part.problems) throw Error(ErrorKind::database, problem.what, problem.remedy);
    reading.texts.push_back(part.part + ": " + part.state);
  }
}

/// As `import` makes a database.
void import_into_a_new_file(const std::string& folder, Reading&) {
  const base::NewFile file(folder + "/new.db");
  {
    Store store = Store::create(file.inner(), "small", "Small");
    store.import_case(told(), note);
    store.share();
  }
  file.release();
}

void import_into_an_empty_case(const std::string& folder, Reading&) {
  Store::open(database_in(folder), false).import_case(told(), note);
}

void edit(const std::string& folder, Reading&) {
  Store store = Store::open(database_in(folder), false);
  store.edit(
      [](Edit& edit) {
        change_a_claim(edit);
        edit.record.claims.emplace_back().id = "later";
        edit.record.sources.back().note = std::string(20'000, 'x');
      },
      note);
}

void edit_beside_a_reader(const std::string& folder, Reading& reading) {
  const Store reader = Store::open(database_in(folder), true);
  reading.records.push_back(reader.export_case(true));
  edit(folder, reading);
  reading.records.push_back(reader.export_case(true));
}

void append(const std::string& folder, Reading&) {
  const auto add = [](store::Appending& to) {
    for (int i = 0; i < 20; ++i) {
      SourceRecord source;
      source.id = fmt::format("s{}", i);
      source.note = std::string(500, 'x');
      to.add(source);
    }
    return true;
  };
  if (!Store::open(database_in(folder), false).append(add, note)) throw Error(ErrorKind::internal, "nothing appended");
}

void purge(const std::string& folder, Reading&) {
  Store store = Store::open(database_in(folder), false);
  store::PurgeRequest request;
  for (const SourceRecord& source : store.export_case(true).sources) {
    if (source.id == "orlov") request.entries.push_back({"source", source.uid});
  }
  store.purge(request, note);
}

void rebuild(const std::string& folder, Reading&) {
  if (!Store::open(database_in(folder), false).rebuild())
    throw Error(ErrorKind::database, "somebody reads it", "try again");
}

void undo(const std::string& folder, Reading&) {
  Store store = Store::open(database_in(folder), false);
  store.edit([&](Edit& edit) { edit.record = store.record_without(1); }, note);
}

void back_up(const std::string& folder, Reading&) { Store::back_up(database_in(folder), folder + "/new.db"); }

void open_for_writing(const std::string& folder, Reading&) { Store::open(database_in(folder), false); }

}  // namespace

Files a_shared_case() { return one_file(true, true); }

std::vector<Operation> store_operations() {
  return {
      {"ReadAll", a_shared_case, read_all, Does::reads},
      {"ReadWhatHasALog", with_a_log, read_all, Does::rewrites},
      {"ReadWhatIsHalfChanged", half_changed, read_all, Does::rewrites},
      {"ReadAnOlderVersion", of_an_older_version, read_all, Does::reads},
      {"Judge", a_shared_case, judge, Does::reads},
      {"Examine", a_shared_case, examine, Does::reads},
      {"ImportIntoANewFile", nothing, import_into_a_new_file},
      {"ImportIntoAnEmptyCase", empty_case, import_into_an_empty_case},
      {"Edit", a_shared_case, edit},
      {"EditWhatHasALog", with_a_log, edit},
      {"EditWhatIsHalfChanged", half_changed, edit},
      {"EditBesideAReader", a_shared_case, edit_beside_a_reader},
      {"EditAnOlderVersion", of_an_older_version, edit, Does::changes, true},
      {"Append", a_shared_case, append},
      {"AppendToAnEmptyCase", empty_case, append},
      {"Purge", a_shared_case, purge},
      {"Rebuild", a_shared_case, rebuild, Does::rewrites},
      {"Undo", a_shared_case, undo},
      {"BackUp", a_shared_case, back_up},
      {"BackUpWhatHasALog", with_a_log, back_up},
      {"ShareWhatWasNot", not_shared, open_for_writing, Does::rewrites},
  };
}

}  // namespace stemma::test
