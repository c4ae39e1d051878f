#include "app/known_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "app/judge_case.hpp"
#include "base/file.hpp"
#include "base/limits.hpp"
#include "report/face.hpp"
#include "report/words.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

/// Collects what is shown as a baseline.
class Collector : public report::Face {
 public:
  Collector(interchange::Baseline& into, model::Texts& texts) : into_(into), texts_(texts) {
    into_.of = texts.case_text().id;
  }
  void begin(const CaseHead& head) override {
    if (head.as_of) into_.as_of = iso(*head.as_of);
    into_.policy = head.policy;
  }
  void claim(const Judgement& judgement) override {
    for (const Finding& finding : judgement.findings) case_finding(finding);
  }
  void case_finding(const Finding& finding) override {
    if (!finding.silenced()) add(finding);
  }
  void end(const Totals&) override {}

 private:
  void add(const Finding& finding) {
    interchange::KnownFinding known{std::string(finding.rule),
                                    finding.subject.kind,
                                    texts_.mention(finding.subject).id,
                                    finding.kind,
                                    finding.severity,
                                    1};
    if (!into_.findings.empty()) {
      interchange::KnownFinding& last = into_.findings.back();
      known.count = last.count;
      if (known == last) {
        ++last.count;
        return;
      }
      known.count = 1;
    }
    into_.findings.push_back(std::move(known));
  }

  interchange::Baseline& into_;
  model::Texts& texts_;
};

}  // namespace

KnownFindings::KnownFindings(const interchange::Baseline& baseline, model::Texts& texts) : texts_(texts) {
  const std::string id = texts.case_text().id;
  if (baseline.of != id) {
    throw Error(ErrorKind::bad_input,
                fmt::format("the baseline is of the case `{}`, and this is `{}`", baseline.of, id),
                "`stemma check CASE --write-baseline FILE` writes one of this case");
  }
  for (const interchange::KnownFinding& known : baseline.findings) {
    left_[{known.rule, known.subject_kind, known.subject, known.kind}].push_back({known.severity, known.count});
  }
}

bool KnownFindings::takes(const Finding& finding) {
  if (finding.silenced()) return false;
  const auto at =
      left_.find({std::string(finding.rule), finding.subject.kind, texts_.mention(finding.subject).id, finding.kind});
  if (at == left_.end()) return false;
  const auto usable = std::find_if(at->second.begin(), at->second.end(), [&](const Left& left) {
    return left.count > 0 && left.severity <= finding.severity;  // the enumerators run from grave to slight
  });
  if (usable == at->second.end()) return false;
  --usable->count;
  return true;
}

std::uint64_t KnownFindings::take_from(std::vector<Finding>& findings) {
  return std::erase_if(findings, [&](const Finding& finding) { return takes(finding); });
}

interchange::Baseline read_baseline_file(const std::string& path) {
  return interchange::read_baseline(base::read_file(path, base::Limits{}.file_bytes),
                                    path == "-" ? "standard input" : path);
}

std::uint64_t write_baseline_file(const JudgeRequest& request, const std::string& path, const World& world) {
  OpenCase opened = open_case(request, world);
  interchange::Baseline baseline;
  judge_case(opened, request, Tally::at_end, [&](model::Texts& texts, const report::Parties&, report::Insight&) {
    return std::make_unique<Collector>(baseline, texts);
  });
  base::write_file_whole(path, interchange::write_baseline(baseline));
  std::uint64_t count = 0;
  for (const interchange::KnownFinding& known : baseline.findings) count += known.count;
  return count;
}

}  // namespace stemma::app
