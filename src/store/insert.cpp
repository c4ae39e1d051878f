#include "store/insert.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <type_traits>
#include <utility>

#include "stemma/error.hpp"

namespace stemma::store {
namespace {

template <class T>
std::optional<std::int64_t> whole(const std::optional<T>& value) {
  return value ? std::optional(std::int64_t{*value}) : std::nullopt;
}

}  // namespace

Files::Files(db::Connection& connection) : insert_(connection.prepare("INSERT INTO file (id, path) VALUES (?, ?)")) {
  auto known = connection.prepare("SELECT id, path FROM file ORDER BY id");
  while (known.step()) rows_.emplace(known.text("path"), static_cast<std::uint32_t>(known.integer("id")));
}

std::optional<std::uint32_t> Files::row(const std::string& path) {
  if (path.empty()) return std::nullopt;
  if (path == last_path_) return last_row_;
  const auto next = static_cast<std::uint32_t>(rows_.size());
  const auto [entry, fresh] = rows_.emplace(path, next);
  if (fresh) insert_.bind(1, std::int64_t{next}).bind(2, std::string_view(path)).run();
  last_path_ = path;
  last_row_ = entry->second;
  return last_row_;
}

Insert::Insert(db::Connection& connection, Files& files, std::string_view table)
    : connection_(connection), files_(files), table_(table) {}

/// Most columns of most rows are NULL, and stay so from row to row.
template <class T>
Insert& Insert::put(std::string_view prefix, std::string_view suffix, const std::optional<T>& value) {
  const std::size_t at = given_++;
  if (!statement_) {
    columns_.push_back(std::string(prefix).append(suffix));
    first_.push_back(value ? Value{*value} : Value{});
    return *this;
  }
  if (at >= columns_.size() || columns_[at].size() != prefix.size() + suffix.size() ||
      !columns_[at].starts_with(prefix)) {
    throw_other_column(prefix, suffix);
  }
  const int parameter = static_cast<int>(at) + 1;
  if (value) {
    statement_->bind(parameter, *value);
  } else if (!null_[at]) {
    statement_->bind_null(parameter);
  }
  null_[at] = !value;
  return *this;
}

void Insert::throw_other_column(std::string_view prefix, std::string_view suffix) const {
  throw Error(ErrorKind::internal, fmt::format("rows of {} differ at column {}{}", table_, prefix, suffix));
}

Insert& Insert::text(std::string_view column, std::string_view value) {
  return put(column, "", value.empty() ? std::nullopt : std::optional(value));
}

Insert& Insert::words(std::string_view column, std::string_view value) { return put(column, "", std::optional(value)); }

Insert& Insert::bytes(std::string_view column, std::string_view value) {
  return put(column, "", value.empty() ? std::nullopt : std::optional(db::Blob{value}));
}

Insert& Insert::uid(std::string_view column, const base::Uid& value) {
  return bytes(column, {reinterpret_cast<const char*>(value.data()), value.size()});
}

Insert& Insert::number(std::string_view column, std::optional<std::int64_t> value) { return put(column, "", value); }

Insert& Insert::real(std::string_view column, std::optional<double> value) { return put(column, "", value); }

Insert& Insert::flag(std::string_view column, std::optional<bool> value) { return put(column, "", whole(value)); }

Insert& Insert::row(std::string_view column, std::optional<std::uint32_t> value) {
  return put(column, "", whole(value));
}

Insert& Insert::node(std::string_view source_column, std::string_view publication_column, model::NodeRef value) {
  row(source_column, value.is_publication ? std::nullopt : std::optional(value.id));
  return row(publication_column, value.is_publication ? std::optional(value.id) : std::nullopt);
}

// The text of a date stays text even if it is empty: the three columns are given or missing together.
Insert& Insert::date(std::string_view prefix, const std::optional<Date>& value) {
  put(prefix, "_text", value ? std::optional(std::string_view(value->text)) : std::nullopt);
  put(prefix, "_first", value ? std::optional(std::int64_t{value->period.first}) : std::nullopt);
  return put(prefix, "_last", value ? std::optional(std::int64_t{value->period.last}) : std::nullopt);
}

Insert& Insert::validity(const Validity& value) {
  return date("from", value.from).date("until", value.until).date("known", value.known);
}

Insert& Insert::at(const Place& value) {
  return row("at_file", files_.row(value.file))
      .number("at_line", std::int64_t{value.line})
      .number("at_column", std::int64_t{value.column});
}

void Insert::prepare() {
  std::string marks = "?";
  for (std::size_t i = 1; i < columns_.size(); ++i) marks += ", ?";
  statement_.emplace(
      connection_.prepare(fmt::format("INSERT INTO {} ({}) VALUES ({})", table_, fmt::join(columns_, ", "), marks)));
  null_.assign(columns_.size(), true);
  for (std::size_t i = 0; i < first_.size(); ++i) {
    std::visit(
        [&](const auto& value) {
          if constexpr (!std::is_same_v<std::decay_t<decltype(value)>, std::monostate>) {
            statement_->bind(static_cast<int>(i) + 1, value);
            null_[i] = false;
          }
        },
        first_[i]);
  }
  first_ = {};
}

void Insert::run() {
  if (!statement_) prepare();
  if (given_ != columns_.size()) {
    throw Error(ErrorKind::internal, fmt::format("a row of {} has {} values, not {}", table_, given_, columns_.size()));
  }
  given_ = 0;
  statement_->run();
}

}  // namespace stemma::store
