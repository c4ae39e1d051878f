#include "analysis/rules.hpp"
#include "analysis/rules/single.hpp"

namespace stemma::analysis {
namespace {

void check(const ClaimFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  if (!too_few_origins(facts, bars) || facts.numbers().voices > 1) return;
  Finding finding = too_few_origins_finding(facts, bars);
  finding.next.push_back(
      {"find a second origin with access of its own, or a document that should exist if this is so"});
  finding.next.push_back({"ask what would show the claim to be wrong, and look for that"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds& bars) { return enough_origins(facts, bars); }

}  // namespace

constexpr Rule single_source{
    "single-source",
    "One voice, one origin",
    Scope::claim,
    {Severity::error, Severity::warning, Severity::note},
    {
        "A single publishing voice carries the claim, and what stands behind it are fewer independent origins than "
        "wanted, usually one.",
        "One report may be right, but nothing yet shows it: a mistake, a motive or a misunderstanding anywhere on the "
        "way "
        "goes unnoticed.",
        "BBC Editorial Guidelines, accuracy (\"reluctant to rely on a single source\"); AP News Values and Principles; "
        "IFCN Code of Principles, more than one named source for every key element.",
        "A second origin with separate access, whoever publishes it.",
        "The newsroom saw it itself, it is a public record, or the source is the only one that can know. "
        "Record that as a decision, which silences the finding visibly.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
