#include "store/known_rows.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <functional>

namespace stemma::store {
namespace {

constexpr std::size_t remembered = std::size_t{1} << 17U;  // about 8 MB
constexpr std::size_t kinds = 4;

}  // namespace

KnownRows::KnownRows(const db::Connection& connection) : slots_(remembered) {
  look_ups_.reserve(kinds);
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    look_ups_.push_back(connection.prepare(
        fmt::format("SELECT id, uid FROM {} WHERE slug = ? ORDER BY id", to_string(static_cast<EntryKind>(kind)))));
  }
}

std::optional<Known> KnownRows::find(EntryKind kind, std::string_view slug) const {
  if (kind == EntryKind::attribution || slug.empty()) return look_up(kind, slug);
  Slot& place = slot(kind, slug);
  if (place.kind != kind || place.slug != slug) {
    place.known = look_up(kind, slug);
    place.kind = kind;
    place.slug = slug;
  }
  return place.known;
}

std::optional<Known> KnownRows::look_up(EntryKind kind, std::string_view slug) const {
  db::Statement& row = look_ups_[static_cast<std::size_t>(kind)];
  row.bind(1, slug);
  std::optional<Known> known;
  if (row.step()) {
    known.emplace();
    known->row = static_cast<std::uint32_t>(row.integer(0));
    const std::string_view uid = row.blob(1);
    std::copy_n(uid.begin(), std::min(uid.size(), known->uid.size()), known->uid.begin());
  }
  row.reset();
  return known;
}

void KnownRows::add(EntryKind kind, std::string_view slug, const Known& known) {
  if (kind == EntryKind::attribution) return;
  Slot& place = slot(kind, slug);
  place.kind = kind;
  place.slug = slug;
  place.known = known;
}

KnownRows::Slot& KnownRows::slot(EntryKind kind, std::string_view slug) const {
  const std::size_t hash = std::hash<std::string_view>{}(slug) * (2 * static_cast<std::size_t>(kind) + 3);
  return slots_[(hash ^ (hash >> 17U)) % remembered];
}

}  // namespace stemma::store
