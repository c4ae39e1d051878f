// Stands between SQLite and the system (a VFS around the default one), and lets the n-th call of a kind fail.
//
// tests/faults does the same beneath the whole program; here a call fails with what SQLite itself would say of it, also
// with codes that no failing call to the system leads to.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::test {

/// What SQLite asks of the system, as bits. To close, to unlock an index of a log and to tell the time never fail.
namespace vfs_call {
inline constexpr std::uint32_t open = 1U << 0U, read = 1U << 1U, write = 1U << 2U, sync = 1U << 3U, truncate = 1U << 4U,
                               size = 1U << 5U, lock = 1U << 6U, unlock = 1U << 7U, is_locked = 1U << 8U,
                               remove = 1U << 9U, is_there = 1U << 10U, full_path = 1U << 11U, map_index = 1U << 12U,
                               lock_index = 1U << 13U, all = (1U << 14U) - 1U;
}  // namespace vfs_call

struct Fault {
  std::string_view name;    ///< a sentence
  std::uint32_t calls = 0;  ///< one of vfs_call, or all, each with a code of its own
  int code = 0;             ///< of SQLite. SQLITE_FULL: half is written. SQLITE_IOERR_SHORT_READ: half is read
  bool lasts = false;       ///< every later call fails too
};

/// For as long as this lives, databases that are opened use it, and the call with this number, from 1, fails. One at a
/// time; every database that was opened meanwhile must be closed before it goes.
class FailingVfs {
 public:
  FailingVfs(const Fault& fault, std::uint64_t at);
  ~FailingVfs();
  FailingVfs(const FailingVfs&) = delete;
  FailingVfs& operator=(const FailingVfs&) = delete;

  /// The call was made, and failed.
  bool reached() const;
  /// How many files are open, of which SQLite has not been told to let go.
  int open_files() const;
};

}  // namespace stemma::test
