#include "interchange/story_line.hpp"

#include <algorithm>
#include <array>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "interchange/story_links.hpp"

namespace stemma::interchange {
namespace {

constexpr std::size_t tab_width = 4;
constexpr std::size_t longest_number = 9;
constexpr std::string_view blanks = " \t";

bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How many of `mark` the text begins with.
std::size_t run_length(std::string_view text, char mark) { return std::min(text.find_first_not_of(mark), text.size()); }

}  // namespace

std::size_t StoryLine::indent() const {
  std::size_t column = column_ + left_;
  for (std::size_t i = at_; i < text_.size() && is_space(text_[i]); ++i) {
    column += text_[i] == ' ' ? 1 : tab_width - column % tab_width;
  }
  return column - column_;
}

void StoryLine::skip_columns(std::size_t columns) {
  while (columns > 0) {
    if (left_ == 0) {
      if (at_ == text_.size() || !is_space(text_[at_])) return;
      left_ = text_[at_] == ' ' ? 1 : tab_width - column_ % tab_width;
      ++at_;
    }
    const std::size_t taken = std::min(left_, columns);
    left_ -= taken;
    column_ += taken;
    columns -= taken;
  }
}

std::string_view trimmed_right(std::string_view text) {
  const std::size_t last = text.find_last_not_of(blanks);
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::size_t heading_level(std::string_view line) {
  const std::size_t level = run_length(line, '#');
  if (level == 0 || level > 6) return 0;
  return level == line.size() || is_space(line[level]) ? level : 0;
}

std::string_view heading_text(std::string_view line) {
  line.remove_prefix(run_length(line, '#'));
  line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
  line = trimmed_right(line);
  std::size_t end = line.size();
  while (end > 0 && line[end - 1] == '#') --end;
  const bool closed = end == 0 || is_space(line[end - 1]);
  return closed ? trimmed_right(line.substr(0, end)) : line;
}

std::size_t underline_level(std::string_view line) {
  line = trimmed_right(line);
  if (line.empty() || (line.front() != '=' && line.front() != '-')) return 0;
  if (run_length(line, line.front()) != line.size()) return 0;
  return line.front() == '=' ? 1 : 2;
}

bool is_thematic_break(std::string_view line) {
  if (line.empty() || (line.front() != '*' && line.front() != '-' && line.front() != '_')) return false;
  const char mark = line.front();
  std::size_t marks = 0;
  for (const char c : line) {
    if (c == mark) {
      ++marks;
    } else if (!is_space(c)) {
      return false;
    }
  }
  return marks >= 3;
}

std::optional<ListMarker> list_marker(std::string_view line) {
  if (line.empty()) return std::nullopt;
  ListMarker marker;
  if (line.front() == '-' || line.front() == '+' || line.front() == '*') {
    marker.bytes = 1;
  } else {
    std::size_t digits = 0;
    while (digits < line.size() && digits <= longest_number && is_digit(line[digits])) ++digits;
    if (digits == 0 || digits > longest_number || digits == line.size()) return std::nullopt;
    if (line[digits] != '.' && line[digits] != ')') return std::nullopt;
    marker.bytes = digits + 1;
    marker.may_interrupt = line.substr(0, digits) == "1";
  }
  const std::string_view rest = line.substr(marker.bytes);
  if (!rest.empty() && !is_space(rest.front())) return std::nullopt;
  if (trimmed_right(rest).empty()) marker.may_interrupt = false;
  return marker;
}

std::optional<CodeFence> opening_fence(std::string_view line) {
  if (line.empty() || (line.front() != '`' && line.front() != '~')) return std::nullopt;
  const CodeFence fence{line.front(), run_length(line, line.front())};
  if (fence.length < 3) return std::nullopt;
  if (fence.mark == '`' && line.find('`', fence.length) != std::string_view::npos) return std::nullopt;
  return fence;
}

bool closes_fence(std::string_view line, const CodeFence& fence) {
  line = trimmed_right(line);
  return line.size() >= fence.length && run_length(line, fence.mark) == line.size();
}

bool is_table_rule(std::string_view line) {
  if (line.find_first_not_of("-:| \t") != std::string_view::npos) return false;
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos;
}

std::optional<std::string> definition_label(std::string_view line) {
  if (line.empty() || line.front() != '[') return std::nullopt;
  const std::size_t close = label_end(line, 0);
  if (close == std::string_view::npos || close + 1 >= line.size() || line[close + 1] != ':') return std::nullopt;
  const std::string_view label = line.substr(1, close - 1);
  if (trimmed_right(label).empty() || label.front() == '^') return std::nullopt;
  if (!is_link_target(line.substr(close + 2))) return std::nullopt;
  return reference_label(label);
}

std::size_t footnote_start(std::string_view line) {
  if (line.substr(0, 2) != "[^") return 0;
  const std::size_t close = label_end(line, 0);
  if (close == std::string_view::npos || close < 3) return 0;
  if (close + 1 >= line.size() || line[close + 1] != ':') return 0;
  if (line.substr(0, close).find_first_of(blanks) != std::string_view::npos) return 0;
  return std::min(line.find_first_not_of(blanks, close + 2), line.size());
}

std::string_view raw_element(std::string_view line) {
  constexpr std::array<std::string_view, 2> names{"script", "style"};
  if (line.empty() || line.front() != '<') return {};
  for (const std::string_view name : names) {
    if (base::ascii_lower(line.substr(1, name.size())) != name) continue;
    const std::size_t end = name.size() + 1;
    if (end == line.size() || is_space(line[end]) || line[end] == '>') return name;
  }
  return {};
}

std::string reference_label(std::string_view label) { return base::folded(label); }

}  // namespace stemma::interchange
