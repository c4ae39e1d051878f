// Rows of sheets become entries, as far as that takes nothing but the row: so another thread than the one that has the
// case can do it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "interchange/sheet_reader.hpp"
#include "interchange/sheet_rows.hpp"
#include "stemma/record.hpp"

namespace stemma::app {

/// A row and what it says. It may be used again for another row.
struct ReadRow {
  interchange::SheetRow row;
  /// Nothing where the row is to be planned: it has a mistake, is not public, or is of a kind that is not added row by
  /// row. Without its place, and without an id where the row has none.
  std::variant<std::monostate, SourceRecord, ClaimRecord, PublicationRecord, AttributionRecord, WithdrawalRecord> entry;
  std::vector<interchange::NamedEntry> named;  ///< what has to be there, besides an attribution's claim and chain
  std::vector<std::size_t> keys;  ///< key_hashes(); none of an attribution, which is known by what it names
};

/// Hashes of what an entry is known by (sheet_keys.hpp).
std::vector<std::size_t> key_hashes(const interchange::SheetLayout& layout, const interchange::SheetCells& cells);

/// Whether what references cannot show one by one is as it should be, in a record that has this and nothing else.
bool is_sound(const CaseRecord& alone);

class RowReader {
 public:
  /// `file` is what places call the sheet; it must outlive the reader.
  explicit RowReader(const std::string& file) : file_(file) {}

  /// Reads the row that is in it.
  void read(ReadRow& read);

 private:
  template <class Record>
  bool read_entry(ReadRow& read);
  bool read_any(ReadRow& read);

  const std::string& file_;
  std::unique_ptr<interchange::SheetReader> reader_;  ///< made anew now and then: it keeps what it reads
  std::size_t read_ = 0;                              ///< rows, by this reader
};

}  // namespace stemma::app
