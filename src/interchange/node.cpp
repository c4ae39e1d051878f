#include "interchange/node.hpp"

#include <algorithm>
#include <cstring>
#include <exception>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "stemma/error.hpp"

namespace stemma::interchange {
namespace {

constexpr std::string_view white_space = " \t\r\n";

/// Whether the author of a file that is neither YAML nor JSON will have meant JSON.
bool meant_as_json(std::string_view text) {
  const std::size_t brace = text.find_first_not_of(white_space);
  const std::size_t after = text.find_first_not_of(white_space, brace + 1);
  return after != std::string_view::npos && (text[after] == '"' || text[after] == '}');
}

bool begins_with_brace(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  return first != std::string_view::npos && text[first] == '{';
}

}  // namespace

std::string_view Document::keep(std::string_view text) {
  if (text.empty()) return {};
  auto* copy = static_cast<char*>(texts_.allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

void parse_document(std::string_view text, const base::Limits& limits, Mistakes& mistakes, Document& document) {
  if (const auto bad = base::first_invalid_utf8(text)) {
    mistakes.raise(ErrorKind::bad_input, mistakes.file() + " is not UTF-8", place_of_byte(text, *bad),
                   "the bytes here are not UTF-8", "save the file as UTF-8");
  }
  if (!begins_with_brace(text)) return parse_yaml(text, limits, mistakes, document);

  // YAML in braces looks much like JSON, so what is not the one may still be the other.
  try {
    parse_json(text, limits, mistakes, document);
  } catch (const Error& refusal) {
    if (refusal.kind() != ErrorKind::bad_input) throw;
    const std::exception_ptr not_json = std::current_exception();
    document.root = Node{};
    try {
      parse_yaml(text, limits, mistakes, document);
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::bad_input && meant_as_json(text)) std::rethrow_exception(not_json);
      throw;
    }
  }
}

}  // namespace stemma::interchange
