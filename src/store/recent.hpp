// What was read lately, so that it is not read again: a page on which one party stands twenty times asks once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace stemma::store {

/// By row number. When it is full it forgets all: what is asked again and again comes back at once, and nothing has to
/// be kept in order of use.
template <class Value>
class Recent {
 public:
  explicit Recent(std::size_t most) : most_(most) {}

  /// What `read` gave for the row, or gives now.
  template <class Read>
  const Value& get(std::uint32_t row, Read&& read) {
    if (const auto at = values_.find(row); at != values_.end()) return at->second;
    Value value = std::forward<Read>(read)();
    if (values_.size() >= most_) values_.clear();
    return values_.emplace(row, std::move(value)).first->second;
  }
  void clear() { values_.clear(); }

 private:
  std::size_t most_;
  std::unordered_map<std::uint32_t, Value> values_;
};

}  // namespace stemma::store
