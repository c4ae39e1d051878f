// Which claims an edit can have changed: those whose judgement reads anything of what it touched.
//
// Rejected: comparing with the judgements of last time, which would have to be kept, and kept in step with policies,
// rules and days. What an edit can reach follows from the record alone; it may be more than what it did change.
#pragma once

#include <vector>

#include "model/rows.hpp"
#include "model/touched.hpp"

namespace stemma::analysis {

class Reach {
 public:
  /// Follows the touched sources to who may be the same, who controls them and whom they control, and publications to
  /// what is derived from them, over any number of steps. `rows` must outlive it.
  Reach(const model::SharedRows& rows, const model::Touched& touched);

  /// Wants the rows of every claim, in any order.
  void look(const model::ClaimRows& rows);

  /// After all: the claims that speak of, stand in or are about what was touched, what is made of them, and their
  /// neighbours; in the editor's order.
  std::vector<ClaimId> claims() const;

 private:
  void follow_sources(const std::vector<SourceId>& start);
  void follow_publications(std::vector<PublicationId> start);
  bool node(const model::NodeRef& link) const;

  const model::SharedRows& rows_;
  bool everything_;
  std::vector<bool> sources_, publications_, claims_;
  std::vector<AttributionId> attributions_;  ///< sorted
};

}  // namespace stemma::analysis
