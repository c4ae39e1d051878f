// What a baseline knows already is not shown again.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "app/judge_request.hpp"
#include "app/world.hpp"
#include "interchange/baseline.hpp"
#include "model/texts.hpp"
#include "stemma/judgement.hpp"

namespace stemma::app {

/// Takes out of findings what a baseline knows: as many of a rule on a subject as it counts, of the same kind and no
/// graver than they were. What a decision silences is left alone.
class KnownFindings {
 public:
  /// `texts` must outlive it. Throws Error bad_input if the baseline is of another case.
  KnownFindings(const interchange::Baseline& baseline, model::Texts& texts);
  /// Returns how many it took out.
  std::uint64_t take_from(std::vector<Finding>& findings);
  /// Whether it takes out this one.
  bool takes(const Finding& finding);

 private:
  using Key = std::tuple<std::string, SubjectKind, std::string, FindingKind>;
  struct Left {
    Severity severity;
    std::uint32_t count;
  };

  model::Texts& texts_;
  std::map<Key, std::vector<Left>> left_;
};

/// Throws Error: io, limit, bad_input.
interchange::Baseline read_baseline_file(const std::string& path);

/// Judges the case and writes every finding that stands to `path`, whole or not at all. Returns how many.
std::uint64_t write_baseline_file(const JudgeRequest& request, const std::string& path, const World& world);

}  // namespace stemma::app
