#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "analysis/facts.hpp"
#include "analysis/rules.hpp"
#include "graph/withdrawals.hpp"

namespace stemma::analysis {
namespace {

using graph::Printed;

bool carries(const std::vector<PublicationId>& sorted, PublicationId publication) {
  return std::binary_search(sorted.begin(), sorted.end(), publication);
}

/// When each party first supported the claim: the last day on which that may have been, of what is dated.
using FirstDays = std::map<PartyId, Day>;

void note(FirstDays& first, PartyId party, const Period& when) {
  const auto [at, fresh] = first.emplace(party, when.last);
  if (!fresh) at->second = std::min(at->second, when.last);
}

class Anomalies {
 public:
  explicit Anomalies(const ClaimFacts& facts) : facts_(facts), printed_in_(facts.summary().printed_in) {}

  std::vector<Finding> run() {
    for (const Printed& printed : facts_.provenance.printed_support) {
      cites_its_own_echo(printed);
      uses_what_was_withdrawn(printed);
      gives_another_date(printed);
    }
    return std::move(found_);
  }

 private:
  void add(const Printed& printed, Phrase message, Phrase next) {
    Finding finding;
    finding.message = std::move(message);
    finding.evidence = {facts_.row(printed).id};
    finding.parties = {printed.publisher};
    finding.next.push_back(std::move(next));
    found_.push_back(std::move(finding));
  }

  std::optional<Period> date(PublicationId publication) const {
    const auto& row = facts_.world.rows().publications[publication.index()];
    return row.dated ? std::optional{row.date} : std::nullopt;
  }

  /// What the publication cites, over any number of steps, goes back to the party.
  bool goes_back_to(PublicationId from, PartyId party) const {
    std::set<PublicationId> seen{from};
    std::vector<PublicationId> stack{from};
    while (!stack.empty()) {
      const PublicationId publication = stack.back();
      stack.pop_back();
      for (const auto& derivation : facts_.world.derivations(publication)) {
        if (facts_.world.party(facts_.world.source_of(derivation.target)) == party) return true;
        if (!derivation.target.is_publication) continue;
        const PublicationId target = derivation.target.publication();
        if (seen.insert(target).second) stack.push_back(target);
      }
    }
    return false;
  }

  /// The publisher supported the claim, and later cites for it something younger that rests on the publisher.
  void cites_its_own_echo(const Printed& printed) {
    const PublicationId later = facts_.row(printed).publication;
    const auto later_date = date(later);
    if (!later_date) return;
    const PartyId party = facts_.world.party(printed.publisher);
    for (const auto& derivation : facts_.world.derivations(later)) {
      if (!derivation.target.is_publication) continue;
      const PublicationId echo = derivation.target.publication();
      const auto echo_date = date(echo);
      if (!carries(printed_in_, echo) || !echo_date) continue;
      const std::optional<Day> first = first_printed(party);
      const bool first_said = first && *first < later_date->first && *first < echo_date->first;
      if (!first_said || !goes_back_to(echo, party)) continue;
      add(printed,
          {printed.publisher, " cites ", echo, ", which is younger than what ", printed.publisher,
           " first said and rests on it"},
          {"look for earlier versions of ", later, ", and discard references younger than the statement"});
      return;
    }
  }

  /// A dead statement printed after its source had taken it back.
  void uses_what_was_withdrawn(const Printed& printed) {
    const auto when = facts_.when(printed);
    if (printed.live || !when) return;
    const PartyId speaker = facts_.world.party(printed.speaker);
    const auto& denials = denials_of(speaker);
    const std::optional<Day> supported = first_supported(speaker);
    const auto reversal = std::find_if(denials.begin(), denials.end(), [&](const Printed* denial) {
      const auto denied = facts_.when(*denial);
      return supported && denied && surely_before(*denied, *when) && *supported <= denied->last;
    });
    const Phrase next{"recheck whether ", printed.publisher, " knew of the withdrawal; tell everybody who relays it"};
    if (reversal != denials.end() || source_withdrew(speaker, *when)) {
      add(printed, {printed.publisher, " uses ", printed.speaker, " for it after that source had taken it back"}, next);
      if (reversal != denials.end()) found_.back().evidence.push_back(facts_.row(**reversal).id);
    } else if (const auto publication = withdrawn_publication(printed, *when)) {
      add(printed, {printed.publisher, " uses ", *publication, " for it after its withdrawal"}, next);
    }
  }

  /// What the party printed or was told to have said against it, in the editor's order.
  const std::vector<const Printed*>& denials_of(PartyId speaker) {
    if (!denied_) {
      denied_.emplace();
      for (const Printed& denial : facts_.provenance.printed_denial) {
        (*denied_)[facts_.world.party(denial.speaker)].push_back(&denial);
      }
    }
    return (*denied_)[speaker];
  }

