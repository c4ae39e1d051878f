// Rows of a sheet become entries of the record, by the readers of the case file.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "interchange/known_ids.hpp"
#include "interchange/mistakes.hpp"
#include "interchange/sheet.hpp"
#include "stemma/error.hpp"

namespace stemma::interchange {

/// The cells of one entry and where they stand; a cell that the sheet does not have has the place of its row.
struct PlacedCells {
  SheetCells cells;
  LineColumn row;
  std::vector<LineColumn> at;  ///< by column; empty: all at `row`
};

class SheetReader {
 public:
  /// `text` is the sheet, from which offending lines are shown; both must outlive the reader.
  SheetReader(std::string_view text, const std::string& file, const base::Limits& limits = {});
  ~SheetReader();
  SheetReader(const SheetReader&) = delete;
  SheetReader& operator=(const SheetReader&) = delete;

  /// An id that cells may name.
  void know(IdKinds kind, std::string_view id, bool told = true);
  /// From now on cells may name anything. What the entries name that were read since this was called last is given
  /// back, for whoever knows what there is.
  std::vector<NamedEntry> take_references();

  // Each reads one entry and returns false where something in it cannot be; what that is, is kept.
  bool read(const PlacedCells& row, SourceRecord& into);
  bool read(const PlacedCells& row, ClaimRecord& into);
  bool read(const PlacedCells& row, PublicationRecord& into);
  bool read(const PlacedCells& row, AttributionRecord& into);  ///< without its id and publication
  bool read(const PlacedCells& row, WithdrawalRecord& into);
  bool read(const PlacedCells& row, CheckRecord& into);
  bool read(const PlacedCells& row, DecisionRecord& into);
  bool read(const PlacedCells& row, AssessmentRecord& into);

  void refuse(LineColumn at, std::string message, std::string hint = {});
  /// By line, the first of them.
  std::vector<Mistake> mistakes() const;

 private:
  struct State;
  template <class Record, class Read>
  bool read_as(SheetKind kind, const PlacedCells& row, Record& into, Read read_entry);
  std::unique_ptr<State> state_;
};

}  // namespace stemma::interchange
