#include "cli/markdown_parts.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

namespace stemma::cli {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// Columns of the mark that begins a list item, or 0.
std::size_t item_mark(std::string_view line) {
  if (line.substr(0, 2) == "- ") return 2;
  std::size_t digits = 0;
  while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits])) != 0) ++digits;
  return digits > 0 && line.substr(digits, 2) == ". " ? digits + 2 : 0;
}

TableRow table_row(std::string_view line) {
  line = trimmed(line);
  line.remove_prefix(1);
  if (!line.empty() && line.back() == '|') line.remove_suffix(1);
  TableRow row(1);
  bool code = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '`') code = !code;
    if (line.substr(i, 2) == "\\|") {
      row.back() += '|';
      ++i;
    } else if (c == '|' && !code) {
      row.emplace_back();
    } else {
      row.back() += c;
    }
  }
  for (std::string& cell : row) cell = trimmed(cell);
  return row;
}

bool is_ruler(const TableRow& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& cell) {
    return !cell.empty() && cell.find_first_not_of("-:") == std::string::npos;
  });
}

class Reader {
 public:
  void line(std::string_view text) {
    if (text.starts_with("```")) {
      if (!in_code_) begin(Block::Kind::code);
      in_code_ = !in_code_;
      going_on_ = false;
    } else if (in_code_) {
      blocks_.back().lines.emplace_back(text);
    } else if (trimmed(text).empty()) {
      going_on_ = false;
      apart_ = true;
    } else if (text.front() == '#') {
      const std::size_t level = std::min(text.find_first_not_of('#'), text.size());
      Block& block = begin(Block::Kind::heading);
      block.level = level;
      block.text = trimmed(text.substr(level));
      going_on_ = false;
    } else if (text.front() == '|') {
      row(table_row(text));
    } else {
      words(text);
    }
  }

  std::vector<Block> finish() { return std::move(blocks_); }

 private:
  Block& begin(Block::Kind kind) {
    Block& block = blocks_.emplace_back();
    block.kind = kind;
    block.apart = std::exchange(apart_, false);
    going_on_ = true;
    return block;
  }

  void row(TableRow cells) {
    Block& table = going_on_ && blocks_.back().kind == Block::Kind::table ? blocks_.back() : begin(Block::Kind::table);
    if (is_ruler(cells)) {
      table.has_head = table.rows.size() == 1;
    } else {
      table.rows.push_back(std::move(cells));
    }
  }

  void words(std::string_view text) {
    const std::size_t mark = item_mark(text);
    const bool same = going_on_ && mark == 0 && blocks_.back().kind != Block::Kind::table;
    if (same) {
      blocks_.back().text += " " + std::string(trimmed(text));
      return;
    }
    Block& block = begin(mark > 0 ? Block::Kind::item : Block::Kind::paragraph);
    block.mark = text.substr(0, mark);
    block.text = text.substr(mark);
  }

  std::vector<Block> blocks_;
  bool in_code_ = false;
  bool going_on_ = false;  ///< the next line may belong to the last block
  bool apart_ = false;
};

}  // namespace

std::vector<Block> blocks_of(std::string_view markdown) {
  Reader reader;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    reader.line(markdown.substr(0, end));
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return reader.finish();
}

}  // namespace stemma::cli
