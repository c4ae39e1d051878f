#include "app/import_case.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <utility>

#include "app/commit_note.hpp"
#include "app/new_database.hpp"
#include "app/open_case.hpp"
#include "base/file.hpp"
#include "base/limits.hpp"
#include "interchange/case_file.hpp"
#include "interchange/known_ids.hpp"

namespace stemma::app {
namespace {

bool exists(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0;
}

}  // namespace

Imported import_case(const std::string& case_file, const std::string& database, const World& world) {
  if (case_file != "-" && store::Store::looks_like_database(case_file)) {
    throw Error(ErrorKind::usage, case_file + " is a database already", "`stemma export` makes a case file of one");
  }
  const std::string name = case_file == "-" ? "standard input" : case_file;
  interchange::ReadCase read = interchange::read_case(base::read_file(case_file, base::Limits{}.file_bytes), name);
  stop_if_interrupted(world);

  Imported imported;
  const auto fill = [&](store::Store& store) {
    store.import_case(read.record, commit_note(world, "import " + name));
    const store::Counts counts = store.counts();
    imported = {counts.claims, counts.sources, counts.publications, counts.attributions, {}};
  };
  if (exists(database)) {
    store::Store store = store::Store::open(database, false);
    if (!store.is_empty()) {
      throw Error(ErrorKind::usage, database + " holds a case already", "import into a new database");
    }
    fill(store);
  } else {
    make_database(database, read.record.id, read.record.title, world, fill);
  }
  imported.notes = std::move(read.notes);
  return imported;
}

Exported export_case(const std::string& path, bool include_sealed, const World& world) {
  const OpenCase opened = open_case(path, world);
  return {interchange::write_case(opened.store.export_case(include_sealed)), opened.has_comments};
}

std::string id_from_path(const std::string& path) {
  std::string name = path.substr(path.rfind('/') + 1);
  if (const std::size_t dot = name.rfind('.'); dot != std::string::npos && dot > 0) name.erase(dot);
  std::string id;
  for (const char c : name) {
    const std::string longer = id + c;
    if (interchange::valid_id(longer)) {
      id = longer;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "case" : id;
}

void init_case(const std::string& database, const std::string& id, const std::string& title, const World& world) {
  if (!interchange::valid_id(id)) {
    throw Error(ErrorKind::usage, fmt::format("`{}` cannot be the id of a case", id),
                "an id has letters A to Z, digits, `_`, `.` and `-`, and begins with a letter or digit");
  }
  make_database(database, id, title, world, [](store::Store&) {});
}

}  // namespace stemma::app
