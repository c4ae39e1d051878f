// Makes up large case databases, and tells the numbers of their claims: started by tests/bench/cases,
// tests/bench/big_claims and tests/bench/numbers.
#include <fmt/format.h>

#include <cstdint>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/case/big_claim.hpp"
#include "bench/case/numbers.hpp"
#include "bench/case/realistic.hpp"

namespace {

void make(const std::string& shape, std::uint32_t attributions, const std::string& path, std::uint64_t seed) {
  using namespace stemma::bench;
  for (const Shape& known : shapes) {
    if (known.name != shape) continue;
    Tables tables(path, seed);
    known.make(tables, attributions);
    tables.commit();
    return;
  }
  if (shape != "realistic") throw std::runtime_error("no such shape: " + shape);
  Tables tables(path, seed);
  make_realistic(tables, attributions, seed);
  tables.commit();
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> given(words + 1, words + count);
  if (given.size() != 3 && given.size() != 4) {
    std::string known = "realistic";
    for (const stemma::bench::Shape& shape : stemma::bench::shapes) known += fmt::format("|{}", shape.name);
    fmt::print(stderr, "usage: bench_case {} ATTRIBUTIONS NEW.db [SEED]\n       bench_case numbers CASE.db CLAIMS\n",
               known);
    return 2;
  }
  try {
    if (given[0] == "numbers") {
      stemma::bench::tell_numbers(given[1], given[2]);
      return 0;
    }
    const std::uint64_t seed = given.size() == 4 ? std::stoull(given[3]) : 1;
    make(given[0], static_cast<std::uint32_t>(std::stoul(given[1])), given[2], seed);
  } catch (const std::exception& fault) {
    fmt::print(stderr, "bench_case: {}\n", fault.what());
    return 1;
  }
  return 0;
}
