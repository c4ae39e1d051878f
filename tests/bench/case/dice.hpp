// Random choices by whole numbers alone: the same for a seed on any machine.
#pragma once

#include <cstdint>

namespace stemma::bench {

/// Splitmix64 (Steele, Lea and Flood 2014).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31U);
  }
  /// From 0 to bound - 1.
  std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(((next() >> 32U) * std::uint64_t{bound}) >> 32U);
  }
  std::uint32_t between(std::uint32_t least, std::uint32_t most) { return least + below(most - least + 1); }
  bool one_in(std::uint32_t many) { return below(many) == 0; }
  bool per_cent(std::uint32_t share) { return below(100) < share; }
  template <class List>
  const auto& pick(const List& list) {
    return list[below(static_cast<std::uint32_t>(list.size()))];
  }
  /// As below(), and small numbers much more often: who has most readers prints most.
  std::uint32_t early(std::uint32_t bound) { return below(below(bound) + 1); }
  /// A size with a heavy tail: 1 in three of five, then each doubling in two of five, so that one in five million
  /// passes 65,536. Not above `most`.
  std::uint32_t heavy_tailed(std::uint32_t most) {
    std::uint32_t least = 1;
    while (least < most && per_cent(38)) least *= 2;
    const std::uint32_t size = least + below(least);
    return size < most ? size : most;
  }

 private:
  std::uint64_t state_;
};

}  // namespace stemma::bench
