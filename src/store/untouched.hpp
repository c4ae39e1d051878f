// A record that was made of lines again, with what lines do not know.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/record.hpp"
#include "store/record_lines.hpp"

namespace stemma::store {

/// The lines in the order that record_from_lines wants: attributions come after their publication, wherever they stood.
std::vector<std::string_view> in_families(const RecordLines& lines);

/// Lines know no places in files: entries that a change leaves alone are put into `record` as they are in `now`; where
/// an id changed, so that they may refer to something by an id that it has no more, only their place is. `uids` are
/// those of the others.
void keep_untouched(CaseRecord& record, const CaseRecord& now, const std::set<std::string>& uids);

}  // namespace stemma::store
