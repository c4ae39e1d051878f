#include "app/new_database.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include "base/descriptor.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr const char* inner_name = "/case.db";

[[noreturn]] void fail(const std::string& path, int fault) {
  throw Error(ErrorKind::io, "cannot make " + path + ": " + std::generic_category().message(fault));
}

bool exists(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

void refuse_if_something_is_there(const std::string& path) {
  if (exists(path)) {
    throw Error(ErrorKind::io, "cannot make " + path + ": there is something of that name already");
  }
}

/// A folder of our own beside the target, emptied and removed at the end.
class PrivateFolder {
 public:
  explicit PrivateFolder(const std::string& target) {
    const std::size_t slash = target.rfind('/');
    parent_ = slash == std::string::npos ? "." : slash == 0 ? "/" : target.substr(0, slash);
    name_ = parent_ + "/.stemma-XXXXXX";
    if (::mkdtemp(name_.data()) == nullptr) fail(target, errno);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  ~PrivateFolder() {
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) ::unlink((inner() + suffix).c_str());
    ::rmdir(name_.c_str());
  }

  std::string inner() const { return name_ + inner_name; }

  /// Moves the file into place without replacing anything.
  void release_to(const std::string& target) const {
    const std::string from = inner();
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) != 0) {
      if (errno == EEXIST) refuse_if_something_is_there(target);
      if (errno != EINVAL && errno != ENOSYS) fail(target, errno);
      refuse_if_something_is_there(target);  // a file system that cannot do both at once
      if (::rename(from.c_str(), target.c_str()) != 0) fail(target, errno);
    }
    const base::Descriptor folder(::open(parent_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.is_open()) ::fsync(folder.get());
  }

 private:
  std::string parent_, name_;
};

}  // namespace

void make_database(const std::string& path, const std::string& case_id, const std::string& title, const World& world,
                   const std::function<void(store::Store&)>& fill) {
  if (path == "-") {
    throw Error(ErrorKind::usage, "a database cannot go to standard output", "name a file; `./-` is one of that name");
  }
  refuse_if_something_is_there(path);
  const HoldInterrupts held(world);
  const PrivateFolder folder(path);
  {
    store::Store store = store::Store::create(folder.inner(), case_id, title);
    fill(store);
  }
  stop_if_interrupted(world);
  folder.release_to(path);
}

}  // namespace stemma::app
