#include "app/open_case.hpp"

#include <utility>

#include "app/commit_note.hpp"
#include "base/file.hpp"
#include "base/limits.hpp"
#include "interchange/case_file.hpp"

namespace stemma::app {
namespace {

constexpr std::string_view sqlite_magic = "SQLite format 3";

interchange::ReadCase read(const std::string& path, const std::string& name, bool& has_comments) {
  const std::string text = base::read_file(path, base::Limits{}.file_bytes);
  if (std::string_view(text).substr(0, sqlite_magic.size()) == sqlite_magic) {
    throw Error(ErrorKind::bad_input, name + " is a database, and a database cannot be read from a stream",
                "name the database's file instead of `-`");
  }
  has_comments = seems_to_have_comments(text);
  return interchange::read_case(text, name);
}

}  // namespace

bool seems_to_have_comments(std::string_view yaml) {
  while (!yaml.empty()) {
    const std::string_view line = yaml.substr(0, yaml.find('\n'));
    const std::size_t hash = line.find('#');
    if (hash != std::string_view::npos) {
      const std::string_view before = line.substr(0, hash);
      const bool after_space = before.empty() || before.back() == ' ' || before.back() == '\t';
      if (after_space && before.find_first_of("\"'") == std::string_view::npos) return true;
    }
    yaml.remove_prefix(line.size() < yaml.size() ? line.size() + 1 : line.size());
  }
  return false;
}

OpenCase open_case(const std::string& path, const World& world) {
  if (path != "-" && store::Store::looks_like_database(path)) {
    return OpenCase{path, store::Store::open(path, true), {}, false};
  }
  const std::string name = path == "-" ? "standard input" : path;
  bool has_comments = false;
  interchange::ReadCase read_case = read(path, name, has_comments);
  stop_if_interrupted(world);
  OpenCase opened{name, store::Store::in_memory(), std::move(read_case.notes), has_comments};
  opened.store.import_case(read_case.record, commit_note(world, "read " + name));
  return opened;
}

}  // namespace stemma::app
