// Rows of attributions as nearly all are, read without the tree that the readers of the case file take.
#pragma once

#include <string>

#include "interchange/sheet_reader.hpp"
#include "stemma/record.hpp"

namespace stemma::interchange {

/// Reads what SheetReader::read() reads of the row. Whether `claim` and the links of `via` are ids of entries of the
/// right kinds is for the caller to look up. False, and `into` is of no use, for a row that has anything but plain
/// texts, words, flags and a date in their short forms, or a mistake: that reader tells then.
bool read_simple_attribution(const PlacedCells& row, const std::string& file, AttributionRecord& into);

}  // namespace stemma::interchange
