#include "report/table.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "report/tree_rows.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t gap = 2;

std::string spaces(std::size_t count) { return std::string(count, ' '); }

class Table {
 public:
  Table(std::vector<TableColumn> columns, const std::vector<TableRow>& rows, const TableOptions& options)
      : columns_(std::move(columns)), options_(options), widths_(columns_.size(), 0) {
    for (const TableRow& row : rows) {
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        const std::size_t lead = columns_[c].flexible ? base::display_width(row.lead) : 0;
        widths_[c] = std::max(widths_[c], lead + base::display_width(shown(row, c)));
      }
    }
    std::size_t others = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (widths_[c] == 0) continue;
      if (options_.headings) widths_[c] = std::max(widths_[c], base::display_width(columns_[c].heading));
      if (!columns_[c].flexible) others += widths_[c] + gap;
    }
    const std::size_t room = options_.width > others ? options_.width - others : 0;
    folded_ = room < options_.narrowest;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (columns_[c].flexible) widths_[c] = std::min(widths_[c], folded_ ? options_.width : room);
    }
  }

  void headings(std::ostream& out) const {
    TableRow row;
    for (const TableColumn& column : columns_) {
      row.cells.push_back({folded_ && !column.flexible ? "" : column.heading, {}, &Paint::bold});
    }
    if (!folded_) {
      line(out, row);
    } else if (const auto first = flexible(row); !first->text.empty()) {
      two_lines(out, row);
    }
  }

  void write(std::ostream& out, const TableRow& row) const {
    if (!row.cells.empty() && folded_) {
      two_lines(out, row);
    } else if (!row.cells.empty()) {
      line(out, row);
    }
    if (row.remark.empty()) return;
    if (row.cells.empty()) out << '\n';
    const std::size_t lead = base::display_width(row.remark_lead);
    for (const std::string& text : base::wrap(row.remark, options_.width > lead + 8 ? options_.width - lead : 8)) {
      out << row.remark_lead << (row.cells.empty() ? Paint(options_.colour).bold(text) : text) << '\n';
    }
  }

 private:
  /// The whole cell, or what its column keeps of it.
  std::string shown(const TableRow& row, std::size_t c) const {
    const TableCell& cell = row.cells[c];
    return columns_[c].flexible ? cell.text + cell.tail : cut_to(cell.text, columns_[c].most, options_.ascii);
  }

  /// A cell may run on over empty cells that follow it.
  std::size_t room(const TableRow& row, std::size_t c) const {
    std::size_t width = widths_[c];
    for (std::size_t next = c + 1; next < row.cells.size() && shown(row, next).empty(); ++next) {
      if (widths_[next] > 0) width += widths_[next] + gap;
    }
    return width;
  }

  std::string flexible_cell(const TableRow& row, const TableCell& cell, std::size_t width) const {
    const std::size_t taken = base::display_width(row.lead) + base::display_width(cell.tail);
    return cut_to(cell.text, width > taken + 4 ? width - taken : 4, options_.ascii) + cell.tail;
  }

  std::string painted(const TableCell& cell, const std::string& text) const {
    return cell.style == nullptr ? text : (Paint(options_.colour).*cell.style)(text);
  }

  void line(std::ostream& out, const TableRow& row) const {
    std::string text;
    std::size_t at = 0, start = 0;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (widths_[c] == 0) continue;
      const std::string lead = columns_[c].flexible ? row.lead : std::string();
      const std::string cell = columns_[c].flexible ? flexible_cell(row, row.cells[c], room(row, c)) : shown(row, c);
      const std::size_t width = base::display_width(lead) + base::display_width(cell);
      const std::size_t from = start + (columns_[c].right_aligned && widths_[c] > width ? widths_[c] - width : 0);
      if (width > 0) {
        text += spaces(from > at ? from - at : 0) + lead + painted(row.cells[c], cell);
        at = std::max(at, from) + width;
      }
      start += widths_[c] + gap;
    }
    out << text << '\n';
  }

  /// The flexible column, and below it the others.
  void two_lines(std::ostream& out, const TableRow& row) const {
    std::string others;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (columns_[c].flexible) {
        out << row.lead << painted(row.cells[c], flexible_cell(row, row.cells[c], options_.width)) << '\n';
      } else if (!row.cells[c].text.empty()) {
        others += (others.empty() ? "" : "  ") + shown(row, c);
      }
    }
    if (others.empty()) return;
    const std::string lead = row.under + spaces(gap);
    const std::size_t taken = base::display_width(lead);
    for (const std::string& text : base::wrap(others, options_.width > taken + 8 ? options_.width - taken : 8)) {
      out << lead << text << '\n';
    }
  }

  /// The cell of the flexible column.
  std::vector<TableCell>::const_iterator flexible(const TableRow& row) const {
    const auto at = std::find_if(columns_.begin(), columns_.end(), [](const auto& column) { return column.flexible; });
    return row.cells.begin() + (at - columns_.begin());
  }

  std::vector<TableColumn> columns_;
  TableOptions options_;
  std::vector<std::size_t> widths_;
  bool folded_ = false;
};

}  // namespace

void write_table(std::ostream& out, std::vector<TableColumn> columns, const std::vector<TableRow>& rows,
                 const TableOptions& options) {
  const Table table(std::move(columns), rows, options);
  if (options.headings) table.headings(out);
  for (const TableRow& row : rows) table.write(out, row);
}

}  // namespace stemma::report
