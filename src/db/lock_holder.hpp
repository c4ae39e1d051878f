// Who is writing to a database.
#pragma once

#include <string>

namespace stemma::db {

/// The process that holds the write lock of the database at `path`, in words: "process 4711 of ana, `stemma import
/// big.yaml`". Empty if no other process does by now, or where the system does not tell (only Linux does).
///
/// It is what the kernel itself says in /proc/locks, so that it cannot be out of date and leaves nothing to clear away
/// after a crash. Rejected: a file or a row with the holder's name (both outlive who wrote them), and F_GETLK (closing
/// the file that it is asked through lets go of this process's own locks).
std::string lock_holder(const std::string& path);

}  // namespace stemma::db
