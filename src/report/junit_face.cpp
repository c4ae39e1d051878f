#include "report/junit_face.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/escape.hpp"

namespace stemma::report {
namespace {

bool skipped(const Finding& finding) { return finding.silenced() || finding.kind != FindingKind::fail; }

bool failed(const Finding& finding) { return !skipped(finding) && finding.severity != Severity::note; }

}  // namespace

JunitFace::JunitFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& /*options*/)
    : out_(out), words_(texts, parties) {}

void JunitFace::begin(const CaseHead& /*head*/) {
  out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
       << fmt::format("<testsuites name=\"{}\">\n", base::for_xml(words_.texts().case_text().id));
}

void JunitFace::test_case(const std::string& suite, const Finding& finding) {
  const std::string message = base::for_xml(words_.phrase(finding.message));
  std::string about = words_.subject(finding.subject);
  const Place at = words_.texts().mention(finding.subject).at;
  if (at.line > 0) about += fmt::format(" at {}:{}:{}", at.file, at.line, at.column);
  std::string more = base::for_xml(about);
  for (const Phrase& step : finding.next) more += "\nnext: " + base::for_xml(words_.phrase(step));
  out_ << fmt::format("    <testcase classname=\"{}\" name=\"{}\">\n", base::for_xml(suite), finding.rule);
  if (finding.silenced()) {
    out_ << fmt::format("      <skipped message=\"silenced by {}: {}\"/>\n",
                        base::for_xml(words_.decision(finding.decision)), message);
  } else if (skipped(finding)) {
    out_ << fmt::format("      <skipped message=\"{}: {}\"/>\n", to_string(finding.kind), message);
  } else if (failed(finding)) {
    out_ << fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n", to_string(finding.severity),
                        message, more);
  } else {
    out_ << fmt::format("      <system-out>note: {}\n{}</system-out>\n", message, more);
  }
  out_ << "    </testcase>\n";
}

void JunitFace::suite(const std::string& name, const std::vector<Finding>& findings) {
  const auto failures = std::count_if(findings.begin(), findings.end(), failed);
  const auto skips = std::count_if(findings.begin(), findings.end(), skipped);
  out_ << fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n",
                      base::for_xml(name), std::max<std::size_t>(findings.size(), 1), failures, skips);
  for (const Finding& finding : findings) test_case(name, finding);
  if (findings.empty()) {
    out_ << fmt::format("    <testcase classname=\"{}\" name=\"nothing found\"/>\n", base::for_xml(name));
  }
  out_ << "  </testsuite>\n";
}

void JunitFace::claim(const Judgement& judgement) {
  suite(words_.texts().claim(judgement.claim).id, judgement.findings);
}

void JunitFace::case_finding(const Finding& finding) { on_record_.push_back(finding); }

void JunitFace::record_itself() {
  if (!on_record_.empty()) suite("the record itself", on_record_);
}

void JunitFace::end(const Totals& /*totals*/) {
  record_itself();
  out_ << "</testsuites>\n";
}

}  // namespace stemma::report
