// Records for tests of the store.
#pragma once

#include <string>

#include "stemma/record.hpp"

namespace stemma::test {

/// A day as a date; "2024-03-11".
Date day(const std::string& text);
/// Sets every field of the record at least once, with text that is hostile to somebody.
CaseRecord rich_record();
/// Ids and nothing more: everything that may be missing is missing.
CaseRecord bare_record();
/// Five sources (an agency, its state, an unnamed official, an outlet, a document), three claims, three
/// publications; the shapes that judging tells apart. See the .cpp for the lines.
CaseRecord small_record();
/// A sealed source, claim, publication and attribution among open ones that refer to them.
CaseRecord sealed_record();
/// A random record of this size from a seed.
CaseRecord random_record(unsigned seed);

}  // namespace stemma::test
