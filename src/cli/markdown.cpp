#include "cli/markdown.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
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

  void add(const Block& block) {
    const bool heading = block.kind == Block::Kind::heading;
    if (!out_.empty() && (block.apart || heading || after_heading_)) out_ += "\n";
    after_heading_ = heading;
    switch (block.kind) {
      case Block::Kind::heading:
        out_ += styled_ ? fmt::format("{}{}{}\n", bold, block.text, plain) : block.text + "\n";
        return;
      case Block::Kind::code:
        for (const std::string& line : block.lines) {
          out_ += (line.empty() ? "" : std::string(code_indent, ' ')) + line + "\n";
        }
        return;
      case Block::Kind::table:
        table(block.rows);
        return;
      case Block::Kind::paragraph:
      case Block::Kind::item:
        wrapped(without_stars(block.text), block.mark, block.mark.size());
    }
  }

  std::string finish() { return std::move(out_); }

 private:
  void wrapped(const std::string& text, std::string_view first, std::size_t indent) {
    const std::vector<std::string> lines = base::wrap(text, width_ - indent);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      out_ += i == 0 ? std::string(first) : std::string(indent, ' ');
      out_ += lines[i] + "\n";
    }
  }

  void table(std::vector<TableRow> rows) {
    std::vector<std::size_t> widths;
    for (TableRow& row : rows) {
      widths.resize(std::max(widths.size(), row.size()));
      for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = without_stars(row[i]);
        widths[i] = std::max(widths[i], base::display_width(row[i]));
      }
    }
    for (const TableRow& row : rows) {
      std::string lead(2, ' ');
      for (std::size_t i = 0; i + 1 < row.size(); ++i) lead += base::fit(row[i], widths[i]) + "  ";
      wrapped(row.back(), lead, std::min(base::display_width(lead), width_ / 2));
    }
  }

  std::size_t width_;
  bool styled_;
  bool after_heading_ = false;
  std::string out_;
};

}  // namespace

std::string render_markdown(std::string_view markdown, std::size_t width, bool styled) {
  Page page(width, styled);
  for (const Block& block : blocks_of(markdown)) page.add(block);
  return page.finish();
}

}  // namespace stemma::cli
