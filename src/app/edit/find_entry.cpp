#include "app/edit/find_entry.hpp"

#include <fmt/format.h>

#include <charconv>

#include "app/entry_ids.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

template <class Tag>
std::optional<Entry> some(EntryKind kind, Id<Tag> id) {
  if (id.is_none()) return std::nullopt;
  return Entry{kind, id.index()};
}

std::optional<Entry> find(store::Store& store, const EntryIndex& index, EntryKind kind, const std::string& id) {
  if (const auto entry = index.find(kind, id)) return entry;
  if (kind == EntryKind::source) return some(kind, find_source(store, id));
  if (kind == EntryKind::claim) return some(kind, find_claim(store, id));
  if (kind == EntryKind::publication) return some(kind, find_publication(store, id));
  return some(kind, find_attribution(store, id));
}

Entry numbered(const EntryIndex& index, EntryKind kind, const std::string& text) {
  const std::size_t count = index.count(kind);
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, number);
  if (fault == std::errc() && stop == end && number >= 1 && number <= count) return {kind, number - 1};
  std::string hint = count == 0
                         ? fmt::format("it has no {}s", to_string(kind))
                         : fmt::format("it has 1 to {}: `stemma list CASE {}s` numbers them", count, to_string(kind));
  throw Error(ErrorKind::usage, fmt::format("the case has no {} `{}`", to_string(kind), text), std::move(hint));
}

SubjectKind subject_kind(EntryKind kind) {
  if (kind == EntryKind::source) return SubjectKind::source;
  if (kind == EntryKind::claim) return SubjectKind::claim;
  return kind == EntryKind::publication ? SubjectKind::publication : SubjectKind::attribution;
}

}  // namespace

Entry find_entry(store::Store& store, const EntryIndex& index, const std::string& kind, const std::string& id) {
  const auto wanted = from_string<EntryKind>(kind);
  if (wanted && !has_id(*wanted)) return numbered(index, *wanted, id);
  std::vector<Entry> found;
  std::vector<SubjectKind> kinds;
  for (const EntryKind each : {EntryKind::claim, EntryKind::source, EntryKind::publication, EntryKind::attribution}) {
    if (wanted && *wanted != each) continue;
    kinds.push_back(subject_kind(each));
    if (const auto entry = find(store, index, each, id)) found.push_back(*entry);
  }
  if (found.empty()) refuse_id(store, wanted ? to_string(*wanted) : "entry", id, kinds);
  if (found.size() == 1) return found.front();
  throw Error(ErrorKind::usage,
              fmt::format("`{}` is {} and {}", id, with_article(found[0].kind), with_article(found[1].kind)),
              fmt::format("say which: `{} {}`", to_string(found[0].kind), id));
}

std::string shown_id(store::Store& store, const Entry& entry) {
  model::Texts& texts = store.texts();
  switch (entry.kind) {
    case EntryKind::source:
      return texts.source(SourceId{entry.row}).id;
    case EntryKind::claim:
      return texts.claim(ClaimId{entry.row}).id;
    case EntryKind::publication:
      return texts.publication(PublicationId{entry.row}).id;
    case EntryKind::attribution:
      return texts.attribution(AttributionId{entry.row}).id;
    default:
      return std::to_string(entry.row + 1);
  }
}

std::string named(store::Store& store, const Entry& entry) {
  const std::string id = shown_id(store, entry);
  return fmt::format("{} {}", to_string(entry.kind), has_id(entry.kind) ? fmt::format("`{}`", id) : id);
}

}  // namespace stemma::app
