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
  std::vector<std::vector<Consequence>> without(const std::vector<SourceId>& sources) override {
    std::vector<std::vector<Consequence>> all;
    for (const SourceId source : sources) all.push_back(consequences[source]);
    return all;
  }
  std::vector<Relation> relations() override { return related; }
  std::vector<std::string> drawn(const std::vector<std::string>& dots) override {
    asked.push_back(dots.size());
    last = dots.back();
    return std::vector<std::string>(dots.size(), svg);
  }

  std::vector<Stage> stages;
  std::vector<Relation> related;
  std::map<SourceId, std::vector<Consequence>> consequences;
  std::string svg, last;
  std::vector<std::size_t> asked;  ///< how many pictures at once
};

}  // namespace stemma::report::test
