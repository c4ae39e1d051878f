// Where data goes: standard output with its faults noticed, or a file that is written whole or not at all.
#pragma once

#include <array>
#include <functional>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>

#include "app/leak_guard.hpp"
#include "cli/session.hpp"

namespace stemma::cli {

/// Thrown when whoever reads standard output has gone (`stemma report CASE | head`): no error, just the end.
struct ReaderGone {};

/// Buffered writing to a file descriptor. Faults throw out of whatever wrote: ReaderGone for a closed pipe,
/// else Error io with the system's words. The descriptor stays open.
///
/// Rejected: std::cout (a full disk shows only as a bit that somebody must think of testing).
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);
  /// From now on a closed pipe swallows what is written instead of ending the command.
  void outlive_reader() { outlives_reader_ = true; }
  /// Asked once, before the first byte is written, where it is to go instead of the descriptor.
  void before_writing(std::function<int(int)> where) { where_ = std::move(where); }
  void write_to(int descriptor) { descriptor_ = descriptor; }

 protected:
  int_type overflow(int_type character) override;
  int sync() override;

 private:
  void drain();
  int descriptor_;
  std::function<int(int)> where_;
  bool outlives_reader_ = false;
  bool reader_gone_ = false;
  std::array<char, 1U << 16U> buffer_{};
};

/// Passes on to standard output, or holds what is for a file; and holds everything as soon as the guard is watching.
class HeldBuffer : public std::streambuf {
 public:
  /// `out`: null holds everything. Both must outlive it.
  HeldBuffer(std::streambuf* out, const app::LeakGuard* guard) : out_(out), guard_(guard) {}
  std::string_view held() const { return held_; }

 protected:
  int_type overflow(int_type character) override;
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int sync() override;

 private:
  bool holds() const { return out_ == nullptr || (guard_ != nullptr && guard_->watching()); }
  std::streambuf* out_;
  const app::LeakGuard* guard_;
  std::string held_;
};

/// The output of one command: `-o FILE`, or standard output where the path is empty or "-". Nothing of it leaves before
/// the guard has read all of it, where the case has sealed entries.
class Output {
 public:
  /// `long_text`: what comes is for a person to read, and goes through a pager on a terminal.
  Output(Session& session, std::string path, bool long_text = false);
  std::ostream& stream() { return stream_; }
  /// With true: sealed entries were asked for by name, and nobody looks for them.
  void tell_sealed(bool tell) { tells_sealed_ = tell; }
  bool to_file() const { return to_file_; }
  /// Standard output, and a person looks at it.
  bool to_terminal() const { return !to_file_ && session_.world.out_is_tty; }
  /// Puts the file into place, or waits until the pager is left. Without it no file is written: a command that fails
  /// leaves the old one. Throws Error leak, and writes nothing, if something protected is in it.
  void finish();

 private:
  Session& session_;
  std::string path_;
  bool to_file_;
  bool tells_sealed_ = false;
  HeldBuffer buffer_;
  std::ostream stream_;
};

}  // namespace stemma::cli
