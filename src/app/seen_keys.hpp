// Which texts were seen, in 16 to 32 bytes for each, whatever their length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stemma::app {

/// Keeps a hash of each: two texts in some 10^13 are taken for one, so that `has` may be wrong where it says yes, and
/// never where it says no.
class SeenKeys {
 public:
  bool has(std::string_view text) const;
  void add(std::string_view text);

 private:
  /// Where the hash is, or where it would be.
  std::size_t place(std::uint64_t hash) const;
  void grow();

  std::vector<std::uint64_t> hashes_;  ///< 0: nothing is here
  std::size_t count_ = 0;
};

}  // namespace stemma::app
