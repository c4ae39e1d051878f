#include "cli/progress_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/interrupt.hpp"

namespace stemma::cli {
namespace {

constexpr std::chrono::milliseconds patience{500}, between_two{100};
constexpr std::size_t bar_columns = 20, least_bar = 4;
constexpr std::size_t margin = 4;  ///< columns left free: for the ^C that a terminal shows, and the cursor

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string bar(std::size_t columns, std::uint64_t done, std::uint64_t total) {
  const auto full =
      static_cast<std::size_t>(static_cast<double>(columns) * static_cast<double>(done) / static_cast<double>(total));
  return fmt::format("[{:.<{}}]", std::string(std::min(full, columns), '#'), columns);
}

}  // namespace

ProgressLine::ProgressLine(std::ostream& out, std::size_t width, Clock clock)
    : out_(out), room_(width > margin ? width - margin : 0), clock_(std::move(clock)) {}

void ProgressLine::begin(std::string_view what, std::uint64_t total, std::string_view of) {
  if (depth_++ > 0) return;
  if (!started_) begun_ = clock_();
  started_ = true;
  what_ = what;
  of_ = of;
  total_ = total;
  done_ = 0;
  draw();
}

void ProgressLine::reach(std::uint64_t done) {
  if (depth_ != 1) return;
  done_ = total_ == 0 ? done : std::min(done, total_);
  draw();
}

// The line stays until something else is written: the next work may be about to begin.
void ProgressLine::end() { --depth_; }

std::string ProgressLine::text() const {
  std::string line = what_;
  if (!of_.empty() && total_ > 0) line += fmt::format(" {} of {} {}", grouped(done_), grouped(total_), of_);
  if (line.size() > room_) line.resize(room_);
  if (total_ == 0) return line;
  const std::string share =
      fmt::format(" {:>3}%", static_cast<int>(100.0 * static_cast<double>(done_) / static_cast<double>(total_)));
  const std::size_t taken = line.size() + share.size() + 4;  // two spaces, two brackets
  if (taken + least_bar > room_) return line;
  return line + "  " + bar(std::min(bar_columns, room_ - taken), done_, total_) + share;
}

void ProgressLine::draw() {
  if (retired_) return;
  const auto now = clock_();
  if (now - begun_ < patience || (started_drawing_ && now - drawn_ < between_two)) return;
  const std::string line = text();
  const std::size_t columns = std::max(line.size(), shown_);
  note_line_on_screen(columns);
  out_ << '\r' << line << std::string(columns - line.size(), ' ') << std::flush;
  shown_ = columns;
  drawn_ = now;
  started_drawing_ = true;
}

void ProgressLine::erase() {
  if (shown_ == 0) return;
  out_ << '\r' << std::string(shown_, ' ') << '\r' << std::flush;
  shown_ = 0;
  note_line_on_screen(0);
}

void ProgressLine::retire() {
  erase();
  retired_ = true;
}

TalkBuffer::int_type TalkBuffer::overflow(int_type character) {
  if (line_ != nullptr) line_->erase();
  return traits_type::eq_int_type(character, traits_type::eof()) ? traits_type::not_eof(character)
                                                                 : into_.sputc(traits_type::to_char_type(character));
}

std::streamsize TalkBuffer::xsputn(const char* text, std::streamsize count) {
  if (line_ != nullptr) line_->erase();
  return into_.sputn(text, count);
}

}  // namespace stemma::cli
