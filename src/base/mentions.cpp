#include "base/mentions.hpp"

namespace stemma::base {
namespace {

bool is_of_id(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

}  // namespace

bool mentions(std::string_view text, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_of_id(text[at - 1])) && (end == text.size() || !is_of_id(text[end]))) return true;
  }
  return false;
}

}  // namespace stemma::base
