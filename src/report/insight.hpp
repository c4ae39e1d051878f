// What a face may ask of a case beyond the judgement of a claim, where answering takes time.
//
// Nothing is computed that is not asked for. The application adapts the judge and Graphviz to this.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/what_if.hpp"
#include "stemma/date.hpp"
#include "stemma/ids.hpp"
#include "stemma/judgement.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma::report {

/// How a claim stood after a day on which something was published or withdrawn.
struct Stage {
  Day day = 0;
  Numbers numbers;
  Status status = Status::corroborated;
};

/// What becomes of a claim if a source is withdrawn.
struct Consequence {
  ClaimId claim;
  analysis::Effect effect = analysis::Effect::stays;
  Status status = Status::corroborated;  ///< afterwards
  Advice advice = Advice::state;         ///< afterwards
};

/// How one claim stands to another, as recorded: "`from` contradicts `to`".
struct Relation {
  ClaimId from, to;
  std::optional<RelationKind> kind;  ///< none: `from` is one of the elements that `to` is made of
  friend bool operator==(const Relation&, const Relation&) = default;
};

class Insight {
 public:
  virtual ~Insight() = default;
  /// Of a claim, oldest first; only days that changed the numbers or the status.
  virtual std::vector<Stage> growth(ClaimId claim) = 0;
  /// For each source, of the claims asked about, in the editor's order, those that do not stay as they are: what
  /// `what-if --withdraw` says of them. Not while claims are being shown.
  virtual std::vector<std::vector<Consequence>> without(const std::vector<SourceId>& sources) = 0;
  /// Each graph as SVG; empty ones where Graphviz is not installed, or does not draw them. To have many drawn at once
  /// costs little more than one.
  virtual std::vector<std::string> drawn(const std::vector<std::string>& dots) = 0;
  /// Of the claims asked about, among each other and with other claims, by `from`, then as recorded. A contradiction
  /// that both claims record is there once.
  virtual std::vector<Relation> relations() = 0;
};

}  // namespace stemma::report
