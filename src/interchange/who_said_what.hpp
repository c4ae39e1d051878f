// The wide sheet: one row an attribution, with the words of its claim, publication and chain beside the ids.
#pragma once

#include <string>
#include <vector>

#include "interchange/sheet.hpp"
#include "stemma/record.hpp"

namespace stemma::interchange {

const std::vector<std::string>& who_said_what_heading();
/// In the editor's order. In the column of names the chain is written from the publisher back to whoever is said to
/// know; a source without a name goes by its description.
std::vector<SheetCells> who_said_what(const CaseRecord& record);

}  // namespace stemma::interchange
