// What a graph of a case shows: the parties that its claims rest on or are denied by, the arrows between them, and how
// the claims stand to each other and to their neighbours, of which nothing else is shown.
//
// Gathered claim by claim; an arrow that several claims share is there once. The faces that write graphs (DOT, GraphML,
// GEXF, Mermaid) read it, so that all of them show the same.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "report/insight.hpp"
#include "report/options.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

class Picture {
 public:
  /// Stands for the relays that were folded.
  static constexpr SourceId fold{SourceId::none_value - 1};

  struct Source {
    std::vector<ClaimId> choke_of, unrecorded_for;
    std::set<SourceId> entries;  ///< drawn as this one: itself, or those under its control
    bool essential = false;      ///< an origin, a denier or a choke point: never folded
  };
  struct Claim {
    ClaimId claim;
    Status status = Status::corroborated;
    Importance importance = Importance::medium;
    Interval independent_origins;
    bool exact = true;
  };
  /// An arrow between two parties, or from a publisher to a claim (then `claim` is set).
  struct Arrow {
    SourceId from, to;
    ClaimId claim;
    bool denial = false;
    bool to_claim() const { return !claim.is_none(); }
    friend bool operator<(const Arrow& a, const Arrow& b) {
      return std::tie(a.from, a.to, a.claim, a.denial) < std::tie(b.from, b.to, b.claim, b.denial);
    }
  };
  struct Load {
    std::vector<ClaimId> claims;  ///< for which it was used
    std::set<Credibility> credibility;
    bool first_hand = false;
    bool relayed = false;
  };

  /// `words` and what the options name must outlive it.
  Picture(const Words& words, const FaceOptions& options);

  void add(const Judgement& judgement);
  /// Relates the claims, and folds relays, those of the fewest claims first, until there are no more nodes than wanted,
  /// or none is left to fold. Call it once, when all is added.
  void close();

  const std::vector<Claim>& claims() const { return claims_; }  ///< none where only sources are asked for
  /// Claims that were not added and stand in relation with one that was; as first met.
  const std::vector<ClaimId>& neighbours() const { return neighbours_; }
  /// Each has a claim that was added at one end at least.
  const std::vector<Relation>& relations() const { return relations_; }
  const std::vector<SourceId>& sources() const { return order_; }  ///< as first met; `fold` at the end
  const Source& source(SourceId id) const { return sources_.at(id); }
  const std::vector<Arrow>& arrows() const { return arrow_order_; }  ///< as first met
  const Load& load(const Arrow& arrow) const { return arrows_.at(arrow); }

  /// "s:tass", "c:c2"; "s:+" for what is folded, which is no id.
  std::string node(SourceId source) const;
  std::string node(ClaimId claim) const;
  /// The far end of an arrow.
  std::string target(const Arrow& arrow) const { return arrow.to_claim() ? node(arrow.claim) : node(arrow.to); }
  /// "TASS", "an unnamed law-enforcement source (le_src)", "the Russian Federation and 4 under its control",
  /// "+37 relays".
  std::string name(SourceId source) const;

 private:
  Source& draw(SourceId source);
  SourceId drawn_as(SourceId source) const;
  Load& load_of(const Arrow& arrow);
  void add(const Judgement& judgement, const Strand& strand, bool denial);
  void relate();
  void fold_relays();

  const Words& words_;
  bool sources_only_, by_control_;
  std::size_t max_nodes_;
  Insight* insight_;
  std::vector<Claim> claims_;
  std::vector<ClaimId> neighbours_;
  std::vector<Relation> relations_;
  std::vector<SourceId> order_;
  std::map<SourceId, Source> sources_;
  std::vector<Arrow> arrow_order_;
  std::map<Arrow, Load> arrows_;
};

/// "contradicts", "part of", "element of": between the names of the two claims it reads as a sentence.
std::string_view relation_words(const Relation& relation);

}  // namespace stemma::report
