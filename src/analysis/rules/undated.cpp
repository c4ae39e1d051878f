#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

void check(const PublicationFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.row().dated) return;
  Finding finding;
  finding.parties = {facts.row().publisher};
  finding.message = {"it has no date: it counts only where no earlier day is asked for"};
  finding.next.push_back({"find out when it was published, if only the month or the year, and write `date`"});
  out.push_back(std::move(finding));
}

Phrase quiet(const PublicationFacts&, const model::Thresholds&) { return {"it has a date"}; }

}  // namespace

constexpr Rule undated{
    "undated",
    "Without a date",
    Scope::publication,
    {Severity::note, Severity::note, Severity::note},
    {
        "A publication has no date.",
        "Who had it first cannot be told from an undated copy, nor what was known on a given day; `--as-of` leaves it "
        "out.",
        "First Draft, five pillars of verification: provenance, source, date, location, motivation; ICS 206-01, "
        "elements of a citation.",
        "A date, as precise as it is known: a month (`2024-03`) or a year will do; the archived copy's time is a "
        "latest date.",
        "A text whose date nobody knows any more, in work on history.",
    },
    PublicationRule{check, quiet},
};

}  // namespace stemma::analysis
