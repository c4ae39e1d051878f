#include "app/edit/entry_record.hpp"

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

#include "app/edit/settle.hpp"
#include "interchange/attribution_ids.hpp"

namespace stemma::app {
namespace {

using Says = std::vector<AttributionRecord>;

/// Calls `use` with the list of this kind; not for attributions.
template <class Record, class Use>
void with_list(Record& record, EntryKind kind, Use use) {
  switch (kind) {
    case EntryKind::source:
      return use(record.sources);
    case EntryKind::claim:
      return use(record.claims);
    case EntryKind::publication:
      return use(record.publications);
    case EntryKind::withdrawal:
      return use(record.withdrawals);
    case EntryKind::check:
      return use(record.checks);
    case EntryKind::decision:
      return use(record.decisions);
    case EntryKind::assessment:
      return use(record.assessments);
    case EntryKind::attribution:
      return;
  }
}

template <class Records>
auto& list_like(CaseRecord& record, const Records&) {
  using One = typename Records::value_type;
  if constexpr (std::is_same_v<One, SourceRecord>)
    return record.sources;
  else if constexpr (std::is_same_v<One, ClaimRecord>)
    return record.claims;
  else if constexpr (std::is_same_v<One, PublicationRecord>)
    return record.publications;
  else if constexpr (std::is_same_v<One, WithdrawalRecord>)
    return record.withdrawals;
  else if constexpr (std::is_same_v<One, CheckRecord>)
    return record.checks;
  else if constexpr (std::is_same_v<One, DecisionRecord>)
    return record.decisions;
  else
    return record.assessments;
}

void identify(AttributionRecord& now, const AttributionRecord& before) {
  now.uid = before.uid;
  now.at = before.at;
}

/// Which of `before` each of `now` is; none for new ones. The surest signs first.
std::vector<std::optional<std::size_t>> matched(const Says& before, const Says& now) {
  std::vector<std::optional<std::size_t>> found(now.size());
  std::vector<bool> taken(before.size(), false);
  const auto pass = [&](auto same) {
    for (std::size_t i = 0; i < now.size(); ++i) {
      for (std::size_t k = 0; !found[i] && k < before.size(); ++k) {
        if (taken[k] || !same(before[k], now[i])) continue;
        found[i] = k;
        taken[k] = true;
      }
    }
  };
  const auto same_claim = [](const auto& a, const auto& b) { return a.claim == b.claim; };
  pass([](const auto& a, const auto& b) { return !b.uid.empty() && a.uid == b.uid; });
  pass([&](const auto& a, const auto& b) {
    return same_claim(a, b) && a.default_id == b.default_id && (a.default_id || a.id == b.id) &&
           interchange::content(a) == interchange::content(b);
  });
  pass([](const auto& a, const auto& b) { return a.id == b.id; });
  pass(same_claim);
  return found;
}

/// The attributions of a publication become these; what named one of them follows.
void replace_says(CaseRecord& record, std::size_t publication, Says now) {
  Says& says = record.publications[publication].says;
  const auto match = matched(says, now);
  std::vector<std::string> ids(now.size());
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (!now[i].default_id) ids[i] = now[i].id;
    now[i].id = match[i] ? says[*match[i]].id : std::string();
    if (match[i]) identify(now[i], says[*match[i]]);
  }
  says = std::move(now);
  const References references(record);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!ids[i].empty()) says[i].id = std::move(ids[i]);
  }
  references.follow(record);
}

void take_identity(SourceRecord& now, SourceRecord& before) { now.id = before.id; }
void take_identity(ClaimRecord& now, ClaimRecord& before) { now.id = before.id; }
void take_identity(PublicationRecord& now, PublicationRecord& before) {
  now.id = before.id;
  now.says = std::move(before.says);  // replaced by themselves
}
template <class Record>
void take_identity(Record&, Record&) {}

}  // namespace

CaseRecord entry_alone(const CaseRecord& record, const EntryIndex& index, const Entry& entry) {
  CaseRecord alone;
  if (entry.kind == EntryKind::attribution) {
    const auto [publication, said] = index.said_at(entry.row);
    PublicationRecord& around = alone.publications.emplace_back();
    around.id = record.publications[publication].id;
    around.says = {record.publications[publication].says[said]};
  } else {
    with_list(record, entry.kind, [&](const auto& list) { list_like(alone, list).push_back(list[entry.row]); });
  }
  with_list(alone, entry.kind, [](auto& list) { list.front().uid.clear(); });
  for (PublicationRecord& publication : alone.publications) {
    for (AttributionRecord& said : publication.says) said.uid.clear();
  }
  return alone;
}

