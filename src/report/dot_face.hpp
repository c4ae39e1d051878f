// The picture: sources and claims as Graphviz DOT, from origins on the left to claims on the right.
//
// Unlike the other faces this one gathers the drawn edges of all claims before it writes, since an arrow
// that several claims share is drawn once. Node names come from ids, so that two runs give the same bytes.
#pragma once

#include <map>
#include <ostream>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "report/face.hpp"
#include "report/options.hpp"
#include "report/words.hpp"

namespace stemma::report {

class DotFace : public Face {
 public:
  DotFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_findings(const std::vector<Finding>& findings) override;
  void end(const Totals& totals) override;

 private:
  struct Drawn {
    std::vector<ClaimId> choke_of, unrecorded_for;
  };
  /// An arrow between two parties, or from a publisher to a claim (then `claim` is set).
  struct Arrow {
    SourceId from, to;
    ClaimId claim;
    bool denial = false;
    friend bool operator<(const Arrow& a, const Arrow& b) {
      return std::tie(a.from, a.to, a.claim, a.denial) < std::tie(b.from, b.to, b.claim, b.denial);
    }
  };
  struct Load {
    std::vector<ClaimId> claims;
    std::set<Credibility> credibility;
    bool first_hand = false;
    bool relayed = false;
  };

  Drawn& draw(SourceId source);
  void add(const Judgement& judgement, const std::vector<Strand>& strands, bool denial);
  Load& load(const Arrow& arrow);
  std::string source_node(SourceId source) const;
  std::string claim_ids(const std::vector<ClaimId>& claims) const;
  void write_source(SourceId source, std::string_view indent) const;
  void write_clusters() const;
  void write_arrow(const Arrow& arrow, const Load& load) const;
  void write_claim(const Judgement& judgement);

  std::ostream& out_;
  Words words_;
  std::vector<std::string> claim_nodes_;
  std::vector<SourceId> order_;  ///< drawn sources, as first met
  std::map<SourceId, Drawn> sources_;
  std::vector<Arrow> arrow_order_;
  std::map<Arrow, Load> arrows_;
};

}  // namespace stemma::report
