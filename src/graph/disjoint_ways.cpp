#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/edmonds_karp_max_flow.hpp>
#include <limits>

#include "graph/algorithms.hpp"

namespace stemma::graph {
namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;

struct Arc {
  std::int64_t capacity = 0;
  std::int64_t residual = 0;
  Traits::edge_descriptor reverse;
};
using FlowGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Arc>;

void add_arc(FlowGraph& flow, std::size_t from, std::size_t to, std::int64_t capacity) {
  const auto forward = boost::add_edge(from, to, flow).first;
  const auto backward = boost::add_edge(to, from, flow).first;
  flow[forward].capacity = capacity;
  flow[forward].reverse = backward;
  flow[backward].reverse = forward;
}

}  // namespace

std::uint32_t disjoint_ways(const Digraph& graph, const std::vector<Feed>& feeds, Vertex target,
                            std::span<const Vertex> uncapped) {
  if (feeds.empty()) return 0;
  const std::size_t n = graph.size();
  const auto in = [](Vertex v) { return std::size_t{2} * v; };
  const auto out = [](Vertex v) { return std::size_t{2} * v + 1; };
  const std::size_t source = 2 * n + feeds.size();
  FlowGraph flow(source + 1);
  std::vector<std::int64_t> capacity(n, 1);
  std::int64_t unlimited = 0;
  for (const Feed& feed : feeds) {
    unlimited += feed.people;
    for (const Vertex v : feed.at) capacity[v] = std::max(capacity[v], std::int64_t{feed.people});
  }
  for (const Vertex v : uncapped) capacity[v] = unlimited;
  capacity[target] = unlimited;
  for (Vertex v = 0; v < n; ++v) {
    add_arc(flow, in(v), out(v), capacity[v]);
    for (const Vertex w : graph.out(v)) add_arc(flow, out(v), in(w), std::min(capacity[v], capacity[w]));
  }
  for (std::size_t i = 0; i < feeds.size(); ++i) {
    add_arc(flow, source, 2 * n + i, feeds[i].people);
    for (const Vertex v : feeds[i].at) add_arc(flow, 2 * n + i, in(v), feeds[i].people);
  }
  const std::int64_t most = boost::edmonds_karp_max_flow(flow, source, out(target),
                                                         boost::capacity_map(boost::get(&Arc::capacity, flow))
                                                             .residual_capacity_map(boost::get(&Arc::residual, flow))
                                                             .reverse_edge_map(boost::get(&Arc::reverse, flow)));
  return static_cast<std::uint32_t>(std::min<std::int64_t>(most, std::numeric_limits<std::uint32_t>::max()));
}

}  // namespace stemma::graph
