#include "store/merge_note.hpp"

#include <algorithm>
#include <string_view>

namespace stemma::store {
namespace {

constexpr std::string_view merges = "merges ", takes_back = "takes back ";

std::size_t last_line(const std::string& message) {
  const std::size_t end = message.rfind('\n');
  return end == std::string::npos ? 0 : end + 1;
}

}  // namespace

std::optional<MergeNote> merge_note(const std::string& message) {
  const std::string_view line = std::string_view(message).substr(last_line(message));
  for (const std::string_view word : {merges, takes_back}) {
    if (!line.starts_with(word)) continue;
    const std::string_view head = line.substr(word.size());
    const bool hex = head.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    if (hex && head.size() == 64) return MergeNote{word == merges, std::string(head)};
  }
  return std::nullopt;
}

std::string without_merge_note(const std::string& message) {
  if (!merge_note(message)) return message;
  const std::size_t line = last_line(message);
  return message.substr(0, line == 0 ? 0 : line - 1);
}

std::string with_merge_note(const std::string& message, const MergeNote& note) {
  std::string text = message.empty() ? std::string() : message + '\n';
  return text.append(note.merges ? merges : takes_back).append(note.head);
}

}  // namespace stemma::store
