// SARIF 2.1.0, the exchange format of static analysis: what code hosts and editors show beside a file.
#pragma once

#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "report/face.hpp"
#include "report/json_writer.hpp"
#include "report/options.hpp"
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
  void case_findings(const std::vector<Finding>& found) override;
  void end(const Totals& totals) override;

 private:
  void rules();
  void result(const Finding& finding, const std::vector<Strand>& strands);
  /// A location: its place, if it has one, its id, and what is said of it.
  void location(const Place& at, std::string_view kind, const std::string& id, const std::string& text);
  void message(const std::string& text);
  void related(const Finding& finding);
  void code_flows(const Finding& finding, const std::vector<Strand>& strands);
  void fingerprint(const Finding& finding);
  void suppressions(const Finding& finding);

  Words words_;
  JsonWriter json_;
  std::string version_;
  std::map<std::string, std::uint32_t> seen_;  ///< how often a fingerprint came up
};

}  // namespace stemma::report
