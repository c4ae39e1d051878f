// The graph layer alone, timed: started by tests/bench/graphs, which puts other programs beside it.
#include <fmt/format.h>

#include <cstdio>
#include <exception>

#include "bench/graph/solve.hpp"

int main(int count, char** words) {
  if (count != 3) {
    fmt::print(stderr, "usage: bench_graph components|dominators|ways FOLDER\n");
    return 2;
  }
  try {
    fmt::print("{}\n", stemma::bench::solve(words[1], words[2]));
  } catch (const std::exception& fault) {
    fmt::print(stderr, "bench_graph: {}\n", fault.what());
    return 1;
  }
  return 0;
}
