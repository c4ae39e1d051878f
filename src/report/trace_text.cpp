// `stemma trace CASE CLAIM` in the terminal: from the claim down to its origins.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/claim_heading.hpp"
#include "report/ended.hpp"
#include "report/strand_tree.hpp"
#include "report/table.hpp"
#include "report/trace.hpp"
#include "report/trace_marks.hpp"
#include "report/tree_rows.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t room_for_facts = 52;  ///< for the columns beside the tree, and a name at its deepest
constexpr std::size_t narrowest_tree = 20;
constexpr std::size_t most_named = 3;

/// In one column's width.
std::string stance_word(Stance stance) {
  return stance == Stance::neither_confirms_nor_denies ? "neither" : std::string(to_string(stance));
}

class Tree {
 public:
  Tree(const ClaimTrace& trace, const Words& words, const FaceOptions& options)
      : trace_(trace), words_(words), options_(options), statements_(trace.statements) {
    const std::size_t room = options.width > room_for_facts ? options.width - room_for_facts : 0;
    deepest_ = std::max<std::size_t>(4, room / 3);
    std::set<PublicationId> publications;
    for (const TraceNode& node : trace.nodes) {
      if (!node.publication.is_none()) publications.insert(node.publication);
    }
    years_ = years_of(publications, words, trace.head.as_of.value_or(earliest_day));
  }

  /// The statements of one part, each with what is below it; a part without any is left out.
  template <class Belongs>
  void part(const std::string& heading, bool dashed, bool counts_as_support, Belongs belongs) {
    counts_as_support_ = counts_as_support;
    std::vector<std::uint32_t> roots;
    for (std::uint32_t i = 0; i < statements_.size(); ++i) {
      if (belongs(statements_[i])) roots.push_back(i);
    }
    if (roots.empty()) return;
    std::stable_sort(roots.begin(), roots.end(), [&](std::uint32_t a, std::uint32_t b) { return place(a) < place(b); });
    if (first_heading_.empty()) {
      first_heading_ = heading;
    } else {
      rows_.push_back({{}, {}, {}, heading, {}});
    }
    pen_ = pen(dashed, options_.ascii);
    shown_.clear();
    for (const std::uint32_t root : roots) {
      family(root, {root, 0}, {}, root == roots.back());
      const std::string why = why_ended(statements_[root], trace_.withdrawal[root]);
      if (!why.empty()) {
        TableRow& row = rows_.back();
        row.remark = base::for_terminal("no longer counts: " + why);
        row.remark_lead = (root == roots.back() ? " " : std::string(pen_.bar)) + "  ";
      }
    }
  }

  /// What stands over the first part; the other parts have headings among the rows.
  const std::string& first_heading() const { return first_heading_; }
  const std::vector<TableRow>& rows() const { return rows_; }
  const Marks& marks() const { return marks_; }

 private:
  /// By day, what others may repeat before what repeats it; undated last.
  std::pair<Day, std::size_t> place(std::uint32_t at) const {
    const auto date = parse_date(words_.texts().publication(statements_[at].publication).date);
    return {date ? date->period.last : latest_day,
            statements_[at].chain.size() + (statements_[at].rests_on.empty() ? 0 : 1)};
  }

  /// Where a node stands: the nearest statement above it, itself included, and how deep it is.
  struct Spot {
    std::uint32_t statement = 0;
    std::size_t depth = 0;
  };

  void family(std::uint32_t at, Spot spot, const std::string& stem, bool last) {
    const TraceNode& node = trace_.nodes[at];
    if (node.statement) spot.statement = *node.statement;
    const bool circle = std::find(path_.begin(), path_.end(), at) != path_.end();
    const bool repeated = !circle && !node.below.empty() && shown_.contains(at);
    TableRow row = line(node, statements_[spot.statement]);
    row.lead = stem + std::string(last ? pen_.last : pen_.branch) + std::string(pen_.dash) + " ";
    if (circle) row.cells[0].tail = ", in a circle";
    if (repeated) row.cells[0].tail = ", as above";
    if ((circle || repeated) && spot.depth > 0) {  // they stand where it is told in full
      row.cells[1].text.clear();
      row.cells[2].text.clear();
    }
    const std::string below = stem + (last ? " " : std::string(pen_.bar)) + "  ";
    row.under = below;
    rows_.push_back(std::move(row));
    if (circle || repeated) return;
    shown_.insert(at);
    if (spot.depth + 1 >= deepest_ && !node.below.empty()) {
      rows_.push_back(left_out(at, below));
      return;
    }
    path_.push_back(at);
    ++spot.depth;
    for (const std::uint32_t child : node.below) family(child, spot, below, child == node.below.back());
    path_.pop_back();
  }

  /// "and 12 more steps, back to A and B": too deep for the page.
  TableRow left_out(std::uint32_t at, const std::string& stem) const {
    std::set<std::uint32_t> seen;
    std::vector<std::uint32_t> todo{trace_.nodes[at].below};
    std::vector<SourceId> origins;
    while (!todo.empty()) {
      const std::uint32_t next = todo.back();
      todo.pop_back();
      if (!seen.insert(next).second) continue;
      const TraceNode& node = trace_.nodes[next];
      if (is_origin(node, statements_)) origins.push_back(node.source);
      todo.insert(todo.end(), node.below.begin(), node.below.end());
    }
    std::sort(origins.begin(), origins.end());
    origins.erase(std::unique(origins.begin(), origins.end()), origins.end());
    std::string text = "and " + counted(seen.size(), "more step", "more steps");
    if (!origins.empty()) text += ", back to " + words_.party_list(origins, most_named);
    TableRow row;
    row.lead = stem + std::string(pen_.last) + std::string(pen_.dash) + " ";
    row.cells.resize(6);
    row.cells[0].text = base::for_terminal(text);
    return row;
  }

