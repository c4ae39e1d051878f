#include "report/strand_tree.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/escape.hpp"
#include "report/descriptor.hpp"

namespace stemma::report {
namespace {

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

struct Calendar {
  std::string year;
  std::size_t month = 0;
  int day = 0;
};

Calendar calendar(Day day) {
  const std::string text = iso(day);
  const std::size_t last = text.rfind('-');
  return {text.substr(0, last - 3), static_cast<std::size_t>(std::stoi(text.substr(last - 2, 2))),
          std::stoi(text.substr(last + 1))};
}

/// True if the date is not wholly of the year that goes without saying.
bool of_another_year(const std::string& text, Day as_of) {
  const auto date = parse_date(text);
  if (!date || date->period.first == earliest_day || date->period.last == latest_day) return false;
  const std::string year = calendar(as_of).year;
  return calendar(date->period.first).year != year || calendar(date->period.last).year != year;
}

std::string short_date(const std::string& text, bool with_year) {
  const auto date = parse_date(text);
  if (!date) return text.empty() ? "undated" : base::for_terminal(text);
  const Period period = date->period;
  if (period.first == earliest_day || period.last == latest_day) return base::for_terminal(text);
  const Calendar first = calendar(period.first);
  const Calendar last = calendar(period.last);
  const std::string year = with_year ? " " + first.year : "";
  const std::string_view month = months[first.month - 1];
  if (period.first == period.last) return fmt::format("{} {}{}", first.day, month, year);
  if (first.year != last.year) return base::for_terminal(text);
  if (first.month == last.month) return fmt::format("{}{}", month, year);
  return first.month == 1 && last.month == 12 ? first.year : base::for_terminal(text);
}

}  // namespace

Years years_of(const std::set<PublicationId>& publications, const Words& words, Day as_of) {
  const bool shown = std::any_of(publications.begin(), publications.end(), [&](PublicationId publication) {
    return of_another_year(words.texts().publication(publication).date, as_of);
  });
  return {as_of, shown};
}

Years years_of(const Judgement& judgement, const Words& words, Day as_of) {
  std::set<PublicationId> publications;
  for (const Strand& strand : judgement.support) publications.insert(strand.publication);
  for (const Strand& strand : judgement.denial) publications.insert(strand.publication);
  return years_of(publications, words, as_of);
}

std::string short_dates(const std::set<PublicationId>& publications, const Words& words, const Years& years) {
  const std::string first = short_date(words.texts().publication(*publications.begin()).date, years.shown);
  return publications.size() == 1 ? first : fmt::format("{} +{}", first, publications.size() - 1);
}

/// What is the same for every node of one drawing.
struct StrandTree::Page {
  const Words& words;
  Years years;
  std::size_t family = 0;  ///< most children of one node
};

StrandTree::StrandTree(const std::vector<Strand>& strands, std::size_t depth) {
  nodes_.emplace_back();
  for (const Strand& strand : strands) {
    std::size_t at = 0;
    if (!strand.lineage_recorded) at = child(at, Step{});
    const std::size_t length = strand.path.size();
    const std::size_t kept = length > depth ? depth - 2 : length;
    for (std::size_t i = 0; i < kept; ++i) at = child(at, Step{strand.path[i]});
    if (kept < length) {
      at = child(at, Step{SourceId{}, length - kept - 1});
      at = child(at, Step{strand.path.back()});
    }
    nodes_[at].publications.insert(strand.publication);
    if (!strand.lineage_recorded) continue;
    Node& root = nodes_[nodes_[0].place.at(Step{strand.path.front()})];
    root.first_hand = root.first_hand || strand.first_hand;
    root.stance = strand.stance;
  }
}

std::size_t StrandTree::child(std::size_t parent, const Step& step) {
  const auto found = nodes_[parent].place.find(step);
  if (found != nodes_[parent].place.end()) return found->second;
  const std::size_t fresh = nodes_.size();
  nodes_.emplace_back();
  nodes_.back().step = step;
  nodes_[parent].children.push_back(fresh);
  nodes_[parent].place.emplace(step, fresh);
  return fresh;
}

/// Rows that a node takes if no family is drawn with more than `most` members.
std::size_t StrandTree::leaves(std::size_t node, std::size_t most) const {
  const std::vector<std::size_t>& children = nodes_[node].children;
  if (children.empty()) return 1;
  const std::size_t shown = named_of(children.size(), most);
  std::size_t rows = shown < children.size() ? 1 : 0;
  for (std::size_t i = 0; i < shown; ++i) rows += leaves(children[i], most);
  return rows;
}

/// "and 37 more outlets": what the children after the first `shown` hold.
std::string StrandTree::hidden(std::size_t node, std::size_t shown, const Words& words) const {
  const std::vector<std::size_t>& children = nodes_[node].children;
  if (node == 0) return fmt::format("and {} more origins", children.size() - shown);
  std::set<SourceId> publishers;
  std::vector<std::size_t> todo(children.begin() + static_cast<std::ptrdiff_t>(shown), children.end());
  while (!todo.empty()) {
    const Node& one = nodes_[todo.back()];
    todo.pop_back();
    if (!one.publications.empty()) publishers.insert(one.step.source);
    todo.insert(todo.end(), one.children.begin(), one.children.end());
  }
  const bool outlets =
      std::all_of(publishers.begin(), publishers.end(), [&](SourceId source) { return words.about().outlet(source); });
  return "and " + (outlets ? counted(publishers.size(), "more outlet", "more outlets")
                           : counted(publishers.size(), "more publisher", "more publishers"));
}

std::vector<DrawnNode> StrandTree::drawn_children(std::size_t node, const Page& page) const {
  const std::vector<std::size_t>& children = nodes_[node].children;
  const std::size_t shown = named_of(children.size(), page.family);
  std::vector<DrawnNode> out;
  for (std::size_t i = 0; i < shown; ++i) out.push_back(drawn_node(children[i], node == 0, page));
  if (shown < children.size()) {
    DrawnNode rest;
    rest.name = hidden(node, shown, page.words);
    out.push_back(rest);
  }
  return out;
}

DrawnNode StrandTree::drawn_node(std::size_t at, bool root, const Page& page) const {
  const Node& node = nodes_[at];
  DrawnNode out;
  const auto mark = [&out](const std::string& word) { out.mark += (out.mark.empty() ? "" : ", ") + word; };
  if (!node.step.source.is_none()) {
    const model::SourceText text = page.words.texts().source(node.step.source);
    const bool named = page.words.about().named(node.step.source);
    out.name = base::for_terminal(named && !text.withheld ? as_label(text.name) : text.id);
    if (!named) mark(std::string(unnamed_word(text.kind)));
    if (root && !text.reliability.empty()) mark(base::for_terminal(text.reliability));
    if (root && node.first_hand) mark("first-hand");
    if (root && node.stance == Stance::denies) mark("denies");
  } else {
    out.name = node.step.left_out > 0 ? fmt::format("({} more)", node.step.left_out) : "origin not recorded";
  }
  if (!node.publications.empty()) out.date = short_dates(node.publications, page.words, page.years);
  out.children = drawn_children(at, page);
  return out;
}

std::vector<DrawnNode> StrandTree::drawn(const Words& words, const Years& years, std::size_t rows) const {
  std::size_t family = rows;
  while (family > 2 && leaves(0, family) > rows) --family;
  return drawn_children(0, Page{words, years, family});
}

}  // namespace stemma::report
