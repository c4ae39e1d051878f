#include "app/row_reader.hpp"

#include <algorithm>
#include <functional>
#include <type_traits>

#include "app/sheet_keys.hpp"
#include "interchange/readers.hpp"
#include "interchange/simple_attribution.hpp"

namespace stemma::app {
namespace {

using interchange::SheetKind;

constexpr std::size_t rows_of_a_reader = 4096;

bool is_same(const IdentityRecord& link) { return link.kind == IdentityKind::same_as; }

bool can_be_added(const SourceRecord& source) {
  return std::none_of(source.identity.begin(), source.identity.end(), is_same);
}

bool can_be_added(const ClaimRecord& claim) {
  if (claim.parties.empty() && claim.elements.empty() && claim.relations.empty()) return true;
  CaseRecord alone;
  alone.claims.push_back(claim);
  return is_sound(alone);
}

bool can_be_added(const PublicationRecord& publication) {
  if (publication.derivations.empty()) return true;
  CaseRecord alone;
  alone.publications.push_back(publication);
  return is_sound(alone);
}

}  // namespace

std::vector<std::size_t> key_hashes(const interchange::SheetLayout& layout, const interchange::SheetCells& cells) {
  std::vector<std::size_t> hashes;
  for (const std::string& key : natural_keys(layout, cells)) hashes.push_back(std::hash<std::string>{}(key));
  return hashes;
}

bool is_sound(const CaseRecord& alone) {
  interchange::Mistakes mistakes({}, {}, 1), notes({}, {}, 1);
  interchange::check_structure(alone, mistakes, notes);
  return mistakes.count() == 0;
}

void RowReader::read(ReadRow& read) {
  read.named.clear();
  read.keys.clear();
  if (!read_any(read)) read.entry = std::monostate();
}

bool RowReader::read_any(ReadRow& read) {
  const interchange::SheetRow& row = read.row;
  if (!row.fault.empty() || row.made_id) return false;
  switch (row.kind) {
    case SheetKind::sources:
      return read_entry<SourceRecord>(read);
    case SheetKind::claims:
      return read_entry<ClaimRecord>(read);
    case SheetKind::publications:
      return read_entry<PublicationRecord>(read);
    case SheetKind::attributions:
      return interchange::read_simple_attribution(row.placed, file_, read.entry.emplace<AttributionRecord>()) ||
             read_entry<AttributionRecord>(read);
    case SheetKind::withdrawals:
      return row.placed.cells.back().empty() && read_entry<WithdrawalRecord>(read);
    default:
      return false;
  }
}

template <class Record>
bool RowReader::read_entry(ReadRow& read) {
  if (reader_ == nullptr || ++read_ == rows_of_a_reader) {
    reader_ = std::make_unique<interchange::SheetReader>(std::string_view(), file_);
    reader_->take_references();
    read_ = 0;
  }
  const interchange::SheetLayout& layout = interchange::sheet_layout(read.row.kind);
  const interchange::PlacedCells& placed = read.row.placed;
  Record& entry = read.entry.emplace<Record>();
  if (!reader_->read(placed, entry)) return false;
  read.named = reader_->take_references();
  entry.at = {};
  if constexpr (requires { entry.sensitivity; }) {
    if (entry.sensitivity != Sensitivity::public_) return false;
  }
  if constexpr (!std::is_same_v<Record, AttributionRecord>) read.keys = key_hashes(layout, placed.cells);
  if constexpr (requires { can_be_added(entry); }) {
    entry.id = placed.cells[layout.column("id")];
    return can_be_added(entry);
  }
  return true;
}

}  // namespace stemma::app
