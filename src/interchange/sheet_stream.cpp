#include "interchange/sheet_stream.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "interchange/sheet_text.hpp"

namespace stemma::interchange {
namespace {

constexpr std::size_t piece = std::size_t{1} << 18U;        // bytes read at once
constexpr std::size_t longest_row = std::size_t{1} << 26U;  // bytes
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && byte != '\t') || byte == 0x7F;
}
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

SheetStream::SheetStream(const std::string& path, std::optional<SheetKind> kind, const base::Limits& limits)
    : limits_(limits), file_(path, std::ios::binary) {
  good_ = begin(kind);
}

bool SheetStream::begin(std::optional<SheetKind> kind) {
  fill();
  if (bytes_.starts_with(byte_order_mark)) {
    encoding_ = "UTF-8 with a byte order mark";
    bytes_.erase(0, byte_order_mark.size());
    if (bytes_.starts_with(byte_order_mark)) return false;
  }
  separator_ = separator_of(bytes_);
  return bytes_.find('\n') != std::string::npos && read_row() == Next::row && take_heading(kind);
}

bool SheetStream::take_heading(std::optional<SheetKind> kind) {
  const CsvRow heading(row_.begin(), row_.begin() + static_cast<std::ptrdiff_t>(width_));
  if (is_empty_row(heading)) return false;
  if (!kind) kind = kind_of_heading(heading);
  if (!kind) return false;
  kind_ = *kind;
  const SheetLayout& layout = sheet_layout(kind_);
  given_.assign(layout.columns.size(), false);
  for (const CsvField& field : heading) {
    const std::size_t column = layout.column(base::ascii_lower(field.text));
    const bool named = column < layout.columns.size();
    if (named ? given_[column] : !field.text.empty()) return false;
    if (named) given_[column] = true;
    columns_.push_back(column);
  }
  return true;
}

SheetStream::Next SheetStream::next(SheetRow& row) {
  if (!good_) return Next::odd;
  const std::size_t columns = given_.size();
  row.kind = kind_;
  row.given = given_;
  row.made_id = false;
  row.fault.clear();
  for (;;) {
    const Next read = read_row();
    if (read != Next::row) {
      good_ = good_ && read == Next::end;
      return read;
    }
    const auto end = row_.begin() + static_cast<std::ptrdiff_t>(width_);
    if (std::all_of(row_.begin(), end, [](const CsvField& field) { return field.text.empty(); })) continue;
    row.placed.row = {row_.front().at.line, 1};
    row.placed.cells.resize(columns);
    for (std::string& cell : row.placed.cells) cell.clear();
    row.placed.at.assign(columns, row.placed.row);
    good_ = width_ == columns_.size();
    for (std::size_t c = 0; good_ && c < width_; ++c) {
      if (columns_[c] < columns) {
        row.placed.cells[columns_[c]].swap(row_[c].text);
        row.placed.at[columns_[c]] = row_[c].at;
      } else {
        good_ = row_[c].text.empty();
      }
    }
    return good_ ? Next::row : Next::odd;
  }
}

bool SheetStream::fill() {
  if (at_end_) return false;
  bytes_.erase(0, at_);
  at_ = 0;
  const std::size_t before = bytes_.size();
  bytes_.resize(before + std::max(piece, before));  // a long row is not read in many small pieces
  file_.read(bytes_.data() + before, static_cast<std::streamsize>(bytes_.size() - before));
  const auto got = static_cast<std::size_t>(std::max<std::streamsize>(file_.gcount(), 0));
  bytes_.resize(before + got);
  at_end_ = !file_;
  return true;
}

std::optional<std::size_t> SheetStream::line_end() const {
  if (!has(at_)) return std::size_t{0};
  if (bytes_[at_] == '\n') return std::size_t{1};
  if (bytes_[at_] != '\r') return std::size_t{0};
  if (!has(at_ + 1) && !at_end_) return std::nullopt;
  return has(at_ + 1) && bytes_[at_ + 1] == '\n' ? std::size_t{2} : std::size_t{1};
}

