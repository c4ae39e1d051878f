// A remedy as entries of a case file.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "analysis/remedy.hpp"
#include "model/texts.hpp"
#include "report/field.hpp"
#include "stemma/record.hpp"

namespace stemma::app {

struct RemedyRecord {
  CaseRecord record;               ///< sources, publications and withdrawals alone
  std::vector<std::string> there;  ///< ids of entries that the case has and that get more lines
};

/// New entries are called new1, new_witness1, new_record1, new_researcher1 …, the first number that `taken` lets
/// pass; their names say what is to be put in. `day` dates them; none where the record has no date.
RemedyRecord remedy_record(const analysis::Remedy& remedy, const model::SharedRows& shared, std::optional<Day> day,
                           model::Texts& texts, const std::function<bool(const std::string&)>& taken);

/// The same as a tree, the entries of each section under their ids.
report::Field case_file_fields(const RemedyRecord& entries);

}  // namespace stemma::app
