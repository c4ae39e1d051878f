// What `stemma explain CASE CLAIM` shows: one value for every face.
#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/story.hpp"
#include "report/field.hpp"
#include "report/options.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"
#include "stemma/statement.hpp"

namespace stemma::report {

/// Entries that would clear a finding.
struct ExplainedAddition {
  Phrase words;
  std::vector<std::string_view> brings;  ///< rules that would then fire
  std::string yaml;
  Field fragment;  ///< the same, as a tree
};

struct ExplainedFinding {
  Finding finding;
  std::vector<analysis::Told> story;
  std::vector<ExplainedAddition> additions;  ///< of the smallest size; none where nothing clears it
};

/// A claim, a publication or a source.
struct Explanation {
  std::optional<Day> as_of;
  std::string policy;
  Subject subject;
  std::optional<Judgement> judgement;  ///< of a claim
  SourceId publisher;                  ///< of a publication
  std::vector<Statement> statements;   ///< on the claim, in the editor's order
  std::string_view rule;               ///< the one asked about; empty: all
  std::vector<ExplainedFinding> findings;
  std::vector<Phrase> quiet;  ///< why there is no finding, where there is none
};

void write_text(std::ostream& out, const Explanation& explanation, const Words& words, const FaceOptions& options);
void write_json(std::ostream& out, const Explanation& explanation, const Words& words, const FaceOptions& options);

}  // namespace stemma::report
