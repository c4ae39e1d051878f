#include <variant>

#include "cli/completion_scripts.hpp"

namespace stemma::cli {

std::vector<std::string> spellings(const Argument& option) {
  const std::size_t comma = option.names.find(',');
  if (comma == std::string::npos) return {option.names};
  return {option.names.substr(0, comma), option.names.substr(comma + 1)};
}

bool takes_value(const Argument& argument) { return !std::holds_alternative<bool*>(argument.into); }

bool repeatable(const Argument& argument) { return std::holds_alternative<std::vector<std::string>*>(argument.into); }

std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace stemma::cli
