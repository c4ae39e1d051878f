#include "interchange/mistakes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "interchange/node.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma::interchange {
namespace {

constexpr std::size_t shown_bytes = 80;
constexpr std::size_t excerpt_bytes = 1000;

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The text up to `most` bytes, cut between code points.
std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && continues(text[most])) --most;
  return text.substr(0, most);
}

/// A field and a value, in whatever form the file has them.
bool may_be_sealed(std::string_view text) {
  const auto has = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
  return has("sensitivity") && has(to_string(Sensitivity::sealed));
}

}  // namespace

std::size_t line_break_length(std::string_view text, std::size_t at) {
  const auto starts = [&](std::string_view with) { return text.substr(at, with.size()) == with; };
  if (starts("\r\n")) return 2;
  if (text[at] == '\n' || text[at] == '\r') return 1;
  if (starts("\xC2\x85")) return 2;
  if (starts("\xE2\x80\xA8") || starts("\xE2\x80\xA9")) return 3;
  return 0;
}

LineColumn place_of_byte(std::string_view text, std::size_t byte) {
  LineColumn at;
  std::size_t i = 0;
  while (i < byte && i < text.size()) {
    if (const std::size_t length = line_break_length(text, i); length != 0) {
      if (i + length > byte) break;
      i += length;
      ++at.line;
      at.column = 1;
      continue;
    }
    do {
      ++i;
    } while (i < text.size() && continues(text[i]));
    if (i <= byte) ++at.column;
  }
  return at;
}

Mistakes::Mistakes(std::string_view text, std::string file, std::size_t most)
    : text_(text), file_(std::move(file)), most_(std::max<std::size_t>(most, 1)), withheld_(may_be_sealed(text)) {}

void Mistakes::add(const Node& at, std::string message, std::string hint) {
  add(LineColumn{at.line, at.column}, std::move(message), std::move(hint));
}

void Mistakes::add(LineColumn at, std::string message, std::string hint) {
  keep({at, std::move(message), std::move(hint), {}, nullptr});
}

void Mistakes::add_unknown(LineColumn at, std::string message, std::string_view word,
                           const std::vector<std::string>& candidates, std::string hint) {
  keep({at, std::move(message), std::move(hint), std::string(word), &candidates});
}

void Mistakes::keep(Entry entry) {
  ++count_;
  entries_.push_back(std::move(entry));
  if (entries_.size() >= 2 * most_ + 64) shorten(entries_);
}

void Mistakes::shorten(std::vector<Entry>& entries) const {
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.at < b.at; });
  if (entries.size() > most_) entries.resize(most_);
}

std::string Mistakes::excerpt(std::uint32_t line, Cursor& cursor) const {
  if (line < cursor.line) cursor = {};
  while (cursor.line < line && cursor.start < text_.size()) {
    const std::size_t length = line_break_length(text_, cursor.start);
    if (length != 0) ++cursor.line;
    cursor.start += std::max<std::size_t>(length, 1);
  }
  const std::size_t start = cursor.start;
  std::size_t end = start;
  while (end < text_.size() && end - start <= excerpt_bytes && line_break_length(text_, end) == 0) ++end;
  return std::string(cut(text_.substr(start, end - start), excerpt_bytes));
}

Mistake Mistakes::finished(const Entry& entry, Cursor& cursor) const {
  std::string hint = entry.hint;
  if (entry.candidates != nullptr && !withheld_) {
    if (std::string near = base::did_you_mean(entry.word, *entry.candidates); !near.empty()) hint = std::move(near);
  }
  return {{file_, entry.at.line, entry.at.column},
          entry.message,
          std::move(hint),
          withheld_ ? std::string() : excerpt(entry.at.line, cursor)};
}

std::vector<Mistake> Mistakes::sorted() const {
  std::vector<Entry> entries = entries_;
  shorten(entries);
  std::vector<Mistake> result;
  result.reserve(entries.size());
  Cursor cursor;
  for (const Entry& entry : entries) result.push_back(finished(entry, cursor));
  return result;
}

void Mistakes::raise_if_any() const {
  if (count_ == 0) return;
  std::vector<Mistake> list = sorted();
  std::string summary = count_ == 1 ? "one mistake in " + file_ : fmt::format("{} mistakes in {}", count_, file_);
  if (count_ > list.size()) {
    summary += fmt::format(": the first {}, and {} more", list.size(), count_ - list.size());
  }
  throw Error(ErrorKind::bad_input, std::move(summary), std::move(list));
}

void Mistakes::raise(ErrorKind kind, const std::string& summary, LineColumn at, std::string message,
                     std::string hint) const {
  Cursor cursor;
  throw Error(kind, summary, {finished({at, std::move(message), std::move(hint), {}, nullptr}, cursor)});
}

std::string shown(std::string_view text) {
  const std::string_view part = cut(text, shown_bytes);
  return fmt::format("`{}{}`", part, part.size() < text.size() ? "…" : "");
}

std::string one_of(std::span<const std::string_view> words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += words[i];
  }
  return list;
}

}  // namespace stemma::interchange