SheetStream::Next SheetStream::read_row() {
  for (;;) {
    const std::size_t start = at_;
    const LineColumn place = place_;
    const Read read = cells();
    if (read == Read::odd || bytes_.size() - start > longest_row) return Next::odd;
    if (read == Read::whole) {
      if (width_ == 0) return Next::end;
      const bool good = std::all_of(row_.begin(), row_.begin() + static_cast<std::ptrdiff_t>(width_),
                                    [this](CsvField& field) { return tidy(field); });
      return good ? Next::row : Next::odd;
    }
    at_ = start;
    place_ = place;
    fill();
  }
}

/// A row, or nothing at the end of the file.
SheetStream::Read SheetStream::cells() {
  width_ = 0;
  for (;;) {  // a line with nothing on it is no row
    const auto empty = line_end();
    if (!empty) return Read::cut;
    if (*empty == 0) break;
    at_ += *empty;
    ++place_.line;
  }
  if (!has(at_)) return at_end_ ? Read::whole : Read::cut;
  for (;;) {
    if (width_ == most_csv_fields) return Read::odd;
    if (width_ == row_.size()) row_.emplace_back();
    CsvField& field = row_[width_++];
    field.text.clear();
    field.at = place_;
    const Read read = cell(field);
    if (read != Read::whole) return read;
    if (!has(at_)) return at_end_ ? Read::whole : Read::cut;
    if (bytes_[at_] == separator_) {
      ++at_;
      ++place_.column;
      continue;
    }
    const auto end = line_end();
    if (!end) return Read::cut;
    if (*end == 0) return Read::odd;  // behind a closing quotation mark
    at_ += *end;
    ++place_.line;
    place_.column = 1;
    return Read::whole;
  }
}

SheetStream::Read SheetStream::cell(CsvField& field) {
  if (!has(at_) && !at_end_) return Read::cut;
  return has(at_) && bytes_[at_] == '"' ? quoted(field) : bare(field);
}

SheetStream::Read SheetStream::bare(CsvField& field) {
  const std::size_t start = at_;
  for (; has(at_); ++at_) {
    const char c = bytes_[at_];
    if (c == separator_ || c == '\n' || c == '\r') break;
    if (c == '"' || is_control(c)) return Read::odd;
    if (!is_continuation(c)) ++place_.column;
  }
  field.text.assign(bytes_, start, at_ - start);
  return Read::whole;
}

SheetStream::Read SheetStream::quoted(CsvField& field) {
  ++at_;
  ++place_.column;
  for (std::size_t start = at_; has(at_);) {
    const char c = bytes_[at_];
    if (c == '"') {
      if (!has(at_ + 1) && !at_end_) return Read::cut;
      field.text.append(bytes_, start, at_ - start);
      const bool doubled = has(at_ + 1) && bytes_[at_ + 1] == '"';
      ++place_.column;
      ++at_;
      if (!doubled) return Read::whole;
      start = at_;  // the second of the two is text
      ++place_.column;
      ++at_;
    } else if (c == '\n' || c == '\r') {
      const auto end = line_end();
      if (!end) return Read::cut;
      field.text.append(bytes_, start, at_ - start);
      field.text += '\n';
      at_ += *end;
      start = at_;
      ++place_.line;
      place_.column = 1;
    } else {
      if (is_control(c)) return Read::odd;
      if (!is_continuation(c)) ++place_.column;
      ++at_;
    }
  }
  return at_end_ ? Read::odd : Read::cut;  // the quotation mark is not closed
}

/// False for a cell that a whole sheet could not have.
bool SheetStream::tidy(CsvField& field) const {
  if (field.text.empty()) return true;
  if (field.text.size() > limits_.scalar_bytes) return false;
  if (!base::is_ascii(field.text) && base::first_invalid_utf8(field.text)) return false;
  const bool as_it_is = field.text.front() != '\'' && !is_blank(field.text.front()) && !is_blank(field.text.back());
  if (!as_it_is) field.text = as_read(unguarded(field.text));
  return true;
}

}  // namespace stemma::interchange
