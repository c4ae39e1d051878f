#include "report/sarif_face.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "analysis/rule.hpp"
#include "base/digest.hpp"
#include "base/escape.hpp"
#include "report/places.hpp"

namespace stemma::report {
namespace {

constexpr std::string_view schema = "https://json.schemastore.org/sarif-2.1.0.json";
constexpr std::size_t most_flows = 10;  ///< of one result

std::string_view level(const Finding& finding) {
  return finding.kind == FindingKind::fail ? to_string(finding.severity) : "none";
}

std::uint64_t index_of(std::string_view rule) {
  const auto list = analysis::rules();
  const auto at = std::find_if(list.begin(), list.end(), [&](const auto* one) { return one->id == rule; });
  return static_cast<std::uint64_t>(at - list.begin());
}

}  // namespace

SarifFace::SarifFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options)
    : words_(texts, parties), json_(out), version_(options.version) {}

void SarifFace::message(const std::string& text) {
  json_.key("message").begin_flat_object().key("text").text(text).end_object();
}

void SarifFace::rules() {
  json_.key("rules").begin_array();
  for (const analysis::Rule* rule : analysis::rules()) {
    json_.begin_object();
    json_.key("id").text(rule->id);
    json_.key("shortDescription").begin_flat_object().key("text").text(rule->title).end_object();
    json_.key("fullDescription").begin_flat_object().key("text").text(rule->help.means).end_object();
    json_.key("help").begin_flat_object().key("text").text(rule->help.clear).end_object();
    json_.key("defaultConfiguration").begin_flat_object();
    json_.key("level").text(to_string(rule->severities[Importance::medium])).end_object();
    json_.end_object();
  }
  json_.end_array();
}

void SarifFace::begin(const CaseHead& head) {
  json_.begin_object();
  json_.key("$schema").text(schema);
  json_.key("version").text("2.1.0");
  json_.key("runs").begin_array().begin_object();
  json_.key("tool").begin_object().key("driver").begin_object();
  json_.key("name").text("Stemma").key("version").text(version_);
  rules();
  json_.end_object().end_object();
  json_.key("columnKind").text("unicodeCodePoints");
  json_.key("properties").begin_flat_object();
  json_.key("case").text(words_.texts().case_text().id);
  json_.key("as_of").text(head.as_of ? iso(*head.as_of) : "");
  json_.key("policy").text(head.policy).end_object();
  json_.key("results").begin_array();
}

void SarifFace::location(const Place& at, std::string_view kind, const std::string& id, const std::string& text) {
  json_.begin_object();
  if (at.line > 0) {
    json_.key("physicalLocation").begin_object();
    json_.key("artifactLocation").begin_flat_object().key("uri").text(base::for_uri(at.file)).end_object();
    json_.key("region").begin_flat_object().key("startLine").number(at.line).key("startColumn").number(at.column);
    json_.end_object().end_object();
  }
  json_.key("logicalLocations").begin_flat_array().begin_flat_object();
  json_.key("name").text(id).key("kind").text(kind).end_object().end_array();
  if (!text.empty()) message(text);
  json_.end_object();
}

void SarifFace::related(const Finding& finding) {
  if (finding.evidence.empty()) return;
  json_.key("relatedLocations").begin_array();
  for (const AttributionId id : finding.evidence) {
    const model::AttributionText text = words_.texts().attribution(id);
    location(text.at, "attribution", text.id, words_.publication(text.publication));
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
      location(text.at, "source", text.id, words_.party(source));
      json_.end_object();
    }
    const model::AttributionText printed = words_.texts().attribution(way->attribution);
    json_.begin_object().key("location");
    location(printed.at, "attribution", printed.id, words_.publication(way->publication));
    json_.end_object();
    json_.end_array().end_object().end_array().end_object();
  }
  json_.end_array();
}

/// What it is about, and never where that stands or how it is worded. One more of the same counts on.
void SarifFace::fingerprint(const Finding& finding) {
  std::vector<std::string> parties;
  for (const SourceId source : finding.parties) parties.push_back(words_.texts().source(source).id);
  std::sort(parties.begin(), parties.end());
  std::string what =
      fmt::format("{}\n{}\n{}", finding.rule, to_string(finding.subject.kind), words_.subject(finding.subject));
  for (const std::string& party : parties) what += "\n" + party;
  const std::uint32_t before = seen_[what]++;
  std::string digest = base::hex(base::sha256(what));
  if (before > 0) digest += fmt::format(":{}", before + 1);
  json_.key("partialFingerprints").begin_flat_object().key("stemmaGap/v1").text(digest).end_object();
}

void SarifFace::suppressions(const Finding& finding) {
  json_.key("suppressions").begin_array();
  if (finding.silenced()) {
    json_.begin_flat_object().key("kind").text("inSource").key("status").text("accepted");
    json_.key("justification").text(words_.decision(finding.decision)).end_object();
  }
  json_.end_array();
}

void SarifFace::result(const Finding& finding, const std::vector<Strand>& strands) {
  json_.begin_object();
  json_.key("ruleId").text(finding.rule).key("ruleIndex").number(index_of(finding.rule));
  json_.key("kind").text(to_string(finding.kind)).key("level").text(level(finding));
  std::string text = fmt::format("{}: {}", words_.subject(finding.subject), words_.phrase(finding.message));
  if (!finding.next.empty()) text += "\nNext: " + words_.phrase(finding.next.front());
  message(text);
  json_.key("locations").begin_array();
  location(place_of(finding.subject, words_.texts()), to_string(finding.subject.kind), words_.subject(finding.subject),
           "");
  json_.end_array();
  related(finding);
  code_flows(finding, strands);
  fingerprint(finding);
  suppressions(finding);
  json_.end_object();
}

void SarifFace::claim(const Judgement& judgement) {
  std::vector<Strand> strands = judgement.support;
  strands.insert(strands.end(), judgement.denial.begin(), judgement.denial.end());
  for (const Finding& finding : judgement.findings) result(finding, strands);
}

void SarifFace::case_findings(const std::vector<Finding>& found) {
  for (const Finding& finding : found) result(finding, {});
}

void SarifFace::end(const Totals& /*totals*/) {
  json_.end_array();
  json_.key("invocations").begin_flat_array().begin_flat_object();
  json_.key("executionSuccessful").boolean(true).end_object().end_array();
  json_.end_object().end_array().end_object();
  json_.finish();
}

}  // namespace stemma::report
