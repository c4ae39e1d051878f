// A line of NDJSON that has texts, lists of texts, numbers and flags, straight into the cells of a row.

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "interchange/entry_lines.hpp"

namespace stemma::interchange {
namespace {

using Shape = SheetColumn::Shape;

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r'; }

class SimpleEntry {
 public:
  SimpleEntry(std::string_view line, std::uint32_t number, const base::Limits& limits, SheetRow& row)
      : line_(line), number_(number), limits_(limits), row_(row) {}

  /// The entity comes first, as in every line that a program writes.
  bool read() {
    std::string_view key;
    if (!take('{') || !plain_text(key) || key != "entity" || !take(':') || !plain_text(key) || !begin(key))
      return false;
    while (take(',')) {
      if (!plain_text(key) || !take(':')) return false;
      const std::size_t column = layout_->column(key);
      if (column == layout_->columns.size() || row_.given[column]) return false;
      row_.given[column] = true;
      if (!value(layout_->columns[column].shape, row_.placed.cells[column])) return false;
    }
    return take('}') && at_ == line_.size();
  }

 private:
  bool begin(std::string_view entity) {
    for (const SheetLayout& layout : sheet_layouts()) {
      if (layout.name == entity) layout_ = &layout;
    }
    if (layout_ == nullptr) return false;
    const std::size_t columns = layout_->columns.size();
    row_.kind = layout_->kind;
    row_.made_id = false;
    row_.fault.clear();
    row_.given.assign(columns, false);
    row_.placed.row = {number_, 1};
    row_.placed.at.assign(columns, row_.placed.row);
    row_.placed.cells.resize(columns);
    for (std::string& cell : row_.placed.cells) cell.clear();
    return true;
  }

  void pass_white() {
    while (at_ < line_.size() && is_white(line_[at_])) ++at_;
  }

  /// The sign and the white space around it.
  bool take(char sign) {
    pass_white();
    if (at_ == line_.size() || line_[at_] != sign) return false;
    ++at_;
    pass_white();
    return true;
  }

  /// A text without escapes.
  bool plain_text(std::string_view& into) {
    if (at_ == line_.size() || line_[at_] != '"') return false;
    const std::size_t end = line_.find_first_of("\"\\", at_ + 1);
    if (end == std::string_view::npos || line_[end] != '"') return false;
    into = line_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return true;
  }

  bool value(Shape shape, std::string& cell) {
    if (at_ == line_.size()) return false;
    const char first = line_[at_];
    if (first == '"') {
      if (!append_text(cell)) return false;
      return shape != Shape::list || cell.empty() || is_simple(cell);
    }
    if (first == '[') return shape == Shape::list && list(cell);
    for (const std::string_view word : {"true", "false"}) {
      if (line_.substr(at_, word.size()) != word) continue;
      cell = word;
      at_ += word.size();
      return shape != Shape::list;
    }
    return shape != Shape::list && number(cell);
  }

  bool list(std::string& cell) {
    take('[');
    std::size_t items = 0;
    do {
      if (items++ > 0) cell += "; ";
      const std::size_t start = cell.size();
      if (!append_text(cell) || !is_simple(std::string_view(cell).substr(start))) return false;
    } while (take(','));
    return take(']');
  }

  /// Whole numbers alone: how others are written is a library's choice.
  bool number(std::string& cell) {
    const std::size_t start = at_;
    while (at_ < line_.size() && line_[at_] >= '0' && line_[at_] <= '9') ++at_;
    constexpr std::size_t most_digits = 9;
    if (at_ == start || at_ - start > most_digits || (line_[start] == '0' && at_ - start > 1)) return false;
    if (at_ < line_.size() && line_[at_] != ',' && line_[at_] != '}' && !is_white(line_[at_])) return false;
    cell = line_.substr(start, at_ - start);
    return true;
  }

  bool append_text(std::string& cell) {
    if (at_ == line_.size() || line_[at_] != '"') return false;
    const std::size_t before = cell.size();
    for (++at_; at_ < line_.size(); ++at_) {
      const char c = line_[at_];
      if (c == '"') {
        ++at_;
        return cell.size() - before <= limits_.scalar_bytes;
      }
      const auto byte = static_cast<unsigned char>(c);
      if (byte < 0x20 || byte == 0x7F) return false;
      if (c != '\\') {
        cell += c;
        continue;
      }
      if (++at_ == line_.size()) return false;
      const std::size_t escape = std::string_view("\"\\/nt").find(line_[at_]);
      if (escape == std::string_view::npos) return false;
      cell += std::string_view("\"\\/\n\t")[escape];
    }
    return false;
  }

  static bool is_simple(std::string_view item) {
    return !item.empty() && item.find_first_of(";\n\t") == std::string_view::npos && item.front() != ' ' &&
           item.back() != ' ' && item.front() != '[' && item.front() != '{';
  }

  const std::string_view line_;
  const std::uint32_t number_;
  const base::Limits& limits_;
  SheetRow& row_;
  const SheetLayout* layout_ = nullptr;
  std::size_t at_ = 0;
};

}  // namespace

bool read_simple_entry(std::string_view line, std::uint32_t number, const base::Limits& limits, SheetRow& row) {
  if (!base::is_ascii(line) && base::first_invalid_utf8(line)) return false;
  return SimpleEntry(line, number, limits, row).read();
}

}  // namespace stemma::interchange
