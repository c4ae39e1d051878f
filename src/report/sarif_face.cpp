#include "report/sarif_face.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace stemma::report {
namespace {

constexpr std::size_t most_flows = 10;  ///< of one result

}  // namespace

SarifFace::SarifFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options)
    : words_(texts, parties), json_(out), run_(json_, words_), version_(options.version) {}

void SarifFace::begin(const CaseHead& head) { run_.begin(version_, head.as_of, head.policy); }

void SarifFace::related(const Finding& finding) {
  if (finding.evidence.empty()) return;
  json_.key("relatedLocations").begin_array();
  for (const AttributionId id : finding.evidence) {
    const model::AttributionText text = words_.texts().attribution(id);
    sarif_location(json_, {text.at}, "attribution", text.id, words_.publication(text.publication));
  }
  json_.end_array();
}

/// Origin first; the last step is where it was printed.
void SarifFace::code_flows(const Finding& finding, const std::vector<Strand>& strands) {
  std::vector<const Strand*> ways;
  for (const Strand& strand : strands) {
    const bool evident =
        std::find(finding.evidence.begin(), finding.evidence.end(), strand.attribution) != finding.evidence.end();
    if (evident && strand.path.size() > 1 && ways.size() < most_flows) ways.push_back(&strand);
  }
  if (ways.empty()) return;
  json_.key("codeFlows").begin_array();
  for (const Strand* way : ways) {
    json_.begin_object().key("threadFlows").begin_array().begin_object().key("locations").begin_array();
    for (const SourceId source : way->path) {
      const model::SourceText text = words_.texts().source(source);
      json_.begin_object().key("location");
      sarif_location(json_, {text.at}, "source", text.id, words_.party(source));
      json_.end_object();
    }
    const model::AttributionText printed = words_.texts().attribution(way->attribution);
    json_.begin_object().key("location");
    sarif_location(json_, {printed.at}, "attribution", printed.id, words_.publication(way->publication));
    json_.end_object();
    json_.end_array().end_object().end_array().end_object();
  }
  json_.end_array();
}

/// What it is about, and never where that stands or how it is worded.
std::string SarifFace::fingerprint(const Finding& finding) const {
  std::vector<std::string> parties;
  for (const SourceId source : finding.parties) parties.push_back(words_.texts().source(source).id);
  std::sort(parties.begin(), parties.end());
  std::string what =
      fmt::format("{}\n{}\n{}", finding.rule, to_string(finding.subject.kind), words_.subject(finding.subject));
  for (const std::string& party : parties) what += "\n" + party;
  return what;
}

void SarifFace::result(const Finding& finding, const std::vector<Strand>& strands) {
  run_.begin_result(finding, words_.subject(finding.subject));
  json_.key("locations").begin_array();
  sarif_location(json_, {words_.texts().mention(finding.subject).at}, to_string(finding.subject.kind),
                 words_.subject(finding.subject), "");
  json_.end_array();
  related(finding);
  code_flows(finding, strands);
  run_.end_result(finding, "stemmaGap/v1", fingerprint(finding));
}

void SarifFace::claim(const Judgement& judgement) {
  std::vector<Strand> strands = judgement.support;
  strands.insert(strands.end(), judgement.denial.begin(), judgement.denial.end());
  for (const Finding& finding : judgement.findings) result(finding, strands);
}

void SarifFace::case_finding(const Finding& finding) { result(finding, {}); }

void SarifFace::end(const Totals& /*totals*/) { run_.end(); }

}  // namespace stemma::report
