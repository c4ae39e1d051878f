#include "base/file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "base/descriptor.hpp"
#include "stemma/error.hpp"

namespace stemma::base {
namespace {

std::string reason(int error) { return std::generic_category().message(error); }

[[noreturn]] void fail(std::string_view what, const std::string& path, int error) {
  throw Error(ErrorKind::io, std::string(what) + " " + path + ": " + reason(error));
}

[[noreturn]] void too_large(const std::string& path, std::uint64_t limit) {
  throw Error(ErrorKind::limit, path + " is larger than the limit of " + std::to_string(limit) + " bytes");
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

Descriptor open_folder(const std::string& folder, const std::string& target) {
  Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.is_open()) fail("cannot write", target, errno);
  return directory;
}

/// The process's umask. It can only be read by setting it: 077 meanwhile, so that a file that another
/// thread creates in that instant is too private, never too open.
mode_t current_umask() {
  const mode_t mask = ::umask(077);
  ::umask(mask);
  return mask;
}

/// The mode that the new file gets; refuses to put a file in the place of a device, pipe or folder.
mode_t mode_for(const std::string& path) {
  struct stat link {};
  struct stat target {};
  if (::lstat(path.c_str(), &link) != 0 || ::stat(path.c_str(), &target) != 0) {
    return static_cast<mode_t>(0666U & ~current_umask());
  }
  if (!S_ISREG(target.st_mode)) {
    throw Error(ErrorKind::io, "cannot write " + path + ": it is not a regular file");
  }
  if (S_ISLNK(link.st_mode)) return static_cast<mode_t>(0666U & ~current_umask());
  return static_cast<mode_t>(link.st_mode & 0777U);
}

/// A private file that is removed again unless it was renamed into place.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& folder, const std::string& target) : name_(folder + "/.stemma-XXXXXX") {
    file_ = Descriptor(::mkostemp(name_.data(), O_CLOEXEC));
    if (!file_.is_open()) fail("cannot write", target, errno);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!renamed_) ::unlink(name_.c_str());
  }

  void write(std::string_view bytes, const std::string& target) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(file_.get(), bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail("cannot write", target, errno);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void rename_to(const std::string& target, mode_t mode) {
    if (::fchmod(file_.get(), mode) != 0 || ::fsync(file_.get()) != 0) fail("cannot write", target, errno);
    if (::rename(name_.c_str(), target.c_str()) != 0) fail("cannot write", target, errno);
    renamed_ = true;
  }

 private:
  std::string name_;
  Descriptor file_;
  bool renamed_ = false;
};

}  // namespace

std::string read_file(const std::string& path, std::uint64_t limit) {
  const bool standard_input = path == "-";
  Descriptor opened;
  if (!standard_input) {
    opened = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (!opened.is_open()) fail("cannot read", path, errno);
  }
  const int file = standard_input ? STDIN_FILENO : opened.get();
  const std::string name = standard_input ? "standard input" : path;

  std::string bytes;
  struct stat status {};
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > limit) too_large(name, limit);
    bytes.reserve(size + 1);
  } else {
    limit = std::min(limit, most_piped);
  }
  constexpr std::size_t chunk = 1U << 16;
  for (;;) {
    const std::size_t had = bytes.size();
    const std::uint64_t left = limit - had;
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(chunk, left)) + 1;
    bytes.resize(had + wanted);
    const ssize_t count = ::read(file, bytes.data() + had, wanted);
    const int error = errno;
    bytes.resize(had + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count < 0 && error == EINTR) continue;
    if (count < 0) fail("cannot read", name, error);
    if (count == 0) return bytes;
    if (bytes.size() > limit) too_large(name, limit);
  }
}

std::string read_beginning(const std::string& path, std::size_t most) {
  const Descriptor opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (!opened.is_open()) fail("cannot read", path, errno);
  std::string bytes(most, '\0');
  std::size_t had = 0;
  while (had < most) {
    const ssize_t count = ::read(opened.get(), bytes.data() + had, most - had);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("cannot read", path, errno);
    if (count == 0) break;
    had += static_cast<std::size_t>(count);
  }
  bytes.resize(had);
  return bytes;
}

void write_file_whole(const std::string& path, std::string_view bytes) {
  const std::string folder = folder_of(path);
  const Descriptor directory = open_folder(folder, path);
  const mode_t mode = mode_for(path);
  TemporaryFile temporary(folder, path);
  temporary.write(bytes, path);
  temporary.rename_to(path, mode);
  if (::fsync(directory.get()) != 0 && errno != EINVAL) {
    throw Error(ErrorKind::io, path + " is written, but the disk does not confirm it: " + reason(errno));
  }
}

FolderLock::FolderLock(const std::string& path) : folder_(open_folder(folder_of(path), path)) {
  while (::flock(folder_.get(), LOCK_EX) != 0 && errno == EINTR) {
  }
}

}  // namespace stemma::base
