#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

void check(const PublicationFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const model::PublicationRow& row = facts.row();
  if (!row.online || (row.archived && row.hashed)) return;
  Finding finding;
  finding.parties = {row.publisher};
  finding.message = {row.archived ? "its archived copy has no SHA-256"
                                  : "it is online and no archived copy is recorded"};
  finding.next.push_back({"save it in two places now, and record URL, SHA-256 and time"});
  out.push_back(std::move(finding));
}

Phrase quiet(const PublicationFacts& facts, const model::Thresholds&) {
  if (!facts.row().online) return {"no URL of it is recorded"};
  return {"an archived copy with its SHA-256 is recorded"};
}

}  // namespace

constexpr Rule no_archive{
    "no-archive",
    "Online, and not kept",
    Scope::publication,
    {Severity::note, Severity::note, Severity::note},
    {
        "A publication has an URL, and no archived copy with the SHA-256 of its bytes is recorded or attached.",
        "Pages change and vanish. What cannot be shown again cannot be checked, and a quiet correction leaves no "
        "trace.",
        "ICS 206-01, preservation of dynamic sources; Berkeley Protocol, preservation and chain of custody.",
        "An entry under `archives` with the copy's URL, the SHA-256 of what was saved, and when; or, in a database, "
        "a copy that `stemma attach` keeps.",
        "A page that its publisher keeps unchanged by law, such as an official gazette.",
    },
    PublicationRule{check, quiet},
};

}  // namespace stemma::analysis
