#include <string>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

/// The first day after the grade on which something that the source said or published was withdrawn; nothing if none
/// was by the day.
std::optional<Period> withdrawn_since(const SourceFacts& facts) {
  const graph::World& world = facts.world;
  std::optional<Period> first;
  for (const auto& [party, number] : world.withdrawals_around(world.party(facts.source))) {
    const model::WithdrawalRow& row = world.rows().withdrawals[number];
    if (!row.dated || row.date.first <= facts.row().graded.last) continue;
    if (!first || row.date.last < first->last) first = row.date;
  }
  return first;
}

void check(const SourceFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  const model::SourceRow& row = facts.row();
  const std::int64_t day = facts.world.as_of();
  if (!row.dated_grade || row.graded.last > day) return;
  Finding finding;
  finding.parties = {facts.source};
  finding.message = {"graded ", std::string(to_string(row.reliability)), " on ", row.graded};
  if (const auto withdrawn = withdrawn_since(facts)) {
    finding.message.insert(finding.message.end(), {", before something of it was withdrawn on ", *withdrawn});
  } else if (day - row.graded.last > bars.grade_days) {
    finding.message.insert(finding.message.end(),
                           {", ", std::to_string(day - row.graded.last), " days before the day that is judged; wanted ",
                            std::to_string(bars.grade_days), " at most"});
  } else {
    return;
  }
  finding.next.push_back({"grade ", facts.source, " again by what it has said since, and date the grade"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule stale_rating{
    "stale-rating",
    "A grade older than what it should rest on",
    Scope::source,
    {Severity::note, Severity::note, Severity::note},
    {
        "A source that live support uses was graded before something that it said or published was withdrawn, or "
        "more than `grade_days` before the day that is judged. Grades without a date, and grades on a topic, are left "
        "alone.",
        "A grade sums up a record, and the record goes on. The one that everybody remembers is the oldest.",
        "Irwin and Mandel 2019 (Intelligence and National Security 34:4), who ask for periodic re-evaluation.",
        "A new grade with its date and basis; the same letter will do, if it was looked at again.",
        "A source that has said nothing else since.",
    },
    SourceRule{check},
};

}  // namespace stemma::analysis
