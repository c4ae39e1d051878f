// A case cut into groups of related claims, each a small case that can be judged by itself.
//
// Claims are related where one names another: as an element, or in a relation. A group has its claims with all that is
// said of them, and copies of whatever their judgement reads: publications as far as they cite one another, sources
// with those who control them and those whom they may be, withdrawals of any of these, checks, decisions and
// assessments. Its claims are then judged as they are in the whole case, on any day and by any policy; rules on
// publications, sources, raters and the case read past a group, and are for the whole case alone.
#pragma once

#include <functional>
#include <optional>

#include "stemma/date.hpp"
#include "stemma/record.hpp"

namespace stemma::app {

/// Calls `visit` with each group, in the editor's order of their first claims. A group is called after the case and
/// that claim ("harbour.c1"), and has the case's title, `as_of` (else `latest`, the latest date in the record: without
/// it a group would be judged as of its own), newsroom and language. Entries are in the editor's order and have no uid:
/// a group is judged, and never merged. What belongs to no claim is in no group.
void each_related_group(CaseRecord record, std::optional<Day> latest,
                        const std::function<void(const CaseRecord&)>& visit);

}  // namespace stemma::app
