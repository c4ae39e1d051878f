// What two entries that became one leave behind twice.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/edit/entry_index.hpp"

namespace stemma::app {

/// Links of an entry to itself go: nobody controls, cites or contradicts himself.
void drop_links_to_itself(CaseRecord& record, const Entry& entry, const std::string& id);

/// Of links that are alike the first stays, everywhere; of links of a chain to this source that follow each other or
/// their publisher, one. Returns the rows of attributions whose chain became shorter.
std::vector<std::size_t> drop_repeated_links(CaseRecord& record, const std::string& source);

/// Of attributions of one publication that say the same in every field the first stays, and what named another one
/// names it. Returns the ids of those that went, each with the uid of the one that stays.
std::vector<std::pair<std::string, std::string>> join_equal_attributions(CaseRecord& record);

}  // namespace stemma::app
