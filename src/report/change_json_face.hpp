// What-if as one JSON document: schema/what-if.schema.json describes it.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "report/change_face.hpp"
#include "report/json_writer.hpp"
#include "report/words.hpp"

namespace stemma::report {

class ChangeJsonFace : public ChangeFace {
 public:
  ChangeJsonFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head, const std::vector<model::NodeRef>& withdrawn) override;
  void claim(const Change& change) override;
  void end(const EffectTotals& totals) override;

 private:
  void side(std::string_view name, const Judgement& judgement);

  Words words_;
  JsonWriter json_;
  std::string version_;
};

}  // namespace stemma::report
