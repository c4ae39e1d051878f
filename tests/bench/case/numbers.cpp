#include "bench/case/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#include "graph/our_stories.hpp"
#include "graph/provenance.hpp"
#include "store/store.hpp"

namespace stemma::bench {
namespace {

/// Of a claim, without what else the graph layer finds: a list of ten thousand stays small.
struct Found {
  ClaimId claim;
  Numbers numbers;
  std::vector<SourceId> choke_points;
};

double lap(std::chrono::steady_clock::time_point& since) {
  const auto now = std::chrono::steady_clock::now();
  return std::chrono::duration<double>(now - std::exchange(since, now)).count();
}

std::vector<ClaimId> read_claims(const store::Store& store, const std::string& path) {
  std::vector<ClaimId> claims;
  std::ifstream file(path);
  for (std::string id; std::getline(file, id);) {
    claims.push_back(store.find_claim(id));
    if (claims.back().is_none()) throw std::runtime_error("no such claim: " + id);
  }
  return claims;
}

std::string json(const Interval& interval) {
  return fmt::format(R"({{"min": {}, "max": {}}})", interval.min, interval.max);
}

std::string json(const Found& found, model::Texts& texts) {
  std::vector<std::string> points;
  points.reserve(found.choke_points.size());
  for (const SourceId source : found.choke_points) points.push_back(fmt::format("\"{}\"", texts.source(source).id));
  const Numbers& numbers = found.numbers;
  return fmt::format(
      R"({{"id": "{}", "numbers": {{"publications": {}, "voices": {}, "origins": {}, "independent_origins": {}, "lines": {}, "controlled_lines": {}, "exact": {}}}, "chokepoints": [{}]}})",
      texts.claim(found.claim).id, numbers.publications, numbers.voices, json(numbers.origins),
      json(numbers.independent_origins), json(numbers.lines), json(numbers.controlled_lines), numbers.exact,
      fmt::join(points, ", "));
}

Found work_out(const model::ClaimRows& rows, const graph::World& world) {
  const graph::Weighed weighed(rows, world);
  const graph::Provenance provenance = graph::trace_provenance(weighed.rows(), world);
  Found found{rows.claim, provenance.numbers, {}};
  for (const ChokePoint& point : provenance.choke_points) found.choke_points.push_back(point.source);
  return found;
}

/// Whichever thread is free takes the next few.
std::vector<Found> work_out(const std::vector<model::ClaimRows>& claims, const graph::World& world, unsigned threads) {
  constexpr std::size_t few = 64;
  std::vector<Found> found(claims.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t first = next.fetch_add(few); first < claims.size(); first = next.fetch_add(few)) {
      for (std::size_t i = first; i < std::min(first + few, claims.size()); ++i) found[i] = work_out(claims[i], world);
    }
  };
  std::vector<std::thread> others;
  others.reserve(threads - 1);
  while (others.size() + 1 < threads) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
  return found;
}

}  // namespace

void tell_numbers(const std::string& database, const std::string& claims) {
  store::Store store = store::Store::open(database, true);
  const std::vector<ClaimId> asked = read_claims(store, claims);
  auto since = std::chrono::steady_clock::now();
  const model::SharedRows shared = store.shared_rows();
  const graph::World world(shared, std::nullopt);
  const double load = lap(since);
  std::vector<model::ClaimRows> all;
  all.reserve(asked.size());
  store.each_claim(asked, [&](const model::ClaimRows& rows) { all.push_back(rows); });
  const double read = lap(since);
  const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
  const std::vector<Found> found = work_out(all, world, threads);
  const double run = lap(since);
  for (const Found& one : found) fmt::print("{}\n", json(one, store.texts()));
  fmt::print(R"({{"load_s": {:.6f}, "read_s": {:.6f}, "run_s": {:.6f}, "threads": {}}})"
             "\n",
             load, read, run, threads);
}

}  // namespace stemma::bench
