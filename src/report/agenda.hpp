// What `stemma next` shows: one value for every face.
#pragma once

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "analysis/agenda.hpp"
#include "report/field.hpp"
#include "report/options.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

struct AgendaStep {
  analysis::Step step;
  Field case_file;             ///< the entries that were tried, as a tree
  std::vector<Field> instead;  ///< of each step that would do as well
};

struct AgendaPage {
  std::optional<Day> as_of;
  std::string policy;
  std::size_t gaps = 0;  ///< findings that stand on claims and publications, open ones among them
  std::vector<AgendaStep> steps;
  bool all = true;                 ///< no step is left out
  std::vector<ClaimId> withdrawn;  ///< claims all of whose support was taken back
  std::vector<analysis::Tried> tried;
};

void write_text(std::ostream& out, const AgendaPage& page, const Words& words, const FaceOptions& options);
void write_json(std::ostream& out, const AgendaPage& page, const Words& words, const FaceOptions& options);

}  // namespace stemma::report
