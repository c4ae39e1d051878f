// A text as plain words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::model {

/// Its words in lower case, ASCII letters and whatever is not ASCII; digits and signs part them.
class PlainWords {
 public:
  explicit PlainWords(std::string_view text);
  PlainWords(const PlainWords&) = delete;
  PlainWords& operator=(const PlainWords&) = delete;

  /// As long as this lives.
  const std::vector<std::string_view>& words() const { return words_; }

 private:
  std::string text_;
  std::vector<std::string_view> words_;
};

}  // namespace stemma::model
