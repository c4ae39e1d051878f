// One line of a Markdown story: what stands at its beginning. Columns of indentation count tabs as CommonMark does.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace stemma::interchange {

/// Walks over the beginning of a line.
class StoryLine {
 public:
  explicit StoryLine(std::string_view text) : text_(text) {}

  std::string_view rest() const { return text_.substr(at_); }
  /// In code points, from 1.
  std::size_t column() const { return base::code_points(text_.substr(0, at_)) + 1; }
  bool is_blank() const { return rest().find_first_not_of(" \t") == std::string_view::npos; }
  /// Columns of white space that stand here.
  std::size_t indent() const;
  /// Passes over white space, at most so many columns of it.
  void skip_columns(std::size_t columns);
  void skip_spaces() { skip_columns(static_cast<std::size_t>(-1)); }
  /// Passes over bytes that are no tabs.
  void skip(std::size_t bytes) {
    at_ += bytes;
    column_ += bytes;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t column_ = 0;  ///< with tabs spread out, from 0
  std::size_t left_ = 0;    ///< columns of a tab that is passed over in part
};

struct ListMarker {
  std::size_t bytes = 0;      ///< of `-`, `12.` and the like
  bool may_interrupt = true;  ///< it may follow a paragraph without an empty line between
};
struct CodeFence {
  char mark = '`';
  std::size_t length = 0;
};

// Each looks at a line from its first character that is no space.

/// The level of `## heading`, else 0.
std::size_t heading_level(std::string_view line);
/// What `## heading ##` says; a part of `line`.
std::string_view heading_text(std::string_view line);
/// 1 for a line of `=`, 2 for one of `-`, else 0.
std::size_t underline_level(std::string_view line);
bool is_thematic_break(std::string_view line);
std::optional<ListMarker> list_marker(std::string_view line);
std::optional<CodeFence> opening_fence(std::string_view line);
bool closes_fence(std::string_view line, const CodeFence& fence);
/// `|---|:--|`: the line under the head of a table.
bool is_table_rule(std::string_view line);
/// The label of `[label]: where "title"`, which is no part of the text.
std::optional<std::string> definition_label(std::string_view line);
/// Bytes of `[^label]:` and what follows it up to the text; 0 if it does not begin a footnote.
std::size_t footnote_start(std::string_view line);
/// "script" or "style" if the line opens such an element, else empty.
std::string_view raw_element(std::string_view line);

std::string_view trimmed_right(std::string_view text);
/// A label as labels are compared: lower case, single spaces.
std::string reference_label(std::string_view label);

}  // namespace stemma::interchange
