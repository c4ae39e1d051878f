// SARIF 2.1.0, the exchange format of static analysis: what code hosts and editors show beside a file.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "report/face.hpp"
#include "report/json_writer.hpp"
#include "report/options.hpp"
#include "report/sarif_parts.hpp"
#include "report/words.hpp"

namespace stemma::report {

/// One run. What is open or for review keeps its kind and has the level none, as the standard wants. Fingerprints hold
/// no place: they stay when a file is edited. A decision is a suppression; the ways from an origin to its publisher are
/// code flows. Columns count code points.
class SarifFace : public Face {
 public:
  SarifFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_finding(const Finding& finding) override;
  void end(const Totals& totals) override;

 private:
  void result(const Finding& finding, const std::vector<Strand>& strands);
  void related(const Finding& finding);
  void code_flows(const Finding& finding, const std::vector<Strand>& strands);
  std::string fingerprint(const Finding& finding) const;

  Words words_;
  JsonWriter json_;
  SarifRun run_;
  std::string version_;
};

}  // namespace stemma::report
