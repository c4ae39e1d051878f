#include "report/story_page.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

namespace stemma::report {

std::string sentence_shown(const StoryPage& page, std::size_t number) { return sentence_shown(page.facts, number); }

std::string sentence_shown(const analysis::StoryFacts& facts, std::size_t number) {
  constexpr std::string_view blot = "[a protected name]";
  const std::string& text = facts.story.sentences[number].text;
  std::string shown;
  std::size_t at = 0;
  for (const auto& [from, to] : facts.readings[number].secrets) {
    shown.append(text, at, from - at).append(blot);
    at = to;
  }
  return shown.append(text, at);
}

std::string title_shown(const StoryPage& page) {
  const std::vector<model::StorySentence>& sentences = page.facts.story.sentences;
  const auto first = std::find_if(sentences.begin(), sentences.end(),
                                  [](const auto& one) { return one.part == model::StoryPart::headline; });
  std::string title;
  for (auto next = first; next != sentences.end() && next->paragraph == first->paragraph; ++next) {
    if (next != first) title += ' ';
    title += sentence_shown(page, static_cast<std::size_t>(next - sentences.begin()));
  }
  return title;
}

std::string story_words(const StoryPage& page) {
  const auto& marks = page.facts.claims;
  const auto marked = static_cast<std::uint64_t>(
      std::count_if(marks.begin(), marks.end(), [](const auto& claims) { return !claims.empty(); }));
  return fmt::format("{}, {} of them marked, with {}; policy {}", counted(marks.size(), "sentence", "sentences"),
                     marked, counted(page.facts.stands.size(), "claim", "claims"), page.policy);
}

std::string story_totals(const StoryPage& page) {
  std::set<std::size_t> sentences;
  for (const analysis::StoryFinding& finding : page.findings) {
    if (!finding.finding.silenced()) sentences.insert(finding.sentence);
  }
  std::string line =
      fmt::format("{}, {}, {} in {}", counted(page.totals.fail_error, "error", "errors"),
                  counted(page.totals.fail_warning, "warning", "warnings"),
                  counted(page.totals.fail_note, "note", "notes"), counted(sentences.size(), "sentence", "sentences"));
  if (page.totals.silenced > 0) line += fmt::format("; {} silenced by decisions", page.totals.silenced);
  return line;
}

std::span<const StoryFace> story_faces() {
  static constexpr std::array list{
      StoryFace{"github", write_story_github}, StoryFace{"html", write_story_html},
      StoryFace{"json", write_story_json},     StoryFace{"markdown", write_story_markdown},
      StoryFace{"sarif", write_story_sarif},   StoryFace{"text", write_story_text},
  };
  return list;
}

}  // namespace stemma::report
