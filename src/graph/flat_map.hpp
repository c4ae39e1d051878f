// A map from numbers to values for the thousands of small maps that judging makes: its entries stand in one array, in
// the order in which they came. A few are looked through one by one; many have an index of their places.
//
// Rejected: std::map and std::unordered_map, which allocate for every entry.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace stemma::graph {

template <class Value>
class FlatMap {
 public:
  using Key = std::uint32_t;
  using Entry = std::pair<Key, Value>;

  /// The place of the key in entries(), and whether it is new: then it has the value.
  std::pair<std::size_t, bool> emplace(Key key, const Value& value) {
    if (const std::size_t at = place(key); at != entries_.size()) return {at, false};
    if (entries_.empty()) entries_.reserve(few);
    entries_.emplace_back(key, value);
    if (entries_.size() > few) note_last();
    return {entries_.size() - 1, true};
  }

  /// Of the key in entries(), or their number if it is not there.
  std::size_t place(Key key) const {
    if (slots_.empty()) {
      std::size_t at = 0;
      while (at < entries_.size() && entries_[at].first != key) ++at;
      return at;
    }
    const std::uint32_t found = slots_[slot(key)];
    return found == nothing ? entries_.size() : found - 1;
  }
  /// Until the next emplace(); null if there is none.
  const Value* find(Key key) const {
    const std::size_t at = place(key);
    return at == entries_.size() ? nullptr : &entries_[at].second;
  }
  Value* find(Key key) {
    const std::size_t at = place(key);
    return at == entries_.size() ? nullptr : &entries_[at].second;
  }

  Value& at(std::size_t place) { return entries_[place].second; }
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  static constexpr std::size_t few = 8;
  static constexpr std::uint32_t nothing = 0;  ///< else the place, counted from 1

  /// Where the place of the key stands, or is to be written. At most half of the slots are taken.
  std::size_t slot(Key key) const {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;  // Knuth's multiplicative hashing, 2^64 over the golden ratio
    std::size_t at = static_cast<std::size_t>((key * spread) >> 32U) & (slots_.size() - 1);
    while (slots_[at] != nothing && entries_[slots_[at] - 1].first != key) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  void note_last() {
    std::size_t from = entries_.size() - 1;
    if (2 * entries_.size() > slots_.size()) {
      slots_.assign(std::max(8 * few, 2 * slots_.size()), nothing);
      from = 0;
    }
    for (std::size_t i = from; i < entries_.size(); ++i) {
      slots_[slot(entries_[i].first)] = static_cast<std::uint32_t>(i + 1);
    }
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  ///< a power of two of them, or none
};

}  // namespace stemma::graph
