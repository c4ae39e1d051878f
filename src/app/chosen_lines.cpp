#include "app/chosen_lines.hpp"

#include <fmt/core.h>

#include <charconv>
#include <cstdint>
#include <set>
#include <string_view>

#include "stemma/error.hpp"

namespace stemma::app {
namespace {

struct Span {
  std::uint32_t first = 0, last = 0;
  bool range = false;
};

[[noreturn]] void refuse(std::string_view part) {
  throw Error(ErrorKind::usage, fmt::format("\"{}\" names no lines", part),
              "write numbers and ranges with commas between them: --lines 12,14-20");
}

std::uint32_t number(std::string_view text, std::string_view part) {
  std::uint32_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size() || value == 0) refuse(part);
  return value;
}

Span span_of(std::string_view part) {
  const std::size_t dash = part.find('-');
  const std::uint32_t first = number(part.substr(0, dash), part);
  if (dash == std::string_view::npos) return {first, first, false};
  const std::uint32_t last = number(part.substr(dash + 1), part);
  if (last < first) refuse(part);
  return {first, last, true};
}

/// The nearest lines before and after on which a sentence begins.
std::string nearest(const analysis::StoryFacts& facts, const Span& span) {
  std::uint32_t before = 0, after = 0;
  for (const model::StorySentence& sentence : facts.story.sentences) {
    const std::uint32_t line = sentence.at.line;
    if (line < span.first && line > before) before = line;
    if (line > span.last && (after == 0 || line < after)) after = line;
  }
  if (before == 0) return fmt::format("the first sentence begins on line {}", after);
  if (after == 0) return fmt::format("the last sentence begins on line {}", before);
  return fmt::format("the nearest sentences begin on lines {} and {}", before, after);
}

}  // namespace

std::vector<std::size_t> sentences_on(const std::string& lines, const analysis::StoryFacts& facts, bool all) {
  std::set<std::size_t> chosen;
  std::string_view rest = lines;
  for (bool more = true; more;) {
    const std::size_t comma = rest.find(',');
    more = comma != std::string_view::npos;
    const Span span = span_of(rest.substr(0, comma));
    if (more) rest.remove_prefix(comma + 1);
    bool begins = false;
    for (std::size_t i = 0; i < facts.story.sentences.size(); ++i) {
      const std::uint32_t line = facts.story.sentences[i].at.line;
      if (line < span.first || line > span.last) continue;
      begins = true;
      if (all || !span.range || !facts.claims[i].empty()) chosen.insert(i);
    }
    if (begins) continue;
    const std::string where =
        span.range ? fmt::format("lines {} to {}", span.first, span.last) : fmt::format("line {}", span.first);
    throw Error(ErrorKind::usage, fmt::format("no sentence begins on {} of {}", where, facts.story.file),
                nearest(facts, span));
  }
  return {chosen.begin(), chosen.end()};
}

}  // namespace stemma::app
