// What `stemma show` says of each kind of entry: one file a kind beside this one.
#pragma once

#include <string>
#include <vector>

#include "app/case_view.hpp"
#include "interchange/yaml_out.hpp"
#include "report/sheet.hpp"

namespace stemma::app {

report::SheetEntry show_claim(const CaseView& view, ClaimId id);
report::SheetEntry show_source(const CaseView& view, SourceId id);
report::SheetEntry show_publication(const CaseView& view, PublicationId id);
report::SheetEntry show_attribution(const CaseView& view, AttributionId id);

/// What a case file would say, as fields.
report::Field fields_of(const interchange::YamlOut& entry);

/// One attribution in a list of them: its id, date, stance, who says it where, and whether it counts.
report::Field attribution_line(const CaseView& view, AttributionId id);

/// "counts", "later" if it was not out by the day, or "ended: retracted by A on 3 May 2024".
std::string standing(const CaseView& view, AttributionId id);

/// Withdrawals, checks, decisions and assessments about any of these ids, as a case file has them.
void put_about(const CaseView& view, const std::vector<std::string>& ids, report::Field& into);

/// Findings: rule, label, message.
report::Field finding_line(const CaseView& view, const Finding& finding);

}  // namespace stemma::app