  TableRow line(const TraceNode& node, const Statement& nearest) {
    const model::SourceText source = words_.texts().source(node.source);
    const Statement* statement = node.statement ? &statements_[*node.statement] : nullptr;
    TableRow row;
    row.cells.resize(6);
    row.cells[0].text = base::for_terminal(as_label(words_.party(node.source)));
    row.cells[1].text = stance(node, nearest);
    if (row.cells[1].text == to_string(Stance::denies)) row.cells[1].style = &Paint::red;
    if (!node.publication.is_none()) {
      row.cells[2].text = short_dates({node.publication}, words_, years_);
    }
    const std::string letter = base::for_terminal(source.reliability);
    const std::string digit(statement != nullptr && statement->credibility ? to_string(*statement->credibility) : "");
    row.cells[3].text = letter.empty() && !digit.empty() ? "-" + digit : letter + digit;
    row.cells[4].text = marks_.of(node, nearest, counts_as_support_);
    row.cells[5].text =
        base::for_terminal(node.publication.is_none() ? source.id : words_.texts().publication(node.publication).id);
    return row;
  }

  /// Support has the stance of who publishes it. Everything else is said by the far end of the chain, and only
  /// reported by the publisher.
  static std::string stance(const TraceNode& node, const Statement& nearest) {
    if (!node.statement) return node.below.empty() && !is_support(nearest.stance) ? stance_word(nearest.stance) : "";
    const bool relayed = !is_support(nearest.stance) && !nearest.chain.empty();
    return stance_word(relayed ? Stance::reports : nearest.stance);
  }

  const ClaimTrace& trace_;
  const Words& words_;
  const FaceOptions& options_;
  const std::vector<Statement>& statements_;
  Marks marks_{trace_, words_};
  std::size_t deepest_ = 0;
  Years years_;
  bool counts_as_support_ = false;
  Pen pen_ = pen(false, false);
  std::vector<std::uint32_t> path_;
  std::set<std::uint32_t> shown_;
  std::string first_heading_;
  std::vector<TableRow> rows_;
};

/// Two numbers belong together and are not broken apart.
std::vector<std::string> numbers_items(const Numbers& numbers) {
  return {fmt::format("{}, {};", counted(numbers.publications, "publication", "publications"),
                      counted(numbers.voices, "voice", "voices")),
          fmt::format("{}, {};", counted(numbers.origins, numbers.exact, "origin", "origins"),
                      counted(numbers.independent_origins, numbers.exact, "independent origin", "independent origins")),
          fmt::format("{}, {}", counted(numbers.lines, numbers.exact, "line", "lines"),
                      counted(numbers.controlled_lines, numbers.exact, "controlled line", "controlled lines"))};
}

void items(std::ostream& out, const std::vector<std::string>& list, std::size_t width) {
  std::string line;
  for (const std::string& item : list) {
    if (!line.empty() && line.size() + 1 + item.size() > width) {
      out << line << '\n';
      line.clear();
    }
    line += (line.empty() ? "" : " ") + item;
  }
  out << line << '\n';
}

void paragraph(std::ostream& out, const std::string& text, std::size_t width) {
  if (text.empty()) return;
  for (const std::string& line : base::wrap(base::for_terminal(text), width)) out << line << '\n';
}

}  // namespace

void write_text(std::ostream& out, const ClaimTrace& trace, const Words& words, const FaceOptions& options) {
  FaceOptions page = options;
  page.width = std::max(page.width, narrowest_width);
  const Judgement& judgement = trace.judgement;
  write_claim_heading(out, judgement, words, page);
  paragraph(out, fmt::format("{}; policy {}", as_of_words(trace.head.as_of), trace.head.policy), page.width);

  Tree tree(trace, words, page);
  tree.part("Support", false, true, [](const Statement& s) { return is_support(s.stance) && s.live(); });
  tree.part("Denials", true, false, [](const Statement& s) { return s.stance == Stance::denies && s.live(); });
  tree.part("Neither yes nor no", false, false,
            [](const Statement& s) { return !is_support(s.stance) && s.stance != Stance::denies; });
  tree.part("Support that no longer counts", true, false,
            [](const Statement& s) { return is_support(s.stance) && !s.live(); });
  tree.part("Denials that no longer count", true, false,
            [](const Statement& s) { return s.stance == Stance::denies && !s.live(); });

  out << '\n';
  const std::vector<TableColumn> columns{{tree.first_heading(), true, 0, false},
                                         {"stance", false, 11, false},
                                         {"date", false, 14, false},
                                         {"grade", false, 8, false},
                                         {"marks", false, 8, false},
                                         {"id", false, 20, false}};
  if (tree.rows().empty()) {
    out << "Nothing was said on it by the day.\n";
  } else {
    TableOptions table;
    table.width = page.width;
    table.ascii = page.ascii;
    table.colour = page.colour;
    table.narrowest = narrowest_tree;
    write_table(out, columns, tree.rows(), table);
  }
  out << '\n';
  items(out, numbers_items(judgement.numbers), page.width);
  paragraph(out, tree.marks().legend(), page.width);
}

}  // namespace stemma::report
