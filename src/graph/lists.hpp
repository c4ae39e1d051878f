// Lists of a few things each, one after the other in one array.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stemma::graph {

template <class T>
class Lists {
 public:
  std::size_t size() const { return ends_.size(); }
  bool empty() const { return ends_.empty(); }
  std::span<const T> operator[](std::size_t list) const {
    const std::size_t begin = list == 0 ? 0 : ends_[list - 1];
    return std::span<const T>(all_).subspan(begin, ends_[list] - begin);
  }
  void reserve(std::size_t lists, std::size_t things) {
    ends_.reserve(lists);
    all_.reserve(things);
  }
  /// A list behind the others, empty at first.
  void start() { ends_.push_back(static_cast<std::uint32_t>(all_.size())); }
  /// To the last list.
  void add(const T& thing) {
    all_.push_back(thing);
    ++ends_.back();
  }

 private:
  std::vector<T> all_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace stemma::graph
