#include <algorithm>
#include <limits>
#include <span>

#include "graph/algorithms.hpp"

// Tarjan 1972 on one array of numbers: what belongs to a component already has the highest number, so that an edge to
// it raises nothing and no flag says who is still waiting. Rejected: boost::strong_components on the same graph (see
// boost_digraph.hpp), whose four arrays and 40 bytes a step take twice the time.
namespace stemma::graph {

std::vector<std::uint32_t> strong_components(const Digraph& graph) {
  constexpr std::uint32_t settled = std::numeric_limits<std::uint32_t>::max();
  struct Step {
    Vertex v;
    std::uint32_t lowest;  ///< number that is reached from here
    std::span<const Vertex> left;
  };
  std::vector<std::uint32_t> number(graph.size(), 0);  // from 1, in the order of entering
  std::vector<std::uint32_t> component(graph.size(), 0);
  std::vector<Vertex> waiting;
  std::vector<Step> path;
  constexpr std::size_t few = 16;
  waiting.reserve(std::min(graph.size(), few));
  path.reserve(std::min(graph.size(), few));
  std::uint32_t entered = 0;
  std::uint32_t components = 0;
  const auto enter = [&](Vertex v) {
    number[v] = ++entered;
    path.push_back({v, entered, graph.out(v)});
    waiting.push_back(v);
  };
  const auto settle_down_to = [&](Vertex v) {
    Vertex member = no_vertex;
    do {
      member = waiting.back();
      waiting.pop_back();
      number[member] = settled;
      component[member] = components;
    } while (member != v);
    ++components;
  };
  for (Vertex start = 0; start < graph.size(); ++start) {
    if (number[start] == 0) enter(start);
    while (!path.empty()) {
      Step& step = path.back();
      auto next = step.left.begin();
      for (; next != step.left.end() && number[*next] != 0; ++next) step.lowest = std::min(step.lowest, number[*next]);
      if (next != step.left.end()) {
        step.left = std::span<const Vertex>(next + 1, step.left.end());
        enter(*next);
        continue;
      }
      const Step done = step;
      path.pop_back();
      if (done.lowest == number[done.v]) {
        settle_down_to(done.v);
      } else {
        path.back().lowest = std::min(path.back().lowest, done.lowest);
      }
    }
  }
  return component;
}

}  // namespace stemma::graph
