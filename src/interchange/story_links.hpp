// Where links, tags and entities of a Markdown story end. Each looks at a bounded part of what follows, or at what no
// other call looks at again: a story of nothing but openings is still read in linear time.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace stemma::interchange {

/// The `]` that ends the label which opens at `open`; npos if none does within a thousand bytes.
std::size_t label_end(std::string_view text, std::size_t open);

/// What stands after `(` of a link, `where "title")`: the byte after it; npos if it is none.
std::size_t after_link(std::string_view text, std::size_t open);

/// Is this the rest of a definition, `where` or `where "title"`?
bool is_link_target(std::string_view text);

/// The byte after the `>` of the web or mail address that opens at `open`; npos if none does.
std::size_t after_address(std::string_view text, std::size_t open);

/// The byte after the `>` of the HTML tag that opens at `open`; npos if none does.
std::size_t after_tag(std::string_view text, std::size_t open);

struct Entity {
  char32_t value = 0;
  std::size_t bytes = 0;
};
/// `&amp;`, `&#38;` or `&#x26;` at `at`. A number that is no character stands for U+FFFD.
std::optional<Entity> entity_at(std::string_view text, std::size_t at);

}  // namespace stemma::interchange
