// Unicode text: validity, normal form, width on a terminal, wrapping, near-miss spelling.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::base {

/// Byte offset of the first ill-formed UTF-8 sequence (overlong forms, surrogates and values past
/// U+10FFFF included); nothing if the text is well-formed.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Number of code points of well-formed UTF-8.
std::size_t code_points(std::string_view text);

/// Unicode normal form C. ASCII is returned unchanged without touching ICU.
std::string nfc(std::string_view text);

/// Columns that the text takes on a terminal: wide and fullwidth East Asian characters and emoji 2,
/// combining marks and format characters 0. The text is expected to be escaped already.
std::size_t display_width(std::string_view text);

/// Breaks text at spaces (and between East Asian characters) into lines of at most `width` columns;
/// a word longer than a line is broken between grapheme clusters. At least one line, maybe empty.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The text padded with spaces to `width` columns, or cut to it with "…" in the last column.
std::string fit(std::string_view text, std::size_t width);

/// The candidate that `word` most likely misspells (Damerau-Levenshtein distance, case ignored, at most
/// a third of its length and at least 1); nothing if none is near. Ties go to the first candidate.
std::optional<std::string> near_miss(std::string_view word, std::span<const std::string> candidates);

/// "did you mean `tass`?" or an empty string.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

/// True if `part` stands somewhere in `text`, upper and lower case of any script alike (simple case folding).
bool contains_folded(std::string_view text, std::string_view part);

/// Lower-case ASCII letters; other bytes unchanged.
std::string ascii_lower(std::string_view text);

/// Upper-case ASCII letters; other bytes unchanged.
std::string ascii_upper(std::string_view text);

}  // namespace stemma::base
