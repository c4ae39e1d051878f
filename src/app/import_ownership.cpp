#include "app/import_ownership.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/commit_note.hpp"
#include "app/limits.hpp"
#include "app/open_case.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "interchange/case_file.hpp"

namespace stemma::app {
namespace {

/// New sources whole, of the others only what is new.
std::string entries_of(const store::ControlAdditions& additions) {
  CaseRecord added;
  added.sources = additions.sources;
  for (const auto& link : additions.links) {
    SourceRecord& source = added.sources.emplace_back();
    source.id = link.source;
    source.controlled_by = {link.control};
  }
  std::string text = interchange::write_case(added);
  return text.substr(std::min(text.find_first_not_of('\n'), text.size()));
}

}  // namespace

bool is_ownership_list(const std::string& path) { return base::ascii_lower(path).ends_with(".csv"); }

OwnershipImport import_ownership(const std::string& list, const std::string& path, const std::string& list_date,
                                 bool dry_run, const World& world) {
  std::optional<Date> date;
  if (!list_date.empty()) date = parse_date(list_date);
  if (!list_date.empty() && !date) {
    throw Error(ErrorKind::usage, fmt::format("`{}` is no date", list_date), "write 2024-02-29, 2024-02 or 2024");
  }
  if (date && date->period.last == latest_day) {
    throw Error(ErrorKind::usage, fmt::format("`{}` has no last day", list_date), "name the day that you mean");
  }
  const base::Limits limits = limits_of(world);
  const std::string name = list == "-" ? "standard input" : list;
  const auto read = interchange::read_ownership_list(base::read_file(list, limits.file_bytes), name, limits);
  const bool database = path != "-" && store::Store::looks_like_database(path);
  if (!database && !dry_run) {
    throw Error(ErrorKind::usage, fmt::format("{} is no database, and an ownership list is imported into one", path),
                "import the case first, or print the entries to paste into the case file with --dry-run");
  }
  OwnershipImport result;
  result.dated = date.has_value() || read.dated;
  if (dry_run) {
    const OpenCase open = open_case(path, world);
    result.plan = match_ownership(open.store.export_case(true), read, date);
  } else {
    store::Store store = store::Store::open(path, false);
    const HoldInterrupts held(world);
    result.plan = match_ownership(store.export_case(true), read, date);
    if (!result.plan.additions.links.empty()) {
      store.add_control(result.plan.additions, commit_note(world, "import ownership list " + name));
    }
  }
  result.entries = entries_of(result.plan.additions);
  return result;
}

}  // namespace stemma::app
