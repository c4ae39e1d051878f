#include "interchange/story_front_matter.hpp"

#include <utility>

#include "interchange/story_line.hpp"

namespace stemma::interchange {
namespace {

constexpr std::string_view key = "title:";

bool is_rule(std::string_view line) { return trimmed_right(line) == "---"; }
bool is_end(std::string_view line) { return is_rule(line) || trimmed_right(line) == "..."; }
bool is_indented(std::string_view line) { return !line.empty() && (line.front() == ' ' || line.front() == '\t'); }

bool is_closed(std::string_view text) {
  StoryLines lines(text);
  const auto first = lines.next();
  if (!first || !is_rule(*first)) return false;
  while (const auto line = lines.next()) {
    if (is_end(*line)) return true;
  }
  return false;
}

void add_value(std::string_view line, std::size_t from, std::uint32_t number, StoryBlock& block) {
  from = line.find_first_not_of(" \t", from);
  if (from == std::string_view::npos) return;
  std::string_view value = trimmed_right(line.substr(from));
  const char quote = value.front();
  if (quote == '"' || quote == '\'') {
    value.remove_prefix(1);
    ++from;
    if (value.ends_with(quote)) value.remove_suffix(1);
  } else {
    value = trimmed_right(value.substr(0, value.find(" #")));
  }
  block.add_line(value, number, from + 1);
}

/// `title: >-` and the like: the words are on the lines below.
bool is_block_scalar(std::string_view value) {
  value = trimmed_right(value.substr(std::min(value.find_first_not_of(" \t"), value.size())));
  return !value.empty() && (value.front() == '>' || value.front() == '|') && value.size() <= 3;
}

}  // namespace

void take_front_matter(std::string_view text, StoryLines& lines, StoryBlocks& into) {
  if (!is_closed(text)) return;
  StoryBlock title;
  title.part = model::StoryPart::headline;
  bool below = false;
  lines.next();
  while (const auto line = lines.next()) {
    if (is_end(*line)) break;
    if (below && is_indented(*line)) add_value(*line, 0, lines.number(), title);
    if (!is_indented(*line)) below = false;
    if (!line->starts_with(key)) continue;
    below = true;
    if (!is_block_scalar(line->substr(key.size()))) add_value(*line, key.size(), lines.number(), title);
  }
  if (!title.lines.empty()) into.blocks.push_back(std::move(title));
}

}  // namespace stemma::interchange
