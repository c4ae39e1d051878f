// The mistakes of one file, collected so that all of them are mended in one go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/error.hpp"

namespace stemma::interchange {

struct Node;

/// A line and a column, both from 1, the column in code points.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend auto operator<=>(const LineColumn&, const LineColumn&) = default;
};

/// Bytes of the line break that begins at byte `at`; 0 if none does. Lines end as YAML 1.1 says: CR LF, LF, CR,
/// NEL, LS or PS.
std::size_t line_break_length(std::string_view text, std::size_t at);

/// The place of a byte of well-formed UTF-8.
LineColumn place_of_byte(std::string_view text, std::size_t byte);

/// Collects mistakes in any order and hands them out sorted by place. Holds at most about twice `most`,
/// whatever a hostile file does; suggestions are looked up only for those that are shown. Where anything in the text
/// is sealed, its lines are not shown and no id is suggested: mistakes go into logs.
class Mistakes {
 public:
  /// `text` must outlive the object: the offending lines are cut from it at the end.
  Mistakes(std::string_view text, std::string file, std::size_t most);

  void add(const Node& at, std::string message, std::string hint = {});
  void add(LineColumn at, std::string message, std::string hint = {});

  /// A word that is not among the candidates: the hint is the nearest of them, else `hint`.
  /// `candidates` must outlive the object.
  void add_unknown(LineColumn at, std::string message, std::string_view word,
                   const std::vector<std::string>& candidates, std::string hint);

  std::size_t count() const { return count_; }
  const std::string& file() const { return file_; }

  /// The first `most` by place, with their lines.
  std::vector<Mistake> sorted() const;

  /// Throws Error bad_input with all of them; nothing if there are none.
  void raise_if_any() const;
  /// Throws an Error of this kind that carries this one mistake only.
  [[noreturn]] void raise(ErrorKind kind, const std::string& summary, LineColumn at, std::string message,
                          std::string hint = {}) const;

 private:
  struct Entry {
    LineColumn at;
    std::string message;
    std::string hint;
    std::string word;
    const std::vector<std::string>* candidates = nullptr;
  };
  void keep(Entry entry);
  void shorten(std::vector<Entry>& entries) const;
  /// How far the lines have been counted; mistakes in the order of their lines cost one pass over the text.
  struct Cursor {
    std::size_t start = 0;
    std::uint32_t line = 1;
  };
  Mistake finished(const Entry& entry, Cursor& cursor) const;
  std::string excerpt(std::uint32_t line, Cursor& cursor) const;

  std::string_view text_;
  std::string file_;
  std::size_t most_;
  bool withheld_;  ///< something in the text may be sealed
  std::size_t count_ = 0;
  std::vector<Entry> entries_;
};

/// `text` between backticks, cut to a length that fits a message.
std::string shown(std::string_view text);

/// "a, b or c".
std::string one_of(std::span<const std::string_view> words);

}  // namespace stemma::interchange
