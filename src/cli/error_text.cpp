#include "cli/error_text.hpp"

#include <fmt/format.h>

#include <string_view>

#include "base/escape.hpp"
#include "base/text.hpp"

namespace stemma::cli {
namespace {

constexpr std::size_t before_caret = 60;    ///< code points of a long line that are shown before its caret
constexpr std::size_t shown_of_line = 100;  ///< code points in all

/// Byte offset of the code point with number `index`; the end where there are fewer.
std::size_t offset_of(std::string_view text, std::size_t index) {
  std::size_t at = 0;
  while (at < text.size() && index > 0) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    --index;
  }
  return at;
}

std::string hint_line(const std::string& hint) {
  return hint.empty() ? std::string() : fmt::format("  hint: {}\n", base::for_terminal(hint));
}

std::string excerpt(const Mistake& mistake) {
  if (mistake.excerpt.empty() || mistake.place.line == 0) return {};
  const std::string_view line = mistake.excerpt;
  const std::size_t column = mistake.place.column == 0 ? 0 : mistake.place.column - 1;
  const std::size_t caret = offset_of(line, column);
  const std::size_t first = column > before_caret ? column - before_caret : 0;
  const std::size_t from = offset_of(line, first);
  const std::size_t until = offset_of(line, first + shown_of_line);
  const std::string_view lead = from > 0 ? "…" : "";
  const std::string before = base::for_terminal(line.substr(from, caret - from));
  const std::string after = base::for_terminal(line.substr(caret, until - caret));
  const std::string number = std::to_string(mistake.place.line);
  std::string text = fmt::format("  {} | {}{}{}{}\n", number, lead, before, after, until < line.size() ? "…" : "");
  const std::size_t indent = base::display_width(lead) + base::display_width(before);
  if (mistake.place.column > 0) text += fmt::format("  {:{}} | {:{}}^\n", "", number.size(), "", indent);
  return text;
}

std::string place_text(const Place& place) {
  std::string text = base::for_terminal(place.file);
  if (place.line > 0) text += fmt::format(":{}", place.line);
  if (place.line > 0 && place.column > 0) text += fmt::format(":{}", place.column);
  return text.empty() ? text : text + ": ";
}

}  // namespace

std::string mistake_text(const Mistake& mistake, const std::string& severity) {
  return fmt::format("{}{}: {}\n", place_text(mistake.place), severity, base::for_terminal(mistake.message)) +
         excerpt(mistake) + hint_line(mistake.hint);
}

std::string notes_text(const std::vector<Mistake>& notes) {
  std::string text;
  for (const Mistake& note : notes) text += mistake_text(note, "note");
  return text;
}

std::string error_text(const Error& error) {
  std::string text;
  for (const Mistake& mistake : error.mistakes()) text += mistake_text(mistake, "error");
  text += fmt::format("stemma: error: {}\n", base::for_terminal(error.message()));
  for (const std::string& context : error.context()) text += fmt::format("  {}\n", base::for_terminal(context));
  // Where a limit is found there is nothing to know of who can change it.
  const bool at_a_limit = error.kind() == ErrorKind::limit && error.hint().empty();
  return text + hint_line(at_a_limit ? "`stemma help limits` lists what is read at most, and how to allow more"
                                     : error.hint());
}

}  // namespace stemma::cli
