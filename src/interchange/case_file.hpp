// The case file: YAML (JSON is the same file), publication first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "stemma/error.hpp"
#include "stemma/record.hpp"

namespace stemma::interchange {

struct ReadCase {
  CaseRecord record;
  std::vector<Mistake> notes;  ///< warnings that do not stop an import (an undeclared outlet, a forgotten `cites`)
};

/// Reads and checks a whole case file. `name` is the file's name for messages. Throws Error bad_input
/// with every mistake of the file (up to limits.mistakes), or limit.
ReadCase read_case(std::string_view text, const std::string& name, const base::Limits& limits = {});

/// The record as a case file, one stable form: reading it back and writing it again gives the same bytes.
std::string write_case(const CaseRecord& record);

}  // namespace stemma::interchange
