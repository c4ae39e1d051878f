// The canonical encoding of an entry: what history digests.
//
// One line of JSON for each entry: keys sorted by their bytes, no spaces, text in Unicode normal form C,
// numbers in their shortest form that reads back the same, references by uid, dates as [text, first day,
// last day]; what is not recorded is left out. It depends on neither row numbers nor positions in files, so
// that reordering a file and renaming an id change no more than they say.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/record.hpp"
#include "store/directory.hpp"
#include "store/protection.hpp"

namespace stemma::store {

struct CanonicalEntry {
  std::string_view entity;  ///< "source", as history_change.entity has it
  const base::Uid& uid;
  bool guarded;      ///< not public, or about something that is not: enters history as a commitment
  std::string line;  ///< without a line end
};

/// `guarded` is what is not public, by row number. Calls `visit` for the case itself and for every entry, kind by kind,
/// in the editor's order.
void each_canonical(const CaseRecord& record, const Directories& directories, const Protection& guarded,
                    const std::function<void(const CanonicalEntry&)>& visit);

/// The record that these lines encode, in their order: each attribution stands behind its publication, or behind
/// another one of it. Positions in files are gone. Error database if a line is none, or refers to nothing.
CaseRecord record_from_lines(const std::vector<std::string_view>& lines);

}  // namespace stemma::store
