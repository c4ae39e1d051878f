#include <fmt/format.h>

#include "base/escape.hpp"
#include "base/utf8.hpp"

namespace stemma::base {
namespace {

/// Empty for what stands for itself.
std::string_view special(char32_t value) {
  switch (value) {
    case U'\\':
      return "\\e";
    case U'-':
      return "\\-";
    case U'\'':
      return "\\(aq";
    case U'"':
      return "\\(dq";
    case U'`':
      return "\\(ga";
    case U'^':
      return "\\(ha";
    case U'~':
      return "\\(ti";
    default:
      return {};
  }
}

}  // namespace

std::string for_roff(std::string_view text) {
  constexpr char32_t last_ascii = 0x7E, replacement = 0xFFFD;
  std::string out = text.starts_with('.') ? "\\&" : "";
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    i += point.length;
    const char32_t value = point.ok ? point.value : replacement;
    if (const std::string_view escape = special(value); !escape.empty()) {
      out += escape;
    } else if (value < U' ' || value == 0x7F) {
      out += ' ';
    } else if (value > last_ascii) {
      out += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(value));
    } else {
      out += static_cast<char>(value);
    }
  }
  return out;
}

}  // namespace stemma::base
