#include "interchange/story_line.hpp"
#include "interchange/story_lines.hpp"
#include "interchange/story_markdown.hpp"

namespace stemma::interchange {
namespace {

/// Does the line end as sentences do? Marks at its end and closing quotation marks count for nothing.
bool ends_sentence(std::string_view line) {
  for (;;) {
    line = trimmed_right(line);
    if (!line.ends_with(']')) break;
    const std::size_t open = line.rfind('[');
    if (open == std::string_view::npos) break;
    line = line.substr(0, open);
  }
  for (const std::string_view close : {"\"", "'", "”", "’", "»", ")"}) {
    if (line.ends_with(close)) line.remove_suffix(close.size());
  }
  for (const std::string_view end : {".", "!", "?", "…", "。", "！", "？"}) {
    if (line.ends_with(end)) return true;
  }
  return false;
}

}  // namespace

StoryBlocks plain_blocks(std::string_view text) {
  StoryBlocks found;
  StoryLines lines(text);
  bool open = false;
  while (const auto next = lines.next()) {
    StoryLine line(*next);
    line.skip_spaces();
    if (line.is_blank()) {
      open = false;
      continue;
    }
    if (!open) found.blocks.emplace_back();
    open = true;
    found.blocks.back().add_line(line.rest(), lines.number(), line.column());
  }
  if (!found.blocks.empty()) {
    StoryBlock& first = found.blocks.front();
    if (first.lines.size() == 1 && !ends_sentence(first.raw)) first.part = model::StoryPart::headline;
  }
  return found;
}

}  // namespace stemma::interchange
