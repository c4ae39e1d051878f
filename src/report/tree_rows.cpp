#include "report/tree_rows.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stemma::report {
namespace {

constexpr Pen solid{"─", "┬", "├", "└", "│"};
constexpr Pen dashed{"╌", "┬", "├", "└", "╎"};
constexpr Pen typed{"-", "+", "+", "+", "|"};
constexpr Pen dotted{".", "+", "+", "+", ":"};

/// Draws one tree, or the roots that have no children; names at each level are cut to that level's cap.
class Drawer {
 public:
  Drawer(const std::vector<const DrawnNode*>& roots, const Pen& pen, bool ascii) : pen_(pen), ascii_(ascii) {
    for (const DrawnNode* root : roots) measure(*root, 0);
    roots_ = roots;
  }

  /// Cuts the longest names first until every row fits; false if no level may be cut further.
  bool fit(std::size_t width, std::size_t narrowest) {
    for (;;) {
      rows_ = family(roots_, 0);
      const bool fits = std::all_of(rows_.begin(), rows_.end(), [&](const Row& row) { return row.width <= width; });
      if (fits) return true;
      const auto longest = std::max_element(caps_.begin(), caps_.end());
      if (*longest <= narrowest) return false;
      --*longest;
    }
  }
  const std::vector<Row>& rows() const { return rows_; }

 private:
  void measure(const DrawnNode& node, std::size_t level) {
    if (caps_.size() == level) caps_.push_back(0);
    caps_[level] = std::max(caps_[level], base::display_width(node.name));
    for (const DrawnNode& child : node.children) measure(child, level + 1);
  }

  std::string title(const DrawnNode& node, std::size_t level) const {
    return cut_to(node.name, caps_[level], ascii_) + (node.mark.empty() ? "" : "  " + node.mark);
  }

  /// Title and date; in a family, the dates of those that have no children stand in one column.
  Row label(const DrawnNode& node, std::size_t level, std::size_t date_column) const {
    Row out;
    out.text = title(node, level);
    out.width = base::display_width(out.text);
    if (node.date.empty()) return out;
    const std::size_t gap = 2 + (node.children.empty() && date_column > out.width ? date_column - out.width : 0);
    out.text += std::string(gap, ' ') + node.date;
    out.width += gap + base::display_width(node.date);
    return out;
  }

  std::vector<Row> family(const std::vector<const DrawnNode*>& nodes, std::size_t level) const {
    std::size_t date_column = 0;
    for (const DrawnNode* node : nodes) {
      if (node->children.empty() && !node->date.empty()) {
        date_column = std::max(date_column, base::display_width(title(*node, level)));
      }
    }
    std::vector<Row> out;
    for (const DrawnNode* node : nodes) {
      const std::vector<Row> rows = tree(*node, level, date_column);
      out.insert(out.end(), rows.begin(), rows.end());
    }
    return out;
  }

  std::vector<Row> tree(const DrawnNode& node, std::size_t level, std::size_t date_column) const {
    const Row own = label(node, level, date_column);
    if (node.children.empty()) return {own};
    std::vector<const DrawnNode*> children;
    std::vector<std::size_t> first_rows;
    for (const DrawnNode& child : node.children) children.push_back(&child);
    const std::vector<Row> rows = family(children, level + 1);
    for (std::size_t i = 0, row = 0; i < children.size(); ++i) {
      first_rows.push_back(row);
      row += leaves(*children[i]);
    }
    std::vector<Row> out;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      std::string lead = r == 0 ? own.text + " " + std::string(pen_.dash) : std::string(own.width + 2, ' ');
      lead += stem(r, first_rows);
      out.push_back({lead + " " + rows[r].text, own.width + 5 + rows[r].width});
    }
    return out;
  }

  static std::size_t leaves(const DrawnNode& node) {
    std::size_t out = node.children.empty() ? 1 : 0;
    for (const DrawnNode& child : node.children) out += leaves(child);
    return out;
  }

