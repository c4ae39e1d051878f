#include "cli/markdown.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "cli/markdown_parts.hpp"

namespace stemma::cli {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t code_indent = 4;
constexpr std::string_view bold = "\x1b[1m", plain = "\x1b[0m";

std::string without_stars(std::string_view text) {
  std::string result;
  bool code = false;
  for (const char c : text) {
    if (c == '`') code = !code;
    if (c != '*' || code) result += c;
  }
  return result;
}

class Page {
 public:
  Page(std::size_t width, bool styled) : width_(std::max(width, narrowest)), styled_(styled) {}

  void line(std::string_view text) {
    if (text.substr(0, 3) == "```") {
      flush();
      if (!in_code_) space();
      in_code_ = !in_code_;
    } else if (in_code_) {
      out_ += text.empty() ? "\n" : std::string(code_indent, ' ') + std::string(text) + "\n";
    } else if (trimmed(text).empty()) {
      flush();
      wants_space_ = true;
    } else if (text.front() == '#') {
      flush();
      heading(trimmed(text.substr(text.find_first_not_of('#'))));
    } else if (text.front() == '|') {
      if (rows_.empty()) flush();
      rows_.push_back(table_row(text));
      for (std::string& cell : rows_.back()) cell = without_stars(cell);
    } else {
      if (item_mark(text) > 0) flush();
      paragraph_ += paragraph_.empty() ? std::string(text) : " " + std::string(trimmed(text));
    }
  }

  std::string finish() {
    flush();
    return std::move(out_);
  }

 private:
  void space() {
    if (wants_space_ && !out_.empty()) out_ += "\n";
    wants_space_ = false;
  }

  void heading(std::string_view text) {
    wants_space_ = true;
    space();
    if (styled_) out_ += bold;
    out_ += text;
    if (styled_) out_ += plain;
    out_ += "\n";
    wants_space_ = true;
  }

  void wrapped(const std::string& text, std::string_view first, std::size_t indent) {
    const std::vector<std::string> lines = base::wrap(text, width_ - indent);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      out_ += i == 0 ? std::string(first) : std::string(indent, ' ');
      out_ += lines[i] + "\n";
    }
  }

  void table() {
    std::vector<std::size_t> widths;
    for (const TableRow& row : rows_) {
      if (is_ruler(row)) continue;
      widths.resize(std::max(widths.size(), row.size()));
      for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], base::display_width(row[i]));
    }
    for (const TableRow& row : rows_) {
      if (is_ruler(row)) continue;
      std::string lead(2, ' ');
      for (std::size_t i = 0; i + 1 < row.size(); ++i) lead += base::fit(row[i], widths[i]) + "  ";
      const std::size_t indent = std::min(base::display_width(lead), width_ / 2);
      wrapped(row.back(), lead, indent);
    }
    rows_.clear();
  }

  void flush() {
    if (!rows_.empty()) {
      space();
      table();
    }
    if (paragraph_.empty()) return;
    space();
    const std::string text = without_stars(paragraph_);
    const std::size_t mark = item_mark(text);
    wrapped(text.substr(mark), text.substr(0, mark), mark);
    paragraph_.clear();
  }

  std::size_t width_;
  bool styled_;
  bool in_code_ = false, wants_space_ = false;
  std::string paragraph_, out_;
  std::vector<TableRow> rows_;
};

}  // namespace

std::string render_markdown(std::string_view markdown, std::size_t width, bool styled) {
  Page page(width, styled);
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    page.line(markdown.substr(0, end));
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return page.finish();
}

}  // namespace stemma::cli
