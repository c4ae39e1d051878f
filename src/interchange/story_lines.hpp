// The lines of a story.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "interchange/mistakes.hpp"

namespace stemma::interchange {

/// Hands out the lines of a text without what ends them; lines end as everywhere (see `line_break_length`).
class StoryLines {
 public:
  explicit StoryLines(std::string_view text) : text_(text) {}

  std::optional<std::string_view> next() {
    if (at_ >= text_.size()) return std::nullopt;
    ++number_;
    const std::size_t start = at_;
    while (at_ < text_.size()) {
      if (const std::size_t length = line_break_length(text_, at_); length != 0) {
        const std::string_view line = text_.substr(start, at_ - start);
        at_ += length;
        return line;
      }
      ++at_;
    }
    return text_.substr(start);
  }

  std::uint32_t number() const { return number_; }  ///< of the last line; from 1
  std::size_t at() const { return at_; }            ///< where the next begins

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t number_ = 0;
};

}  // namespace stemma::interchange
