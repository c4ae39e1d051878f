#include "interchange/story_markdown.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "interchange/story_front_matter.hpp"
#include "interchange/story_line.hpp"
#include "interchange/story_lines.hpp"

namespace stemma::interchange {
namespace {

using model::StoryPart;

constexpr std::size_t code_indent = 4;
constexpr std::size_t footnote_indent = 4;

enum class Holder : std::uint8_t { quotation, item, footnote };
struct Container {
  Holder holder = Holder::quotation;
  std::size_t width = 0;  ///< columns by which what an item or footnote holds is indented
};

class MarkdownReader {
 public:
  MarkdownReader(std::string_view text, const base::Limits& limits, Mistakes& mistakes)
      : lines_(text), limits_(limits), mistakes_(mistakes) {
    take_front_matter(text, lines_, found_);
  }

  StoryBlocks run() {
    while (const auto line = lines_.next()) {
      StoryLine at(*line);
      if (!left_out_.empty()) {
        if (!ends_left_out(at)) continue;
        if (!at.is_blank()) blocks(at, containers_.size());
      } else {
        take(at);
      }
    }
    close_paragraph();
    if (!left_out_.empty()) {
      mistakes_.add(opened_, fmt::format("what opens here is not closed by `{}`", left_out_),
                    "close it, or the rest of the story is left out");
    }
    if (fence_) {
      mistakes_.add(opened_, "the block of code that opens here is not closed",
                    fmt::format("close it with `{}`, or the rest of the story is left out",
                                std::string(fence_->length, fence_->mark)));
    }
    return std::move(found_);
  }

 private:
  LineColumn here(const StoryLine& line) const { return {lines_.number(), static_cast<std::uint32_t>(line.column())}; }

  /// Passes over the containers that go on in this line.
  std::size_t match(StoryLine& line) const {
    std::size_t matched = 0;
    for (const Container& container : containers_) {
      const std::size_t indent = line.indent();
      if (container.holder != Holder::quotation) {
        if (indent < container.width && !line.is_blank()) break;
        line.skip_columns(container.width);
      } else {
        if (indent >= code_indent) break;
        StoryLine ahead = line;
        ahead.skip_spaces();
        if (!ahead.rest().starts_with('>')) break;
        ahead.skip(1);
        ahead.skip_columns(1);
        line = ahead;
      }
      ++matched;
    }
    return matched;
  }

  void take(StoryLine& line) {
    const std::size_t matched = match(line);
    if (fence_) {
      if (matched >= fence_depth_) {
        StoryLine ahead = line;
        ahead.skip_spaces();
        if (line.indent() < code_indent && closes_fence(ahead.rest(), *fence_)) fence_.reset();
        return;
      }
      fence_.reset();
    }
    if (line.is_blank()) {
      close_paragraph();
      containers_.resize(matched);
      return;
    }
    blocks(line, matched);
  }

  /// What begins in a line that is not blank, container within container.
  void blocks(StoryLine& line, std::size_t matched) {
    for (;;) {
      if (line.is_blank()) return;
      const bool goes_on = open_ && matched == containers_.size();
      const std::size_t indent = line.indent();
      if (indent >= code_indent) {
        if (open_) return text(line, matched);
        containers_.resize(matched);
        return;
      }
      line.skip_spaces();
      const std::string_view rest = line.rest();
      if (rest.front() == '>') {
        const LineColumn at = here(line);
        line.skip(1);
        line.skip_columns(1);
        enter({Holder::quotation, 0}, matched, at);
      } else if (const std::size_t note = footnote_start(rest); note != 0) {
        const LineColumn at = here(line);
        line.skip(note);
        enter({Holder::footnote, footnote_indent}, matched, at);
      } else if (rest.starts_with("<!--")) {
        leave(matched);
        if (!leave_out(line, 2, 4, "-->")) return;
      } else if (const std::string_view name = raw_element(rest); !name.empty()) {
        leave(matched);
        if (!leave_out(line, name.size(), name.size(), fmt::format("</{}>", name))) return;
      } else if (leaf(line, matched, goes_on)) {
        return;
      } else if (const auto marker = list_marker(rest); marker && (!goes_on || marker->may_interrupt)) {
        item(line, *marker, indent, matched);
      } else {
        return text(line, matched);
      }
    }
  }

