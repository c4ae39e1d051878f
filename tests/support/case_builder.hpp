// Small cases written in code: rows as the store would hand them over, for tests of graph and analysis.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/rows.hpp"

namespace stemma::test {

struct SourceSpec {
  SourceKind kind = SourceKind::person;
  const char* country = "";
  bool anonymous = false;
};

struct SaySpec {
  std::vector<SourceId> via = {};
  Stance stance = Stance::asserts;
  bool first_hand = false;
  std::optional<Credibility> credibility = std::nullopt;
  std::vector<PublicationId> via_publications = {};  ///< put behind `via`
  bool dissent = false;
};

class CaseBuilder {
 public:
  model::SharedRows shared;
  std::vector<model::ClaimRows> claims;

  SourceId source(SourceSpec spec = {}) {
    model::SourceRow row;
    row.kind = spec.kind;
    if (spec.country[0] != '\0') row.country = {spec.country[0], spec.country[1]};
    shared.sources.push_back(row);
    const SourceId id{shared.sources.size() - 1};
    if (spec.anonymous) shared.anonymity.push_back({id, true, {}});
    return id;
  }
  SourceId person() { return source({}); }
  SourceId unnamed(const char* country = "") { return source({SourceKind::person, country, true}); }
  SourceId outlet() { return source({SourceKind::news_outlet}); }
  SourceId ministry() { return source({SourceKind::ministry}); }
  SourceId document() { return source({SourceKind::document}); }

  void control(SourceId controlled, SourceId controller, ControlKind kind = ControlKind::controlled_by,
               float share = -1) {
    shared.control.push_back({controlled, controller, kind, share, {}});
  }
  void identity(SourceId a, SourceId b, IdentityKind kind) { shared.identity.push_back({a, b, kind, {}}); }

  ClaimId claim(Importance importance = Importance::high) {
    model::ClaimRow row;
    row.importance = importance;
    shared.claims.push_back(row);
    model::ClaimRows rows;
    rows.claim = ClaimId{shared.claims.size() - 1};
    claims.push_back(rows);
    return rows.claim;
  }

  /// Published on day `day`; undated if negative.
  PublicationId publication(SourceId by, Day day = 1, const std::vector<PublicationId>& cites = {},
                            const std::vector<SourceId>& cites_sources = {}) {
    model::PublicationRow row;
    row.publisher = by;
    row.dated = day >= 0;
    if (row.dated) row.date = {day, day};
    row.derivations = {static_cast<std::uint32_t>(shared.derivations.size()),
                       static_cast<std::uint32_t>(cites.size() + cites_sources.size())};
    for (const auto cited : cites) shared.derivations.push_back({{true, cited.value}, DerivationKind::cites, false});
    for (const auto cited : cites_sources) {
      shared.derivations.push_back({{false, cited.value}, DerivationKind::cites, false});
    }
    shared.publications.push_back(row);
    if (day > shared.latest) shared.latest = day;
    return PublicationId{shared.publications.size() - 1};
  }

  AttributionId says(PublicationId publication, ClaimId claim, const SaySpec& spec = {}) {
    auto& rows = claims[claim.index()];
    model::AttributionRow row;
    row.id = AttributionId{attributions_++};
    row.publication = publication;
    row.stance = spec.stance;
    row.first_hand = spec.first_hand;
    row.dissent = spec.dissent;
    row.has_credibility = spec.credibility.has_value();
    row.credibility = spec.credibility.value_or(Credibility::c6);
    row.chain = {static_cast<std::uint32_t>(rows.links.size()),
                 static_cast<std::uint32_t>(spec.via.size() + spec.via_publications.size())};
    for (const auto link : spec.via) rows.links.push_back({false, link.value});
    for (const auto link : spec.via_publications) rows.links.push_back({true, link.value});
    rows.attributions.push_back(row);
    return row.id;
  }

  void interested(ClaimId claim, SourceId party) {
    // Parties of one claim stand together; tests add them claim by claim.
    auto& span = shared.claims[claim.index()].parties;
    if (span.count == 0) span.offset = static_cast<std::uint32_t>(shared.interests.size());
    shared.interests.push_back({party, {}});
    ++span.count;
  }
  void relate(ClaimId from, RelationKind kind, ClaimId to) {
    auto& span = shared.claims[from.index()].relations;
    if (span.count == 0) span.offset = static_cast<std::uint32_t>(shared.relations.size());
    shared.relations.push_back({to, kind});
    ++span.count;
  }
  void elements(ClaimId whole, const std::vector<ClaimId>& parts) {
    shared.claims[whole.index()].elements = {static_cast<std::uint32_t>(shared.elements.size()),
                                             static_cast<std::uint32_t>(parts.size())};
    shared.elements.insert(shared.elements.end(), parts.begin(), parts.end());
  }
  void withdraw(WithdrawalAct act, model::WithdrawalScope scope, std::uint32_t of, Day day,
                const std::vector<ClaimId>& only = {}) {
    model::WithdrawalRow row;
    row.act = act;
    row.scope = scope;
    row.of = of;
    row.dated = day >= 0;
    row.date = {day, day};
    row.claims = {static_cast<std::uint32_t>(shared.withdrawal_claims.size()), static_cast<std::uint32_t>(only.size())};
    shared.withdrawal_claims.insert(shared.withdrawal_claims.end(), only.begin(), only.end());
    shared.withdrawals.push_back(row);
    if (day > shared.latest) shared.latest = day;
  }

  const model::ClaimRows& rows(ClaimId claim) const { return claims[claim.index()]; }

 private:
  std::uint32_t attributions_ = 0;
};

}  // namespace stemma::test
