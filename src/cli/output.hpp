// Where data goes: standard output with its faults noticed, or a file that is written whole or not at all.
#pragma once

#include <array>
#include <functional>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <utility>

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
  /// Called once, before the first byte is written: whatever stands on the terminal makes way.
  void before_writing(std::function<void()> make_way) { make_way_ = std::move(make_way); }

 protected:
  int_type overflow(int_type character) override;
  int sync() override;

 private:
  void drain();
  int descriptor_;
  std::function<void()> make_way_;
  bool outlives_reader_ = false;
  bool reader_gone_ = false;
  std::array<char, 1U << 16U> buffer_{};
};

/// The output of one command: `-o FILE`, or standard output where the path is empty or "-".
class Output {
 public:
  Output(Session& session, std::string path);
  std::ostream& stream() { return to_file_ ? static_cast<std::ostream&>(text_) : session_.out; }
  bool to_file() const { return to_file_; }
  /// Standard output, and a person looks at it.
  bool to_terminal() const { return !to_file_ && session_.world.out_is_tty; }
  /// Puts the file into place. Without it nothing is written: a command that fails leaves the old file.
  void finish();

 private:
  Session& session_;
  std::string path_;
  bool to_file_;
  std::ostringstream text_;
};

}  // namespace stemma::cli
