#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"

namespace stemma::analysis {
namespace {

/// What of a citation is not recorded: "title, byline". The date is the business of `undated`; an author is asked for
/// only of outlets, since anybody else who publishes is the author.
std::string missing(const PublicationFacts& facts) {
  const model::PublicationRow& row = facts.row();
  const std::array<std::pair<bool, std::string_view>, 4> elements{{
      {row.titled, "title"},
      {row.signed_ || !facts.world.outlet(row.publisher), "byline"},
      {row.has_kind, "kind"},
      {row.accessed || !row.online, "accessed"},
  }};
  std::string list;
  for (const auto& [there, name] : elements) {
    if (there) continue;
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

void check(const PublicationFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  const std::string list = missing(facts);
  if (list.empty()) return;
  Finding finding;
  finding.parties = {facts.row().publisher};
  finding.message = {"a reader could not find it by this citation: not recorded are " + list};
  finding.next.push_back({"copy what is missing from the page, or from its archived copy"});
  out.push_back(std::move(finding));
}

Phrase quiet(const PublicationFacts&, const model::Thresholds&) { return {"its citation is complete"}; }

}  // namespace

constexpr Rule citation_incomplete{
    "citation-incomplete",
    "A citation with gaps",
    Scope::publication,
    {Severity::note, Severity::note, Severity::note},
    {
        "A publication has no `title`, no `kind`, no `byline` (outlets alone), or an URL and no day on which it was "
        "`accessed`. A missing date is `undated`.",
        "Whoever checks the checkers begins with the citation. A page found again by its address alone may be another "
        "by then.",
        "ICS 206-01, elements of a citation: author, title, URL, date of publication, date of access, type of source.",
        "The missing fields, as the page itself gives them.",
        "Agency copy without a byline: the service signs it. Record that as a decision.",
    },
    PublicationRule{check, quiet},
};

}  // namespace stemma::analysis
