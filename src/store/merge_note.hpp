// What a commit's message says, in its last line, of copies of the case: which ones it brought in, or took out again.
//
// The message is digested with the commit, so what later merges start from is as safe as the history itself. Rejected:
// a table of merges, which the digests would not cover without another kind of commit.
#pragma once

#include <optional>
#include <string>

namespace stemma::store {

struct MergeNote {
  bool merges = true;  ///< else it takes back what an earlier commit merged
  std::string head;    ///< digest of the last commit of the other copy, 64 hex digits
};

/// Nothing where the message says nothing of that kind.
std::optional<MergeNote> merge_note(const std::string& message);
/// The message without it.
std::string without_merge_note(const std::string& message);
std::string with_merge_note(const std::string& message, const MergeNote& note);

}  // namespace stemma::store
