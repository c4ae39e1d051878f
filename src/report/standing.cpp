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

Leaning leaning_of(Stance stance) {
  if (is_support(stance)) return Leaning::supports;
  return stance == Stance::denies ? Leaning::denies : Leaning::other;
}

Standing standing_of(const Judgement& judgement) {
  const auto deniers = static_cast<std::uint32_t>(judgement.deniers.size());
  Standing made{judgement.status, judgement.advice, judgement.numbers, deniers, {}};
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

std::string first_words(const Standing& now) {
  if (now.numbers.voices > 0) return "First spoken of: " + standing_words(now);
  return now.deniers > 0 ? "First mentioned in a denial; nobody on record supports it."
                         : "First spoken of by somebody who takes no position; nobody on record supports it.";
}

std::string change_words(const Standing& before, const Standing& now) {
  std::vector<std::string> parts;
  add_change(parts, exactly(before.numbers.voices), exactly(now.numbers.voices), "voice", "voices");
  add_change(parts, before.numbers.independent_origins, now.numbers.independent_origins, "independent origin",
             "independent origins");
  add_change(parts, before.numbers.controlled_lines, now.numbers.controlled_lines, "line", "lines");
  add_change(parts, exactly(before.deniers), exactly(now.deniers), "denier", "deniers");
  if (parts.empty()) {
    add_change(parts, exactly(before.numbers.publications), exactly(now.numbers.publications), "publication",
               "publications");
    add_change(parts, before.numbers.origins, now.numbers.origins, "origin", "origins");
  }
  std::string text = parts.empty() ? "" : sentence(capitalised(list(parts)));
  const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " ") + more; };
  if (before.status != now.status) {
    add(fmt::format("Status: {} (before: {}).", to_string(now.status), to_string(before.status)));
  }
  if (before.advice != now.advice) {
    add(fmt::format("Advice: {} (before: {}).", to_string(now.advice), to_string(before.advice)));
  }
  const auto fresh = missing_from(before.rules, now.rules), gone = missing_from(now.rules, before.rules);
  if (!fresh.empty()) add(fmt::format("New gaps: {}.", list(fresh)));
  // Of a claim that is withdrawn, rules that no longer fire are no good news.
  if (!gone.empty() && now.status != Status::withdrawn) add(fmt::format("Gaps no longer found: {}.", list(gone)));
  return text.empty() ? "The ways to it changed, and no number that is told here." : text;
}

void json_standing(JsonWriter& json, const Standing& standing) {
  json.begin_object();
  json.key("status").text(to_string(standing.status));
  json.key("advised").text(to_string(standing.advice));
  json_numbers(json, standing.numbers);
  json.key("deniers").number(standing.deniers);
  json.key("findings").begin_flat_array();
  for (const std::string_view rule : standing.rules) json.text(rule);
  json.end_array().end_object();
}

}  // namespace stemma::report
