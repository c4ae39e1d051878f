// The sources of a record as numbers, and which of them some links could join at all.
#pragma once

#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stemma/record.hpp"

namespace stemma::interchange {

/// Sources as numbers, in the order of the record, which must outlive the object.
class SourceNumbers {
 public:
  explicit SourceNumbers(const CaseRecord& record) {
    for (const SourceRecord& source : record.sources) {
      numbers_.try_emplace(source.id, static_cast<std::uint32_t>(numbers_.size()));
    }
  }
  std::size_t size() const { return numbers_.size(); }
  std::uint32_t of(std::string_view id) const { return numbers_.at(id); }
  bool knows(std::string_view id) const { return numbers_.contains(id); }

 private:
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

/// Who is joined with whom over any number of links, whatever their dates. It only rules out quickly: what is joined
/// here is looked at again with the dates (DatedWays), and no judgement is made of it.
class Joined {
 public:
  explicit Joined(std::size_t ends) : above_(ends) { std::iota(above_.begin(), above_.end(), 0U); }
  void join(std::uint32_t a, std::uint32_t b) { above_[root(a)] = root(b); }
  /// The same number for all that are joined.
  std::uint32_t root(std::uint32_t end) {
    while (above_[end] != end) end = above_[end] = above_[above_[end]];
    return end;
  }

 private:
  std::vector<std::uint32_t> above_;
};

}  // namespace stemma::interchange
