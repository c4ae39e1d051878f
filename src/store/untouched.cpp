#include "store/untouched.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "store/line_texts.hpp"

namespace stemma::store {

std::vector<std::string_view> in_families(const RecordLines& lines) {
  std::map<std::string, std::vector<std::string_view>> said_in;
  for (const RecordLines::Entry& entry : lines.entries()) {
    if (entry.key.first != "attribution") continue;
    const auto line = nlohmann::json::parse(lines.line(entry.key), nullptr, false);
    said_in[text_in(line, "publication")].emplace_back(lines.line(entry.key));
  }
  std::vector<std::string_view> ordered;
  ordered.reserve(lines.entries().size());
  for (const RecordLines::Entry& entry : lines.entries()) {
    if (entry.key.first == "attribution") continue;
    ordered.emplace_back(lines.line(entry.key));
    if (entry.key.first != "publication") continue;
    const std::vector<std::string_view>& said = said_in[base::hex(entry.key.second)];
    ordered.insert(ordered.end(), said.begin(), said.end());
  }
  return ordered;
}

namespace {

/// What a change leaves alone.
struct Untouched {
  const std::set<std::string>& touched;  ///< uids of the others
  bool renamed = false;                  ///< an id changes: references as they are now would lead nowhere
};

/// Entries that the change leaves alone are taken as they are now; where they may refer
/// to something by an id that it has no more, only their place.
template <class Entry>
using ByUid = std::unordered_map<std::string_view, const Entry*>;

template <class Entry>
ByUid<Entry> by_uids(const std::vector<Entry>& entries) {
  ByUid<Entry> by_uid;
  for (const Entry& entry : entries) by_uid.emplace(entry.uid, &entry);
  return by_uid;
}

template <class Entry>
void keep_untouched(std::vector<Entry>& entries, const ByUid<Entry>& by_uid, const Untouched& untouched) {
  for (Entry& entry : entries) {
    const auto same = by_uid.find(entry.uid);
    if (same == by_uid.end() || untouched.touched.contains(entry.uid)) continue;
    if (untouched.renamed) {
      entry.at = same->second->at;
      continue;
    }
    if constexpr (std::is_same_v<Entry, PublicationRecord>) {
      std::vector<AttributionRecord> says = std::move(entry.says);
      entry = *same->second;
      entry.says = std::move(says);
    } else {
      entry = *same->second;
    }
  }
}

/// Whether an entry of both has another id.
template <class Entry>
bool renames(const std::vector<Entry>& entries, const std::vector<Entry>& now) {
  std::unordered_map<std::string_view, std::string_view> ids;
  for (const Entry& entry : now) ids.emplace(entry.uid, entry.id);
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    const auto known = ids.find(entry.uid);
    return known != ids.end() && known->second != entry.id;
  });
}

std::vector<AttributionRecord> all_said(const CaseRecord& record) {
  std::vector<AttributionRecord> said;
  for (const PublicationRecord& publication : record.publications) {
    said.insert(said.end(), publication.says.begin(), publication.says.end());
  }
  return said;
}

}  // namespace

void keep_untouched(CaseRecord& record, const CaseRecord& now, const std::set<std::string>& uids) {
  const std::vector<AttributionRecord> said_now = all_said(now);
  const bool renamed = renames(record.sources, now.sources) || renames(record.claims, now.claims) ||
                       renames(record.publications, now.publications) || renames(all_said(record), said_now);
  const Untouched touched{uids, renamed};
  keep_untouched(record.sources, by_uids(now.sources), touched);
  keep_untouched(record.claims, by_uids(now.claims), touched);
  keep_untouched(record.publications, by_uids(now.publications), touched);
  keep_untouched(record.withdrawals, by_uids(now.withdrawals), touched);
  keep_untouched(record.checks, by_uids(now.checks), touched);
  keep_untouched(record.decisions, by_uids(now.decisions), touched);
  keep_untouched(record.assessments, by_uids(now.assessments), touched);
  const ByUid<AttributionRecord> said = by_uids(said_now);
  for (PublicationRecord& publication : record.publications) keep_untouched(publication.says, said, touched);
  record.at = now.at;
}

}  // namespace stemma::store
