#include "store/store.hpp"

#include <fmt/core.h>

#include <optional>
#include <unordered_map>
#include <utility>

#include "base/new_file.hpp"
#include "db/transaction.hpp"
#include "stemma/error.hpp"
#include "store/append.hpp"
#include "store/case_days.hpp"
#include "store/claim_content.hpp"
#include "store/copies.hpp"
#include "store/edit.hpp"
#include "store/entities.hpp"
#include "store/history.hpp"
#include "store/log.hpp"
#include "store/migrations.hpp"
#include "store/protection.hpp"
#include "store/purge.hpp"
#include "store/read.hpp"
#include "store/record_lines.hpp"
#include "store/schema_image.hpp"
#include "store/stand_ins.hpp"
#include "store/store_state.hpp"
#include "store/stored_words.hpp"
#include "store/touched.hpp"
#include "store/undo.hpp"

namespace stemma::store {
namespace {

void add_to(CaseRecord& record, const ControlAdditions& additions) {
  std::unordered_map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < record.sources.size(); ++i) known.emplace(record.sources[i].id, i);
  for (const SourceRecord& source : additions.sources) {
    if (!known.emplace(source.id, record.sources.size()).second) {
      throw Error(ErrorKind::bad_input, fmt::format("there is a source `{}` already", source.id));
    }
    record.sources.push_back(source);
  }
  for (const ControlAdditions::Link& link : additions.links) {
    const auto source = known.find(link.source);
    if (source == known.end()) {
      throw Error(ErrorKind::bad_input, fmt::format("unknown source \"{}\"", link.source));
    }
    record.sources[source->second].controlled_by.push_back(link.control);
  }
}

[[noreturn]] void throw_no_database(const std::string& path) {
  throw Error(ErrorKind::foreign_database, fmt::format("{} is no Stemma database: it is no database at all", path));
}

}  // namespace

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store Store::in_memory() {
  auto state = std::make_unique<State>(db::Connection::in_memory());
  state->connection.take(schema_image());
  return Store(std::move(state));
}

Store Store::create(const std::string& path, const std::string& case_id, const std::string& title) {
  auto state = std::make_unique<State>(db::Connection::create(path));
  state->connection.take(schema_image());
  CaseRecord empty;
  empty.id = case_id;
  empty.title = title;
  const Directories directories(empty);
  db::Transaction transaction(state->connection);
  Writing writing{state->connection, empty, directories};
  write_case_info(writing);
  transaction.commit();
  return Store(std::move(state));
}

Store Store::open(const std::string& path, bool read_only) {
  const auto access = read_only ? db::Access::read_only : db::Access::read_write;
  auto state = std::make_unique<State>(db::Connection::open(path, access));
  if (!db::starts_like_database(path)) throw_no_database(path);
  if (read_only) state->snapshot.emplace(state->connection, db::Transaction::Kind::read);
  require_ours(state->connection, path);
  if (state->connection.integer("SELECT count(*) FROM case_info ORDER BY 1") != 1) {
    throw Error(ErrorKind::database, fmt::format("the database {} is damaged: it names no case", path),
                "go back to a copy of it");
  }
  if (!read_only) {
    state->connection.write_ahead();
    upgrade(state->connection, path);
  } else if (!is_newest(state->connection)) {
    // Everything reads the newest schema: the file is left alone, and a copy of it is brought there.
    auto copy = std::make_unique<State>(state->connection.copy_in_memory());
    migrate(copy->connection);
    return Store(std::move(copy));
  } else {
    state->connection.keep_pages(16);  // what refers to other rows has them read all over the file
    state->path = path;
  }
  return Store(std::move(state));
}

void Store::share() { state_->connection.write_ahead(); }

void Store::back_up(const std::string& path, const std::string& to) {
  const db::Connection connection = db::Connection::open(path, db::Access::read_only);
  if (!db::starts_like_database(path)) throw_no_database(path);
  require_ours(connection, path);
  const base::NewFile file(to);
  connection.copy_to(file.inner());
  file.release();
}

bool Store::looks_like_database(const std::string& path) { return db::starts_like_database(path); }

bool Store::is_empty() const {
  constexpr std::string_view query =
      "SELECT EXISTS (SELECT 1 FROM source) OR EXISTS (SELECT 1 FROM claim) OR EXISTS (SELECT 1 FROM publication) "
      "OR EXISTS (SELECT 1 FROM withdrawal) OR EXISTS (SELECT 1 FROM check_log) OR EXISTS (SELECT 1 FROM decision) "
      "OR EXISTS (SELECT 1 FROM assessment) OR EXISTS (SELECT 1 FROM evidence) "
      "OR EXISTS (SELECT 1 FROM history_commit) ORDER BY 1";
  return state_->connection.integer(query) == 0;
}

void Store::import_case(const CaseRecord& record, const CommitNote& note, const PublicationsWritten& told) {
  fill(record, &note, told);
}

void Store::load_case(const CaseRecord& record, const PublicationsWritten& told) { fill(record, nullptr, told); }

void Store::with_case(const CaseRecord& record, const std::function<void()>& use) {
  state_->connection.keep_statements();
  const Directories directories(record);
  const db::Transaction taken_back(state_->connection);
  Writing writing{state_->connection, record, directories, {}};
  write_record(writing);
  state_->texts.forget();
  use();
  state_->texts.forget();
}

void Store::fill(const CaseRecord& record, const CommitNote* note, const PublicationsWritten& told) {
  const Directories directories(record);
  state_->connection.keep_pages(16);  // a large import writes its random uids all over their index
  db::Transaction transaction(state_->connection);
  if (!is_empty()) throw Error(ErrorKind::bad_input, "the database holds a case already", "import into a new database");
  const std::string head_before = head_before_import(state_->connection);
  Writing writing{state_->connection, record, directories, told};
  write_record(writing);
  if (note != nullptr) record_import(state_->connection, record, directories, head_before, *note);
  transaction.commit();
}

