#include "app/append_rows.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "app/sheet_keys.hpp"
#include "interchange/date_order.hpp"
#include "interchange/readers.hpp"
#include "interchange/simple_attribution.hpp"

namespace stemma::app {
namespace {

using interchange::SheetCells;
using interchange::SheetKind;
using interchange::SheetLayout;

constexpr std::size_t rows_of_a_reader = 4096;

/// Columns whose cells name entries, and which kinds of them.
struct Reference {
  SheetKind in;
  std::string_view column;
  std::uint8_t wanted;
};
constexpr auto a_source = interchange::source_id;
constexpr auto a_claim = interchange::claim_id;
constexpr std::uint8_t a_node = interchange::source_id | interchange::publication_id;
constexpr std::uint8_t anything_withdrawn = a_node | interchange::attribution_id;
constexpr std::array<Reference, 21> references{{
    {SheetKind::sources, "controlled_by", a_source},
    {SheetKind::sources, "same_as", a_source},
    {SheetKind::sources, "possibly_same_as", a_source},
    {SheetKind::sources, "distinct_from", a_source},
    {SheetKind::claims, "parties", a_source},
    {SheetKind::claims, "elements", a_claim},
    {SheetKind::claims, "contradicts", a_claim},
    {SheetKind::claims, "supports", a_claim},
    {SheetKind::claims, "refines", a_claim},
    {SheetKind::claims, "part_of", a_claim},
    {SheetKind::publications, "by", a_source},
    {SheetKind::publications, "cites", a_node},
    {SheetKind::publications, "quotes", a_node},
    {SheetKind::publications, "syndicates", a_node},
    {SheetKind::publications, "translates", a_node},
    {SheetKind::publications, "copies", a_node},
    {SheetKind::attributions, "claim", a_claim},
    {SheetKind::attributions, "via", a_node},
    {SheetKind::withdrawals, "by", a_source},
    {SheetKind::withdrawals, "of", anything_withdrawn},
    {SheetKind::withdrawals, "claims", a_claim},
}};

constexpr std::array<std::pair<interchange::IdKinds, EntryKind>, 4> id_kinds{{
    {interchange::source_id, EntryKind::source},
    {interchange::claim_id, EntryKind::claim},
    {interchange::publication_id, EntryKind::publication},
    {interchange::attribution_id, EntryKind::attribution},
}};

bool is_of_an_id(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
         c == '-' || c == '/' || c == '+';
}

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

std::size_t hash_of(const std::string& key) { return std::hash<std::string>{}(key); }

/// Whether what references cannot show one by one is as it should be, in a record that has this and nothing else.
bool is_sound(const CaseRecord& alone) {
  interchange::Mistakes mistakes({}, {}, 1), notes({}, {}, 1);
  interchange::check_structure(alone, mistakes, notes);
  return mistakes.count() == 0;
}

}  // namespace

RowAppender::RowAppender(store::Appending& appending, const std::string& file)
    : appending_(appending), file_(file), had_withdrawals_(appending.has_withdrawals()) {}

bool RowAppender::add(const Row& row) {
  id_.clear();
  if (!row.fault.empty() || row.made_id) return false;
  last_kind_ = std::max(last_kind_, static_cast<std::size_t>(row.kind));
  if (reader_ == nullptr || ++read_ == rows_of_a_reader) begin_reader();
  switch (row.kind) {
    case SheetKind::sources:
      return add_source(row);
    case SheetKind::claims:
      return add_claim(row);
    case SheetKind::publications:
      return add_publication(row);
    case SheetKind::attributions:
      return add_attribution(row);
    case SheetKind::withdrawals:
      return add_withdrawal(row);
    default:
      return false;
  }
}

bool RowAppender::add_source(const Row& row) {
  SourceRecord source;
  if (!take_keys(row) || !take_id(row) || !read(row, source)) return false;
  const auto is_same = [](const IdentityRecord& link) { return link.kind == IdentityKind::same_as; };
  if (source.sensitivity != Sensitivity::public_) return false;
  if (std::any_of(source.identity.begin(), source.identity.end(), is_same)) return false;
  source.id = id_;
  source.at = {};
  appending_.add(source);
  return true;
}

bool RowAppender::add_claim(const Row& row) {
  CaseRecord alone;
  ClaimRecord& claim = alone.claims.emplace_back();
  if (!take_keys(row) || !take_id(row) || !read(row, claim)) return false;
  claim.id = id_;
  claim.at = {};
  if (claim.sensitivity != Sensitivity::public_) return false;
  const bool alone_in_it = claim.parties.empty() && claim.elements.empty() && claim.relations.empty();
  if (!alone_in_it && !is_sound(alone)) return false;
  appending_.add(claim);
  return true;
}

bool RowAppender::add_publication(const Row& row) {
  CaseRecord alone;
  PublicationRecord& publication = alone.publications.emplace_back();
  if (!take_keys(row) || !take_id(row) || !read(row, publication)) return false;
  publication.id = id_;
  publication.at = {};
  if (publication.sensitivity != Sensitivity::public_) return false;
  if (!publication.derivations.empty() && !is_sound(alone)) return false;
  appending_.add(publication);
  return true;
}

bool RowAppender::add_attribution(const Row& row) {
  const auto& cells = row.placed.cells;
  const std::string& publication_id = cells[said_columns().publication];
  const auto publication = appending_.published(publication_id);
  const auto claim = appending_.find(EntryKind::claim, cells[said_columns().claim]);
  if (!publication || !claim || !appending_.can_say(*publication)) return false;
  if (!take_attribution_id(row, *publication, claim->row)) return false;
  AttributionRecord& said = said_;
  if (!interchange::read_simple_attribution(row.placed, file_, said)) {
    said = {};
    if (!read(row, said)) return false;
  }
  if (!may_be_said(*publication, said)) return false;
  said.at = {};
  said.default_id = cells[said_columns().id].empty();
  said.id = id_;
  appending_.add(publication_id, *publication, said);
  return true;
}

bool RowAppender::add_withdrawal(const Row& row) {
  if (had_withdrawals_ || !row.placed.cells.back().empty() || !take_keys(row)) return false;
  CaseRecord alone;
  WithdrawalRecord& withdrawal = alone.withdrawals.emplace_back();
  if (!read(row, withdrawal) || appending_.find(EntryKind::attribution, withdrawal.of)) return false;
  withdrawal.at = {};
  if (const auto of = appending_.published(withdrawal.of)) {
    const auto by = appending_.find(EntryKind::source, withdrawal.by);
    PublicationRecord& publication = alone.publications.emplace_back();
    publication.id = withdrawal.of;
    publication.date = of->date;
    if (by && by->row == of->publisher) publication.by = withdrawal.by;
  }
  if (!is_sound(alone)) return false;
  appending_.add(withdrawal);
  return true;
}

/// The id that the row has, if nothing has it, or one that is made.
bool RowAppender::take_id(const Row& row) {
  id_ = cell(row, "id");
  if (!id_.empty()) return interchange::valid_id(id_) && !appending_.is_taken(id_);
  // A plan gives ids kind by kind.
  if (last_kind_ > static_cast<std::size_t>(row.kind)) return false;
  id_ = made_id(interchange::sheet_layout(row.kind), row.placed.cells,
                [this](const std::string& id) { return !appending_.is_taken(id); });
  return true;
}

/// False where another entry is known by the same.
bool RowAppender::take_keys(const Row& row) {
  see_those_there(row.kind);
  auto& seen = *keys_.at(static_cast<std::size_t>(row.kind));
  const std::vector<std::string> keys = natural_keys(interchange::sheet_layout(row.kind), row.placed.cells);
  const auto is_seen = [&](const std::string& key) { return seen.contains(hash_of(key)); };
  if (std::any_of(keys.begin(), keys.end(), is_seen)) return false;
  for (const std::string& key : keys) seen.insert(hash_of(key));
  return true;
}

void RowAppender::see_those_there(SheetKind kind) {
  auto& keys = keys_.at(static_cast<std::size_t>(kind));
  if (keys) return;
  keys.emplace();
  const SheetLayout& layout = interchange::sheet_layout(kind);
  const auto see = [&](const SheetCells& cells) {
    for (const std::string& key : natural_keys(layout, cells)) keys->insert(hash_of(key));
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
  if (!id_.empty()) return interchange::valid_attribution_id(id_) && !appending_.is_taken(id_);
  if (appending_.says(publication, claim)) return false;
  id_.append(cells[said_columns().publication]).append("/").append(cells[said_columns().claim]);
  return !appending_.is_default_taken(id_);
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

template <class Record>
bool RowAppender::read(const Row& row, Record& into) {
  know_references(row);
  return reader_->read(row.placed, into);
}

/// Tells the reader of the entries that the row may name.
void RowAppender::know_references(const Row& row) {
  for (const Reference& reference : references) {
    if (reference.in == row.kind) know(cell(row, reference.column), reference.wanted);
  }
  if (row.kind == SheetKind::withdrawals) know(cell(row, "in"), interchange::publication_id);
}

/// Whatever a cell has between brackets, commas and semicolons, every id in it is a run of these characters.
void RowAppender::know(std::string_view cell, std::uint8_t wanted) {
  for (std::size_t at = 0; at < cell.size();) {
    std::size_t end = at;
    while (end < cell.size() && is_of_an_id(cell[end])) ++end;
    if (end > at) know_id(cell.substr(at, end - at), wanted);
    at = end + 1;
  }
}

void RowAppender::know_id(std::string_view id, std::uint8_t wanted) {
  name_.assign(1, static_cast<char>('0' + wanted));
  name_ += id;
  if (told_.contains(name_)) return;
  for (const auto& [bit, kind] : id_kinds) {
    if ((wanted & bit) == 0 || !appending_.find(kind, id)) continue;
    reader_->know(bit, id);
    told_.insert(name_);
  }
}

void RowAppender::begin_reader() {
  reader_ = std::make_unique<interchange::SheetReader>(std::string_view(), file_);
  read_ = 0;
  told_.clear();
}

}  // namespace stemma::app
