#include "base/private_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "base/descriptor.hpp"
#include "stemma/error.hpp"

namespace stemma::base {
namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  throw Error(ErrorKind::io, "cannot write " + path + ": " + std::generic_category().message(error));
}

}  // namespace

PrivateFolder::PrivateFolder(const std::string& temporary_files) : path_(temporary_files + "/stemma-XXXXXX") {
  if (::mkdtemp(path_.data()) == nullptr) fail(temporary_files, errno);
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

bool write_new_file(const std::string& path, std::string_view bytes, Readers readers) {
  constexpr mode_t owner = S_IRUSR | S_IWUSR;
  constexpr mode_t all = owner | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH;
  const mode_t mode = readers == Readers::owner ? owner : all;
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
  if (!file.is_open() && errno == EEXIST) return false;
  if (!file.is_open()) fail(path, errno);
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace stemma::base
