#include "interchange/sheet_stream.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "interchange/sheet_text.hpp"
#include "stemma/error.hpp"

namespace stemma::interchange {
namespace {

constexpr std::size_t piece = std::size_t{1} << 18U;  // bytes read at once
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

SheetStream::SheetStream(const std::string& path, std::optional<SheetKind> kind, const base::Limits& limits)
    : path_(path), limits_(limits), file_(path, std::ios::binary) {
  good_ = begin(kind);
}

bool SheetStream::begin(std::optional<SheetKind> kind) {
  fill();
  if (bytes_.starts_with(byte_order_mark)) {
    encoding_ = "UTF-8 with a byte order mark";
    at_ = byte_order_mark.size();
  }
  separator_ = separator_of(std::string_view(bytes_).substr(at_));
  return bytes_.find('\n') != std::string::npos && read_row() == Next::row && take_heading(kind);
}

bool SheetStream::take_heading(std::optional<SheetKind> kind) {
  if (is_empty_row(row_)) return false;
  if (!kind) kind = kind_of_heading(row_);
  if (!kind) return false;
  kind_ = *kind;
  const SheetLayout& layout = sheet_layout(kind_);
  given_.assign(layout.columns.size(), false);
  for (const CsvField& field : row_) {
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
  Next read = read_row();
  while (read == Next::row && is_empty_row(row_)) read = read_row();
  good_ = read == Next::end || (read == Next::row && row_.size() == columns_.size());
  if (read == Next::end || !good_) return good_ ? Next::end : Next::odd;
  row.placed.row = {row_.front().at.line, 1};
  row.placed.cells.assign(columns, {});
  row.placed.at.assign(columns, row.placed.row);
  for (std::size_t c = 0; c < row_.size(); ++c) {
    if (columns_[c] < columns) {
      row.placed.cells[columns_[c]] = std::move(row_[c].text);
      row.placed.at[columns_[c]] = row_[c].at;
    } else if (!row_[c].text.empty()) {
      good_ = false;
    }
  }
  return good_ ? Next::row : Next::odd;
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

/// To the line end behind an even number of quotation marks: those of a row that has another end are a mistake in it.
std::optional<SheetStream::Extent> SheetStream::extent() const {
  Extent row;
  bool quoted = false;
  for (std::size_t at = at_; at < bytes_.size(); ++at) {
    const char c = bytes_[at];
    if (c == '"') quoted = !quoted;
    if (c != '\n' && c != '\r') continue;
    if (c == '\r') {
      if (at + 1 == bytes_.size() && !at_end_) return std::nullopt;
      if (at + 1 < bytes_.size() && bytes_[at + 1] == '\n') ++at;
    }
    ++row.lines;
    row.bytes = at + 1 - at_;
    if (!quoted) return row;
  }
  if (!at_end_) return std::nullopt;
  row.bytes = bytes_.size() - at_;
  return row;
}

SheetStream::Next SheetStream::read_row() {
  for (;;) {
    const auto found = extent();
    if (!found) {
      if (bytes_.size() - at_ > limits_.line_bytes) return Next::odd;
      fill();
      continue;
    }
    if (found->bytes == 0) return Next::end;
    const std::string_view text = std::string_view(bytes_).substr(at_, found->bytes);
    if (text.starts_with(byte_order_mark)) return Next::odd;  // which a row would lose, and a whole sheet keeps
    std::vector<CsvRow> rows;
    try {
      rows = read_csv(text, path_, limits_, separator_);
    } catch (const Error&) {
      return Next::odd;
    }
    at_ += found->bytes;
    const std::uint32_t before = lines_;
    lines_ += found->lines;
    if (rows.empty()) continue;
    if (rows.size() > 1) return Next::odd;
    row_ = std::move(rows.front());
    for (CsvField& field : row_) {
      field.text = as_read(unguarded(field.text));
      field.at.line += before;
    }
    return Next::row;
  }
}

}  // namespace stemma::interchange