void Store::add_control(const ControlAdditions& additions, const CommitNote& note) {
  edit([&](Edit& edit) { add_to(edit.record, additions); }, note);
}

void Store::add_publication(const PublicationRecord& publication, const CommitNote& note) {
  const auto add = [&](Edit& edit) {
    for (const char* kind : {"publication", "source", "claim"}) {
      if (find_row(state_->connection, kind, publication.id)) {
        throw Error(ErrorKind::bad_input, fmt::format("there is a {} `{}` already", kind, publication.id));
      }
    }
    edit.record.publications.push_back(publication);
  };
  edit(add, note);
}

std::optional<std::string> Store::attached_bytes(const std::string& sha256) const {
  return read_bytes(state_->connection, sha256);
}

EditCounts Store::edit(const std::function<void(Edit&)>& change, const CommitNote& note) {
  db::Transaction transaction(state_->connection);
  const RecordedEdit edited = edit_record(state_->connection, change, note);
  if (edited.commit) transaction.commit();
  return edited.counts;
}

bool Store::append(const std::function<bool(Appending&)>& fill, const CommitNote& note) {
  std::optional<db::WrittenInPlace> once;
  if (is_empty()) once.emplace(state_->connection);            // readers wait, and miss nothing that they could read
  state_->connection.keep_pages(128);                          // new uids are written all over their index
  const db::UncheckedReferences resolved(state_->connection);  // each by its id, before the row is written
  db::Transaction transaction(state_->connection);
  if (!Appending::possible(state_->connection)) return false;
  if (is_empty()) begin_history(state_->connection, read_record(state_->connection), note);
  if (commits() == 0) return false;
  Appending appending(state_->connection, note);
  if (!fill(appending)) return false;
  if (appending.added() == 0) return true;
  appending.finish();
  transaction.commit();
  return true;
}

PurgePlan Store::plan_purge(const PurgeRequest& request) const {
  return stemma::store::plan_purge(state_->connection, request);
}

PurgePlan Store::purge(const PurgeRequest& request, const CommitNote& note) {
  db::Transaction transaction(state_->connection);
  PurgePlan plan = purge_record(state_->connection, request, note);
  if (plan.any()) transaction.commit();
  return plan;
}

bool Store::rebuild() { return state_->connection.rebuild(); }

bool Store::any_stored(const std::function<bool(std::string_view)>& is_it) const {
  return stemma::store::any_stored(state_->connection, is_it);
}

std::vector<PurgeRequest::Entry> Store::entries_once_called(const std::string& id) const {
  return stemma::store::entries_once_called(state_->connection, id);
}

std::vector<Commit> Store::history() const {
  std::vector<Commit> commits;
  for (const CommitRow& row : read_commits(state_->connection)) {
    Commit& commit =
        commits.emplace_back(Commit{static_cast<std::uint64_t>(row.id), row.note, base::hex(row.digest), {}});
    for (const Step& step : read_steps(state_->connection, row.id)) {
      commit.steps.push_back({step.act, step.key.first, base::hex(step.key.second), step.commitment.has_value()});
    }
  }
  return commits;
}

model::Log Store::log(bool include_sealed) const { return read_log(state_->connection, include_sealed); }

CaseRecord Store::record_after(std::uint64_t commit) const {
  const std::vector<CommitRow> commits = read_commits(state_->connection);
  if (commit >= commits.size()) throw Error(ErrorKind::bad_input, fmt::format("there is no commit {}", commit));
  RecordLines lines = RecordLines::now(state_->connection);
  for (std::size_t i = commits.size() - 1; i > commit; --i)
    lines.take_back(read_steps(state_->connection, commits[i].id));
  return lines.record();
}

CaseRecord Store::record_without(std::uint64_t commit) const {
  return store::record_without(state_->connection, commit);
}

std::optional<CopiesOfCase> Store::compare_with(const Store& other) const {
  return copies_of(state_->connection, other.state_->connection);
}

CaseRecord Store::record_of(const RecordText& lines) const { return store::record_of(state_->connection, lines); }

std::uint64_t Store::commits() const {
  return static_cast<std::uint64_t>(state_->connection.integer("SELECT count(*) FROM history_commit ORDER BY 1"));
}

model::Touched Store::touched_since(std::uint64_t commit) const {
  return store::touched_since(state_->connection, commit);
}

std::vector<FormerId> Store::former_ids() const { return store::former_ids(state_->connection); }

void Store::verify() const { verify_history(state_->connection); }

CaseRecord Store::export_case(bool include_sealed) const {
  CaseRecord record = read_record(state_->connection);
  return include_sealed ? record : with_stand_ins(std::move(record), StandIns(state_->connection));
}

std::map<ClaimId, std::vector<std::string>> Store::claim_contents(const std::vector<ClaimId>& claims) const {
  const Protection sealed = read_protection(state_->connection, Sensitivity::sealed);
  return stemma::store::claim_contents(read_record(state_->connection), sealed, claims);
}

void Store::each_attribution(const std::function<void(const std::string&, const AttributionRecord&)>& visit) const {
  store::each_attribution(state_->connection, visit);
}

bool Store::has_sealed() const { return state_->texts.any_sealed(); }

Counts Store::counts() const {
  const auto count = [this](std::string_view table) { return std::uint64_t{row_bound(state_->connection, table)}; };
  return {count("claim"), count("source"), count("publication"), count("attribution")};
}

std::uint64_t Store::later_publications(Day day) const { return store::later_publications(state_->connection, day); }

}  // namespace stemma::store
