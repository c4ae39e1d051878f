// What-if for people: the claims that fall, weaken or gain, each with what it loses; then those that stay.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "report/change_face.hpp"
#include "report/paint.hpp"
#include "report/words.hpp"

namespace stemma::report {

class ChangeTextFace : public ChangeFace {
 public:
  ChangeTextFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head, const std::vector<model::NodeRef>& withdrawn) override;
  void claim(const Change& change) override;
  void end(const EffectTotals& totals) override;

 private:
  std::string name(const model::NodeRef& what) const;
  std::string loss(const Change& change) const;

  std::ostream& out_;
  Words words_;
  FaceOptions options_;
  Paint paint_;
  std::vector<std::string> staying_;  ///< ids of the first few claims that stay
};

}  // namespace stemma::report
