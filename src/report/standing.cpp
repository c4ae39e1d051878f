#include "report/standing.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "report/json_parts.hpp"
#include "report/words.hpp"

namespace stemma::report {
namespace {

std::vector<std::string> missing_from(const std::vector<std::string_view>& those,
                                      const std::vector<std::string_view>& these) {
  std::vector<std::string> found;
  for (const std::string_view rule : these) {
    if (std::find(those.begin(), those.end(), rule) == those.end()) found.emplace_back(rule);
  }
  return found;
}

/// "2 independent origins (1 before)"; nothing if it is the same.
void add_change(std::vector<std::string>& parts, const Interval& before, const Interval& after, std::string_view one,
                std::string_view many) {
  if (before == after) return;
  parts.push_back(fmt::format("{} ({} before)", counted(after, true, one, many), range(before)));
}

Interval exactly(std::uint32_t count) { return {count, count}; }

}  // namespace

Standing standing_of(const Judgement& judgement) {
  Standing made{judgement.status, judgement.advice, judgement.numbers, {}};
  for (const Finding& finding : judgement.findings) {
    if (!finding.silenced()) made.rules.push_back(finding.rule);
  }
  std::sort(made.rules.begin(), made.rules.end());
  made.rules.erase(std::unique(made.rules.begin(), made.rules.end()), made.rules.end());
  return made;
}

std::string standing_words(const Standing& now) {
  std::string text = fmt::format(
      "{}, {}; {}", counted(now.numbers.voices, "voice", "voices"),
      counted(now.numbers.independent_origins, now.numbers.exact, "independent origin", "independent origins"),
      to_string(now.status));
  return text + "; advice: " + std::string(to_string(now.advice)) + ".";
}

std::string change_words(const Standing& before, const Standing& now) {
  std::vector<std::string> parts;
  add_change(parts, exactly(before.numbers.voices), exactly(now.numbers.voices), "voice", "voices");
  add_change(parts, before.numbers.independent_origins, now.numbers.independent_origins, "independent origin",
             "independent origins");
  add_change(parts, before.numbers.controlled_lines, now.numbers.controlled_lines, "line", "lines");
  if (parts.empty()) {
    add_change(parts, exactly(before.numbers.publications), exactly(now.numbers.publications), "publication",
               "publications");
    add_change(parts, before.numbers.origins, now.numbers.origins, "origin", "origins");
  }
  std::string text = parts.empty() ? "" : sentence(capitalised(list(parts)));
  const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " ") + more; };
  if (before.status != now.status) add(fmt::format("Was {}, is {}.", to_string(before.status), to_string(now.status)));
  if (before.advice != now.advice) {
    add(fmt::format("Advice: was {}, is {}.", to_string(before.advice), to_string(now.advice)));
  }
  const auto fresh = missing_from(before.rules, now.rules), gone = missing_from(now.rules, before.rules);
  if (!fresh.empty()) add(fmt::format("New: {}.", list(fresh)));
  if (!gone.empty()) add(fmt::format("Cleared: {}.", list(gone)));
  return text.empty() ? "The ways to it changed, and no number that is told here." : text;
}

void json_standing(JsonWriter& json, const Standing& standing) {
  json.begin_object();
  json.key("status").text(to_string(standing.status));
  json.key("advised").text(to_string(standing.advice));
  json_numbers(json, standing.numbers);
  json.key("findings").begin_flat_array();
  for (const std::string_view rule : standing.rules) json.text(rule);
  json.end_array().end_object();
}

}  // namespace stemma::report
