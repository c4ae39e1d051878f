#include "base/folder.hpp"

#include <fmt/core.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "base/file.hpp"
#include "base/new_file.hpp"
#include "stemma/error.hpp"

namespace stemma::base {

void make_folder(const std::string& path) {
  if (::mkdir(path.c_str(), S_IRWXU) == 0) return;
  const int error = errno;
  struct stat status {};
  if (error == EEXIST && ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) return;
  throw Error(ErrorKind::io, fmt::format("cannot make the folder {}: {}", path, std::strerror(error)));
}

void write_folder(const std::string& path, const std::vector<std::pair<std::string, std::string>>& files) {
  const auto write_into = [&](const std::string& folder) {
    for (const auto& [name, bytes] : files) write_file_whole(fmt::format("{}/{}", folder, name), bytes);
  };
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) {
    make_folder(path);  // which says so where it is something else
    write_into(path);
    return;
  }
  const NewFile made(path.substr(0, path.find_last_not_of('/') + 1));
  try {
    make_folder(made.inner());
    write_into(made.inner());
  } catch (Error& error) {
    error.while_doing("while making the folder " + path);
    throw;
  }
  made.release();
}

}  // namespace stemma::base
