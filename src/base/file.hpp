// Files: read with a limit, write whole or not at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/descriptor.hpp"

namespace stemma::base {

/// Of what has no size, as a pipe, and so may have no end.
inline constexpr std::uint64_t most_piped = 64ULL << 20;  // bytes

/// The whole file; Error io if it cannot be read, limit if it is larger than `limit` bytes (nothing
/// past the limit is read). "-" is standard input. Of a pipe, most_piped at most.
std::string read_file(const std::string& path, std::uint64_t limit);

/// The first bytes of a file, at most as many; Error io if it cannot be read.
std::string read_beginning(const std::string& path, std::size_t most);

/// Writes to a private temporary file beside `path`, flushes it to disk and renames it into place: a
/// reader sees the old file or the new one. On any error the old file stands and the temporary is gone.
/// A symbolic link at `path` is replaced, never followed. Respects the umask.
void write_file_whole(const std::string& path, std::string_view bytes);

/// Holds off others who read, change and write a file in the same folder, as long as it lives: an advisory lock on the
/// folder, since the file itself is replaced, and may not be there yet. Waits for whoever has it. Where the file system
/// has no such locks it holds nobody off.
class FolderLock {
 public:
  /// Error io if the folder of `path` cannot be opened.
  explicit FolderLock(const std::string& path);

 private:
  Descriptor folder_;
};

}  // namespace stemma::base
