// What the newsroom's own stories pass on of the record, and how a claim is weighed without it.
//
// A story of ours tells what the record has already. Once it is recorded it must not come to be evidence: recording it
// changes no number, no status and no finding of the claims that it tells. So what it only repeats is left out before a
// claim is judged. What it knows by itself (first-hand, or from somebody whom no publication that it names or cites
// has) stays.
//
// Rejected: leaving the repeats in and lifting the limit on how many ways the newsroom carries, which is what happens
// to the rest of its reporting. Lines then hold, and a good deal else does not: two unnamed sources that one story
// mentions would become surely different, a denial told again later would end support that came in between, and
// `overreach`, `circular` and the rules on spread would read our own words as testimony. Rejected too: leaving out
// everything of ours, since a newsroom's interviews are what many claims rest on.
#pragma once

#include <optional>
#include <vector>

#include "graph/world.hpp"
#include "model/rows.hpp"
#include "stemma/statement.hpp"

namespace stemma::graph {

/// By row of the claim: the attribution stands in a publication of ours (by the newsroom, or recorded as ours), is not
/// first-hand, and repeats what a publication on record says that it names in its chain or that its publication is
/// derived from: the same side of the claim (or support, which ours hedges) and, unless it speaks in its own voice or
/// stops at that publication, the same speaker. Where a publication of others rests on the story, the story is part of
/// how that one came by the claim, and none of its words are repeats.
std::vector<bool> repeats_of_ours(const model::ClaimRows& rows, const World& world);

/// The rows of a claim as they are weighed: without repeats. Refers to the rows that it was given where there are none.
class Weighed {
 public:
  Weighed(const model::ClaimRows& rows, const World& world);
  Weighed(const Weighed&) = delete;
  Weighed& operator=(const Weighed&) = delete;
  const model::ClaimRows& rows() const { return fewer_ ? *fewer_ : rows_; }

 private:
  const model::ClaimRows& rows_;
  std::optional<model::ClaimRows> fewer_;
};

/// As statements(): repeats too, each as what became of what it repeats, and without bearing on anything else.
std::vector<Statement> statements_with_ours(const model::ClaimRows& rows, const World& world);

}  // namespace stemma::graph
