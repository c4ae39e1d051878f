// The way back from what the functions of escape.hpp write, and from what others do, without knowing which.
#pragma once

#include <string>
#include <string_view>

namespace stemma::base {

/// One layer of every kind of escape taken off at once: the backslashes of JSON, YAML, DOT and Markdown (\u0041, \x41,
/// \"), the entities of HTML and XML, percent signs of addresses, Mermaid's #65;, what visible.hpp shows of invisible
/// characters, and the colours of a terminal. Lines stay as they are: an escaped line break becomes a space. For
/// looking, never for reading back: a text in which nothing was escaped may lose a backslash.
std::string unescaped(std::string_view text);

/// Without what stands between `<` and `>` where a tag, a comment or a declaration begins. One space for each, none
/// for a comment; line breaks stay.
std::string without_tags(std::string_view text);

}  // namespace stemma::base
