#include "app/edit/copy_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/edit/entry_record.hpp"
#include "app/edit/find_entry.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t digits = 8;  ///< of a SHA-256, to tell copies apart

template <class Records, class Visit>
void each_uid(EntryKind kind, const Records& records, const Visit& visit) {
  std::size_t row = 0;
  for (const auto& record : records) visit(record.uid, Entry{kind, row++});
}

template <class Visit>
void each_entry(const CaseRecord& record, const Visit& visit) {
  each_uid(EntryKind::source, record.sources, visit);
  each_uid(EntryKind::claim, record.claims, visit);
  each_uid(EntryKind::publication, record.publications, visit);
  std::size_t row = 0;
  for (const PublicationRecord& publication : record.publications) {
    for (const AttributionRecord& said : publication.says) visit(said.uid, Entry{EntryKind::attribution, row++});
  }
  each_uid(EntryKind::withdrawal, record.withdrawals, visit);
  each_uid(EntryKind::check, record.checks, visit);
  each_uid(EntryKind::decision, record.decisions, visit);
  each_uid(EntryKind::assessment, record.assessments, visit);
}

const EvidenceRecord* copy_of(const CaseRecord& record, const std::string& uid) {
  const auto at = std::find_if(record.evidence.begin(), record.evidence.end(),
                               [&](const EvidenceRecord& copy) { return copy.uid == uid; });
  return at == record.evidence.end() ? nullptr : &*at;
}

bool hides_in(const CopyView& copy, const std::string& uid) {
  if (const auto entry = copy.find(uid)) return shows_sealed(copy.record(), copy.index(), *entry);
  const EvidenceRecord* const evidence = copy_of(copy.record(), uid);
  if (evidence == nullptr) return false;
  const auto publication = copy.index().find(EntryKind::publication, evidence->publication);
  return publication && is_sealed(copy.record(), copy.index(), *publication);
}

}  // namespace

CopyView::CopyView(store::Store& store, const CaseRecord& record) : store_(store), record_(record), index_(record) {
  each_entry(record, [&](const std::string& uid, const Entry& entry) { entries_.emplace(uid, entry); });
}

std::optional<Entry> CopyView::find(const std::string& uid) const {
  const auto at = entries_.find(uid);
  return at == entries_.end() ? std::nullopt : std::optional(at->second);
}

std::string uid_of(const CaseRecord& record, const Entry& entry) {
  std::string found;
  each_entry(record, [&](const std::string& uid, const Entry& each) {
    if (each == entry) found = uid;
  });
  return found;
}

std::string CopyNames::word(const std::string& entity, const std::string& uid) const {
  if (entity == "case") return entity;
  for (const CopyView* copy : {&ours_, &theirs_}) {
    if (const EvidenceRecord* evidence = copy_of(copy->record(), uid))
      return "copy-" + evidence->sha256.substr(0, digits);
    const auto entry = copy->find(uid);
    if (!entry) continue;
    std::string id = shown_id(copy->store(), *entry);
    if (has_id(entry->kind)) return id;
    return fmt::format("{}{}-{}", copy == &theirs_ ? "other-" : "", entity, id);
  }
  return entity;
}

std::string CopyNames::named(const std::string& entity, const std::string& uid) const {
  if (entity == "case") return "the case";
  if (entity == "evidence") return fmt::format("`{}`", word(entity, uid));
  for (const CopyView* copy : {&ours_, &theirs_}) {
    if (const auto entry = copy->find(uid)) {
      return (copy == &theirs_ && !has_id(entry->kind) ? "the other copy's " : "") + app::named(copy->store(), *entry);
    }
  }
  return with_article(from_string<EntryKind>(entity).value_or(EntryKind::source));
}

std::optional<std::string> CopyNames::id(const std::string& uid) const {
  for (const CopyView* copy : {&ours_, &theirs_}) {
    const auto entry = copy->find(uid);
    if (entry)
      return has_id(entry->kind) ? shown_id(copy->store(), *entry) : named(std::string(to_string(entry->kind)), uid);
  }
  return std::nullopt;
}

bool CopyNames::hides(const std::string& entity, const std::string& uid) const {
  return entity != "case" && (hides_in(ours_, uid) || hides_in(theirs_, uid));
}

}  // namespace stemma::app
