// Text files of spreadsheets, in whatever encoding their program wrote them.
#pragma once

#include <string>
#include <string_view>

namespace stemma::base {

struct Decoded {
  std::string text;           ///< UTF-8, without a byte order mark
  std::string_view encoding;  ///< "UTF-8 with a byte order mark"
  bool guessed = false;       ///< nothing in the file says so
};

/// UTF-8 with or without a byte order mark; UTF-16 of either byte order, by its mark or by where its zero bytes are;
/// anything else is taken for Windows-1252, which every byte can be but five (they become U+FFFD). Broken UTF-16
/// becomes U+FFFD too.
Decoded decoded(std::string_view bytes);

}  // namespace stemma::base
