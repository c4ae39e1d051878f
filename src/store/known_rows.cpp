#include "store/known_rows.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace stemma::store {
namespace {

/// How many are remembered, by kind: sources are named again and again, publications and claims mostly near others.
/// About 15 MB together. Of attributions none is.
constexpr std::array<std::size_t, 4> remembered{std::size_t{1} << 17U, std::size_t{1} << 15U, std::size_t{1} << 16U, 0};
constexpr std::size_t absent_remembered = 4096;
constexpr std::uint32_t rows_of_a_block = 64;   // read as quickly as a few are looked up
constexpr std::uint32_t worth_a_filter = 1000;  // ids
constexpr std::array in_filter{EntryKind::source, EntryKind::claim, EntryKind::publication};

base::Uid uid_of(const db::Statement& row, int column) {
  base::Uid uid{};
  const std::string_view bytes = row.blob(column);
  std::copy_n(bytes.begin(), std::min(bytes.size(), uid.size()), uid.begin());
  return uid;
}

std::size_t hash_of(std::string_view slug) {
  const std::size_t hash = std::hash<std::string_view>{}(slug);
  return hash ^ (hash >> 17U);
}

}  // namespace

RecentIds::Place* RecentIds::places_of(std::string_view slug) {
  return &places_[hash_of(slug) % (places_.size() / 2) * 2];
}

const Known* RecentIds::find(std::string_view slug) {
  Place* places = places_of(slug);
  if (places[0].slug != slug) {
    if (places[1].slug != slug) return nullptr;
    std::swap(places[0], places[1]);
  }
  return &places[0].known;
}

void RecentIds::put(std::string_view slug, const Known& known) {
  Place* places = places_of(slug);
  if (places[0].slug != slug) std::swap(places[0], places[1]);
  places[0].slug = slug;
  places[0].known = known;
}

KnownRows::KnownRows(const db::Connection& connection) : connection_(connection) {
  kinds_.reserve(remembered.size());
  for (std::size_t kind = 0; kind < remembered.size(); ++kind) {
    const std::string_view table = to_string(static_cast<EntryKind>(kind));
    kinds_.push_back(
        {RecentIds(remembered[kind]), std::vector<std::string>(absent_remembered),
         connection.prepare(fmt::format("SELECT id, uid FROM {} WHERE slug = ? ORDER BY id", table)),
         connection.prepare(fmt::format("SELECT id, uid, slug FROM {} WHERE id >= ? AND id < ? ORDER BY id", table))});
  }
}

std::optional<Known> KnownRows::find(EntryKind kind, std::string_view slug) const {
  if (kind == EntryKind::attribution || slug.empty()) return look_up(kind, slug);
  OfKind& of_kind = kinds_[static_cast<std::size_t>(kind)];
  if (const Known* recent = of_kind.recent.find(slug)) return *recent;
  std::string& absent = of_kind.absent[hash_of(slug) % absent_remembered];
  if (absent == slug) return std::nullopt;
  const std::optional<Known> known = look_up(kind, slug);
  if (known) {
    remember_around(of_kind, known->row);
    of_kind.recent.put(slug, *known);
  } else {
    absent = slug;
  }
  return known;
}

/// Sheets tend to name claims and publications about in the order of their rows.
void KnownRows::remember_around(OfKind& of_kind, std::uint32_t row) const {
  const std::uint32_t block = row / rows_of_a_block;
  const bool in_order = block == of_kind.next_block;
  of_kind.next_block = block + 1;
  if (!in_order) return;
  const std::int64_t first = std::int64_t{block} * rows_of_a_block;
  of_kind.rows_between.bind(1, first).bind(2, first + rows_of_a_block);
  while (of_kind.rows_between.step()) {
    const auto id = static_cast<std::uint32_t>(of_kind.rows_between.integer(0));
    of_kind.recent.put(of_kind.rows_between.text(2), {id, uid_of(of_kind.rows_between, 1)});
  }
  of_kind.rows_between.reset();
}

std::optional<Known> KnownRows::look_up(EntryKind kind, std::string_view slug) const {
  db::Statement& row = kinds_[static_cast<std::size_t>(kind)].by_slug;
  row.bind(1, slug);
  std::optional<Known> known;
  if (row.step()) known = {static_cast<std::uint32_t>(row.integer(0)), uid_of(row, 1)};
  row.reset();
  return known;
}

bool KnownRows::may_be_known(std::string_view slug) const {
  if (!filter_ && ++asked_ == worth_a_filter) fill_filter();
  return !filter_ || filter_->may_hold(slug);
}

void KnownRows::fill_filter() const {
  filter_.emplace();
  for (const EntryKind kind : in_filter) {
    auto row = connection_.prepare(fmt::format("SELECT slug FROM {} ORDER BY slug", to_string(kind)));
    while (row.step()) filter_->add(row.text(0));
  }
}

void KnownRows::add(EntryKind kind, std::string_view slug, const Known& known) {
  if (kind == EntryKind::attribution) return;
  OfKind& of_kind = kinds_[static_cast<std::size_t>(kind)];
  of_kind.recent.put(slug, known);
  if (filter_) filter_->add(slug);
  std::string& absent = of_kind.absent[hash_of(slug) % absent_remembered];
  if (absent == slug) absent.clear();
}

}  // namespace stemma::store
