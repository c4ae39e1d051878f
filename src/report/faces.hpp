// Every face, in one list: commands, help, completion and tests iterate over it.
#pragma once

#include <memory>
#include <ostream>
#include <span>
#include <string_view>

#include "model/texts.hpp"
#include "report/face.hpp"
#include "report/options.hpp"
#include "report/parties.hpp"

namespace stemma::report {

struct FaceEntry {
  std::string_view command;  ///< the command that it belongs to
  std::string_view name;     ///< what `--format` calls it
  std::string_view title;    ///< one line of help
  bool wants_totals;         ///< CaseHead::totals should be known when it begins
  /// The face writes to `out` and reads `texts` and `parties`; all three must outlive it.
  std::unique_ptr<Face> (*make)(std::ostream& out, model::Texts& texts, const Parties& parties,
                                const FaceOptions& options);
};

/// Sorted by command, then name.
std::span<const FaceEntry> faces();
/// Null if the command has no face of that name.
const FaceEntry* find_face(std::string_view command, std::string_view name);

}  // namespace stemma::report
