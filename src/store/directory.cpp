#include "store/directory.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "stemma/error.hpp"

namespace stemma::store {
namespace {

base::Uid given_or_new(const std::string& hex) { return hex.empty() ? base::random_uid() : uid_from_hex(hex); }

// A slug that comes twice keeps its first row here; the database then refuses the second.
template <class Entry>
void enter(Directory& directory, const Entry& entry) {
  directory.rows.emplace(entry.id, static_cast<std::uint32_t>(directory.uids.size()));
  directory.uids.push_back(given_or_new(entry.uid));
}

template <class Entry>
std::vector<base::Uid> uids_of(const std::vector<Entry>& entries) {
  std::vector<base::Uid> uids;
  uids.reserve(entries.size());
  for (const Entry& entry : entries) uids.push_back(given_or_new(entry.uid));
  return uids;
}

std::string known_bytes(std::string_view hex, std::size_t size, std::string_view what) {
  auto bytes = base::from_hex(hex);
  if (!bytes || bytes->size() != size) {
    throw Error(ErrorKind::bad_input, fmt::format("\"{}\" is no {}: {} hexadecimal digits", hex, what, 2 * size));
  }
  return *std::move(bytes);
}

}  // namespace

base::Uid uid_from_hex(std::string_view hex) {
  const std::string bytes = known_bytes(hex, 16, "uid");
  base::Uid uid{};
  std::copy(bytes.begin(), bytes.end(), uid.begin());
  return uid;
}

std::string digest_from_hex(std::string_view hex) { return known_bytes(hex, 32, "SHA-256"); }

std::optional<std::uint32_t> Directory::find(std::string_view slug) const {
  const auto found = rows.find(slug);
  if (found == rows.end()) return std::nullopt;
  return found->second;
}

Directories::Directories(const CaseRecord& record)
    : case_uid(given_or_new(record.uid)),
      withdrawals(uids_of(record.withdrawals)),
      checks(uids_of(record.checks)),
      decisions(uids_of(record.decisions)),
      assessments(uids_of(record.assessments)),
      evidence(uids_of(record.evidence)) {
  for (const auto& entry : record.sources) enter(sources, entry);
  for (const auto& entry : record.claims) enter(claims, entry);
  for (const auto& entry : record.publications) {
    enter(publications, entry);
    for (const auto& said : entry.says) enter(attributions, said);
  }
}

std::optional<Known> Directories::find(EntryKind kind, std::string_view slug) const {
  const Directory& directory = kind == EntryKind::source        ? sources
                               : kind == EntryKind::claim       ? claims
                               : kind == EntryKind::publication ? publications
                                                                : attributions;
  const auto row = directory.find(slug);
  if (!row) return std::nullopt;
  return Known{*row, directory.uids[*row]};
}

}  // namespace stemma::store
