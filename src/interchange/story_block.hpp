// A paragraph, heading, list item or table row of a story, before its inline markup is read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/story.hpp"

namespace stemma::interchange {

struct StoryBlock {
  model::StoryPart part = model::StoryPart::body;
  bool is_row = false;  ///< of a table: bars part its cells
  std::string raw;      ///< its lines without what they begin with in the file, joined by line feeds
  /// Where each line begins in `raw`, and where that place is in the file.
  struct Line {
    std::uint32_t from = 0;
    std::uint32_t line = 0, column = 0;
  };
  std::vector<Line> lines;

  void add_line(std::string_view text, std::uint32_t line, std::size_t column) {
    if (!lines.empty()) raw += '\n';
    lines.push_back({static_cast<std::uint32_t>(raw.size()), line, static_cast<std::uint32_t>(column)});
    raw += text;
  }
};

struct StoryBlocks {
  std::vector<StoryBlock> blocks;
  std::unordered_set<std::string> references;  ///< labels that are defined, as `reference_label` has them
  std::vector<std::string> authors;            ///< of the front matter
};

}  // namespace stemma::interchange
