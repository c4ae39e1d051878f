// Writing rows of one table: values are named where they are given, the SQL follows from the names.
//
// The first row decides the columns and prepares the statement; every later row must name the same ones in
// the same order. Rejected: INSERT statements written out, with a list of columns, a list of marks and a
// list of values that must be kept in step.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "base/digest.hpp"
#include "db/connection.hpp"
#include "model/rows.hpp"
#include "stemma/record.hpp"

namespace stemma::store {

/// Row numbers of the files that entries stand in; a new path gets a row.
class Files {
 public:
  explicit Files(db::Connection& connection);
  /// Nothing for an entry that is not from a file.
  std::optional<std::uint32_t> row(const std::string& path);

 private:
  db::Statement insert_;
  std::unordered_map<std::string, std::uint32_t> rows_;
  std::string last_path_;
  std::uint32_t last_row_ = 0;
};

class Insert {
 public:
  Insert(db::Connection& connection, Files& files, std::string_view table);

  /// Empty text is NULL. The views must live until run().
  Insert& text(std::string_view column, std::string_view value);
  /// Empty text is empty text.
  Insert& words(std::string_view column, std::string_view value);
  Insert& bytes(std::string_view column, std::string_view value);
  Insert& uid(std::string_view column, const base::Uid& value);
  Insert& number(std::string_view column, std::optional<std::int64_t> value);
  Insert& real(std::string_view column, std::optional<double> value);
  Insert& flag(std::string_view column, std::optional<bool> value);
  Insert& row(std::string_view column, std::optional<std::uint32_t> value);
  /// Two columns, of which one is NULL.
  Insert& node(std::string_view source_column, std::string_view publication_column, model::NodeRef value);
  /// Three columns: `prefix`_text, `prefix`_first, `prefix`_last.
  Insert& date(std::string_view prefix, const std::optional<Date>& value);
  /// Nine columns: from, until, known.
  Insert& validity(const Validity& value);
  /// Three columns: at_file, at_line, at_column.
  Insert& at(const Place& value);
  template <class E>
  Insert& word(std::string_view column, E value) {
    return text(column, to_string(value));
  }
  template <class E>
  Insert& word(std::string_view column, const std::optional<E>& value) {
    return text(column, value ? to_string(*value) : std::string_view{});
  }
  void run();

 private:
  using Value = std::variant<std::monostate, std::int64_t, double, std::string_view, db::Blob>;
  /// Nothing is NULL.
  template <class T>
  Insert& put(std::string_view prefix, std::string_view suffix, const std::optional<T>& value);
  [[noreturn]] void throw_other_column(std::string_view prefix, std::string_view suffix) const;
  void prepare();

  db::Connection& connection_;
  Files& files_;
  std::string table_;
  std::vector<std::string> columns_;
  std::vector<Value> first_;  ///< of the row that decides the columns
  std::vector<bool> null_;    ///< by column: what is bound there
  std::size_t given_ = 0;     ///< values of this row
  std::optional<db::Statement> statement_;
};

}  // namespace stemma::store
