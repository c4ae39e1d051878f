// Errors and notes as a person reads them.
#pragma once

#include <string>
#include <vector>

#include "stemma/error.hpp"

namespace stemma::cli {

/// The whole text of an error, final newline included. One line for the program to be grepped for,
///
///     stemma: error: no claim `c99` in the case
///       while judging `case.yaml`
///       hint: did you mean `c9`?
///
/// and before it, for a file with mistakes, each of them with its place, line and caret.
std::string error_text(const Error& error);

/// One mistake: `severity` is "error" or "note".
///
///     case.yaml:12:14: error: unknown source `tas`
///       12 | {by: reuters, via: tas}
///          |                    ^
///       hint: did you mean `tass`?
///
/// The line is made safe for a terminal, and only the part around the caret is shown of a long one.
std::string mistake_text(const Mistake& mistake, const std::string& severity);

/// All notes of a reader, one after another.
std::string notes_text(const std::vector<Mistake>& notes);

}  // namespace stemma::cli
