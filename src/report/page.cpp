#include "report/page.hpp"

#include <vector>

#include "base/escape.hpp"
#include "base/text.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t narrowest_text = 24;  ///< less room than this and the text goes on the next line

}  // namespace

std::string spaces(std::size_t count) { return std::string(count, ' '); }

void paragraph(std::ostream& out, std::size_t width, std::size_t indent, const std::string& lead,
               std::size_t lead_width, const std::string& text) {
  std::size_t column = indent + lead_width;
  bool first = true;
  if (lead_width > 0 && column + narrowest_text > width) {
    out << spaces(indent) << lead.substr(0, lead.find_last_not_of(' ') + 1) << '\n';
    column = indent + 2;
    first = false;
  }
  const std::size_t room = width > column ? width - column : 1;
  for (const std::string& line : base::wrap(base::for_terminal(text), room)) {
    out << spaces(first ? indent : column) << (first ? lead : "") << line << '\n';
    first = false;
  }
}

void title_lines(std::ostream& out, std::size_t width, const Paint& paint, const std::string& title,
                 const std::string& right) {
  const std::vector<std::string> lines = base::wrap(base::for_terminal(title), width - right.size() - 2);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out << paint.bold(lines[i]);
    if (i == 0) out << spaces(width - right.size() - base::display_width(lines[i])) << right;
    out << '\n';
  }
}

}  // namespace stemma::report
