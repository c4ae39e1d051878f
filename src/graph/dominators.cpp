#include <algorithm>
#include <numeric>
#include <span>

#include "graph/algorithms.hpp"

// Lengauer and Tarjan 1979, the version with simple path compression: edges times log vertices, whatever the shape.
// Everything is an array over preorder numbers, so that what is near in the tree is near in memory. Nothing recurs, and
// nothing is allocated for a vertex. An edge to a higher number comes from an ancestor in the tree, and says all that
// it has to say at once; only the others are kept, by where they lead to, so that the second half reads them in one go.
// Rejected: Semi-NCA (Georgiadis and Tarjan 2004), quadratic on bad shapes; Boost's, which allocates a list for every
// vertex; asking for the graph turned round, which has to be made, and read all over the place.
namespace stemma::graph {
namespace {

using Number = std::uint32_t;  ///< place in preorder; the root is 0
constexpr Number none = no_vertex;

class Dominators {
 public:
  Dominators(const Digraph& graph, Vertex root) : number_(graph.size(), none) {
    number_from(graph, root);
    sort_edges();
    find();
  }

  std::vector<Vertex> by_vertex() const {
    std::vector<Vertex> dominator(number_.size(), no_vertex);
    for (Number w = 1; w < reached_.size(); ++w) dominator[reached_[w].vertex] = reached_[reached_[w].dominator].vertex;
    return dominator;
  }

 private:
  struct Reached {
    Vertex vertex;
    Number parent;
    Number semi;              ///< semidominator; at first the lowest number that an edge comes from
    Number dominator = none;  ///< immediate dominator
    Number waiting = none;    ///< the first of a chain of those whose semidominator it is, and that wait for its tree
    Number next = none;       ///< in the chain that it waits in itself
  };

  /// In the forest of those already looked at, paths shortened.
  struct Node {
    Number ancestor = none;
    Number best = none;  ///< the vertex of lowest semidominator on the way up to below the ancestor
    Number semi = none;  ///< the semidominator of that vertex
  };

  /// Depth first, with what is left of each vertex's neighbours on a stack.
  void number_from(const Digraph& graph, Vertex root) {
    struct Step {
      Number number;
      std::span<const Vertex> left;
    };
    reached_.reserve(graph.size());
    edges_.reserve(graph.edges());
    constexpr std::size_t few = 16;
    std::vector<Step> path;
    path.reserve(std::min(graph.size(), few));
    std::vector<bool> entered(graph.size(), false);  // small enough to stay near; a number is looked up later
    const auto enter = [&](Vertex v, Number from) {
      const auto number = static_cast<Number>(reached_.size());
      entered[v] = true;
      path.push_back({number, graph.out(v)});
      reached_.push_back({v, from, from});
    };
    enter(root, none);
    while (!path.empty()) {
      Step& step = path.back();
      auto next = step.left.begin();
      for (; next != step.left.end() && entered[*next]; ++next) edges_.push_back({step.number, *next});
      if (next == step.left.end()) {
        path.pop_back();
        continue;
      }
      step.left = std::span<const Vertex>(next + 1, step.left.end());
      enter(*next, step.number);
    }
  }

  /// Leaves of the edges outside the tree where they come from: those that lead to `w` from begins_[w] to begins_[w+1].
  void sort_edges() {
    for (Number w = 0; w < reached_.size(); ++w) number_[reached_[w].vertex] = w;
    begins_.assign(reached_.size() + 1, 0);
    for (Edge& edge : edges_) {
      edge.to = number_[edge.to];
      if (edge.from < edge.to) {
        reached_[edge.to].semi = std::min(reached_[edge.to].semi, edge.from);
      } else {
        ++begins_[edge.to];
      }
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    from_.resize(begins_.back());
    for (const Edge& edge : edges_) {
      if (edge.from > edge.to) from_[--begins_[edge.to]] = edge.from;
    }
    edges_ = {};
  }

  const Node& evaluate(Number v) {
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
    forest_.resize(reached_.size());
    for (auto w = static_cast<Number>(reached_.size()); w-- > 1;) {
      Reached& at = reached_[w];
      for (std::size_t i = begins_[w]; i < begins_[w + std::size_t{1}]; ++i) {
        at.semi = std::min(at.semi, evaluate(from_[i]).semi);
      }
      const Number up = at.parent;
      if (at.semi == up) {
        at.dominator = up;
      } else {
        at.next = reached_[at.semi].waiting;
        reached_[at.semi].waiting = w;
      }
      forest_[w] = {up, w, at.semi};
      for (Number v = reached_[up].waiting; v != none; v = reached_[v].next) {
        const Node& found = evaluate(v);
        reached_[v].dominator = found.semi < reached_[v].semi ? found.best : up;
      }
      reached_[up].waiting = none;
    }
    for (Number w = 1; w < reached_.size(); ++w) {
      Reached& at = reached_[w];
      if (at.dominator != at.semi) at.dominator = reached_[at.dominator].dominator;
    }
  }

  std::vector<Number> number_;    ///< by vertex
  std::vector<Reached> reached_;  ///< by number, as are the others
  std::vector<Edge> edges_;       ///< those outside the tree, between numbers
  std::vector<std::uint32_t> begins_;
  std::vector<Number> from_;
  std::vector<Node> forest_;
  std::vector<Number> path_;
};

}  // namespace

std::vector<Vertex> immediate_dominators(const Digraph& graph, Vertex root) {
  return Dominators(graph, root).by_vertex();
}

}  // namespace stemma::graph
