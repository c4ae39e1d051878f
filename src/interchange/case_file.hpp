// The case file: YAML (JSON is the same file), publication first.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "stemma/error.hpp"
#include "stemma/record.hpp"

namespace stemma::interchange {

/// Hears of a line, from 1.
using LineReached = std::function<void(std::uint64_t)>;

struct ReadCase {
  CaseRecord record;
  std::vector<Mistake> notes;  ///< warnings that do not stop an import (an undeclared outlet, a forgotten `cites`)
};

/// Reads and checks a whole case file. `name` is the file's name for messages. Throws Error bad_input
/// with every mistake of the file (up to limits.mistakes), or limit. `rules` are the ids that decisions may name;
/// empty: any. `told` hears of the line that was reached, now and then, while YAML is parsed.
ReadCase read_case(std::string_view text, const std::string& name, const base::Limits& limits = {},
                   const std::vector<std::string>& rules = {}, LineReached told = {});

/// A case file as JSON, as this reader understands it: a scalar is a boolean or a number where one is wanted
/// and a string everywhere else. Throws as read_case does. For checking files against the JSON Schema, where
/// a YAML parser would have turned Norway into false.
std::string case_as_json(std::string_view text, const std::string& name, const base::Limits& limits = {});

/// The id of a case that is JSON and may be wrong in all else; empty where none can be read.
std::string case_id_in(std::string_view json);

/// The record as a case file, one stable form: reading it back and writing it again gives the same bytes.
/// Comments are not part of a record. Implied sources are left out; ratings, identity links, relations and
/// derivations come out sorted by kind, in their order within each.
std::string write_case(const CaseRecord& record);

enum class JsonLayout : std::uint8_t {
  indented,  ///< by two
  one_line   ///< with a line feed behind it and none inside
};

/// The same as JSON, which read_case reads too.
std::string write_case_json(const CaseRecord& record, JsonLayout layout);

}  // namespace stemma::interchange