  /// When a publication of the party first supported the claim, as FirstDays has it.
  std::optional<Day> first_printed(PartyId party) {
    if (!printed_) {
      printed_.emplace();
      for (const Printed& printed : facts_.provenance.printed_support) {
        if (const auto day = date(facts_.row(printed).publication)) {
          note(*printed_, facts_.world.party(printed.publisher), *day);
        }
      }
    }
    return of(*printed_, party);
  }

  /// When the party first supported it itself, whoever printed that.
  std::optional<Day> first_supported(PartyId speaker) {
    if (!supported_) {
      supported_.emplace();
      for (const Printed& printed : facts_.provenance.printed_support) {
        if (const auto day = facts_.when(printed)) note(*supported_, facts_.world.party(printed.speaker), *day);
      }
    }
    return of(*supported_, speaker);
  }

  static std::optional<Day> of(const FirstDays& days, PartyId party) {
    const auto at = days.find(party);
    return at == days.end() ? std::nullopt : std::optional(at->second);
  }

  /// The first withdrawal on record of that thing for the claim, from before the day.
  std::optional<std::uint32_t> withdrawn_before(model::WithdrawalScope scope, std::uint32_t of,
                                                const Period& when) const {
    for (const std::uint32_t row : facts_.world.withdrawals_of(scope, of)) {
      const model::WithdrawalRow& withdrawal = facts_.world.rows().withdrawals[row];
      if (!withdrawal.dated || !surely_before(withdrawal.date, when)) continue;
      if (graph::reaches_claim(facts_.world.rows(), withdrawal, facts_.claim)) return row;
    }
    return std::nullopt;
  }

  bool source_withdrew(PartyId speaker, const Period& when) const {
    return withdrawn_before(model::WithdrawalScope::source, speaker.value, when).has_value();
  }

  /// A publication that the statement names or cites, withdrawn before it was made.
  std::optional<PublicationId> withdrawn_publication(const Printed& printed, const Period& when) const {
    const auto& row = facts_.row(printed);
    std::optional<std::uint32_t> first;
    const auto look = [&](const model::NodeRef& used) {
      if (!used.is_publication) return;
      const auto withdrawal = withdrawn_before(model::WithdrawalScope::publication, used.id, when);
      if (withdrawal && (!first || *withdrawal < *first)) first = withdrawal;
    };
    for (const auto& derivation : facts_.world.derivations(row.publication)) look(derivation.target);
    for (std::uint32_t i = 0; i < row.chain.count; ++i) look(facts_.rows.links[row.chain.offset + i]);
    if (!first) return std::nullopt;
    return PublicationId{facts_.world.rows().withdrawals[*first].of};
  }

  /// An outlet dates the event otherwise than the publication that it cites.
  void gives_another_date(const Printed& printed) {
    const auto& claims = facts_.world.rows().claims;
    const auto& claim = claims[facts_.claim.index()];
    if (!claim.has_event || !facts_.world.outlet(printed.publisher)) return;
    for (const ClaimSummary& rival : facts_.rivals) {
      const auto& other = claims[rival.claim.index()];
      const bool apart = surely_before(claim.event, other.event) || surely_before(other.event, claim.event);
      if (!other.has_event || !apart) continue;
      for (const auto& derivation : facts_.world.derivations(facts_.row(printed).publication)) {
        if (!derivation.target.is_publication || !carries(rival.printed_in, derivation.target.publication())) continue;
        add(printed,
            {printed.publisher, " gives another date than ", derivation.target.publication(),
             ", which it cites (claim ", rival.claim, ")"},
            {"recheck edition, time zone, and the date of the event against the date of the report"});
        return;
      }
    }
  }

  const ClaimFacts& facts_;
  std::vector<PublicationId> printed_in_;
  std::optional<FirstDays> printed_, supported_;  ///< made when they are asked for
  std::optional<std::map<PartyId, std::vector<const Printed*>>> denied_;
  std::vector<Finding> found_;
};

void check(const ClaimFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  for (Finding& finding : Anomalies(facts).run()) out.push_back(std::move(finding));
}

Phrase quiet(const ClaimFacts&, const model::Thresholds&) {
  return {
      "no reference is younger than what rests on it, no source was used after it took the claim back, and no date ",
      "differs from what is cited for it"};
}

}  // namespace

constexpr Rule dated_anomaly{
    "dated-anomaly",
    "Dates that cannot be right",
    Scope::neighbours,
    {Severity::warning, Severity::warning, Severity::note},
    {
        "One of three: a publisher that already supported the claim later cites for it something younger that itself "
        "goes "
        "back to that publisher; a source is used after it took the claim back; or an outlet dates the event otherwise "
        "than the publication that it cites. Two dates are compared only where every day of both agrees.",
        "Dates show which way a statement travelled. A reference younger than the statement cannot be where it came "
        "from, "
        "and a changed date is usually a misreading that others will copy.",
        "Berkeley Protocol, chronology of sources; First Draft, date as one of the five pillars of verification.",
        "The right date, the right reference, or the withdrawn source left out.",
        "None.",
    },
    ClaimRule{check, quiet},
};

}  // namespace stemma::analysis
