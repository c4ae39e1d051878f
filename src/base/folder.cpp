#include "base/folder.hpp"

#include <fmt/core.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "stemma/error.hpp"

namespace stemma::base {

void make_folder(const std::string& path) {
  if (::mkdir(path.c_str(), S_IRWXU) == 0) return;
  const int error = errno;
  struct stat status {};
  if (error == EEXIST && ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) return;
  throw Error(ErrorKind::io, fmt::format("cannot make the folder {}: {}", path, std::strerror(error)));
}

}  // namespace stemma::base
