#include "store/id_filter.hpp"

#include <functional>

namespace stemma::store {
namespace {

/// Calls `visit` with three bits for the id, until it says false. Two hashes make as many as are wanted: A. Kirsch and
/// M. Mitzenmacher, "Less Hashing, Same Performance" (2006).
template <class Visit>
bool each_bit(std::string_view id, std::size_t bits, const Visit& visit) {
  const std::uint64_t hash = std::hash<std::string_view>{}(id);
  const std::uint64_t step = (hash >> 32U) | 1U;
  for (std::uint64_t i = 0; i < 3; ++i) {
    if (!visit(static_cast<std::size_t>((hash + i * step) % bits))) return false;
  }
  return true;
}

}  // namespace

void IdFilter::add(std::string_view id) {
  each_bit(id, bits, [this](std::size_t bit) {
    words_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    return true;
  });
}

bool IdFilter::may_hold(std::string_view id) const {
  return each_bit(id, bits, [this](std::size_t bit) { return (words_[bit / 64] >> (bit % 64) & 1U) != 0; });
}

}  // namespace stemma::store
