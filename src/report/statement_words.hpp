// One printed statement in plain words: who published it, whom they had it from, and how both are graded.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report/words.hpp"
#include "stemma/judgement.hpp"
#include "stemma/statement.hpp"

namespace stemma::report {

/// What the letters and digits of the Admiralty scale mean: "usually reliable", "probably true".
std::string_view meaning(Reliability grade);
std::string_view meaning(Credibility grade);

/// The statements on one claim. All must outlive it.
class StatementWords {
 public:
  StatementWords(const std::vector<Statement>& all, const Words& words);

  /// "Reuters (A), 12 March 2024, citing TASS (D) of 11 March 2024, citing an unnamed law-enforcement source (F)". What
  /// rests on other statements in its own voice names them; what is neither yes nor no says what it is instead. Sources
  /// that would read alike have their ids.
  std::string way(const Statement& statement) const;

  /// "Grade: F, reliability cannot be judged; 6, truth cannot be judged." Of whoever is said to know, and of what was
  /// said.
  std::string grade(const Statement& statement) const;

 private:
  std::string aside(SourceId source) const;
  std::string cited(const Statement& statement) const;

  const std::vector<Statement>& all_;
  const Words& words_;
  std::set<SourceId> alike_;
};

}  // namespace stemma::report
