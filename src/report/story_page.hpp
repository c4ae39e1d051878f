// What `stemma draft` shows: a story beside the record, one value for every face.
#pragma once

#include <cstddef>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/story_facts.hpp"
#include "report/options.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

struct SignOffPage;

struct StoryPage {
  const analysis::StoryFacts& facts;
  const std::vector<analysis::StoryFinding>& findings;
  std::optional<Day> as_of;
  std::string policy;
  Totals totals;                          ///< of findings; its claims are those that the story has
  const SignOffPage* sign_off = nullptr;  ///< where `--require-signed` asks for it (sign_off.hpp)
};

/// A sentence with the names that must not be told blotted out.
std::string sentence_shown(const StoryPage& page, std::size_t number);
std::string sentence_shown(const analysis::StoryFacts& facts, std::size_t number);
/// The story's headline, blotted out in the same way; empty if it has none.
std::string title_shown(const StoryPage& page);
/// "18 sentences, 15 of them marked, with 9 claims".
std::string story_words(const StoryPage& page);
/// "2 errors, 3 warnings, 0 notes in 4 sentences".
std::string story_totals(const StoryPage& page);

struct StoryFace {
  std::string_view name;  ///< what `--format` calls it
  void (*write)(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& options);
};
/// Sorted by name.
std::span<const StoryFace> story_faces();

void write_story_github(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& options);
void write_story_html(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& options);
void write_story_json(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& options);
void write_story_markdown(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& options);
void write_story_sarif(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& options);
void write_story_text(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& options);

}  // namespace stemma::report
