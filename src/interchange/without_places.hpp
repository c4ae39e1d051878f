// Where the entries of a record stand in their file: left out where records are compared, or the file is none.
#pragma once

#include "stemma/record.hpp"

namespace stemma::interchange {

/// The record with all positions taken out.
CaseRecord without_places(CaseRecord record);

}  // namespace stemma::interchange
