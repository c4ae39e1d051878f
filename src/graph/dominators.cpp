#include <algorithm>

#include "graph/algorithms.hpp"

// Lengauer and Tarjan 1979, the version with simple path compression: edges times log vertices, whatever the shape.
// Everything is an array over preorder numbers, so that what is near in the tree is near in memory. Nothing recurs, and
// nothing is allocated for a vertex. Rejected: Semi-NCA (Georgiadis and Tarjan 2004), no quicker here and quadratic on
// bad shapes; Boost's, which allocates a list for every vertex.
namespace stemma::graph {
namespace {

using Number = std::uint32_t;  ///< place in preorder; the root is 0
constexpr Number none = no_vertex;

class Dominators {
 public:
  Dominators(const Digraph& graph, Vertex root) : graph_(graph), backwards_(graph.reversed()) {
    number_from(root);
    find();
  }

  std::vector<Vertex> by_vertex() const {
    std::vector<Vertex> dominator(graph_.size(), no_vertex);
    for (Number w = 1; w < order_.size(); ++w) dominator[order_[w]] = order_[dominator_[w]];
    return dominator;
  }

 private:
  /// Depth first, with the place reached in each vertex's neighbours on a stack.
  void number_from(Vertex root) {
    struct Step {
      Number number;
      std::uint32_t next;
    };
    number_.assign(graph_.size(), none);
    std::vector<Step> path;
    const auto enter = [&](Vertex v, Number from) {
      number_[v] = static_cast<Number>(order_.size());
      path.push_back({number_[v], 0});
      order_.push_back(v);
      parent_.push_back(from);
    };
    enter(root, none);
    while (!path.empty()) {
      Step& step = path.back();
      const auto out = graph_.out(order_[step.number]);
      while (step.next < out.size() && number_[out[step.next]] != none) ++step.next;
      if (step.next == out.size()) {
        path.pop_back();
      } else {
        enter(out[step.next++], step.number);
      }
    }
  }

  struct Node {
    Number ancestor = none;  ///< in the forest of those already looked at, paths shortened
    Number best = none;      ///< of lowest semidominator on the way up to below the ancestor
  };

  /// The vertex of lowest semidominator on the forest's path from v up to below its root; v where it is a root.
  Number evaluate(Number v) {
    if (forest_[v].ancestor == none) return v;
    path_.clear();
    Number top = v;
    while (forest_[forest_[top].ancestor].ancestor != none) {
      path_.push_back(top);
      top = forest_[top].ancestor;
    }
    for (std::size_t i = path_.size(); i-- > 0;) {
      Node& node = forest_[path_[i]];
      const Node& above = forest_[node.ancestor];
      if (semi_[above.best] < semi_[node.best]) node.best = above.best;
      node.ancestor = above.ancestor;
    }
    return forest_[v].best;
  }

  void find() {
    const auto count = static_cast<Number>(order_.size());
    semi_.resize(count);
    forest_.resize(count);
    for (Number w = 0; w < count; ++w) {
      semi_[w] = w;
      forest_[w].best = w;
    }
    dominator_.assign(count, none);
    // Those of one semidominator wait in a chain until its tree below is complete.
    std::vector<Number> waiting(count, none);
    std::vector<Number> next(count, none);
    for (Number w = count; w-- > 1;) {
      for (const Vertex before : backwards_.out(order_[w])) {
        if (number_[before] == none) continue;  // what the root does not reach says nothing about paths from it
        semi_[w] = std::min(semi_[w], semi_[evaluate(number_[before])]);
      }
      next[w] = waiting[semi_[w]];
      waiting[semi_[w]] = w;
      const Number up = parent_[w];
      forest_[w].ancestor = up;
      for (Number v = waiting[up]; v != none; v = next[v]) {
        const Number lowest = evaluate(v);
        dominator_[v] = semi_[lowest] < semi_[v] ? lowest : up;
      }
      waiting[up] = none;
    }
    for (Number w = 1; w < count; ++w) {
      if (dominator_[w] != semi_[w]) dominator_[w] = dominator_[dominator_[w]];
    }
  }

  const Digraph& graph_;
  const Digraph backwards_;
  std::vector<Number> number_;  ///< by vertex
  std::vector<Vertex> order_;   ///< by number, as are all others
  std::vector<Number> parent_;
  std::vector<Number> semi_;
  std::vector<Node> forest_;
  std::vector<Number> dominator_;
  std::vector<Number> path_;
};

}  // namespace

std::vector<Vertex> immediate_dominators(const Digraph& graph, Vertex root) {
  return Dominators(graph, root).by_vertex();
}

}  // namespace stemma::graph
