// Stories written in the tests, and what was read of them, as text.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "interchange/read_story.hpp"
#include "stemma/error.hpp"

namespace stemma::interchange {

inline StoryContext story_context() {
  StoryContext context;
  context.claims = {"c1", "c2", "c3", "c4", "arrest"};
  context.abbreviations = {"Rev.", "No.", "U.S.", "Mr.", "Inc.", "Jan.", "et al."};
  return context;
}

inline model::Story story_of(std::string_view text, StoryFormat format = StoryFormat::markdown,
                             const base::Limits& limits = {}) {
  return read_story(text, "story.md", format, story_context(), limits);
}

/// One line a sentence: "3:1 b| The text. [c2]", with the first letter of its part; or one line a mistake.
inline std::string told(std::string_view text, StoryFormat format = StoryFormat::markdown,
                        const base::Limits& limits = {}) {
  std::string all;
  try {
    for (const model::StorySentence& sentence : story_of(text, format, limits).sentences) {
      constexpr std::string_view parts = "hsblq";
      all += fmt::format("{}:{} {}| {}", sentence.at.line, sentence.at.column,
                         parts[static_cast<std::size_t>(sentence.part)], sentence.text);
      for (const model::StoryMark& mark : sentence.marks) all += fmt::format(" [{}]", mark.claim);
      all += '\n';
    }
  } catch (const Error& error) {
    if (error.mistakes().empty()) return error.message();
    for (const Mistake& mistake : error.mistakes()) {
      all += fmt::format("{}:{} {}\n", mistake.place.line, mistake.place.column, mistake.message);
    }
  }
  return all;
}

/// The sentences of one paragraph, parted by " | ".
inline std::string divided(std::string_view text) {
  std::string all;
  for (const model::StorySentence& sentence : story_of(text).sentences) {
    all += (all.empty() ? "" : " | ") + sentence.text;
  }
  return all;
}

}  // namespace stemma::interchange
