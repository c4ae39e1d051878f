// The bytes of attached copies: in the database, or, where they are large, in a folder beside it.
//
// Both by SHA-256, so that what is attached twice is kept once. The folder is the database's name with ".evidence", its
// files are named by their digests; only its owner may read it, like a new database.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "store/store.hpp"

namespace stemma::app {

/// Bytes; what is larger is kept beside the database, and no copy may have more than `largest_copy`.
inline constexpr std::uint64_t largest_inside = 32U << 20U;
inline constexpr std::uint64_t largest_copy = 1U << 30U;

/// Where bytes with that SHA-256 are kept beside the database at `database`.
std::string path_beside(const std::string& database, const std::string& sha256);

/// Bytes that are kept beside a database before an edit records them. Must outlive the store that is edited: where the
/// edit did not come to its end, what the database, opened once more, does not record is removed again.
class CopiesBeside {
 public:
  explicit CopiesBeside(std::string database) : database_(std::move(database)) {}
  CopiesBeside(const CopiesBeside&) = delete;
  CopiesBeside& operator=(const CopiesBeside&) = delete;
  ~CopiesBeside();

  /// Writes them, unless they are there already. Error io.
  void keep(const std::string& sha256, std::string_view bytes);
  /// The edit is committed.
  void recorded() { written_.clear(); }

 private:
  std::string database_;
  std::set<std::string> written_;  ///< digests
};

/// The bytes that were kept under a digest, whatever has become of them since; nothing where they are gone.
struct KeptBytes {
  std::string bytes;
  bool beside = false;
};
std::optional<KeptBytes> kept_bytes(const store::Store& store, const std::string& database, const std::string& sha256);

}  // namespace stemma::app
