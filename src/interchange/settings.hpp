// Fields of an entry as a command line gives them: `date=2024-03-11`.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "interchange/node.hpp"

namespace stemma::interchange {

/// The lines that mistakes in settings name: one for each, as it was given.
std::string settings_text(const std::vector<std::string>& settings);

/// Puts settings into the mapping of an entry, each in the place of the field that was there. What follows the `=` is
/// the text of the field as it is; behind `[` or `{` it is a list or a mapping as in a case file. The same field
/// several times is a list; nothing behind the `=` takes the field out. `line` is that of the first in the text that
/// mistakes are shown with; `kept` holds what the nodes point into. Throws Error bad_input where a list or mapping is
/// not well-formed, and usage where there is no `=`.
void put_settings(const std::vector<std::string>& settings, std::uint32_t line, const base::Limits& limits, Node& entry,
                  std::deque<Document>& kept);

}  // namespace stemma::interchange
