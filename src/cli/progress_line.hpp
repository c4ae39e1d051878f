// A progress bar: one line on standard error, for work that a person waits for.
//
//     judging 1,204 of 5,000 claims  [#####...............]  24%
//
// Plain characters and carriage returns only, so that there is nothing that a terminal must be able to do. It comes
// after half a second, is drawn at most ten times a second, and is gone before anything else is written.
//
// Rejected: a thread that draws by itself (it would also move where nothing is told for a while, and every write of
// the program would have to wait for it).
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

#include "app/progress.hpp"

namespace stemma::cli {

class ProgressLine : public app::Progress {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  /// `width`: columns of the terminal that `out` is. Time begins to run with the first piece of work.
  ProgressLine(std::ostream& out, std::size_t width, Clock clock);
  ~ProgressLine() override { erase(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// Of work within work the outermost is shown.
  void begin(std::string_view what, std::uint64_t total, std::string_view of) override;
  void reach(std::uint64_t done) override;
  void end() override;

  /// Leaves an empty line, with the cursor at its beginning. More work draws it again.
  void erase();
  /// The same, for good: from now on the terminal belongs to what is written.
  void retire();

 private:
  void draw();
  std::string text() const;

  std::ostream& out_;
  std::size_t room_;
  Clock clock_;
  std::chrono::steady_clock::time_point begun_, drawn_;
  bool started_ = false, started_drawing_ = false, retired_ = false;
  std::size_t depth_ = 0;
  std::string what_, of_;  ///< of the outermost work
  std::uint64_t total_ = 0, done_ = 0;
  std::size_t shown_ = 0;  ///< columns that are on the terminal
};

/// A stream for talk that erases the line before it passes anything on.
class TalkBuffer : public std::streambuf {
 public:
  /// `line` may be null: then there is none.
  TalkBuffer(std::streambuf& into, ProgressLine* line) : into_(into), line_(line) {}

 protected:
  int_type overflow(int_type character) override;
  std::streamsize xsputn(const char* text, std::streamsize count) override;
  int sync() override { return into_.pubsync(); }

 private:
  std::streambuf& into_;
  ProgressLine* line_;
};

}  // namespace stemma::cli