  /// The two columns in front of row `r` of a family whose members begin at `first_rows`.
  std::string stem(std::size_t r, const std::vector<std::size_t>& first_rows) const {
    const bool begins = std::find(first_rows.begin(), first_rows.end(), r) != first_rows.end();
    if (!begins) return std::string(r > first_rows.back() ? " " : pen_.bar) + " ";
    const std::string_view joint = first_rows.size() == 1   ? pen_.dash
                                   : r == 0                 ? pen_.fork
                                   : r == first_rows.back() ? pen_.last
                                                            : pen_.branch;
    return std::string(joint) + std::string(pen_.dash);
  }

  Pen pen_;
  bool ascii_;
  std::vector<const DrawnNode*> roots_;
  std::vector<std::size_t> caps_;
  std::vector<Row> rows_;
};

void outline(std::vector<Row>& out, const std::vector<DrawnNode>& family, const std::string& stem, bool root,
             const Pen& pen, bool ascii, std::size_t width) {
  for (const DrawnNode& node : family) {
    const bool last = &node == &family.back();
    std::string lead = stem;
    if (!root) lead.append(last ? pen.last : pen.branch).append(pen.dash).append(" ");
    std::string tail;
    if (!node.mark.empty()) tail += "  " + node.mark;
    if (!node.date.empty()) tail += "  " + node.date;
    const std::size_t taken = base::display_width(lead) + base::display_width(tail);
    lead.append(cut_to(node.name, width > taken + 8 ? width - taken : 8, ascii)).append(tail);
    out.push_back({lead, base::display_width(lead)});
    std::string below = stem;
    if (!root) below.append(last ? " " : pen.bar).append("  ");
    outline(out, node.children, below, false, pen, ascii, width);
  }
}

/// No name has more than this: to cut it further then costs what is shown of it, however long it was.
void cut_names(std::vector<DrawnNode>& forest, std::size_t most, bool ascii) {
  for (DrawnNode& node : forest) {
    node.name = cut_to(node.name, most, ascii);
    cut_names(node.children, most, ascii);
  }
}

}  // namespace

const Pen& pen(bool denial, bool ascii) {
  if (ascii) return denial ? dotted : typed;
  return denial ? dashed : solid;
}

std::string cut_to(const std::string& text, std::size_t most, bool ascii) {
  if (base::display_width(text) <= most) return text;
  const std::string_view mark = ascii ? "..." : "…";
  const std::size_t kept = ascii ? (most > 4 ? most - 2 : 2) : most;
  std::string out = base::fit(text, kept);
  out.erase(out.size() - std::string_view("…").size());
  out.erase(out.find_last_not_of(' ') + 1);
  return out.append(mark);
}

std::vector<Row> tree_rows(std::vector<DrawnNode> forest, const Pen& pen, bool ascii, std::size_t width,
                           std::size_t narrowest, bool& fits) {
  cut_names(forest, std::max(width, narrowest), ascii);
  std::vector<const DrawnNode*> bare;
  for (const DrawnNode& node : forest) {
    if (node.children.empty()) bare.push_back(&node);
  }
  Drawer together(bare, pen, ascii);
  fits = together.fit(width, narrowest) && fits;
  std::vector<Row> out;
  std::size_t next_bare = 0;
  for (const DrawnNode& node : forest) {
    if (node.children.empty()) {
      out.push_back(together.rows()[next_bare++]);
      continue;
    }
    Drawer alone({&node}, pen, ascii);
    fits = alone.fit(width, narrowest) && fits;
    out.insert(out.end(), alone.rows().begin(), alone.rows().end());
  }
  return out;
}

std::vector<Row> outline_rows(const std::vector<DrawnNode>& forest, const Pen& pen, bool ascii, std::size_t width) {
  std::vector<Row> out;
  outline(out, forest, "", true, pen, ascii, width);
  return out;
}

}  // namespace stemma::report
