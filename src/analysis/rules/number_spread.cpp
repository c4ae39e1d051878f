#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

struct Given {
  const model::AttributionRow* row;
  SourceId speaker;
};

/// Live supporting attributions that give a quantity in this unit, in the editor's order.
std::vector<Given> given(const ClaimFacts& facts, std::uint32_t unit) {
  std::vector<Given> found;
  for (const graph::Printed& printed : facts.provenance.printed_support) {
    const model::AttributionRow& row = facts.row(printed);
    if (printed.live && row.has_value && row.unit == unit) found.push_back({&row, printed.speaker});
  }
  return found;
}

bool less_at_most(const Given& a, const Given& b) { return a.row->most < b.row->most; }
bool less_at_least(const Given& a, const Given& b) { return a.row->least < b.row->least; }

std::string in_words(const Given& one, const std::string& unit) {
  std::string text = one.row->least == one.row->most ? fmt::format("{:g}", one.row->least)
                                                     : fmt::format("{:g} to {:g}", one.row->least, one.row->most);
  return unit.empty() ? text : text + " " + unit;
}

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  for (std::uint32_t unit = 0; unit < facts.rows.units.size(); ++unit) {
    const std::vector<Given> all = given(facts, unit);
    if (all.empty()) continue;
    const Given low = *std::min_element(all.begin(), all.end(), less_at_most);
    const Given high = *std::max_element(all.begin(), all.end(), less_at_least);
    if (high.row->least <= low.row->most) continue;
    Finding finding;
    finding.kind = FindingKind::review;
    finding.parties = {low.speaker};
    if (facts.world.party(high.speaker) != facts.world.party(low.speaker)) finding.parties.push_back(high.speaker);
    for (const Given& one : all) finding.evidence.push_back(one.row->id);
    finding.message = {in_words(low, facts.rows.units[unit]),  " (", low.speaker,  ") against ",
                       in_words(high, facts.rows.units[unit]), " (", high.speaker, ")"};
    finding.next.push_back(
        {"ask ", low.speaker, " and ", high.speaker, " what each counted, where, until when and how"});
    out.push_back(std::move(finding));
  }
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds&) {
  std::size_t figures = 0;
  for (std::uint32_t unit = 0; unit < facts.rows.units.size(); ++unit) figures += given(facts, unit).size();
  if (figures < 2) return {"fewer than two figures are recorded"};
  return {"the figures that are recorded in one unit overlap"};
}

}  // namespace

constexpr Rule number_spread{
    "number-spread",
    "Figures that do not meet",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "Live supporting attributions give figures in the same unit, and the ranges of two of them have no value in "
        "common: 12 to 15 dead against 40. They all support the claim that people died, so none contradicts it.",
        "One of the figures is going to be printed. The gap between them is news in itself, and often means that they "
        "count different things: another place, another hour, the missing among the dead.",
        "Office of the High Commissioner for Human Rights, Guidance on Casualty Recording (2019), on ranges and on "
        "what is counted.",
        "Learn what each of them counted. If they count different things, make two claims of it; if one was corrected, "
        "record the withdrawal; print the range, with who gives which end.",
        "Figures that grow as an event goes on: say as of when. The finding is for review and fails no check unless "
        "`--fail-on-open` is given.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
