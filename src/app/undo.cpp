#include "app/undo.hpp"

#include <fmt/core.h>

#include <charconv>
#include <vector>

#include "stemma/error.hpp"

namespace stemma::app {
namespace {

std::uint64_t number_of(const std::string& text, const std::vector<store::Commit>& commits) {
  if (commits.empty()) throw Error(ErrorKind::usage, "there is nothing to undo: nothing is recorded yet");
  if (text.empty()) return commits.back().number;
  std::uint64_t number = 0;
  const std::size_t sign = text.starts_with('@') ? 1 : 0;
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data() + sign, end, number);
  if (fault != std::errc() || stop != end) {
    throw Error(ErrorKind::usage, fmt::format("`{}` is no number of a commit", text), "`stemma log` has them");
  }
  if (number >= commits.size()) {
    throw Error(ErrorKind::usage, fmt::format("there is no commit {}", number),
                fmt::format("the last one is {}", commits.back().number));
  }
  return number;
}

}  // namespace

Undone undo(const std::string& path, const std::string& commit, const std::string& message, const World& world) {
  store::Store store = open_for_edit(path);
  const std::vector<store::Commit> commits = store.history();
  Undone undone{number_of(commit, commits), {}};
  if (undone.commit >= commits.size() || commits[undone.commit].number != undone.commit) {
    throw Error(ErrorKind::database, "the database is damaged: the numbers of its commits have a gap",
                "`stemma verify` says what is still as it was recorded; go back to a copy of it");
  }
  std::string why = message;
  if (why.empty()) {
    const std::string was = store::without_merge_note(commits[undone.commit].note.message);
    why = fmt::format("undo commit {}{}{}", undone.commit, was.empty() ? "" : ": ", was);
  }
  undone.edited = edit_open_case(store, world, why, [&](store::Edit& edit) {
    edit.record = store.record_without(undone.commit);
    // What came from another copy is to come again when that is merged once more.
    edit.merge = store::merge_note(commits[undone.commit].note.message);
    if (edit.merge) edit.merge->merges = !edit.merge->merges;
  });
  return undone;
}

}  // namespace stemma::app
