#include "app/purge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "app/commit_note.hpp"
#include "app/edit/copy_names.hpp"
#include "app/edit/find_entry.hpp"
#include "app/edit_case.hpp"
#include "app/kept_copies.hpp"
#include "app/open_case.hpp"
#include "base/file.hpp"
#include "base/redact.hpp"
#include "base/text.hpp"
#include "stemma/error.hpp"
#include "store/store.hpp"

namespace stemma::app {
namespace {

namespace fs = std::filesystem;
using Why = store::PurgePlan::Why;

constexpr std::size_t digits_shown = 8;

/// Backups that migrations made beside a database: PATH.v3-backup, PATH.v3-backup-2.
std::vector<std::string> backups_beside(const std::string& path) {
  std::vector<std::string> found;
  const fs::path folder = fs::path(path).parent_path();
  const std::string start = fs::path(path).filename().string() + ".v";
  std::error_code fault;
  for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder, fault)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(start)) continue;
    const std::size_t digits = name.find_first_not_of("0123456789", start.size());
    if (digits == start.size() || digits == std::string::npos) continue;
    if (name.compare(digits, 7, "-backup") == 0 && entry.is_regular_file(fault)) {
      found.push_back((folder / name).string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

store::PurgeRequest request_of(const PurgeOptions& options, store::Store& store) {
  store::PurgeRequest request{{}, options.texts, [&store, path = options.path](const std::string& digest) {
                                const auto kept = kept_bytes(store, path, digest);
                                return kept ? std::optional(kept->bytes) : std::nullopt;
                              }};
  if (options.id.empty()) return request;
  const CaseRecord record = store.export_case(true);
  const EntryIndex index(record);
  try {
    const Entry entry = find_entry(store, index, options.kind, options.id);
    request.entries.push_back({std::string(to_string(entry.kind)), uid_of(record, entry)});
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::usage) throw;
    for (store::PurgeRequest::Entry& once : store.entries_once_called(options.id)) {
      if (options.kind.empty() || options.kind == once.entity) request.entries.push_back(std::move(once));
    }
    if (request.entries.empty()) throw;
    if (request.entries.size() > 1) {
      throw Error(ErrorKind::usage, fmt::format("several entries were once called `{}`", options.id),
                  "`stemma log` has their history; name the kind, or purge their names with --text");
    }
  }
  return request;
}

std::string_view because(const store::PurgePlan::Touched& entry) {
  switch (entry.why) {
    case Why::asked:
      return "";
    case Why::said_by_it:
      return entry.entity == "publication" ? ": published by it" : ": told by it, or on its word";
    case Why::about_it:
      return ": it is about it";
    case Why::links_to_it:
      return ": what is noted on a link to it";
    case Why::mentions_it:
      break;
  }
  return ": a name or word in it";
}

PurgeReport report_of(store::Store& store, const store::PurgePlan& plan, const std::vector<std::string>& backups) {
  const CaseRecord record = store.export_case(true);
  const CopyView entries(store, record);
  PurgeReport report;
  std::map<std::string, std::size_t> gone;
  for (const store::PurgePlan::Touched& each : plan.entries) {
    const bool emptied = each.why != Why::links_to_it && each.why != Why::mentions_it;
    const auto entry = entries.find(each.uid);
    if (each.entity == "evidence") continue;  // told by its bytes
    if (!each.there) {
      ++gone[each.entity];
      continue;
    }
    report.push_back(fmt::format("{}  {}{}", emptied ? "purged " : "changed", entry ? named(store, *entry) : "the case",
                                 because(each)));
  }
  for (const auto& [entity, count] : gone) {
    report.push_back(fmt::format("purged   {} {}{} that {} gone: what history keeps of {}", count, entity,
                                 count == 1 ? "" : "s", count == 1 ? "is" : "are", count == 1 ? "it" : "them"));
  }
  if (!plan.commits.empty()) {
    report.push_back(
        fmt::format("changed  {} of {} commits of the history", plan.commits.size(), store.history().size()));
  }
  for (const std::string& digest : plan.copies) {
    report.push_back(fmt::format("removed  the attached copy {}", digest.substr(0, digits_shown)));
  }
  for (const std::string& backup : backups) report.push_back(fmt::format("removed  {}", backup));
  return report;
}

/// "purge 1 source and 14 attributions"
std::string message_of(const store::PurgePlan& plan) {
  std::map<std::string, std::size_t> counts;
  for (const store::PurgePlan::Touched& each : plan.entries) {
    if (each.why != Why::links_to_it && each.why != Why::mentions_it) ++counts[each.entity];
  }
  std::vector<std::string> parts;
  parts.reserve(counts.size());
  for (const auto& [entity, count] : counts) {
    parts.push_back(entity == "evidence" ? fmt::format("{} attached {}", count, count == 1 ? "copy" : "copies")
                                         : fmt::format("{} {}{}", count, entity, count == 1 ? "" : "s"));
  }
  if (parts.empty()) return "purge texts";
  std::string text = "purge " + parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) text += (i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return text;
}

/// Removes what may be kept outside of the database itself.
void remove_files(const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    std::error_code fault;
    fs::remove(file, fault);
    if (fault) throw Error(ErrorKind::io, fmt::format("cannot remove {}: {}", file, fault.message()));
  }
}

/// In bytes that are no text, such as uids and pictures, a shorter word stands sooner or later by chance.
constexpr std::size_t long_enough_for_bytes = 6;

/// Files of a case in which one of these texts still stands.
std::vector<std::string> still_in(const store::Store& store, const std::string& path,
                                  const std::vector<std::string>& texts) {
  std::vector<std::string> long_ones, short_ones;
  for (const std::string& text : texts) (text.size() < long_enough_for_bytes ? short_ones : long_ones).push_back(text);
  const base::Redaction sought(texts), in_bytes(std::move(long_ones)), in_texts(std::move(short_ones));
  const auto is_text = [](std::string_view bytes) { return !base::first_invalid_utf8(bytes); };
  std::vector<std::string> files{path + "-wal", path + "-journal"}, found;
  std::error_code fault;
  for (const auto& entry : fs::directory_iterator(path + ".evidence", fault)) files.push_back(entry.path().string());
  for (const std::string& file : files) {
    if (!fs::is_regular_file(file, fault)) continue;
    const std::string bytes = base::read_file(file, largest_copy);
    if ((is_text(bytes) ? sought : in_bytes).finds(bytes)) found.push_back(file);
  }
  const bool in_record = !in_texts.empty() &&
                         store.any_stored([&](std::string_view text) { return is_text(text) && in_texts.finds(text); });
  if (in_record || in_bytes.finds(base::read_file(path, largest_copy))) found.push_back(path);
  std::sort(found.begin(), found.end());
  return found;
}

void write_anew(store::Store& store, const std::string& path) {
  constexpr const char* rest = "what was purged is out of the record, but not yet out of the file: ";
  try {
    if (store.rebuild()) return;
  } catch (const Error& error) {
    throw Error(error.kind(), fmt::format("{} is purged, but could not be written anew: {}", path, error.what()),
                fmt::format("{}`stemma doctor` looks at what is wrong", rest));
  }
  throw Error(ErrorKind::io, fmt::format("{} could not be written anew: somebody is reading it", path),
              fmt::format("{}`stemma purge CASE` does the rest", rest));
}

}  // namespace

