#include "bench/graph/solve.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <boost/crc.hpp>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "bench/graph/citation_graph.hpp"
#include "bench/graph/measure.hpp"
#include "graph/algorithms.hpp"

namespace stemma::bench {
namespace {

using graph::Digraph;
using graph::Edge;
using graph::Vertex;

template <class Numbers>
std::string crc_of(const Numbers& numbers) {
  const std::string joined = fmt::format("{}", fmt::join(numbers, ","));
  boost::crc_32_type crc;
  crc.process_bytes(joined.data(), joined.size());
  return std::to_string(crc.checksum());
}

std::string result(double load, double run, const std::string& answer) {
  return fmt::format(R"({{"load_s": {:.4f}, "run_s": {:.4f}, "peak_mb": {:.1f}, "answer": {{{}}}}})", load, run,
                     peak_megabytes(), answer);
}

std::string components(const std::string& folder) {
  Watch watch;
  const Kinds kinds = read_kinds(folder + "/kinds.csv");
  const Digraph graph(kinds.nodes, read_edges(folder + "/edges_cyc.csv"));
  const double load = watch.lap();
  const auto component = graph::strong_components(graph);
  const double run = watch.lap();
  std::vector<std::uint32_t> members(component.size(), 0);
  for (const auto of : component) ++members[of];
  return result(load, run,
                fmt::format(R"("components": {}, "largest": {})",
                            std::count_if(members.begin(), members.end(), [](auto count) { return count > 0; }),
                            *std::max_element(members.begin(), members.end())));
}

/// From a root above the primaries: along which sources what is known must have come.
std::string dominators(const std::string& folder) {
  Watch watch;
  const Kinds kinds = read_kinds(folder + "/kinds.csv");
  const Vertex root = kinds.nodes;
  const Digraph graph = [&] {
    std::vector<Edge> edges = read_edges(folder + "/edges.csv");
    for (Edge& edge : edges) std::swap(edge.from, edge.to);
    for (const Vertex v : kinds.primary) edges.push_back({root, v});
    return Digraph(root + 1, edges);
  }();
  const double load = watch.lap();
  const auto found = graph::immediate_dominators(graph, root);
  const double run = watch.lap();
  const std::string done = result(load, run, "");
  std::vector<std::int64_t> shown(found.begin(), found.end() - 1);
  std::replace(shown.begin(), shown.end(), std::int64_t{graph::no_vertex}, std::int64_t{-1});
  return done.substr(0, done.size() - 2) + fmt::format(R"("crc": {}}}}})", crc_of(shown));
}

/// Ways from each claim to different primaries that share no source.
std::string ways(const std::string& folder) {
  Watch watch;
  const Kinds kinds = read_kinds(folder + "/kinds.csv");
  const Digraph graph(kinds.nodes, read_edges(folder + "/edges.csv"));
  const std::vector<Vertex> claims = read_claims(folder + "/claims1000.csv");
  const double load = watch.lap();
  std::vector<graph::Feed> feeds;
  feeds.reserve(kinds.primary.size());
  for (const Vertex v : kinds.primary) feeds.push_back({{v}, 1});
  graph::DisjointWays search(graph);
  search.set_feeds(feeds, {});
  std::vector<std::uint32_t> found;
  found.reserve(claims.size());
  for (const Vertex claim : claims) found.push_back(search.count(claim));
  const double run = watch.lap();
  return result(load, run,
                fmt::format(R"("claims": {}, "sum": {}, "crc": {}, "ways": [{}])", found.size(),
                            std::accumulate(found.begin(), found.end(), std::uint64_t{0}), crc_of(found),
                            fmt::join(found, ", ")));
}

}  // namespace

std::string solve(const std::string& question, const std::string& folder) {
  if (question == "components") return components(folder);
  if (question == "dominators") return dominators(folder);
  if (question == "ways") return ways(folder);
  throw std::runtime_error("no such question: " + question);
}

}  // namespace stemma::bench
