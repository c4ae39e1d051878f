#include "model/entry_kind.hpp"

#include <array>

namespace stemma {

template <>
std::span<const std::string_view> words<EntryKind>() {
  static constexpr std::array<std::string_view, 8> list{"source",     "claim", "publication", "attribution",
                                                        "withdrawal", "check", "decision",    "assessment"};
  return list;
}

std::string with_article(EntryKind kind) {
  const std::string_view word = to_string(kind);
  return (word.front() == 'a' ? "an " : "a ") + std::string(word);
}

}  // namespace stemma
