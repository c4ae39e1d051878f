// What was read lately, so that it is not read again: a page on which one party stands twenty times asks once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace stemma::store {

/// By row number. When `most` were read or asked again, those of the time before are forgotten: what is asked again and
/// again stays, and nothing has to be kept in order of use.
template <class Value>
class Recent {
 public:
  explicit Recent(std::size_t most) : most_(most) {}

  /// What `read` gave for the row, or gives now. It stays where it is while fewer than `most` others are asked for.
  template <class Read>
  const Value& get(std::uint32_t row, Read&& read) {
    if (const auto at = lately_.find(row); at != lately_.end()) return at->second;
    if (auto known = before_.extract(row)) {
      make_room();
      return lately_.insert(std::move(known)).position->second;
    }
    Value value = std::forward<Read>(read)();
    make_room();
    return lately_.emplace(row, std::move(value)).first->second;
  }
  /// As if it had been read for get(), which will soon ask for it. What is known already stays.
  void keep(std::uint32_t row, Value value) {
    if (lately_.contains(row) || before_.contains(row)) return;
    make_room();
    lately_.emplace(row, std::move(value));
  }
  void clear() {
    lately_.clear();
    before_.clear();
  }

 private:
  void make_room() {
    if (lately_.size() < most_) return;
    std::swap(before_, lately_);
    lately_.clear();  // and not a new one, which would grow step by step again
  }

  std::size_t most_;
  std::unordered_map<std::uint32_t, Value> lately_, before_;
};

}  // namespace stemma::store
