// One writer per entity: from the record to what stands behind its id in the case file.
#pragma once

#include "interchange/yaml_out.hpp"
#include "stemma/record.hpp"

namespace stemma::interchange {

/// What the case file says of the case itself, before its sections.
YamlOut write_case_head(const CaseRecord& record);
YamlOut write_source(const SourceRecord& source);
YamlOut write_claim(const ClaimRecord& claim);
YamlOut write_publication(const PublicationRecord& publication);
YamlOut write_withdrawal(const WithdrawalRecord& withdrawal);
YamlOut write_check(const CheckRecord& check);
YamlOut write_decision(const DecisionRecord& decision);
YamlOut write_assessment(const AssessmentRecord& assessment);

/// `value` alone where the long form has nothing else.
YamlOut short_or_long(YamlOut long_form);

void put_validity(YamlOut& into, const Validity& validity);
void put_scale(YamlOut& into, const ScaleValue& value);
void put_links(YamlOut& into, std::string_view key, const std::vector<LinkRecord>& links);
void put_sensitivity(YamlOut& into, Sensitivity sensitivity);

}  // namespace stemma::interchange
