#include "report/drawing.hpp"

#include <algorithm>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/strand_tree.hpp"

namespace stemma::report {
namespace {

/// The characters of one kind of line.
struct Pen {
  std::string_view dash, fork, branch, last, bar;
};
constexpr Pen solid{"─", "┬", "├", "└", "│"};
constexpr Pen dashed{"╌", "┬", "├", "└", "╎"};
constexpr Pen plain{"-", "+", "+", "+", "|"};
constexpr Pen dotted{".", "+", "+", "+", ":"};

/// How the rows of support meet in front of the claim.
struct Bracket {
  std::string_view top, middle, bottom, top_out, middle_out, only, cross;
};
constexpr Bracket boxed{"┐", "┤", "┘", "┬", "┼", "─", "╳"};
constexpr Bracket typed{"+", "+", "+", "+", "+", "-", "x"};

struct Row {
  std::string text;
  std::size_t width = 0;
};

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

class Drawer {
 public:
  Drawer(std::size_t name_width, bool ascii) : name_width_(name_width), ascii_(ascii) {}

  std::vector<Row> forest(const std::vector<DrawnNode>& nodes, const Pen& pen) const {
    std::vector<Row> out;
    const std::size_t widest = widest_leaf(nodes);
    for (const DrawnNode& node : nodes) append(out, tree(node, node.children.empty() ? widest : 0, pen));
    return out;
  }

 private:
  std::string cut(const std::string& name) const {
    if (base::display_width(name) <= name_width_) return name;
    if (!ascii_) {
      std::string out = base::fit(name, name_width_);
      out.erase(out.find_last_not_of(' ') + 1);
      return out;
    }
    return base::wrap(name, name_width_ - 3).front() + "...";
  }

  std::string title(const DrawnNode& node) const {
    return cut(node.name) + (node.mark.empty() ? "" : "  " + node.mark);
  }

  /// Siblings that end here stand in columns: title, date.
  std::size_t widest_leaf(const std::vector<DrawnNode>& nodes) const {
    std::size_t widest = 0;
    for (const DrawnNode& node : nodes) {
      if (node.children.empty() && !node.date.empty()) widest = std::max(widest, base::display_width(title(node)));
    }
    return widest;
  }

  Row label(const DrawnNode& node, std::size_t widest) const {
    Row out{title(node), base::display_width(title(node))};
    if (node.date.empty()) return out;
    const std::size_t gap = 2 + (widest > out.width ? widest - out.width : 0);
    out.text += std::string(gap, ' ') + node.date;
    out.width += gap + base::display_width(node.date);
    return out;
  }

  std::vector<Row> tree(const DrawnNode& node, std::size_t widest, const Pen& pen) const {
    const Row own = label(node, widest);
    if (node.children.empty()) return {own};
    std::vector<Row> out;
    const std::size_t family = node.children.size();
    const std::size_t widest_child = widest_leaf(node.children);
    for (std::size_t i = 0; i < family; ++i) {
      const DrawnNode& child = node.children[i];
      const std::vector<Row> rows = tree(child, child.children.empty() ? widest_child : 0, pen);
      for (std::size_t r = 0; r < rows.size(); ++r) {
        const bool first = out.empty();
        std::string lead = first ? own.text + " " + std::string(pen.dash) : std::string(own.width + 2, ' ');
        if (r == 0) {
          lead += family == 1 ? pen.dash : first ? pen.fork : i + 1 == family ? pen.last : pen.branch;
          lead += pen.dash;
        } else {
          lead += i + 1 == family ? " " : pen.bar;
          lead += " ";
        }
        out.push_back({lead + " " + rows[r].text, own.width + 5 + rows[r].width});
      }
    }
    return out;
  }

  static void append(std::vector<Row>& out, const std::vector<Row>& rows) {
    out.insert(out.end(), rows.begin(), rows.end());
  }

  std::size_t name_width_;
  bool ascii_;
};

struct Picture {
  std::vector<Row> support, denial;
  std::size_t width = 0;  ///< of the widest row
};

/// Joins every row to the claim, or crosses it out.
std::vector<std::string> joined(const Picture& picture, const std::string& claim, bool ascii) {
  const Bracket& bracket = ascii ? typed : boxed;
  const Pen& line = ascii ? plain : solid;
  const Pen& broken = ascii ? dotted : dashed;
  std::vector<std::string> out;
  const std::size_t rows = picture.support.size();
  const std::size_t out_row = rows == 0 ? 0 : (rows - 1) / 2;
  for (std::size_t i = 0; i < rows; ++i) {
    const bool leads = i == out_row;
    std::string_view joint = leads ? bracket.middle_out : bracket.middle;
    if (rows == 1) {
      joint = bracket.only;
    } else if (i == 0) {
      joint = leads ? bracket.top_out : bracket.top;
    } else if (i + 1 == rows) {
      joint = bracket.bottom;
    }
    const Row& row = picture.support[i];
    std::string text = row.text + " " + repeated(line.dash, picture.width - row.width + 1) + std::string(joint);
    if (leads) text += std::string(line.dash) + " " + claim;
    out.push_back(text);
  }
  for (std::size_t i = 0; i < picture.denial.size(); ++i) {
    const Row& row = picture.denial[i];
    std::string text =
        row.text + " " + repeated(broken.dash, picture.width - row.width + 1) + std::string(bracket.cross);
    if (rows == 0 && i == 0) text += " " + claim;
    out.push_back(text);
  }
  return out;
}

}  // namespace

std::vector<std::string> draw(const Judgement& judgement, const Words& words, Day as_of,
                              const DrawingOptions& options) {
  if (judgement.support.empty() && judgement.denial.empty()) return {};
  const std::string claim = base::for_terminal(words.texts().claim(judgement.claim).id);
  const std::size_t tail = 5 + base::display_width(claim);
  Picture picture;
  for (const std::size_t depth : {std::size_t{8}, std::size_t{6}, std::size_t{5}, std::size_t{4}, std::size_t{3}}) {
    const auto support = StrandTree(judgement.support, depth).drawn(words, as_of, options.rows);
    const auto denial = StrandTree(judgement.denial, depth).drawn(words, as_of, options.rows);
    const std::size_t narrowest = depth == 3 ? 4 : 10;
    for (std::size_t name_width = 36; name_width >= narrowest; --name_width) {
      const Drawer drawer(name_width, options.ascii);
      picture.support = drawer.forest(support, options.ascii ? plain : solid);
      picture.denial = drawer.forest(denial, options.ascii ? dotted : dashed);
      picture.width = 0;
      for (const Row& row : picture.support) picture.width = std::max(picture.width, row.width);
      for (const Row& row : picture.denial) picture.width = std::max(picture.width, row.width);
      if (picture.width + tail <= options.width) return joined(picture, claim, options.ascii);
    }
  }
  return joined(picture, claim, options.ascii);
}

}  // namespace stemma::report
