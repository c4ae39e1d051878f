#include "store/edit.hpp"

#include <fmt/core.h>

#include <map>
#include <utility>

#include "stemma/error.hpp"
#include "store/canonical.hpp"
#include "store/entities.hpp"
#include "store/history.hpp"

namespace stemma::store {
namespace {

/// Canonical lines of the sources by uid.
std::map<base::Uid, std::string> source_lines(const CaseRecord& record, const Directories& directories,
                                              const Protection& guarded) {
  std::map<base::Uid, std::string> lines;
  each_canonical(record, directories, guarded, [&](const CanonicalEntry& entry) {
    if (entry.entity == "source") lines.emplace(entry.uid, entry.line);
  });
  return lines;
}

}  // namespace

void edit_control(db::Connection& connection, const ControlAdditions& additions, const CommitNote& note) {
  CaseRecord record = read_record(connection);
  const auto before_count = static_cast<std::uint32_t>(record.sources.size());
  record.sources.reserve(record.sources.size() + additions.sources.size());  // directories point into them
  const Directories before(record);
  const auto lines_before = source_lines(record, before, read_protection(connection, Sensitivity::internal));
  for (const SourceRecord& source : additions.sources) {
    if (before.sources.find(source.id))
      throw Error(ErrorKind::bad_input, fmt::format("there is a source `{}` already", source.id));
    record.sources.push_back(source);
  }
  std::map<std::uint32_t, std::uint32_t> links_before;  // by source that gets some
  for (const ControlAdditions::Link& link : additions.links) {
    const std::uint32_t row = before.source(link.source);
    SourceRecord& source = record.sources[row];
    links_before.emplace(row, static_cast<std::uint32_t>(source.controlled_by.size()));
    source.controlled_by.push_back(link.control);
  }
  const Directories after(record);
  Writing writing{connection, record, after};
  write_sources(writing, before_count);
  auto into = writing.into("control");
  for (const auto& [row, first] : links_before) {
    const auto& links = record.sources[row].controlled_by;
    for (std::uint32_t position = first; position < links.size(); ++position) {
      write_control_link(writing, into, row, position, links[position]);
    }
  }
  const Protection guarded = read_protection(connection, Sensitivity::internal);
  const auto lines_after = source_lines(record, after, guarded);
  std::vector<Change> changes;
  for (std::uint32_t row = before_count; row < record.sources.size(); ++row) {
    const base::Uid& uid = after.sources.uids[row];
    changes.push_back({"insert", "source", uid, {}, lines_after.at(uid), guarded.sources[row]});
  }
  for (const auto& [row, first] : links_before) {
    const base::Uid& uid = after.sources.uids[row];
    changes.push_back({"update", "source", uid, lines_before.at(uid), lines_after.at(uid), guarded.sources[row]});
  }
  record_edit(connection, changes, note);
}

void edit_publications(db::Connection& connection, const PublicationRecord& added, const CommitNote& note) {
  CaseRecord record = read_record(connection);
  const auto row = static_cast<std::uint32_t>(record.publications.size());
  for (const std::string_view kind : {"publication", "source", "claim"}) {
    if (!find_row(connection, kind, added.id)) continue;
    throw Error(ErrorKind::bad_input, fmt::format("there is a {} `{}` already", kind, added.id));
  }
  record.publications.push_back(added);
  const Directories after(record);
  Writing writing{connection, record, after};
  write_publications(writing, row);
  write_attributions(writing, row);
  const auto first = static_cast<std::uint32_t>(after.attributions.uids.size() - added.says.size());
  std::map<base::Uid, std::string_view> fresh{{after.publications.uids[row], "publication"}};
  for (std::size_t i = first; i < after.attributions.uids.size(); ++i) {
    fresh.emplace(after.attributions.uids[i], "attribution");
  }
  std::vector<Change> changes;
  each_canonical(record, after, read_protection(connection, Sensitivity::internal), [&](const CanonicalEntry& entry) {
    const auto at = fresh.find(entry.uid);
    if (at == fresh.end() || at->second != entry.entity) return;
    changes.push_back({"insert", at->second, entry.uid, {}, entry.line, entry.guarded});
  });
  record_edit(connection, changes, note);
}

}  // namespace stemma::store
