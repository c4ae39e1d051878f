#include "report/sarif_parts.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "analysis/rule.hpp"
#include "base/digest.hpp"
#include "base/escape.hpp"

namespace stemma::report {
namespace {

constexpr std::string_view schema = "https://json.schemastore.org/sarif-2.1.0.json";

std::string_view level(const Finding& finding) {
  return finding.kind == FindingKind::fail ? to_string(finding.severity) : "none";
}

std::optional<std::uint64_t> index_of(std::string_view rule) {
  const auto list = analysis::rules();
  const auto at = std::find_if(list.begin(), list.end(), [&](const auto* one) { return one->id == rule; });
  if (at == list.end()) return std::nullopt;
  return static_cast<std::uint64_t>(at - list.begin());
}

void message(JsonWriter& json, const std::string& text) {
  json.key("message").begin_flat_object().key("text").text(text).end_object();
}

}  // namespace

void sarif_location(JsonWriter& json, const SarifPlace& place, std::string_view kind, const std::string& id,
                    const std::string& text) {
  json.begin_object();
  if (place.at.line > 0) {
    json.key("physicalLocation").begin_object();
    json.key("artifactLocation").begin_flat_object().key("uri").text(base::for_uri(place.at.file)).end_object();
    if (!place.whole_file) {
      json.key("region").begin_flat_object();
      json.key("startLine").number(place.at.line).key("startColumn").number(place.at.column);
      if (place.end) json.key("endLine").number(place.end->line).key("endColumn").number(place.end->column);
      json.end_object();
    }
    json.end_object();
  }
  if (!id.empty()) {
    json.key("logicalLocations").begin_flat_array().begin_flat_object();
    json.key("name").text(id).key("kind").text(kind).end_object().end_array();
  }
  if (!text.empty()) message(json, text);
  json.end_object();
}

void SarifRun::rules() {
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

void SarifRun::begin(std::string_view version, std::optional<Day> as_of, std::string_view policy) {
  json_.begin_object();
  json_.key("$schema").text(schema);
  json_.key("version").text("2.1.0");
  json_.key("runs").begin_array().begin_object();
  json_.key("tool").begin_object().key("driver").begin_object();
  json_.key("name").text("Stemma").key("version").text(version);
  rules();
  json_.end_object().end_object();
  json_.key("columnKind").text("unicodeCodePoints");
  json_.key("properties").begin_flat_object();
  json_.key("case").text(words_.texts().case_text().id);
  json_.key("as_of").text(as_of ? iso(*as_of) : "");
  json_.key("policy").text(policy).end_object();
  json_.key("results").begin_array();
}

void SarifRun::begin_result(const Finding& finding, const std::string& about) {
  json_.begin_object();
  json_.key("ruleId").text(finding.rule);
  if (const auto index = index_of(finding.rule)) json_.key("ruleIndex").number(*index);
  json_.key("kind").text(to_string(finding.kind)).key("level").text(level(finding));
  std::string text = (about.empty() ? "" : about + ": ") + words_.phrase(finding.message);
  if (!finding.next.empty()) text += "\nNext: " + words_.phrase(finding.next.front());
  message(json_, text);
}

void SarifRun::end_result(const Finding& finding, std::string_view name, const std::string& what) {
  const std::uint32_t before = seen_[what]++;
  std::string digest = base::hex(base::sha256(what));
  if (before > 0) digest += fmt::format(":{}", before + 1);
  json_.key("partialFingerprints").begin_flat_object().key(name).text(digest).end_object();
  json_.key("suppressions").begin_array();
  if (finding.silenced()) {
    json_.begin_flat_object().key("kind").text("inSource").key("status").text("accepted");
    json_.key("justification").text(words_.decision(finding.decision)).end_object();
  }
  json_.end_array().end_object();
}

void SarifRun::end() {
  json_.end_array();
  json_.key("invocations").begin_flat_array().begin_flat_object();
  json_.key("executionSuccessful").boolean(true).end_object().end_array();
  json_.end_object().end_array().end_object();
  json_.finish();
}

}  // namespace stemma::report
