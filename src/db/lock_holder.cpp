#include "db/lock_holder.hpp"

#include <fmt/core.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

namespace stemma::db {
namespace {

constexpr std::size_t longest_command = 120;

// Where SQLite's file format puts the locks of a writer: in the index of the write-ahead log, and in the database
// itself where there is no such log.
constexpr std::uint64_t log_write_lock = 120;
constexpr std::uint64_t reserved_lock = 0x40000001;

std::optional<std::uint64_t> inode_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return static_cast<std::uint64_t>(status.st_ino);
}

/// "1: POSIX  ADVISORY  WRITE 4711 fd:01:1234567 120 120". A range that ends at EOF is none of ours.
struct Lock {
  std::string number, kind, mode, access, place;
  long process = 0;
  std::uint64_t first = 0, last = 0;
};

std::optional<long> process_that_holds(std::uint64_t inode, std::uint64_t byte) {
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream words(line);
    Lock lock;
    if (!(words >> lock.number >> lock.kind >> lock.mode >> lock.access >> lock.process >> lock.place)) continue;
    if (!(words >> lock.first >> lock.last) || lock.access != "WRITE" || lock.process == ::getpid()) continue;
    const bool of_file = lock.place.substr(lock.place.rfind(':') + 1) == std::to_string(inode);
    if (of_file && lock.first <= byte && byte <= lock.last) return lock.process;
  }
  return std::nullopt;
}

std::string user_name(const std::string& folder) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0) return {};
  std::array<char, 4096> room{};
  passwd entry{};
  passwd* found = nullptr;
  ::getpwuid_r(status.st_uid, &entry, room.data(), room.size(), &found);
  return found == nullptr ? fmt::format("user {}", status.st_uid) : std::string(found->pw_name);
}

/// The command line without the folder of its program.
std::string command_of(const std::string& folder) {
  std::ifstream file(folder + "/cmdline", std::ios::binary);
  std::string words(std::istreambuf_iterator<char>(file), {});
  while (!words.empty() && words.back() == '\0') words.pop_back();
  const std::size_t program_end = std::min(words.find('\0'), words.size());
  words.erase(0, words.substr(0, program_end).rfind('/') + 1);
  for (char& c : words) {
    if (c == '\0') c = ' ';
  }
  if (words.size() > longest_command) {
    words.resize(longest_command);
    words += "…";
  }
  return words;
}

}  // namespace

std::string lock_holder(const std::string& path) {
  std::optional<long> holder;
  if (const auto index = inode_of(path + "-shm")) holder = process_that_holds(*index, log_write_lock);
  if (!holder) {
    if (const auto file = inode_of(path)) holder = process_that_holds(*file, reserved_lock);
  }
  if (!holder) return {};
  const std::string folder = fmt::format("/proc/{}", *holder);
  const std::string user = user_name(folder), command = command_of(folder);
  return fmt::format("process {}{}{}", *holder, user.empty() ? "" : " of " + user,
                     command.empty() ? "" : ", `" + command + "`");
}

}  // namespace stemma::db
