// The picture: sources and claims as Graphviz DOT, from origins on the left to claims on the right, and their
// neighbours beyond them.
//
// Unlike the other faces this one gathers the drawn edges of all claims before it writes, since an arrow
// that several claims share is drawn once. Node names come from ids, so that two runs give the same bytes.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "report/face.hpp"
#include "report/options.hpp"
#include "report/picture.hpp"
#include "report/words.hpp"

namespace stemma::report {

class DotFace : public Face {
 public:
  DotFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_finding(const Finding& finding) override;
  void end(const Totals& totals) override;

 private:
  std::string claim_ids(const std::vector<ClaimId>& claims) const;
  void write_source(SourceId source, std::string_view indent) const;
  void write_clusters() const;
  void write_arrow(const Picture::Arrow& arrow) const;
  void write_claims() const;
  void write_claim(const Picture::Claim& claim) const;
  void write_neighbour(ClaimId claim) const;
  void write_relation(const Relation& relation) const;

  std::ostream& out_;
  Words words_;
  Picture picture_;
};

}  // namespace stemma::report
