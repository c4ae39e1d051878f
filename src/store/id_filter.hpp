// Which ids may be known: most that are not are told at once, without a look into the database.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stemma::store {

/// A filter after B. H. Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors" (1970), of 8 MB however
/// many ids it holds: of a million about one new id in 10,000 is taken for one of them, of ten million one in 20.
class IdFilter {
 public:
  void add(std::string_view id);
  /// False is certain.
  bool may_hold(std::string_view id) const;

 private:
  static constexpr std::size_t bits = std::size_t{1} << 26U;
  std::vector<std::uint64_t> words_ = std::vector<std::uint64_t>(bits / 64);
};

}  // namespace stemma::store
