#include "app/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

struct Name {
  std::string_view name;
  std::uint64_t base::Limits::*limit;
  std::uint64_t most;
};

// Places inside a text have 32 bits, and collections within collections are read by functions within functions.
constexpr std::uint64_t many = 1ULL << 31U;
constexpr std::array<Name, 8> names{{{"file", &base::Limits::file_bytes, many},
                                     {"story", &base::Limits::story_bytes, many},
                                     {"line", &base::Limits::line_bytes, many},
                                     {"text", &base::Limits::scalar_bytes, many},
                                     {"events", &base::Limits::events, many},
                                     {"nesting", &base::Limits::nesting, 256},
                                     {"mistakes", &base::Limits::mistakes, 100'000},
                                     {"chain", &base::Limits::chain_links, 100'000}}};

/// "64", "64K", "64M", "64G".
std::optional<std::uint64_t> number(std::string_view text) {
  constexpr std::string_view units = "KMG";
  std::uint64_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || value > many) return std::nullopt;  // so that a unit cannot make it wrap around
  const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  if (unit.empty()) return value;
  const std::size_t at = units.find(unit.front());
  if (unit.size() > 1 || at == std::string_view::npos) return std::nullopt;
  return value << (10 * (at + 1));
}

[[noreturn]] void refuse(std::string_view word, const std::string& hint) {
  throw Error(ErrorKind::usage, fmt::format("STEMMA_LIMITS has `{}`", base::for_terminal(word)), hint);
}

void take(std::string_view word, base::Limits& limits) {
  const std::size_t equals = std::min(word.find('='), word.size());
  const std::string_view name = word.substr(0, equals);
  const auto found = std::find_if(names.begin(), names.end(), [&](const Name& one) { return one.name == name; });
  if (found == names.end()) {
    std::vector<std::string_view> known;
    known.reserve(names.size());
    for (const Name& one : names) known.push_back(one.name);
    refuse(word, fmt::format("the limits are {}: `file=1G line=64M`", fmt::join(known, ", ")));
  }
  const auto value = number(word.substr(std::min(equals + 1, word.size())));
  if (!value || *value == 0 || *value > found->most) {
    refuse(word, fmt::format("`{}` is a number from 1 to {}, as 1000, 64K, 64M or 1G", name, found->most));
  }
  limits.*(found->limit) = *value;
}

}  // namespace

base::Limits limits_of(const World& world) {
  base::Limits limits;
  const std::string asked = world.env("STEMMA_LIMITS");
  constexpr std::string_view space = " \t";
  for (std::size_t at = asked.find_first_not_of(space); at != std::string::npos;) {
    const std::size_t end = std::min(asked.find_first_of(space, at), asked.size());
    take(std::string_view(asked).substr(at, end - at), limits);
    at = asked.find_first_not_of(space, end);
  }
  return limits;
}

}  // namespace stemma::app
