#include "interchange/story_front_matter.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "interchange/story_line.hpp"

namespace stemma::interchange {
namespace {

constexpr std::string_view title_key = "title:";

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

std::string_view trimmed(std::string_view text) {
  return trimmed_right(text.substr(std::min(text.find_first_not_of(" \t"), text.size())));
}

/// A name, or several between brackets, without quotes. `- name: Ana Vila` is one too.
void add_authors(std::string_view value, std::vector<std::string>& into) {
  value = trimmed(value);
  if (value.starts_with("- ")) value = trimmed(value.substr(2));
  if (value.starts_with("name:")) value = trimmed(value.substr(5));
  if (value.starts_with('[') && value.ends_with(']')) {
    value = value.substr(1, value.size() - 2);
    for (std::size_t comma = value.find(','); comma != std::string_view::npos; comma = value.find(',')) {
      add_authors(value.substr(0, comma), into);
      value.remove_prefix(comma + 1);
    }
  }
  const bool quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.ends_with(value.front());
  value = quoted ? value.substr(1, value.size() - 2) : trimmed(value.substr(0, value.find(" #")));
  if (!value.empty() && !is_block_scalar(value)) into.emplace_back(value);
}

/// What follows `author:` or `authors:`; nothing on other lines.
std::optional<std::string_view> author_value(std::string_view line) {
  for (const std::string_view key : {std::string_view("author:"), std::string_view("authors:")}) {
    if (line.starts_with(key)) return line.substr(key.size());
  }
  return std::nullopt;
}

}  // namespace

void take_front_matter(std::string_view text, StoryLines& lines, StoryBlocks& into) {
  if (!is_closed(text)) return;
  StoryBlock title;
  title.part = model::StoryPart::headline;
  bool below = false, authors = false;
  lines.next();
  while (const auto line = lines.next()) {
    if (is_end(*line)) break;
    authors = authors && (is_indented(*line) || line->starts_with('-'));
    if (authors) add_authors(*line, into.authors);
    if (const auto named = author_value(*line)) {
      authors = true;
      add_authors(*named, into.authors);
    }
    if (below && is_indented(*line)) add_value(*line, 0, lines.number(), title);
    if (!is_indented(*line)) below = false;
    if (!line->starts_with(title_key)) continue;
    below = true;
    if (!is_block_scalar(line->substr(title_key.size()))) add_value(*line, title_key.size(), lines.number(), title);
  }
  if (!title.lines.empty()) into.blocks.push_back(std::move(title));
}

}  // namespace stemma::interchange
