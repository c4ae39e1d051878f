// Text for a terminal, wrapped: what every face for people prints with.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>

#include "report/paint.hpp"

namespace stemma::report {

std::string spaces(std::size_t count);

/// Foreign text, escaped and wrapped to `width` columns. `lead` stands before the first line in `lead_width`
/// columns, and the other lines are indented as far; where that leaves too little room, the text begins on the
/// next line. The lead is printed as it is.
void paragraph(std::ostream& out, std::size_t width, std::size_t indent, const std::string& lead,
               std::size_t lead_width, const std::string& text);

/// The first lines of everything that shows a case: its title, and the day on the right.
void title_lines(std::ostream& out, std::size_t width, const Paint& paint, const std::string& title,
                 const std::string& right);

}  // namespace stemma::report
