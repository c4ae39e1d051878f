// The rows of a sheet, one in memory at a time.
//
// What reads a sheet as a whole (sheet_rows.hpp) finds out its encoding from all of its bytes and tells of every
// mistake with its line. This reads what most sheets are, UTF-8 without a mistake, row by row, and gives up at anything
// else: the file is then to be read as a whole. Rows come out the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "interchange/csv.hpp"
#include "interchange/sheet_rows.hpp"

namespace stemma::interchange {

class SheetStream {
 public:
  enum class Next : std::uint8_t { row, end, odd };

  /// Begins with the first line, as a heading. Without a `kind` the heading says what the rows are.
  SheetStream(const std::string& path, std::optional<SheetKind> kind, const base::Limits& limits = {});

  /// False where the file is nothing to be read here: nothing of it was given out yet.
  bool good() const { return good_; }
  SheetKind kind() const { return kind_; }
  std::string_view encoding() const { return encoding_; }
  char separator() const { return separator_; }

  /// The next entry, into a row that may have been used before. Behind `odd` there is nothing.
  Next next(SheetRow& row);

 private:
  struct Extent {
    std::size_t bytes = 0;
    std::uint32_t lines = 0;  ///< line ends in them
  };

  bool begin(std::optional<SheetKind> kind);
  bool take_heading(std::optional<SheetKind> kind);
  bool fill();
  std::optional<Extent> extent() const;
  Next read_row();

  const std::string path_;
  const base::Limits limits_;
  std::ifstream file_;
  std::string bytes_;        ///< of the file
  std::size_t at_ = 0;       ///< the first of them that is not read yet
  std::uint32_t lines_ = 0;  ///< that are read
  bool at_end_ = false;
  CsvRow row_;

  bool good_ = false;
  SheetKind kind_ = SheetKind::sources;
  std::string_view encoding_ = "UTF-8";
  char separator_ = ',';
  std::vector<std::size_t> columns_;  ///< by cell
  std::vector<bool> given_;
};

}  // namespace stemma::interchange
