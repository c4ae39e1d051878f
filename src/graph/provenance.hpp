// Domain answers about one claim: who it rests on, by which ways, who denies it, and how many there are.
//
// The vertices of the graph are parties and the claim; publications label edges (DESIGN §3.1). Support and
// denial are two graphs. Everything is as of the day of the World.
#pragma once

#include <cstddef>

#include "graph/world.hpp"
#include "model/rows.hpp"
#include "stemma/judgement.hpp"

namespace stemma::graph {

/// Past these the least numbers are found greedily: sound, but possibly too low, and said to be so.
struct Exactness {
  std::size_t origins_in_doubt = 40;  ///< origins that may be one another
  std::size_t sets = 64;              ///< maximal sets of pairwise different origins
};

/// A statement as it was printed by the day, whether it still counts or not.
struct Printed {
  std::uint32_t row = 0;  ///< index into ClaimRows::attributions
  SourceId publisher;
  SourceId speaker;        ///< last link of the chain; the publisher where the chain is empty
  bool own_basis = false;  ///< the publisher knows by itself, or examined a document, data or object
  bool own_words = false;  ///< the speaker's own, published by itself or its control group
  bool live = false;
};

struct Provenance {
  Numbers numbers;
  std::vector<Origin> origins;  ///< those with recorded lineage first; `interested` is left to the analysis
  std::vector<Denier> deniers;  ///< one a control group; `interested` is left to the analysis
  std::vector<NonAnswer> non_answers;
  std::vector<SourceId> voices;
  std::vector<ChokePoint> choke_points;
  std::vector<std::vector<SourceId>> circles;
  std::vector<Strand> support, denial;
  std::vector<Ended> ended, ended_denial;
  std::vector<Printed> printed_support, printed_denial;  ///< dead ones included
  std::vector<std::pair<SourceId, SourceId>> undecided;
};

Provenance trace_provenance(const model::ClaimRows& rows, const World& world, const Exactness& exactness = {});

/// Of a claim that others are compared with.
struct Outline {
  Numbers numbers;
  std::vector<PublicationId> printed_in;  ///< publications with support, dead support included; ascending
};

/// What trace_provenance() finds of that, without the rest.
Outline outline(const model::ClaimRows& rows, const World& world, const Exactness& exactness);

/// The least number of independent origins among some of a claim's origins: units, pairwise different.
std::uint32_t least_independent(const model::ClaimRows& rows, const World& world,
                                const std::vector<const Origin*>& origins, const Exactness& exactness = {});

}  // namespace stemma::graph
