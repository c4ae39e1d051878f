// What a face may ask beyond judgements, answered as the test wants it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/insight.hpp"

namespace stemma::report::test {

class Told : public Insight {
 public:
  std::vector<Stage> growth(ClaimId) override { return stages; }
  std::vector<Consequence> without(SourceId source) override { return consequences[source]; }
  std::vector<Relation> relations() override { return related; }
  std::string drawn(const std::string& dot) override {
    last = dot;
    return svg;
  }

  std::vector<Stage> stages;
  std::vector<Relation> related;
  std::map<SourceId, std::vector<Consequence>> consequences;
  std::string svg, last;
};

}  // namespace stemma::report::test
