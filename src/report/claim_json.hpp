// One judged claim as a JSON object: "claim" in schema/check.schema.json.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "report/json_writer.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

class ClaimJson {
 public:
  /// Both must outlive it.
  ClaimJson(JsonWriter& json, const Words& words) : json_(json), words_(words) {}

  void write(const Judgement& judgement, std::optional<Day> as_of);
  void finding(const Finding& finding);
  /// "findings": a list of them.
  void findings(const std::vector<Finding>& findings);

 private:
  void sources(std::string_view name, const std::vector<SourceId>& ids);
  void attributions(std::string_view name, const std::vector<AttributionId>& ids);
  void control_group(GroupId group);
  void origins(const std::vector<Origin>& origins);
  void deniers(const std::vector<Denier>& deniers);
  void non_answers(const std::vector<NonAnswer>& answers);
  void choke_points(const std::vector<ChokePoint>& points);
  void decision(std::string_view name, DecisionId id);
  void phrases(std::string_view name, const std::vector<Phrase>& phrases);

  JsonWriter& json_;
  const Words& words_;
};

}  // namespace stemma::report
