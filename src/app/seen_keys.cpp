#include "app/seen_keys.hpp"

#include <algorithm>
#include <functional>

namespace stemma::app {
namespace {

constexpr std::size_t least = 1024;  // a power of two, as every other size

std::uint64_t hash_of(std::string_view text) { return std::max<std::uint64_t>(std::hash<std::string_view>{}(text), 1); }

}  // namespace

bool SeenKeys::has(std::string_view text) const { return !hashes_.empty() && hashes_[place(hash_of(text))] != 0; }

void SeenKeys::add(std::string_view text) {
  if (2 * (count_ + 1) > hashes_.size()) grow();
  std::uint64_t& hash = hashes_[place(hash_of(text))];
  if (hash == 0) ++count_;
  hash = hash_of(text);
}

std::size_t SeenKeys::place(std::uint64_t hash) const {
  std::size_t at = hash & (hashes_.size() - 1);
  while (hashes_[at] != 0 && hashes_[at] != hash) at = (at + 1) & (hashes_.size() - 1);
  return at;
}

void SeenKeys::grow() {
  std::vector<std::uint64_t> before(std::max(least, 2 * hashes_.size()), 0);
  before.swap(hashes_);
  for (const std::uint64_t hash : before) {
    if (hash != 0) hashes_[place(hash)] = hash;
  }
}

}  // namespace stemma::app
