#include "store/slice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/transaction.hpp"
#include "store/case_days.hpp"
#include "store/slice_columns.hpp"
#include "store/slice_rows.hpp"

namespace stemma::store {
namespace {

/// The number that a row has in the slice; nothing where it is not in it.
std::optional<std::int64_t> number_in(const std::vector<std::int64_t>& rows, std::int64_t row) {
  const auto at = std::lower_bound(rows.begin(), rows.end(), row);
  if (at == rows.end() || *at != row) return std::nullopt;
  return at - rows.begin();
}

class Copying {
 public:
  Copying(const db::Connection& whole, const SliceRows& rows, db::Connection& into) : whole_(whole), into_(into) {
    for (std::size_t e = 0; e < entity_count; ++e) rows_[e].assign(rows[e].begin(), rows[e].end());
  }

  /// The rows of a table that belong to what is in the slice, but for those that lead out of it.
  void copy(const SlicedTable& table) {
    const std::vector<std::int64_t>& rows = rows_[static_cast<std::size_t>(table.of)];
    if (rows.empty()) return;
    const std::string key(table.key);
    auto from = whole_.prepare(fmt::format("SELECT * FROM {} WHERE {} = ? ORDER BY {}", table.name, key, table.order));
    std::optional<db::Statement> to;
    std::vector<std::optional<Entity>> refers;
    for (const std::int64_t row : rows) {
      from.reset();
      from.bind(1, row);
      while (from.step()) {
        if (!to) {
          to.emplace(into_.prepare(insert_into(table.name, from.columns())));
          for (const std::string& column : from.columns()) refers.push_back(referred(table, column));
        }
        if (bind(from, refers, *to)) to->run();
      }
    }
  }

  /// A table that is the whole case's.
  void copy_all(std::string_view name) {
    auto from = whole_.prepare(fmt::format("SELECT * FROM {} ORDER BY id", name));
    auto to = into_.prepare(insert_into(name, from.columns()));
    std::vector<std::optional<Entity>> refers;
    for (const std::string& column : from.columns()) refers.push_back(referred(column));
    while (from.step()) {
      bind(from, refers, to);
      to.run();
    }
  }

 private:
  static std::string insert_into(std::string_view table, const std::vector<std::string>& columns) {
    std::string marks;
    for (std::size_t i = 0; i < columns.size(); ++i) marks += i == 0 ? "?" : ", ?";
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", table, fmt::join(columns, ", "), marks);
  }

  /// False where a reference leads out of the slice.
  bool bind(const db::Statement& from, const std::vector<std::optional<Entity>>& refers, db::Statement& to) const {
    for (int i = 0; i < static_cast<int>(refers.size()); ++i) {
      const std::optional<Entity> entity = refers[static_cast<std::size_t>(i)];
      if (!entity || from.is_null(i)) {
        to.bind(i + 1, from, i);
        continue;
      }
      const auto number = number_in(rows_[static_cast<std::size_t>(*entity)], from.integer(i));
      if (!number) return false;
      to.bind(i + 1, *number);
    }
    return true;
  }

  const db::Connection& whole_;
  db::Connection& into_;
  std::array<std::vector<std::int64_t>, entity_count> rows_;
};

}  // namespace

bool anything_sealed(const db::Connection& whole) {
  // Each is answered by a small index.
  for (const std::string_view table : {"source", "claim", "publication", "attribution"}) {
    const std::string query = fmt::format(
        "SELECT EXISTS (SELECT 1 FROM {} WHERE sensitivity <> 'public' AND sensitivity = 'sealed') ORDER BY 1", table);
    if (whole.integer(query) != 0) return true;
  }
  return false;
}

void slice(const db::Connection& whole, const std::vector<ClaimId>& claims, db::Connection& into) {
  db::Transaction transaction(into);
  Copying copying(whole, find_slice(whole, claims), into);
  copying.copy_all("file");
  for (const SlicedTable& table : sliced_tables()) copying.copy(table);
  copying.copy_all("case_info");
  // Without it a slice would be judged as of its own latest date.
  if (const auto day = read_natural_day(whole)) {
    const std::string text = iso(*day);
    into.prepare("UPDATE case_info SET as_of_text = ?, as_of_first = ?, as_of_last = ? WHERE as_of_last IS NULL")
        .bind(1, text)
        .bind(2, std::int64_t{*day})
        .bind(3, std::int64_t{*day})
        .run();
  }
  transaction.commit();
}

}  // namespace stemma::store
