#include "base/new_file.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/descriptor.hpp"
#include "stemma/error.hpp"

namespace stemma::base {
namespace {

[[noreturn]] void fail(const std::string& path, int fault) {
  throw Error(ErrorKind::io, "cannot make " + path + ": " + std::generic_category().message(fault));
}

constexpr const char* prefix = ".stemma-";
constexpr const char* inner_name = "/case.db";

/// With what is in it; links in it are removed, never followed.
void remove_folder(const std::string& folder) {
  std::error_code fault;
  std::filesystem::remove_all(folder, fault);
}

/// A folder is made an instant before it is locked.
bool is_older_than_a_minute(const std::string& folder) {
  struct stat status {};
  return ::stat(folder.c_str(), &status) == 0 && std::time(nullptr) - status.st_mtime > 60;
}

}  // namespace

std::vector<std::string> left_behind(const std::string& folder) {
  std::vector<std::string> left;
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator(folder, fault)) {
    if (!entry.path().filename().string().starts_with(prefix) || !entry.is_directory(fault)) continue;
    const Descriptor opened(::open(entry.path().c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (opened.is_open() && ::flock(opened.get(), LOCK_EX | LOCK_NB) == 0) left.push_back(entry.path().string());
  }
  std::sort(left.begin(), left.end());
  return left;
}

void refuse_if_something_is_there(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) {
    throw Error(ErrorKind::io, "cannot make " + path + ": there is something of that name already");
  }
}

NewFile::NewFile(std::string target) : target_(std::move(target)) {
  const std::size_t slash = target_.rfind('/');
  parent_ = slash == std::string::npos ? "." : slash == 0 ? "/" : target_.substr(0, slash);
  for (const std::string& left : left_behind(parent_)) {
    if (is_older_than_a_minute(left)) remove_folder(left);
  }
  folder_ = fmt::format("{}/{}XXXXXX", parent_, prefix);
  if (::mkdtemp(folder_.data()) == nullptr) fail(target_, errno);
  lock_ = Descriptor(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (lock_.is_open()) ::flock(lock_.get(), LOCK_EX | LOCK_NB);
  inner_ = folder_ + inner_name;
}

NewFile::~NewFile() { remove_folder(folder_); }

void NewFile::release() const {
  if (::renameat2(AT_FDCWD, inner_.c_str(), AT_FDCWD, target_.c_str(), RENAME_NOREPLACE) != 0) {
    if (errno == EEXIST) refuse_if_something_is_there(target_);
    if (errno != EINVAL && errno != ENOSYS) fail(target_, errno);
    refuse_if_something_is_there(target_);  // a file system that cannot do both at once
    if (::rename(inner_.c_str(), target_.c_str()) != 0) fail(target_, errno);
  }
  const Descriptor folder(::open(parent_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.is_open()) ::fsync(folder.get());
}

}  // namespace stemma::base