std::string purge(const PurgeOptions& options, const World& world,
                  const std::function<void(const PurgeReport&)>& tell) {
  for (const std::string& text : options.texts) {
    if (base::code_points(text) > 1) continue;
    throw Error(ErrorKind::usage, fmt::format("`{}` is too short to be looked for", text),
                "`--text` takes two characters or more");
  }
  const bool asked = !options.id.empty() || !options.texts.empty();
  std::string message = options.message;
  {
    store::Store store = open_database(options.path, "can be purged");
    const store::PurgePlan plan = asked ? store.plan_purge(request_of(options, store)) : store::PurgePlan{};
    const PurgeReport report = report_of(store, plan, backups_beside(options.path));
    tell(report);
    if (message.empty()) message = message_of(plan);
    if (!options.force && !report.empty()) {
      throw Error(ErrorKind::bad_input, "nothing was purged",
                  "`--force` purges what is named above; nobody can have it back");
    }
  }
  store::Store store = open_for_edit(options.path);
  const HoldInterrupts held(world);
  std::vector<std::string> texts;
  bool purged = false;
  if (asked) {
    const store::PurgePlan done = store.purge(request_of(options, store), commit_note(world, message));
    texts = done.texts;
    purged = done.any();
    std::vector<std::string> copies;
    for (const std::string& digest : done.copies) copies.push_back(path_beside(options.path, digest));
    remove_files(copies);
    std::error_code not_empty;
    fs::remove(options.path + ".evidence", not_empty);
  }
  remove_files(backups_beside(options.path));
  write_anew(store, options.path);
  if (const std::vector<std::string> left = still_in(store, options.path, texts); !left.empty()) {
    throw Error(ErrorKind::io, fmt::format("something of what was purged still stands in {}", fmt::join(left, ", ")),
                "it is there in a form that is no text of the record: look at the file");
  }
  return purged ? message : std::string();
}

}  // namespace stemma::app