CaseRecord record_around(CaseRecord record, const EntryIndex& index, const Entry& entry) {
  if (entry.kind == EntryKind::attribution) {
    const auto [publication, said] = index.said_at(entry.row);
    Says& says = record.publications[publication].says;
    says.erase(says.begin() + static_cast<std::ptrdiff_t>(said));
  }
  with_list(record, entry.kind, [&](auto& list) { list.erase(list.begin() + static_cast<std::ptrdiff_t>(entry.row)); });
  return record;
}

void replace_entry(CaseRecord& record, const EntryIndex& index, const Entry& entry, CaseRecord read) {
  if (entry.kind == EntryKind::attribution) {
    const auto [publication, said] = index.said_at(entry.row);
    Says now = record.publications[publication].says;
    Says& made = read.publications.front().says;
    made.front().uid = now[said].uid;  // the one that was there, whatever it says now
    now.erase(now.begin() + static_cast<std::ptrdiff_t>(said));
    now.insert(now.begin() + static_cast<std::ptrdiff_t>(said), made.begin(), made.end());
    replace_says(record, publication, std::move(now));
  } else {
    Says says = entry.kind == EntryKind::publication ? std::move(read.publications.front().says) : Says();
    with_list(record, entry.kind, [&](auto& list) {
      auto& before = list[entry.row];
      auto& now = list_like(read, list).front();
      now.uid = before.uid;
      now.at = before.at;
      take_identity(now, before);
      before = std::move(now);
    });
    if (entry.kind == EntryKind::publication) replace_says(record, entry.row, std::move(says));
  }
  settle(record);
}

void append_entry(CaseRecord& record, const EntryIndex& index, EntryKind kind, CaseRecord read) {
  if (kind == EntryKind::attribution) {
    PublicationRecord& made = read.publications.front();
    Says& says = record.publications[index.find(EntryKind::publication, made.id).value().row].says;
    std::move(made.says.begin(), made.says.end(), std::back_inserter(says));
  } else {
    with_list(record, kind, [&](auto& list) { list.push_back(std::move(list_like(read, list).front())); });
  }
  settle(record);
}

bool is_sealed(const CaseRecord& record, const EntryIndex& index, const Entry& entry) {
  const auto sealed = [&](EntryKind kind, const std::string& id) {
    const auto other = index.find(kind, id);
    return other && is_sealed(record, index, *other);
  };
  switch (entry.kind) {
    case EntryKind::source:
      return record.sources[entry.row].sensitivity == Sensitivity::sealed;
    case EntryKind::claim:
      return record.claims[entry.row].sensitivity == Sensitivity::sealed;
    case EntryKind::publication: {
      const PublicationRecord& publication = record.publications[entry.row];
      return publication.sensitivity == Sensitivity::sealed || sealed(EntryKind::source, publication.by);
    }
    case EntryKind::attribution: {
      const auto [publication, said] = index.said_at(entry.row);
      const AttributionRecord& attribution = record.publications[publication].says[said];
      return attribution.sensitivity == Sensitivity::sealed || sealed(EntryKind::claim, attribution.claim) ||
             is_sealed(record, index, {EntryKind::publication, publication});
    }
    default:
      return false;
  }
}

bool shows_sealed(const CaseRecord& record, const EntryIndex& index, const Entry& entry) {
  const auto part_of_it = [&](const std::optional<Entry>& from) {
    return from == entry || (from && entry.kind == EntryKind::publication && from->kind == EntryKind::attribution &&
                             index.said_at(from->row).first == entry.row);
  };
  bool shows = is_sealed(record, index, entry);
  model::each_reference(record, [&](const model::Referrer& from, model::Reference what, const std::string& id) {
    if (shows) return;
    const auto of = index.meant(what, id);
    const auto referrer = index.referrer(from);
    if (of && part_of_it(referrer)) shows = is_sealed(record, index, *of) || is_sealed(record, index, *referrer);
  });
  return shows;
}

}  // namespace stemma::app
