#include "interchange/read_story.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "interchange/mistakes.hpp"
#include "interchange/story_lines.hpp"
#include "interchange/story_markdown.hpp"
#include "interchange/story_sentences.hpp"
#include "interchange/story_text.hpp"

namespace stemma::interchange {
namespace {

using model::StorySentence;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Control characters other than tabs and line ends.
void check_characters(std::string_view text, Mistakes& mistakes) {
  StoryLines lines(text);
  while (const auto line = lines.next()) {
    std::uint32_t column = 0;
    for (std::size_t i = 0; i < line->size(); ++i) {
      const auto byte = static_cast<unsigned char>((*line)[i]);
      if ((byte & 0xC0U) != 0x80U) ++column;
      const bool c1 = byte == 0xC2 && i + 1 < line->size() && static_cast<unsigned char>((*line)[i + 1]) < 0xA0;
      if ((byte >= 0x20 || byte == '\t') && byte != 0x7F && !c1) continue;
      mistakes.add(LineColumn{lines.number(), column}, "control characters are not allowed", "take the character out");
    }
  }
}

class StoryMaker {
 public:
  StoryMaker(const std::string& name, const StoryContext& context, const base::Limits& limits, Mistakes& mistakes)
      : name_(name), limits_(limits), mistakes_(mistakes), abbreviations_(context.abbreviations) {
    story_.file = name;
  }

  void add(const StoryText& block, model::StoryPart part) {
    const std::vector<std::size_t> ends = sentence_ends(block, abbreviations_);
    const std::size_t first = story_.sentences.size();
    if (ends.empty()) return give_marks(block, first);
    const bool is_title = part == model::StoryPart::headline && story_.title.empty();
    std::vector<std::size_t> starts;
    Cursor cursor{block.runs.begin(), 0, block.runs.front().column};
    std::size_t start = 0;
    for (const std::size_t end : ends) {
      starts.push_back(start);
      story_.sentences.push_back(sentence(block, start, end, cursor));
      story_.sentences.back().part = part;
      story_.sentences.back().paragraph = paragraph_;
      if (is_title) story_.title += (start == 0 ? "" : " ") + story_.sentences.back().text;
      start = end;
    }
    ++paragraph_;
    std::size_t at = 0;
    for (const StoryText::Mark& mark : block.marks) {
      while (at + 1 < starts.size() && starts[at + 1] < mark.at) ++at;
      give(story_.sentences[first + at], mark);
    }
  }

  model::Story finish() { return std::move(story_); }

 private:
  /// How far a block has been walked through.
  struct Cursor {
    std::vector<StorySentence::Run>::const_iterator run;
    std::size_t byte = 0;
    std::uint32_t column = 0;
  };

  StorySentence sentence(const StoryText& block, std::size_t start, std::size_t end, Cursor& cursor) const {
    StorySentence made;
    while (cursor.run + 1 != block.runs.end() && (cursor.run + 1)->from <= start) {
      ++cursor.run;
      cursor.byte = cursor.run->from;
      cursor.column = cursor.run->column;
    }
    const std::string_view text = block.text;
    cursor.column += static_cast<std::uint32_t>(base::code_points(text.substr(cursor.byte, start - cursor.byte)));
    cursor.byte = start;
    made.at = {name_, cursor.run->line, cursor.column};
    while (end > start && text[end - 1] == ' ') --end;
    if (end - start > limits_.scalar_bytes) {
      throw Error(ErrorKind::limit, fmt::format("{}:{}: a sentence of more than {} bytes begins here", name_,
                                                made.at.line, limits_.scalar_bytes));
    }
    made.text = text.substr(start, end - start);
    made.runs.push_back({0, made.at.line, made.at.column});
    for (auto next = cursor.run + 1; next != block.runs.end() && next->from < end; ++next) {
      made.runs.push_back({next->from - static_cast<std::uint32_t>(start), next->line, next->column});
    }
    return made;
  }

  void give(StorySentence& to, const StoryText::Mark& mark) const {
    to.marks.push_back({mark.claim, {name_, mark.line, mark.column}});
  }

  /// Marks that stand in a paragraph by themselves.
  void give_marks(const StoryText& block, std::size_t sentences) {
    for (const StoryText::Mark& mark : block.marks) {
      if (sentences > 0) {
        give(story_.sentences.back(), mark);
      } else {
        mistakes_.add(LineColumn{mark.line, mark.column}, "no sentence stands before this mark",
                      "a mark follows the sentence that it belongs to");
      }
    }
  }

  const std::string& name_;
  const base::Limits& limits_;
  Mistakes& mistakes_;
  Abbreviations abbreviations_;
  model::Story story_;
  std::uint32_t paragraph_ = 0;
};

}  // namespace

model::Story read_story(std::string_view text, const std::string& name, StoryFormat format, const StoryContext& context,
                        const base::Limits& limits) {
  if (text.size() > limits.story_bytes) {
    throw Error(ErrorKind::limit, fmt::format("{} is larger than {} bytes", name, limits.story_bytes));
  }
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Mistakes mistakes(text, name, limits.mistakes);
  if (const auto bad = base::first_invalid_utf8(text)) {
    mistakes.raise(ErrorKind::bad_input, "one mistake in " + name, place_of_byte(text, *bad),
                   "the bytes here are not UTF-8", "save the file as UTF-8");
  }
  check_characters(text, mistakes);
  mistakes.raise_if_any();

  const bool markdown = format == StoryFormat::markdown;
  StoryMarks marks(context.claims, mistakes, markdown);
  const StoryBlocks found = markdown ? markdown_blocks(text, limits, mistakes) : plain_blocks(text);
  StoryMaker maker(name, context, limits, mistakes);
  for (const StoryBlock& block : found.blocks) {
    const std::vector<StoryToken> tokens = markdown ? markdown_tokens(block, found, marks) : plain_tokens(block, marks);
    maker.add(story_text(block, tokens, marks, mistakes), block.part);
  }
  mistakes.raise_if_any();
  model::Story story = maker.finish();
  story.authors = found.authors;
  if (story.sentences.empty()) {
    throw Error(ErrorKind::bad_input, name + " has no sentence",
                "a story is Markdown or plain text: headlines and paragraphs that rest on the claims of a case");
  }
  return story;
}

}  // namespace stemma::interchange
