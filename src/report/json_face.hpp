// `check --format json`: a contract, described by schema/check.schema.json.
#pragma once

#include <ostream>
#include <string>

#include "report/claim_json.hpp"
#include "report/face.hpp"
#include "report/json_writer.hpp"
#include "report/options.hpp"
#include "report/words.hpp"

namespace stemma::report {

class JsonFace : public Face {
 public:
  JsonFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_finding(const Finding& finding) override;
  void end(const Totals& totals) override;

 private:
  void begin_findings();

  Words words_;
  JsonWriter json_;
  ClaimJson claims_;
  std::string version_;
  std::optional<Day> as_of_;
  bool in_findings_ = false;
};

}  // namespace stemma::report
