// What history digests, line by line: shared by those who record it and those who verify it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/digest.hpp"
#include "store/store.hpp"

namespace stemma::store {

std::string_view view(const base::Uid& bytes);
std::string_view view(const base::Sha256& bytes);

/// SHA-256 over the salt and the line: what an entry that is not public enters history as.
base::Sha256 commitment_of(const base::Uid& salt, const std::string& line);
std::string commitment_line(std::string_view entity, std::string_view uid, std::string_view commitment);

/// What an edit digests of a change that needs no guard.
std::string edit_line(std::string_view act, std::string_view before, std::string_view after);

/// Appends the same of an entry that is new, which is nothing else than edit_line("insert", {}, line).
void append_insert_line(std::string& out, std::string_view line);

/// What an edit digests of a removal: which line it was before the commit, and that line or its commitment.
std::string delete_line(std::size_t place, std::string_view before);

/// The first line of an import.
std::string head_line(const std::string& head_before);

/// Digest over lines, each with its line end.
class ContentDigest {
 public:
  void add(const std::string& line);
  base::Sha256 finish() { return stream_.finish(); }

 private:
  base::Sha256Stream stream_;
};

base::Sha256 commit_digest(const CommitNote& note, std::string_view kind, std::string_view parent,
                           std::string_view content);

/// Throws Error database: the history, or the record, is not what was recorded.
[[noreturn]] void throw_changed(std::string_view what);

}  // namespace stemma::store
