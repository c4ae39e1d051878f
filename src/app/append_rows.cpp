#include "app/append_rows.hpp"

#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

#include "app/sheet_keys.hpp"
#include "interchange/date_order.hpp"

namespace stemma::app {
namespace {

using interchange::SheetCells;
using interchange::SheetKind;
using interchange::SheetLayout;

constexpr std::array<std::pair<interchange::IdKinds, EntryKind>, 4> id_kinds{{
    {interchange::source_id, EntryKind::source},
    {interchange::claim_id, EntryKind::claim},
    {interchange::publication_id, EntryKind::publication},
    {interchange::attribution_id, EntryKind::attribution},
}};

const std::string& cell(const interchange::SheetRow& row, std::string_view column) {
  return row.placed.cells[interchange::sheet_layout(row.kind).column(column)];
}

/// The columns that each row of attributions is asked for.
struct Said {
  const SheetLayout& layout = interchange::sheet_layout(SheetKind::attributions);
  const std::size_t id = layout.column("id"), publication = layout.column("publication"),
                    claim = layout.column("claim");
};
const Said& said_columns() {
  static const Said columns;
  return columns;
}

}  // namespace

RowAppender::RowAppender(store::Appending& appending)
    : appending_(appending), had_withdrawals_(appending.has_withdrawals()) {}

bool RowAppender::add(ReadRow& read) {
  id_.clear();
  last_kind_ = std::max(last_kind_, static_cast<std::size_t>(read.row.kind));
  if (!names_entries(read)) return false;
  if (auto* said = std::get_if<AttributionRecord>(&read.entry)) return add_attribution(read.row, *said);
  if (auto* source = std::get_if<SourceRecord>(&read.entry)) return add_entry(read, EntryKind::source, *source);
  if (auto* claim = std::get_if<ClaimRecord>(&read.entry)) return add_entry(read, EntryKind::claim, *claim);
  if (auto* print = std::get_if<PublicationRecord>(&read.entry)) return add_entry(read, EntryKind::publication, *print);
  if (auto* withdrawal = std::get_if<WithdrawalRecord>(&read.entry)) return add_withdrawal(read, *withdrawal);
  return false;
}

template <class Record>
bool RowAppender::add_entry(const ReadRow& read, EntryKind kind, Record& entry) {
  if (!take_keys(read) || !take_id(read.row, kind)) return false;
  entry.id = id_;
  appending_.add(std::move(entry));
  return true;
}

bool RowAppender::add_attribution(const Row& row, AttributionRecord& said) {
  const auto& cells = row.placed.cells;
  const std::string& publication_id = cells[said_columns().publication];
  const auto publication = appending_.published(publication_id);
  const auto claim = appending_.find(EntryKind::claim, said.claim);
  if (!publication || !claim || !appending_.can_say(*publication)) return false;
  if (!take_attribution_id(row, *publication, claim->row) || !may_be_said(*publication, said)) return false;
  said.default_id = cells[said_columns().id].empty();
  said.id = id_;
  appending_.add(publication_id, *publication, std::move(said));
  return true;
}

bool RowAppender::add_withdrawal(const ReadRow& read, WithdrawalRecord& withdrawal) {
  if (had_withdrawals_ || !take_keys(read)) return false;
  if (appending_.find(EntryKind::attribution, withdrawal.of)) return false;
  CaseRecord alone;
  alone.withdrawals.push_back(withdrawal);
  if (const auto of = appending_.published(withdrawal.of)) {
    const auto by = appending_.find(EntryKind::source, withdrawal.by);
    PublicationRecord& publication = alone.publications.emplace_back();
    publication.id = withdrawal.of;
    publication.date = of->date;
    if (by && by->row == of->publisher) publication.by = withdrawal.by;
  }
  if (!is_sound(alone)) return false;
  appending_.add(std::move(withdrawal));
  return true;
}

/// Whatever its cells name is there, and it is clear which entry is meant.
bool RowAppender::names_entries(const ReadRow& read) const {
  constexpr std::uint8_t a_node = interchange::source_id | interchange::publication_id;
  return std::all_of(read.named.begin(), read.named.end(), [&](const interchange::NamedEntry& named) {
    std::uint8_t found = interchange::no_id;
    for (const auto& [bit, kind] : id_kinds) {
      if ((named.wanted & bit) != 0 && appending_.find(kind, named.id)) found = static_cast<std::uint8_t>(found | bit);
    }
    return std::has_single_bit(found) || found == a_node;
  });
}

/// The id that the row has, if nothing has it, or one that is made.
bool RowAppender::take_id(const Row& row, EntryKind kind) {
  id_ = cell(row, "id");
  if (!id_.empty()) return interchange::valid_id(id_) && !appending_.is_anothers(kind, id_);
  // A plan gives ids kind by kind.
  if (last_kind_ > static_cast<std::size_t>(row.kind)) return false;
  id_ = made_id(interchange::sheet_layout(row.kind), row.placed.cells,
                [&](const std::string& id) { return !appending_.is_taken(kind, id); });
  return true;
}

/// False where another entry is known by the same.
bool RowAppender::take_keys(const ReadRow& read) {
  see_those_there(read.row.kind);
  auto& seen = *keys_.at(static_cast<std::size_t>(read.row.kind));
  const auto is_seen = [&](std::size_t key) { return seen.contains(key); };
  if (std::any_of(read.keys.begin(), read.keys.end(), is_seen)) return false;
  seen.insert(read.keys.begin(), read.keys.end());
  return true;
}

void RowAppender::see_those_there(SheetKind kind) {
  auto& keys = keys_.at(static_cast<std::size_t>(kind));
  if (keys) return;
  keys.emplace();
  const SheetLayout& layout = interchange::sheet_layout(kind);
  const auto see = [&](const SheetCells& cells) {
    const std::vector<std::size_t> hashes = key_hashes(layout, cells);
    keys->insert(hashes.begin(), hashes.end());
  };
  SheetCells cells(layout.columns.size());
  if (kind == SheetKind::sources) {
    appending_.each_source([&](const SourceRecord& source) {
      CaseRecord alone;
      alone.sources.push_back(source);
      see(interchange::sheet_cells(alone, layout).front());
    });
  } else if (kind == SheetKind::claims) {
    appending_.each_claim_text([&](std::string_view text) {
      cells[layout.column("text")] = text;
      see(cells);
    });
  } else if (kind == SheetKind::publications) {
    appending_.each_print([&](const store::Appending::Print& print) {
      cells[layout.column("by")] = print.by;
      cells[layout.column("date")] = print.date;
      cells[layout.column("title")] = print.title;
      cells[layout.column("url")] = print.url;
      see(cells);
    });
  }
}

/// Without an id a row may be for what the publication says of the claim already.
bool RowAppender::take_attribution_id(const Row& row, const store::Published& publication, std::uint32_t claim) {
  const auto& cells = row.placed.cells;
  id_ = cells[said_columns().id];
  if (!id_.empty())
    return interchange::valid_attribution_id(id_) && !appending_.is_anothers(EntryKind::attribution, id_);
  if (appending_.says(publication, claim)) return false;
  id_.append(cells[said_columns().publication]).append("/").append(cells[said_columns().claim]);
  return !appending_.was_taken(id_);
}

/// What references say, and what the reader of a case file finds in a publication and its chains.
bool RowAppender::may_be_said(const store::Published& publication, const AttributionRecord& said) const {
  if (said.sensitivity != Sensitivity::public_) return false;
  if (said.said_on && publication.date && interchange::impossibly_before(*publication.date, *said.said_on))
    return false;
  for (std::size_t i = 0; i < said.via.size(); ++i) {
    const std::string& link = said.via[i].id;
    const auto is_it = [&](const LinkRecord& other) { return other.id == link; };
    if (std::any_of(said.via.begin(), said.via.begin() + static_cast<std::ptrdiff_t>(i), is_it)) return false;
    if (const auto source = appending_.find(EntryKind::source, link)) {
      if (source->row == publication.publisher) return false;
      // They may be the same: only the whole record tells.
      if (appending_.is_same_as_somebody(source->row) && appending_.is_same_as_somebody(publication.publisher)) {
        return false;
      }
    } else {
      const auto other = appending_.find(EntryKind::publication, link);
      if (!other || other->row == publication.row) return false;
    }
  }
  return true;
}

}  // namespace stemma::app
