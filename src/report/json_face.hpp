// `check --format json`: a contract, described by schema/check.schema.json.
#pragma once

#include <ostream>
#include <string>

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
  void case_findings(const std::vector<Finding>& found) override;
  void end(const Totals& totals) override;

 private:
  void sources(std::string_view name, const std::vector<SourceId>& ids);
  void attributions(std::string_view name, const std::vector<AttributionId>& ids);
  void control_group(GroupId group);
  void origins(const std::vector<Origin>& origins);
  void deniers(const std::vector<Denier>& deniers);
  void non_answers(const std::vector<NonAnswer>& answers);
  void choke_points(const std::vector<ChokePoint>& points);
  void findings(const std::vector<Finding>& findings);
  void decision(std::string_view name, DecisionId id);
  void phrases(std::string_view name, const std::vector<Phrase>& phrases);

  Words words_;
  JsonWriter json_;
  std::string version_;
  std::optional<Day> as_of_;
  bool claims_open_ = false;
  bool findings_written_ = false;
};

}  // namespace stemma::report
