#include "app/kept_copies.hpp"

#include <fmt/core.h>

#include <exception>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "base/folder.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

namespace fs = std::filesystem;

}  // namespace

std::string path_beside(const std::string& database, const std::string& sha256) {
  return fmt::format("{}.evidence/{}", database, sha256);
}

void CopiesBeside::keep(const std::string& sha256, std::string_view bytes) {
  const std::string path = path_beside(database_, sha256);
  std::error_code error;
  if (const fs::path folder = fs::path(path).parent_path(); fs::is_symlink(folder, error)) {
    throw Error(ErrorKind::io, fmt::format("cannot keep a copy in {}: it is a symbolic link", folder.string()),
                "put the folder itself there");
  }
  if (fs::is_regular_file(path, error) && base::hex(base::sha256(base::read_file(path, largest_copy))) == sha256)
    return;
  base::make_folder(fs::path(path).parent_path());
  written_.insert(sha256);
  base::write_file_whole(path, bytes);
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, error);
  if (error) throw Error(ErrorKind::io, fmt::format("cannot keep {} private: {}", path, error.message()));
}

CopiesBeside::~CopiesBeside() {
  if (written_.empty()) return;
  try {
    // A commit that the disk did not confirm may be there all the same.
    for (const EvidenceRecord& copy : store::Store::open(database_, true).export_case(true).evidence) {
      written_.erase(copy.sha256);
    }
    std::error_code ignored;
    for (const std::string& sha256 : written_) fs::remove(path_beside(database_, sha256), ignored);
    fs::remove(fs::path(path_beside(database_, {})).parent_path(), ignored);  // which fails where others are in it
  } catch (const std::exception&) {
    // What cannot be read may be needed.
  }
}

std::optional<KeptBytes> kept_bytes(const store::Store& store, const std::string& database, const std::string& sha256) {
  if (auto inside = store.attached_bytes(sha256)) return KeptBytes{*std::move(inside), false};
  const std::string path = path_beside(database, sha256);
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  return KeptBytes{base::read_file(path, largest_copy), true};
}

}  // namespace stemma::app
