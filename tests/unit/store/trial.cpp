#include "unit/store/trial.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "store/store.hpp"
#include "support/temporary_folder.hpp"
#include "support/without_uids.hpp"

namespace stemma::test {
namespace {

namespace fs = std::filesystem;
using store::Store;

void write_files(const TemporaryFolder& folder, const Files& files) {
  for (const auto& [name, bytes] : files) folder.file(name, bytes);
}

std::set<std::string> names_in(const std::string& folder) {
  std::set<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    found.insert(fs::relative(entry.path(), folder).string());
  }
  return found;
}

bool is_of_sqlite(const std::string& name) {
  return name.ends_with("-wal") || name.ends_with("-shm") || name.ends_with("-journal");
}

Content content_of(const std::string& path) {
  const Store store = Store::open(path, true);
  Content content{store.export_case(true), {}};
  for (const store::Commit& commit : store.history()) {
    content.commits.push_back(fmt::format("{} {} {}", commit.digest, commit.note.message, commit.steps.size()));
  }
  if (!store.is_empty()) store.verify();
  return content;
}

/// Opens and closes every database: what SQLite left for its own use is gone then, or is told among the others. A
/// journal that was begun and never reached the disk goes when the next writer begins one.
Seen seen(const std::string& folder) {
  Seen all;
  for (const std::string& name : names_in(folder)) {
    if (is_of_sqlite(name)) continue;
    const std::string path = fmt::format("{}/{}", folder, name);
    if (name.find(".db") == std::string::npos || !Store::looks_like_database(path)) {
      all.others.insert(name);
      continue;
    }
    all.databases.emplace(name, content_of(path));
    if (fs::exists(path + "-journal")) Store::open(path, false);
  }
  for (const std::string& name : names_in(folder)) {
    if (is_of_sqlite(name)) all.others.insert(name);
  }
  return all;
}

/// Uids of new entries are drawn at random, and digests are made from them.
Seen comparable(Seen all) {
  for (auto& [name, content] : all.databases) {
    content.record = without_uids(std::move(content.record));
    for (std::string& commit : content.commits) commit.erase(0, commit.find(' '));
  }
  return all;
}

std::string names_of(const Seen& all) {
  std::string text;
  for (const auto& [name, content] : all.databases)
    text += fmt::format(" {} of {} commits", name, content.commits.size());
  for (const std::string& name : all.others) text += " " + name;
  return text;
}

/// The disk or whoever uses it is to blame, and not the file, which is whole.
bool is_of_the_disk(const Error& error) {
  const bool kind = error.kind() == ErrorKind::io || error.kind() == ErrorKind::database;
  const bool blames_the_file = error.hint().find("damaged") != std::string::npos || error.hint().starts_with("go back");
  return kind && !error.message().empty() && !error.hint().empty() && !blames_the_file;
}

}  // namespace

Trial::Trial(Operation operation) : operation_(std::move(operation)), start_(operation_.start()) {
  const TemporaryFolder unchanged, changed;
  write_files(unchanged, start_);
  write_files(changed, start_);
  before_ = seen(unchanged.file(""));
  operation_.run(changed.file(""), reading_);
  after_ = comparable(seen(changed.file("")));
}

bool Trial::changes() const { return comparable(before_) != after_; }

std::optional<std::string> Trial::complaint(const Fault& fault, std::uint64_t at) {
  const TemporaryFolder folder;
  write_files(folder, start_);
  std::optional<Error> error;
  Reading reading;
  {
    const FailingVfs vfs(fault, at);
    try {
      operation_.run(folder.file(""), reading);
    } catch (const Error& thrown) {
      error = thrown;
    } catch (const std::exception& thrown) {
      return fmt::format("what is thrown is no Error: {}", thrown.what());
    }
    if (vfs.open_files() != 0) return fmt::format("{} files are still open", vfs.open_files());
    if (!vfs.reached()) return error ? "it fails by itself" : std::optional<std::string>();
  }
  ++(error ? refused_ : done_);
  const std::string said = error ? fmt::format(" ({}; {})", error->message(), error->hint()) : " (all went well)";
  try {
    const bool short_read = fault.code == SQLITE_IOERR_SHORT_READ;
    std::string wrong = short_read ? of_a_short_read(error, folder.file("")) : std::string();
    if (!short_read && error && !is_of_the_disk(*error)) wrong = "an error of the wrong kind";
    if (!short_read && !error && reading != reading_) wrong = "something else was read";
    if (!short_read && wrong.empty()) wrong = compared(seen(folder.file("")), error);
    return wrong.empty() ? wrong : wrong + said;
  } catch (const Error& thrown) {
    return fmt::format("damage: {}{}", thrown.message(), said);
  }
}

/// SQLite takes what it was not given for zeros, since nothing but a file that was shortened by somebody else gives
/// less than it holds. So it is damage, and has to be told as such or not to matter; what is read only stays as it is.
std::string Trial::of_a_short_read(const std::optional<Error>& error, const std::string& folder) const {
  if (error && error->kind() == ErrorKind::internal) return "an error of the wrong kind";
  if (operation_.does == Does::reads && seen(folder) != before_) return "not as before";
  return {};
}

std::string Trial::compared(Seen now, const std::optional<Error>& error) const {
  if (error && now == before_) return {};
  if (error && error->hint().find("nothing was changed") != std::string::npos && comparable(now) == after_) {
    return changes() ? "something was changed" : "";
  }
  if (comparable(now) == after_) return {};
  if (error && operation_.backs_up_too) {
    std::erase_if(now.databases, [&](const auto& database) {
      return database.first.ends_with("-backup") && database.second == before_.databases.at(worked_on);
    });
    if (now == before_) return {};
  }
  return (error ? "neither as before nor as after:" : "not as after:") + names_of(now);
}

}  // namespace stemma::test
