#include "store/read.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <limits>

#include "base/utf8.hpp"
#include "stemma/error.hpp"

namespace stemma::store {
namespace {

std::vector<std::string> texts(const db::Connection& connection, std::string_view query) {
  std::vector<std::string> list;
  auto row = connection.prepare(query);
  while (row.step()) {
    expect_row(row, "id", list.size());
    list.emplace_back(row.text(1));
  }
  return list;
}

/// Anything else could not be exported as it is.
bool well_formed(std::string_view text) {
  if (base::is_ascii(text)) return true;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint next = base::decode(text, at);
    if (!next.ok) return false;
    at += next.length;
  }
  return true;
}

}  // namespace

void throw_damaged(const db::Statement& row, std::string_view what) {
  throw Error(ErrorKind::database, fmt::format("the database is damaged: {} (in: {})", what, row.sql()),
              "go back to a copy of it");
}

std::string read_text(const db::Statement& row, std::string_view column) {
  const std::string_view text = row.text(column);
  if (!well_formed(text)) throw_damaged(row, "a text that is not UTF-8");
  return std::string(text);
}

bool read_flag(const db::Statement& row, int column) {
  const std::int64_t value = row.integer(column);
  if (value != 0 && value != 1) throw_damaged(row, "a flag that is neither 0 nor 1");
  return value == 1;
}

bool read_flag(const db::Statement& row, std::string_view column) { return read_flag(row, row.column(column)); }

std::optional<bool> read_optional_flag(const db::Statement& row, std::string_view column) {
  const int at = row.column(column);
  if (row.is_null(at)) return std::nullopt;
  return read_flag(row, at);
}

std::optional<double> read_real(const db::Statement& row, std::string_view column) {
  const int at = row.column(column);
  if (row.is_null(at)) return std::nullopt;
  return row.real(at);
}

std::optional<std::uint32_t> read_count(const db::Statement& row, std::string_view column) {
  const int at = row.column(column);
  if (row.is_null(at)) return std::nullopt;
  return static_cast<std::uint32_t>(row.integer(at));
}

ScaleValue read_scale(const db::Statement& row, const std::string& prefix) {
  ScaleValue value;
  value.scale = read_text(row, prefix + "scale");
  value.code = read_text(row, prefix + "code");
  value.number = read_real(row, prefix + "number");
  return value;
}

Day read_day(const db::Statement& row, int column) {
  const std::int64_t day = row.integer(column);
  if (day < earliest_day || day > latest_day) throw_damaged(row, "a day past all days");
  return static_cast<Day>(day);
}

std::optional<Date> read_date(const db::Statement& row, std::string_view prefix) {
  const std::string name(prefix);
  const int text = row.column(name + "_text");
  if (row.is_null(text)) return std::nullopt;
  Date date{std::string(row.text(text)), {}};
  date.period.first = read_day(row, row.column(name + "_first"));
  date.period.last = read_day(row, row.column(name + "_last"));
  if (date.period.last < date.period.first) throw_damaged(row, "a period that ends before it begins");
  return date;
}

Validity read_validity(const db::Statement& row) {
  Validity validity;
  validity.from = read_date(row, "from");
  validity.until = read_date(row, "until");
  validity.known = read_date(row, "known");
  return validity;
}

std::string read_uid(const db::Statement& row) {
  const auto bytes = row.blob("uid");
  if (bytes.size() != sizeof(base::Uid)) throw_damaged(row, "a uid that is not 16 bytes");
  return base::hex(bytes);
}

std::uint32_t read_row(const db::Statement& row, int column, std::size_t count) {
  const std::int64_t value = row.integer(column);  // 0 of a NULL
  const std::uint64_t bound = std::min<std::uint64_t>(count, std::numeric_limits<std::uint32_t>::max());
  if (value < 0 || static_cast<std::uint64_t>(value) >= bound || (value == 0 && row.is_null(column))) {
    throw_damaged(row, "a reference to a row that is not there");
  }
  return static_cast<std::uint32_t>(value);
}

std::uint32_t read_row(const db::Statement& row, std::string_view column, std::size_t count) {
  return read_row(row, row.column(column), count);
}

void expect_row(const db::Statement& row, std::string_view column, std::size_t expected) {
  if (row.integer(column) != static_cast<std::int64_t>(expected)) throw_damaged(row, "row numbers with a gap");
}

std::size_t count_rows(const db::Connection& connection, std::string_view table) {
  auto row = connection.prepare(fmt::format(
      "SELECT (SELECT count(*) FROM {0}) AS counted, (SELECT max(id) FROM {0}) AS highest ORDER BY 1", table));
  row.step();
  const std::int64_t counted = row.integer("counted");
  const std::int64_t highest = row.is_null("highest") ? -1 : row.integer("highest");
  if (counted != highest + 1) throw_damaged(row, "an index that has not the rows of its table");
  return static_cast<std::size_t>(counted);
}

std::size_t row_bound(const db::Connection& connection, std::string_view table) {
  return static_cast<std::size_t>(
      connection.integer(fmt::format("SELECT coalesce(max(id) + 1, 0) FROM {} ORDER BY 1", table)));
}

KnownFiles::KnownFiles(const db::Connection& connection) {
  auto row = connection.prepare("SELECT id, path FROM file ORDER BY id");
  while (row.step()) {
    expect_row(row, "id", paths_.size());
    paths_.push_back(read_text(row, "path"));
  }
}

Place KnownFiles::position(const db::Statement& row) const {
  Place place;
  const int file = row.column("at_file");
  if (!row.is_null(file)) place.file = paths_[read_row(row, file, paths_.size())];
  place.line = static_cast<std::uint32_t>(row.integer("at_line"));
  place.column = static_cast<std::uint32_t>(row.integer("at_column"));
  return place;
}

Reading::Reading(const db::Connection& from)
    : connection(from),
      files(from),
      sources(texts(from, "SELECT id, slug FROM source ORDER BY id")),
      claims(texts(from, "SELECT id, slug FROM claim ORDER BY id")),
      publications(texts(from, "SELECT id, slug FROM publication ORDER BY id")),
      attributions(texts(from, "SELECT id, slug FROM attribution ORDER BY id")) {}

std::string Reading::slug(const db::Statement& row, std::string_view column, const std::vector<std::string>& of) const {
  const int at = row.column(column);
  return row.is_null(at) ? std::string{} : of[read_row(row, at, of.size())];
}

std::string Reading::node(const db::Statement& row, std::string_view source_column,
                          std::string_view publication_column) const {
  const bool is_source = !row.is_null(source_column);
  if (is_source != row.is_null(publication_column)) throw_damaged(row, "a link to neither or both of two kinds");
  return is_source ? slug(row, source_column, sources) : slug(row, publication_column, publications);
}

}  // namespace stemma::store
