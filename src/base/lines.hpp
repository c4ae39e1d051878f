// The lines of a file or pipe, one in memory at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/descriptor.hpp"

namespace stemma::base {

/// Hands a line out as soon as it is there: whoever writes to a pipe and waits for an answer gets one.
class Lines {
 public:
  /// "-" is standard input. `longest`: bytes of a line. Error io if the file cannot be read.
  Lines(const std::string& path, std::uint64_t longest);

  /// The next line without its line feed, valid until the next call; nothing at the end. A last line needs no line
  /// feed. Error io, and limit for a line that is too long, as soon as that is known, since it may have no end: the
  /// next call gives the line behind it.
  std::optional<std::string_view> next();
  /// Of the line that was given last, or was too long; from 1.
  std::uint64_t number() const { return number_; }
  /// As messages call it: the path, or "standard input".
  const std::string& name() const { return name_; }

 private:
  bool fill();
  void skip_rest();

  Descriptor opened_;
  int file_ = 0;  ///< at first standard input
  std::string name_;
  std::uint64_t longest_;
  std::string bytes_;  ///< what was read and not handed out yet begins at `start_`
  std::size_t start_ = 0;
  std::uint64_t number_ = 0;
  bool at_end_ = false;
  bool in_too_long_ = false;  ///< what comes next is the rest of a line that was refused
};

}  // namespace stemma::base