  /// Headings, breaks, fences and definitions.
  bool leaf(const StoryLine& line, std::size_t matched, bool goes_on) {
    const std::string_view rest = line.rest();
    if (const std::size_t level = heading_level(rest); level != 0) {
      leave(matched);
      const std::string_view words = heading_text(rest);
      StoryBlock heading;
      heading.part = level == 1 ? StoryPart::headline : StoryPart::subhead;
      heading.add_line(words, lines_.number(), line.column() + static_cast<std::size_t>(words.data() - rest.data()));
      found_.blocks.push_back(std::move(heading));
      return true;
    }
    if (const std::size_t level = goes_on ? underline_level(rest) : 0; level != 0) {
      open_->part = level == 1 ? StoryPart::headline : StoryPart::subhead;
      close_paragraph();
      return true;
    }
    if (goes_on && open_->lines.size() == 1 && is_table_rule(rest) && open_->raw.find('|') != std::string::npos) {
      open_->part = StoryPart::list_item;
      open_->is_row = true;
      close_paragraph();
      in_table_ = true;
      return true;
    }
    if (is_thematic_break(rest)) {
      leave(matched);
      return true;
    }
    if (const auto fence = opening_fence(rest)) {
      leave(matched);
      fence_ = fence;
      fence_depth_ = containers_.size();
      opened_ = here(line);
      return true;
    }
    if (!open_) {
      if (auto label = definition_label(rest)) {
        leave(matched);
        found_.references.insert(std::move(*label));
        return true;
      }
    }
    return false;
  }

  void item(StoryLine& line, const ListMarker& marker, std::size_t indent, std::size_t& matched) {
    const LineColumn at = here(line);
    line.skip(marker.bytes);
    const std::size_t spaces = line.indent();
    const bool starts_with_code = spaces > code_indent;
    const std::size_t taken = line.is_blank() || starts_with_code ? 1 : spaces;
    line.skip_columns(taken);
    enter({Holder::item, indent + marker.bytes + taken}, matched, at);
    for (const std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
      if (line.rest().starts_with(box)) return line.skip(box.size());
    }
  }

  /// Text of a paragraph: of the one that is open, even where containers of it are not repeated, or of a new one.
  void text(StoryLine& line, std::size_t matched) {
    if (in_table_ && matched == containers_.size()) return row(line);
    if (!open_) {
      leave(matched);
      open_.emplace();
      open_->part = part();
    }
    line.skip_spaces();
    open_->add_line(line.rest(), lines_.number(), line.column());
  }

  void row(StoryLine& line) {
    line.skip_spaces();
    StoryBlock row;
    row.part = StoryPart::list_item;
    row.is_row = true;
    row.add_line(line.rest(), lines_.number(), line.column());
    found_.blocks.push_back(std::move(row));
  }

  StoryPart part() const {
    StoryPart part = StoryPart::body;
    for (const Container& container : containers_) {
      if (container.holder == Holder::quotation) return StoryPart::quotation;
      if (container.holder == Holder::item) part = StoryPart::list_item;
    }
    return part;
  }

  void enter(Container container, std::size_t& matched, LineColumn at) {
    leave(matched);
    if (containers_.size() == limits_.nesting) {
      throw Error(ErrorKind::limit, fmt::format("{}:{}:{}: lists and quotations are nested more than {} deep",
                                                mistakes_.file(), at.line, at.column, limits_.nesting));
    }
    containers_.push_back(container);
    matched = containers_.size();
  }

  /// Ends what does not go on.
  void leave(std::size_t matched) {
    close_paragraph();
    containers_.resize(matched);
  }

  void close_paragraph() {
    in_table_ = false;
    if (!open_) return;
    found_.blocks.push_back(std::move(*open_));
    open_.reset();
  }

  /// Passes over what opens here and is left out up to `end`; false if it goes on past the line.
  bool leave_out(StoryLine& line, std::size_t search_from, std::size_t opening, std::string end) {
    const StoryLine opening_line = line;
    line.skip(std::min(search_from, opening));
    left_out_ = std::move(end);
    if (ends_left_out(line)) return true;
    opened_ = here(opening_line);
    return false;
  }

  /// Looks no further than the end: a line may have any number of what is left out.
  bool ends_left_out(StoryLine& line) {
    const std::string_view rest = line.rest();
    const auto found = std::search(rest.begin(), rest.end(), left_out_.begin(), left_out_.end(),
                                   [](char c, char wanted) { return (c >= 'A' && c <= 'Z' ? c + 32 : c) == wanted; });
    if (found == rest.end()) return false;
    line.skip(static_cast<std::size_t>(found - rest.begin()) + left_out_.size());
    left_out_.clear();
    return true;
  }

  StoryLines lines_;
  const base::Limits& limits_;
  Mistakes& mistakes_;
  StoryBlocks found_;
  std::vector<Container> containers_;
  std::optional<StoryBlock> open_;  ///< the paragraph that may go on
  bool in_table_ = false;
  std::optional<CodeFence> fence_;
  std::size_t fence_depth_ = 0;
  std::string left_out_;  ///< what ends the comment or element that is being left out
  LineColumn opened_;     ///< where it, or the fence, begins
};

}  // namespace

StoryBlocks markdown_blocks(std::string_view text, const base::Limits& limits, Mistakes& mistakes) {
  return MarkdownReader(text, limits, mistakes).run();
}

}  // namespace stemma::interchange
