#include "store/examine.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <string_view>
#include <utility>

#include "base/new_file.hpp"
#include "stemma/error.hpp"
#include "store/entities.hpp"
#include "store/history.hpp"
#include "store/migrations.hpp"
#include "store/protection.hpp"
#include "store/record_lines.hpp"

namespace stemma::store {
namespace {

constexpr std::size_t most_problems = 5;  ///< of one part
constexpr const char* go_back =
    "go back to a backup; `stemma export --include-sealed` may still save what can be read of this one";
constexpr const char* try_again =
    "try again: the disk is failing, or there is not enough memory; where that does not help, go back to a backup";

void add(Examination& part, std::string what, std::string remedy) {
  part.problems.push_back({std::move(what), std::move(remedy)});
}

/// Runs a look that may fail: an error is a problem of the part.
Examination looked_at(std::string part, const std::string& remedy, const std::function<void(Examination&)>& look) {
  Examination made{std::move(part), {}, {}};
  try {
    look(made);
  } catch (const Error& error) {
    add(made, error.message(), error.hint().empty() ? remedy : error.hint());
  }
  return made;
}

/// SQLite's check says so of a page that it was not given, of which nobody knows whether it is damaged.
bool could_not_read(std::string_view problem) {
  return problem.find("unable to get the page") != std::string_view::npos ||
         problem.find("failed to get page") != std::string_view::npos;
}

void look_at_pages(const db::Connection& connection, Examination& part) {
  auto row = connection.prepare("PRAGMA integrity_check");
  while (row.step()) {
    const std::string_view said = row.text(0);
    if (said != "ok") add(part, std::string(said), could_not_read(said) ? try_again : go_back);
  }
  part.state = fmt::format("{} pages, each as it should be", connection.integer("PRAGMA page_count"));
}

void look_at_references(const db::Connection& connection, Examination& part) {
  auto row = connection.prepare("PRAGMA foreign_key_check");
  std::size_t wrong = 0;
  while (row.step()) {
    if (++wrong > most_problems) continue;
    add(part,
        fmt::format("row {} of {} refers to nothing in {}", row.integer("rowid"), row.text("table"),
                    row.text("parent")),
        go_back);
  }
  if (wrong > most_problems) add(part, fmt::format("and {} more", wrong - most_problems), go_back);
  part.state = "each leads somewhere";
}

void look_at_history(const db::Connection& connection, Examination& part) {
  const std::size_t commits = read_commits(connection).size();
  const bool empty =
      connection.integer("SELECT (SELECT count(*) FROM source) + (SELECT count(*) FROM claim) ORDER BY 1") == 0;
  if (commits > 0 || !empty) verify_history(connection);
  part.state = commits == 0 ? "nothing is recorded yet"
                            : fmt::format("{} commit{}, as recorded", commits, commits == 1 ? "" : "s");
}

/// Copies that a program which was killed left beside the file: no harm to the database, but they hold what it holds.
void look_at_leftovers(const std::filesystem::path& path, Examination& part) {
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  const std::vector<std::string> left = base::left_behind(folder.string());
  part.state =
      left.empty() ? "none" : fmt::format("remove {}: a program that was stopped left them", fmt::join(left, ", "));
}

void look_at_access(const db::Connection& connection, const std::string& path, Examination& part) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return;
  const Protection sealed = read_protection(connection, Sensitivity::sealed);
  if (sealed.any && (status.st_mode & S_IROTH) != 0) {
    add(part, "it has protected entries, and everybody on this machine may read it", "chmod o= " + path);
  }
  part.state = (status.st_mode & (S_IRWXG | S_IRWXO)) == 0 ? "for its owner alone" : "shared";
}

}  // namespace

std::vector<Examination> examine(const std::string& path) {
  std::vector<Examination> parts;
  const auto sound = [&] { return parts.back().problems.empty(); };
  const db::Connection connection = db::Connection::open(path, db::Access::read_only);
  parts.push_back(looked_at("schema", go_back, [&](Examination& part) {
    if (!db::starts_like_database(path)) {
      return add(part, "it is no database", "`stemma check` reads case files; `stemma init` makes a database");
    }
    require_ours(connection, path);
    const std::int64_t version = connection.integer("PRAGMA user_version");
    part.state = is_newest(connection) ? fmt::format("version {}, the newest", version)
                                       : fmt::format("version {}; it is brought to {} when it is next written to",
                                                     version, migrations().size());
  }));
  if (!sound()) return parts;
  parts.push_back(looked_at("file", go_back, [&](Examination& part) { look_at_pages(connection, part); }));
  if (!sound()) return parts;
  parts.push_back(looked_at("references", go_back, [&](Examination& part) { look_at_references(connection, part); }));
  if (!sound()) return parts;
  // What is older is brought to the newest schema in memory, as for every other command that only reads.
  db::Connection copy = connection.copy_in_memory();
  migrate(copy);
  parts.push_back(looked_at("case", go_back, [&](Examination& part) {
    if (copy.integer("SELECT count(*) FROM case_info ORDER BY 1") != 1) return add(part, "it names no case", go_back);
    const CaseRecord record = read_record(copy);
    part.state = fmt::format("{}: {} claims, {} sources, {} publications", record.id, record.claims.size(),
                             record.sources.size(), record.publications.size());
  }));
  if (!sound()) return parts;
  parts.push_back(looked_at("history", "compare it with a backup: `stemma diff`, `stemma log`",
                            [&](Examination& part) { look_at_history(copy, part); }));
  parts.push_back(looked_at("access", "", [&](Examination& part) { look_at_access(copy, path, part); }));
  parts.push_back(looked_at("leftovers", "", [&](Examination& part) { look_at_leftovers(path, part); }));
  return parts;
}

}  // namespace stemma::store
