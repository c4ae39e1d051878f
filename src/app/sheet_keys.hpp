// By what an entry of a sheet is known where it has no id.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "interchange/sheet.hpp"

namespace stemma::app {

/// Keys, the surest first: of a source its name and aliases, of a claim its text, of a publication its address, then
/// publisher, date and title; of an attribution its publication, claim, chain and stance; of any other entry its uid,
/// then all that it says. Case, width and spaces are put aside. Entries of a kind that share a key are taken for one.
std::vector<std::string> natural_keys(const interchange::SheetLayout& layout, const interchange::SheetCells& cells);

/// An id for a new entry: of a name or text what is left of it in letters A to Z, digits and dashes, of a publication
/// its publisher's and a number; free() says whether nothing has it yet.
std::string made_id(const interchange::SheetLayout& layout, const interchange::SheetCells& cells,
                    const std::function<bool(const std::string&)>& free);

}  // namespace stemma::app
