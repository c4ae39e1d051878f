// The graph layer alone, timed: started by tests/bench/graphs, which puts other programs beside it.
#include <fmt/format.h>

#include <cstdint>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "bench/graph/big_claim.hpp"
#include "bench/graph/solve.hpp"

int main(int count, char** words) {
  const std::vector<std::string> given(words + 1, words + count);
  try {
    if (given.size() == 2) {
      fmt::print("{}\n", stemma::bench::solve(given[0], given[1]));
    } else if (given.size() == 3 && given[0] == "judge") {
      const auto attributions = static_cast<std::uint32_t>(std::stoul(given[2]));
      fmt::print("{}\n", stemma::bench::judge_big_claim(given[1], attributions));
    } else {
      fmt::print(stderr,
                 "usage: bench_graph components|dominators|ways FOLDER\n       bench_graph judge SHAPE COUNT\n");
      return 2;
    }
  } catch (const std::exception& fault) {
    fmt::print(stderr, "bench_graph: {}\n", fault.what());
    return 1;
  }
  return 0;
}
