#include <algorithm>
#include <string>

#include "analysis/rules.hpp"
#include "analysis/rules/scope.hpp"

namespace stemma::analysis {
namespace {

std::uint32_t things(const ClaimFacts& facts) {
  const auto origins = recorded_origins(facts);
  return static_cast<std::uint32_t>(std::count_if(
      origins.begin(), origins.end(), [&](const Origin& origin) { return facts.world.thing(origin.source); }));
}

Phrase observed(std::uint32_t count, const model::Thresholds& bars) {
  return {count == 0 ? Piece{"no origin is"} : Piece{Counted{count, "origin is", "origins are"}},
          count == 0 || count == 1 ? " a document, data or an object; wanted " : " documents, data or objects; wanted ",
          std::to_string(bars.wanted_things)};
}

void check(const ClaimFacts& facts, const model::Thresholds& bars, std::vector<Finding>& out) {
  const auto origins = recorded_origins(facts);
  const std::uint32_t count = things(facts);
  if (facts.unsourced() || origins.empty() || count >= bars.wanted_things) return;
  Finding finding;
  finding.message = observed(count, bars);
  tell_origins(facts, finding);
  finding.next.push_back({"ask ", whom_to_ask(facts, origins.front().source),
                          " for a record, data or an object that shows it, and examine that"});
  out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts& facts, const model::Thresholds& bars) {
  if (bars.wanted_things == 0) return {"the policy wants no documents, data or objects"};
  if (Phrase nobody = nobody_behind(facts); !nobody.empty()) return nobody;
  return observed(things(facts), bars);
}

}  // namespace

constexpr Rule no_document{
    "no-document",
    "Nothing but words",
    Scope::claim,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "Fewer live origins are documents, data or objects than the policy wants (`wanted_things`; 0, where no policy "
        "says otherwise, asks for none).",
        "Memory and interest bend what people say. A record made at the time does not forget, though somebody made it "
        "and it has to be examined.",
        "IFCN Code of Principles, criterion 3.2 on primary evidence; Berkeley Protocol and the practice of "
        "fact-finding "
        "missions, which look for physical and documentary evidence beside testimony.",
        "A document, record, data set or object, examined by whoever publishes.",
        "Things that leave no record, such as what was said in a room. Record that as a decision.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
