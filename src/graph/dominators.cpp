#include <algorithm>
#include <span>

#include "graph/algorithms.hpp"

// Lengauer and Tarjan 1979, the version with simple path compression: edges times log vertices, whatever the shape.
// Everything is an array over preorder numbers, so that what is near in the tree is near in memory. Nothing recurs, and
// nothing is allocated for a vertex. Rejected: Semi-NCA (Georgiadis and Tarjan 2004), quadratic on bad shapes; Boost's,
// which allocates a list for every vertex.
namespace stemma::graph {
namespace {

using Number = std::uint32_t;  ///< place in preorder; the root is 0
constexpr Number none = no_vertex;

class Dominators {
 public:
  Dominators(const Digraph& graph, const Digraph& backwards, Vertex root) : graph_(graph), backwards_(backwards) {
    number_from(root);
    find();
  }

  std::vector<Vertex> by_vertex() const {
    std::vector<Vertex> dominator(graph_.size(), no_vertex);
    for (Number w = 1; w < order_.size(); ++w) dominator[order_[w]] = order_[dominator_[w]];
    return dominator;
  }

 private:
  /// Depth first, with what is left of each vertex's neighbours on a stack.
  void number_from(Vertex root) {
    struct Step {
      Number number;
      std::span<const Vertex> left;
    };
    number_.assign(graph_.size(), none);
    order_.reserve(graph_.size());
    parent_.reserve(graph_.size());
    std::vector<Step> path;
    const auto enter = [&](Vertex v, Number from) {
      number_[v] = static_cast<Number>(order_.size());
      path.push_back({number_[v], graph_.out(v)});
      order_.push_back(v);
      parent_.push_back(from);
    };
    enter(root, none);
    while (!path.empty()) {
      Step& step = path.back();
      const auto fresh =
          std::find_if(step.left.begin(), step.left.end(), [this](Vertex w) { return number_[w] == none; });
      if (fresh == step.left.end()) {
        path.pop_back();
        continue;
      }
      step.left = std::span<const Vertex>(fresh + 1, step.left.end());
      enter(*fresh, step.number);
    }
  }

  /// In the forest of those already looked at, paths shortened. Of a vertex that is not in it yet: itself.
  struct Node {
    Number ancestor = none;
    Number best = none;  ///< the vertex of lowest semidominator on the way up to below the ancestor
    Number semi = none;  ///< the semidominator of that vertex
  };

  const Node& evaluate(Number v) {
    if (forest_[v].ancestor == none) return forest_[v];
    path_.clear();
    Number top = v;
    while (forest_[forest_[top].ancestor].ancestor != none) {
      path_.push_back(top);
      top = forest_[top].ancestor;
    }
    for (std::size_t i = path_.size(); i-- > 0;) {
      Node& node = forest_[path_[i]];
      const Node& above = forest_[node.ancestor];
      node = above.semi < node.semi ? above : Node{above.ancestor, node.best, node.semi};
    }
    return forest_[v];
  }

  void find() {
    const auto count = static_cast<Number>(order_.size());
    forest_.resize(count);
    for (Number w = 0; w < count; ++w) forest_[w] = {none, w, w};
    dominator_.assign(count, none);
    std::vector<Number> semi(count, none);
    // Those of one semidominator wait in a chain until its tree below is complete.
    std::vector<Number> waiting(count, none);
    std::vector<Number> next(count, none);
    for (Number w = count; w-- > 1;) {
      Number lowest = w;
      for (const Vertex before : backwards_.out(order_[w])) {
        // What the root does not reach says nothing about paths from it.
        if (number_[before] != none) lowest = std::min(lowest, evaluate(number_[before]).semi);
      }
      semi[w] = lowest;
      const Number up = parent_[w];
      if (lowest == up) {
        dominator_[w] = up;
      } else {
        next[w] = waiting[lowest];
        waiting[lowest] = w;
      }
      forest_[w] = {up, w, lowest};
      for (Number v = waiting[up]; v != none; v = next[v]) {
        const Node& found = evaluate(v);
        dominator_[v] = found.semi < semi[v] ? found.best : up;
      }
      waiting[up] = none;
    }
    for (Number w = 1; w < count; ++w) {
      if (dominator_[w] != semi[w]) dominator_[w] = dominator_[dominator_[w]];
    }
  }

  const Digraph& graph_;
  const Digraph& backwards_;
  std::vector<Number> number_;  ///< by vertex
  std::vector<Vertex> order_;   ///< by number, as are all others
  std::vector<Number> parent_;
  std::vector<Node> forest_;
  std::vector<Number> dominator_;
  std::vector<Number> path_;
};

}  // namespace

std::vector<Vertex> immediate_dominators(const Digraph& graph, const Digraph& backwards, Vertex root) {
  return Dominators(graph, backwards, root).by_vertex();
}

}  // namespace stemma::graph
