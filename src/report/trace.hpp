// What `stemma trace` shows: one value for every face.
#pragma once

#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "report/options.hpp"
#include "report/trace_graph.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"
#include "stemma/record.hpp"
#include "stemma/statement.hpp"

namespace stemma::report {

/// Of what was asked, and as of when.
struct TraceHead {
  std::optional<Day> as_of;
  std::string policy;
};

/// One claim back to its origins.
struct ClaimTrace {
  TraceHead head;
  Judgement judgement;
  std::vector<Statement> statements;    ///< in the editor's order
  std::vector<TraceNode> nodes;         ///< trace_graph(statements)
  std::set<SourceId> choke_points;      ///< every source of the parties that are choke points
  std::vector<std::string> withdrawal;  ///< by statement: "retracted by A on 3 May 2024", or empty
};

void write_text(std::ostream& out, const ClaimTrace& trace, const Words& words, const FaceOptions& options);
void write_json(std::ostream& out, const ClaimTrace& trace, const Words& words, const FaceOptions& options);

/// What a source or publication has to do with one claim.
struct Part {
  ClaimId claim;
  Status status = Status::corroborated;
  bool origin = false, relay = false, publisher = false;  ///< in support that counts
  bool denies = false;                                    ///< in a denial that counts
  bool other = false;                                     ///< hedged, declined or did not answer
  bool ended = false;                                     ///< only in what no longer counts
  bool choke_point = false;                               ///< without it nothing with a recorded origin is left
  Interval origins;                                       ///< of the claim
};

/// One step forward from the source: who passed it on, where, on which claims.
struct Onward {
  SourceId source;
  PublicationId publication;  ///< none for a relay of which no publication is recorded
  std::vector<ClaimId> claims;
  std::vector<std::uint32_t> next;  ///< indices of the same list; circles are possible
};

/// What rests on one source, or on one publication.
struct SourceTrace {
  TraceHead head;
  SourceId source;             ///< none where a publication was asked for
  PublicationId publication;   ///< none where a source was asked for
  std::vector<SourceId> same;  ///< other entries of the same party
  std::vector<Part> parts;     ///< in the editor's order of claims
  std::vector<Onward> onward;
  std::vector<std::uint32_t> first;  ///< where it starts, indices of onward
};

void write_text(std::ostream& out, const SourceTrace& trace, const Words& words, const FaceOptions& options);
void write_json(std::ostream& out, const SourceTrace& trace, const Words& words, const FaceOptions& options);

}  // namespace stemma::report
