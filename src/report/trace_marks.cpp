#include "report/trace_marks.hpp"

#include <array>

namespace stemma::report {
namespace {

struct Mark {
  char letter;
  std::string_view meaning;
};
constexpr std::array<Mark, 6> list_of_marks{{{'o', "origin"},
                                             {'f', "first-hand"},
                                             {'u', "unnamed"},
                                             {'c', "choke point"},
                                             {'s', "state-controlled"},
                                             {'?', "own voice, lineage not recorded"}}};

}  // namespace

std::string Marks::of(const TraceNode& node, const Statement& nearest, bool support) {
  std::string letters;
  const auto mark = [&](char letter, bool applies) {
    if (!applies) return;
    letters += letter;
    used_.insert(letter);
  };
  // Who knows first-hand is whoever the chain ends at.
  const bool speaks = node.statement ? nearest.chain.empty() : node.below.empty();
  mark('o', support && is_origin(node, trace_.statements));
  mark('f', speaks && nearest.first_hand);
  mark('u', !words_.about().named(node.source));
  mark('c', support && trace_.choke_points.contains(node.source));
  const bool withheld = words_.texts().source(node.source).withheld;
  mark('s', !withheld && words_.about().state_controlled(node.source));
  mark('?', node.statement && !nearest.lineage_recorded);
  return letters;
}

std::string Marks::legend() const {
  std::string out;
  for (const Mark& mark : list_of_marks) {
    if (!used_.contains(mark.letter)) continue;
    out += out.empty() ? "Marks: " : ", ";
    out += mark.letter;
    out += ' ';
    out += mark.meaning;
  }
  return out.empty() ? out : out + ".";
}

}  // namespace stemma::report
