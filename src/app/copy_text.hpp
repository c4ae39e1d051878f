// What a copy is, and the text in it.
//
// Other people's files are taken apart by programs of their own (file, pandoc, pdftotext), each in a process with a
// time limit and no shell, so that a hostile page meets none of our memory. Where one is not installed its kind of
// copy is not read, and it is said why.
#pragma once

#include <string>
#include <string_view>

namespace stemma::app {

/// The media type by content ("text/html"), from `file`. Error missing_tool where that is not installed.
std::string media_type_of(std::string_view bytes);

/// True for "type/subtype" in lower case, without parameters (RFC 6838, 4.2).
bool is_media_type(std::string_view text);

struct CopyText {
  std::string text;    ///< UTF-8 where the copy is
  std::string unread;  ///< why there is none: "image/png has no text"; empty where it was read
};
CopyText text_of_copy(const std::string& media_type, const std::string& bytes);

}  // namespace stemma::app
