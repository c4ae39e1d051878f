#include "base/lines.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "stemma/error.hpp"

namespace stemma::base {
namespace {

constexpr std::size_t chunk = 1U << 16U;

[[noreturn]] void fail(const std::string& name, int error) {
  throw Error(ErrorKind::io, "cannot read " + name + ": " + std::generic_category().message(error));
}

}  // namespace

Lines::Lines(const std::string& path, std::uint64_t longest)
    : name_(path == "-" ? "standard input" : path), longest_(longest) {
  if (path == "-") return;
  opened_ = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (!opened_.is_open()) fail(name_, errno);
  file_ = opened_.get();
}

/// Reads on behind what is there. False at the end.
bool Lines::fill() {
  if (start_ > 0) {
    bytes_.erase(0, start_);
    start_ = 0;
  }
  const std::size_t had = bytes_.size();
  bytes_.resize(had + chunk);
  ssize_t count = 0;
  do count = ::read(file_, bytes_.data() + had, chunk);
  while (count < 0 && errno == EINTR);
  const int error = errno;
  bytes_.resize(had + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  if (count < 0) fail(name_, error);
  at_end_ = count == 0;
  return !at_end_;
}

/// To behind the next line feed.
void Lines::skip_rest() {
  in_too_long_ = false;
  for (;;) {
    const std::size_t end = bytes_.find('\n', start_);
    start_ = end == std::string::npos ? bytes_.size() : end + 1;
    if (end != std::string::npos || !fill()) return;
  }
}

std::optional<std::string_view> Lines::next() {
  if (in_too_long_) skip_rest();
  std::size_t searched = start_;
  for (;;) {
    const std::size_t end = bytes_.find('\n', searched);
    const bool found = end != std::string::npos;
    const std::size_t length = (found ? end : bytes_.size()) - start_;
    if (length > longest_) {
      ++number_;
      start_ += length + (found ? 1 : 0);
      in_too_long_ = !found;
      throw Error(ErrorKind::limit, name_ + " has a line of more than " + std::to_string(longest_) + " bytes");
    }
    if (found || at_end_) {
      if (!found && length == 0) return std::nullopt;
      ++number_;
      const std::string_view line(bytes_.data() + start_, length);
      start_ += length + (found ? 1 : 0);
      return line;
    }
    searched = bytes_.size() - start_;  // where it is once fill() has moved it
    fill();
  }
}

}  // namespace stemma::base
