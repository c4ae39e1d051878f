#include "model/plain_words.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stemma::model {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

PlainWords::PlainWords(std::string_view text) : text_(base::ascii_lower(text)) {
  words_.reserve(text.size() / 4);
  for (auto at = std::find_if(text_.begin(), text_.end(), is_letter); at != text_.end();) {
    const auto end = std::find_if_not(at, text_.end(), is_letter);
    words_.emplace_back(&*at, static_cast<std::size_t>(end - at));
    at = std::find_if(end, text_.end(), is_letter);
  }
}

}  // namespace stemma::model
