// The checker's copy of a story: its paragraphs with footnote marks and findings, and one note a claim.
//
// Made once, and put on paper by story_html.cpp and story_markdown.cpp: they escape and lay out, and find no words of
// their own for the record. Everything here is plain text (see words.hpp on escaping).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/story_page.hpp"
#include "stemma/record.hpp"

namespace stemma::report {

/// A finding on a sentence, or that it lacks signatures (rule "sign-off"), numbered through the story.
struct CopyFinding {
  std::size_t number = 0;
  std::string_view label, rule;    ///< "warning", "flat-statement"
  std::string about, found, next;  ///< ids of claims, what was found, what to do first; only `found` is never empty
};

struct CopySentence {
  std::size_t number = 0;  ///< in the story
  std::string text;
  std::vector<std::size_t> notes;  ///< indices of CheckersCopy::notes
  std::vector<CopyFinding> findings;
  bool unmarked = false;  ///< it speaks of what the case is about, and has no mark
};

/// A paragraph, heading, list item or quotation.
struct CopyBlock {
  model::StoryPart part = model::StoryPart::body;
  std::vector<CopySentence> sentences;
};

/// One statement on record.
struct CopyLine {
  std::string way, grade;  ///< who says so, by which chain; how that is graded
  std::string words;       ///< a quotation, or our gist of it; may be empty
  bool quoted = false;
  std::string ended;                    ///< why it no longer counts; empty if it does
  std::string publication, title, url;  ///< its id; its title in quotation marks
  bool withheld = false;                ///< the publication
  std::vector<ArchiveRecord> archives;
};

struct CopyPart {
  std::string_view heading;  ///< "Says so"
  std::vector<CopyLine> lines;
};

/// What the record has on one claim; numbered by its first mark in the story.
struct CopyNote {
  std::string id, text, standing;      ///< "contested, high importance"
  std::string summary, advice;         ///< the desk sentence, and how to attribute it
  std::vector<CopyPart> parts;         ///< those that have lines
  std::vector<std::size_t> sentences;  ///< where the story tells it, by number
};

struct CheckersCopy {
  std::string title;   ///< the headline, or the name of the file
  std::string about;   ///< "Beside the case “Fire”, as of 3 May 2024; policy default."
  std::string totals;  ///< "2 errors, 3 warnings, 0 notes in 4 sentences.", or that there is no finding
  std::vector<CopyBlock> blocks;
  std::vector<CopyNote> notes;
};

CheckersCopy checkers_copy(const StoryPage& page, const Words& words);

/// "archived copy of 12 March 2024", without its address and digest.
std::string archive_words(const ArchiveRecord& copy);

/// "line 3", with its column where another sentence begins on that line.
std::string line_words(const StoryPage& page, std::size_t sentence);

inline constexpr std::string_view copy_purpose =
    "This copy says what each sentence rests on in the record. It does not say what is true.";
inline constexpr std::string_view copy_key =
    "Letters and digits are grades on record. A to E grade a source's reliability, A the best, and 1 to 5 a "
    "statement's "
    "credibility, 1 the best; F and 6 cannot be judged.";

}  // namespace stemma::report
