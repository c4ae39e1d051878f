#include <unicode/uchar.h>

#include "base/boundaries.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace stemma::base {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_style = 0xFE0F;

/// Columns of one code point by itself: combining marks, format characters and the vowels and finals
/// that complete a Hangul syllable take none.
std::size_t columns_of(char32_t value) {
  const auto point = static_cast<UChar32>(value);
  if (value < 0x20 || (value >= 0x7F && value < 0xA0)) return 0;
  if (value < 0x300) return value == 0xAD ? 0 : 1;
  constexpr auto no_columns = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  if ((U_GET_GC_MASK(point) & no_columns) != 0) return 0;
  const bool syllable_part = (value >= 0x1160 && value <= 0x11FF) || (value >= 0xD7B0 && value <= 0xD7FF);
  if (syllable_part) return 0;
  const int east_asian = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_skin_tone(char32_t value) { return value >= 0x1F3FB && value <= 0x1F3FF; }

/// Piece by piece, the lines of one paragraph.
class Lines {
 public:
  explicit Lines(std::size_t width) : width_(width == 0 ? 1 : width) {}

  /// `spaced`: a space stands between this piece and the one before it, if they share a line.
  void add(std::string_view piece, bool spaced) {
    const std::size_t columns = display_width(piece);
    const std::size_t gap = spaced && used_ > 0 ? 1 : 0;
    if (used_ + gap + columns <= width_) {
      if (gap != 0) line_.push_back(' ');
      put(piece, gap + columns);
    } else if (columns <= width_) {
      next_line();
      put(piece, columns);
    } else {
      add_too_long(piece, gap);
    }
  }

  std::vector<std::string> finish() {
    lines_.push_back(std::move(line_));
    return std::move(lines_);
  }

 private:
  void put(std::string_view piece, std::size_t columns) {
    line_ += piece;
    used_ += columns;
  }

  void next_line() {
    if (used_ == 0) return;
    lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }

  void add_too_long(std::string_view piece, std::size_t gap) {
    if (gap != 0) next_line();
    std::size_t start = 0;
    for (const std::size_t end : cluster_ends(piece)) {
      const std::string_view cluster = piece.substr(start, end - start);
      start = end;
      const std::size_t columns = display_width(cluster);
      if (used_ + columns > width_) next_line();
      put(cluster, columns);
    }
  }

  std::size_t width_;
  std::size_t used_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

std::size_t display_width(std::string_view text) {
  if (is_ascii(text)) return text.size();
  std::size_t total = 0;
  std::size_t last_columns = 0;
  char32_t last = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    i += point.length;
    std::size_t columns = columns_of(point.value);
    const bool joined = last == zero_width_joiner && columns == 2;
    const bool toned = is_skin_tone(point.value) && last_columns > 0;
    if (joined || toned) columns = 0;
    if (point.value == emoji_style && last_columns == 1) columns = 1;
    total += columns;
    last = point.value;
    if (columns > 0) last_columns = point.value == emoji_style ? 2 : columns;
  }
  return total;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  Lines lines(width);
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string_view word = text.substr(start, end - start);
    start = end + 1;
    if (word.empty()) continue;
    std::size_t from = 0;
    for (const std::size_t to : break_ends(word)) {
      lines.add(word.substr(from, to - from), from == 0);
      from = to;
    }
  }
  return lines.finish();
}

std::string fit(std::string_view text, std::size_t width) {
  const std::size_t columns = display_width(text);
  if (columns <= width) return std::string(text) + std::string(width - columns, ' ');
  if (width == 0) return {};
  std::string out;
  std::size_t used = 0;
  std::size_t start = 0;
  for (const std::size_t end : cluster_ends(text)) {
    const std::string_view cluster = text.substr(start, end - start);
    start = end;
    const std::size_t more = display_width(cluster);
    if (used + more > width - 1) break;
    out += cluster;
    used += more;
  }
  return out + std::string(width - 1 - used, ' ') + "…";
}

}  // namespace stemma::base
