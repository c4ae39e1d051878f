#include "app/read_case_file.hpp"

#include <algorithm>
#include <utility>

#include "app/limits.hpp"
#include "app/rule_book.hpp"
#include "app/withheld_notes.hpp"
#include "base/file.hpp"
#include "interchange/case_file.hpp"

namespace stemma::app {
namespace {

constexpr std::string_view sqlite_magic = "SQLite format 3";

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

CaseFile read_case_file(const std::string& path, const World& world) {
  CaseFile file;
  file.name = path == "-" ? "standard input" : path;
  {
    const base::Limits limits = limits_of(world);
    const std::string text = base::read_file(path, limits.file_bytes);
    if (std::string_view(text).substr(0, sqlite_magic.size()) == sqlite_magic) {
      throw Error(ErrorKind::bad_input, file.name + " is a database, where a case file is wanted",
                  path == "-" ? "name the database's file instead of `-`" : "`stemma export` makes a case file of it");
    }
    file.has_comments = seems_to_have_comments(text);
    Work reading(world.progress, "reading", static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n')),
                 "lines");
    interchange::ReadCase read =
        interchange::read_case(text, file.name, limits, rule_ids(), [&](std::uint64_t line) { reading.reach(line); });
    file.record = std::move(read.record);
    file.notes = std::move(read.notes);
    withhold_sealed(file.record, file.notes);
  }
  stop_if_interrupted(world);
  return file;
}

}  // namespace stemma::app
