#include "interchange/csv.hpp"

#include <fmt/core.h>

#include "base/text.hpp"

namespace stemma::interchange {
namespace {

class CsvReader {
 public:
  CsvReader(std::string_view text, const std::string& name, const base::Limits& limits, char separator,
            Mistakes& mistakes)
      : text_(text), name_(name), limits_(limits), separator_(separator), mistakes_(mistakes) {}

  std::vector<CsvRow> run() {
    while (at_ < text_.size()) {
      if (end_of_line()) continue;
      rows_.emplace_back();
      if (rows_.size() > most_csv_rows) too_much("rows", most_csv_rows);
      row();
    }
    return std::move(rows_);
  }

 private:
  [[noreturn]] void too_much(std::string_view what, std::size_t most) const {
    throw Error(ErrorKind::limit, fmt::format("{}:{}: more than {} {}", name_, place_.line, most, what));
  }

  /// Takes a line end, if one is here.
  bool end_of_line() {
    if (at_ == text_.size() || (text_[at_] != '\n' && text_[at_] != '\r')) return false;
    at_ += text_.substr(at_, 2) == "\r\n" ? std::size_t{2} : std::size_t{1};
    ++place_.line;
    place_.column = 1;
    return true;
  }

  void row() {
    do {
      rows_.back().push_back({{}, place_});
      if (rows_.back().size() > most_csv_fields) too_much("fields in a row", most_csv_fields);
      if (at_ < text_.size() && text_[at_] == '"') {
        quoted(rows_.back().back());
      } else {
        bare(rows_.back().back());
      }
    } while (take(separator_));
    end_of_line();
  }

  bool take(char wanted) {
    if (at_ == text_.size() || text_[at_] != wanted) return false;
    step();
    return true;
  }

  /// One byte further; a character counts as one column.
  void step() {
    if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U) ++place_.column;
    ++at_;
  }

  void keep(CsvField& field) {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if ((byte < 0x20 && byte != '\t') || byte == 0x7F) {
      mistakes_.add(place_, "control characters are not allowed", "take the character out");
    }
    if (field.text.size() == limits_.scalar_bytes) too_much("bytes in a field", limits_.scalar_bytes);
    field.text += text_[at_];
    step();
  }

  void bare(CsvField& field) {
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') {
      if (text_[at_] == '"') {
        mistakes_.add(place_, "a quotation mark inside a field that does not begin with one",
                      "put the whole field in quotation marks, and double those inside it");
      }
      keep(field);
    }
  }

  void quoted(CsvField& field) {
    step();
    while (at_ < text_.size()) {
      if (text_[at_] == '"') {
        step();
        if (at_ == text_.size() || text_[at_] != '"') return after_quote();
      }
      if (text_[at_] == '\n' || text_[at_] == '\r') {
        end_of_line();
        field.text += '\n';
      } else {
        keep(field);
      }
    }
    mistakes_.add(field.at, "the quotation mark that is opened here is not closed", "close it before the next comma");
  }

  void after_quote() {
    if (at_ == text_.size() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r') return;
    mistakes_.add(place_, "after a closing quotation mark a comma or the end of the line is wanted",
                  "double the quotation marks inside a field");
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') step();
  }

  std::string_view text_;
  const std::string& name_;
  const base::Limits& limits_;
  char separator_;
  Mistakes& mistakes_;
  std::vector<CsvRow> rows_;
  std::size_t at_ = 0;
  LineColumn place_;
};

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text, const std::string& name, const base::Limits& limits,
                             char separator) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.size() > limits.file_bytes) {
    throw Error(ErrorKind::limit, fmt::format("{} is larger than {} bytes", name, limits.file_bytes));
  }
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Mistakes mistakes(text, name, limits.mistakes);
  if (const auto bad = base::first_invalid_utf8(text)) {
    mistakes.raise(ErrorKind::bad_input, "one mistake in " + name, place_of_byte(text, *bad),
                   "the bytes here are not UTF-8", "save the file as UTF-8");
  }
  std::vector<CsvRow> rows = CsvReader(text, name, limits, separator, mistakes).run();
  mistakes.raise_if_any();
  return rows;
}

}  // namespace stemma::interchange
