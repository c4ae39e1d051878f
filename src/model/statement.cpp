#include "stemma/statement.hpp"

#include <array>

namespace stemma {

template <>
std::span<const std::string_view> words<Ending>() {
  static constexpr std::array<std::string_view, 7> list{"counts",           "withdrawn",      "reversed", "own-words",
                                                        "publisher-denied", "publisher-fell", "fell"};
  return list;
}

}  // namespace stemma
