#include "graph/world.hpp"

#include <algorithm>
#include <numeric>

#include "graph/digraph.hpp"

namespace stemma::graph {
namespace {

using Pair = std::pair<PartyId, PartyId>;

Pair ordered(PartyId a, PartyId b) { return a < b ? Pair{a, b} : Pair{b, a}; }

bool contains(const std::vector<Pair>& sorted, PartyId a, PartyId b) {
  return std::binary_search(sorted.begin(), sorted.end(), ordered(a, b));
}

std::uint32_t find_root(std::vector<std::uint32_t>& parent, std::uint32_t i) {
  while (parent[i] != i) i = parent[i] = parent[parent[i]];
  return i;
}

}  // namespace

World::World(const model::SharedRows& rows, std::optional<Day> as_of, std::vector<model::NodeRef> withdrawn)
    : rows_(rows), supposed_withdrawn_(std::move(withdrawn)) {
  const Day natural = rows.as_of.value_or(rows.latest);
  as_of_ = as_of.value_or(natural);
  undated_counts_ = as_of_ >= natural;
  merge_identities();
  settle_anonymity();
  count_people();
  settle_control();
  find_state_controlled();
  settle_published();
  index_withdrawals();
  index_checks();
}

/// From the states downwards.
void World::find_state_controlled() {
  std::vector<Edge> edges;
  for (std::uint32_t p = 0; p < controllers_.size(); ++p) {
    for (const PartyId up : controllers_[p]) edges.push_back({up.value, p});
  }
  const Digraph below(controllers_.size(), edges);
  state_controlled_.assign(controllers_.size(), false);
  std::vector<Vertex> found;
  const auto add_below = [&](Vertex party) {
    for (const Vertex under : below.out(party)) {
      if (state_controlled_[under]) continue;
      state_controlled_[under] = true;
      found.push_back(under);
    }
  };
  for (Vertex p = 0; p < below.size(); ++p) {
    if (rows_.sources[face(PartyId{p}).index()].kind == SourceKind::state) add_below(p);
  }
  for (std::size_t next = 0; next < found.size(); ++next) {  // NOLINT(modernize-loop-convert): the list grows
    add_below(found[next]);
  }
}

void World::index_checks() {
  for (std::uint32_t i = 0; i < rows_.checks.size(); ++i) {
    const model::CheckRow& check = rows_.checks[i];
    if (check.dated && check.date.last > as_of_) continue;
    if (check.claims.count == 0) checks_on_story_.push_back(i);
    for (std::uint32_t c = 0; c < check.claims.count; ++c) {
      checks_on_claims_.emplace_back(rows_.check_claims[check.claims.offset + c], i);
    }
  }
  std::sort(checks_on_claims_.begin(), checks_on_claims_.end());
  checks_on_claims_.erase(std::unique(checks_on_claims_.begin(), checks_on_claims_.end()), checks_on_claims_.end());
}

std::vector<const model::CheckRow*> World::checks_on(ClaimId claim) const {
  std::vector<std::uint32_t> found;
  const auto first = std::lower_bound(checks_on_claims_.begin(), checks_on_claims_.end(), std::pair{claim, 0U});
  for (auto at = first; at != checks_on_claims_.end() && at->first == claim; ++at) found.push_back(at->second);
  const auto own = static_cast<std::ptrdiff_t>(found.size());
  found.insert(found.end(), checks_on_story_.begin(), checks_on_story_.end());
  std::inplace_merge(found.begin(), found.begin() + own, found.end());
  std::vector<const model::CheckRow*> checks;
  checks.reserve(found.size());
  for (const std::uint32_t i : found) checks.push_back(&rows_.checks[i]);
  return checks;
}

void World::settle_published() {
  publisher_.reserve(rows_.publications.size());
  published_.reserve(rows_.publications.size());
  ours_.reserve(rows_.publications.size());
  for (const model::PublicationRow& row : rows_.publications) {
    publisher_.push_back(row.publisher);
    published_.push_back(row.dated ? row.date.last <= as_of_ : undated_counts_);
    ours_.push_back(row.ours || (!newsroom().is_none() && party(row.publisher) == newsroom()));
    any_ours_ = any_ours_ || ours_.back();
  }
}

void World::index_withdrawals() {
  for (std::uint32_t i = 0; i < rows_.withdrawals.size(); ++i) {
    const model::WithdrawalRow& row = rows_.withdrawals[i];
    const bool out = row.dated ? row.date.last <= as_of_ : undated_counts_;
    if (!out) continue;
    const bool of_source = row.scope == model::WithdrawalScope::source;
    const std::uint32_t of = of_source ? party(SourceId{row.of}).value : row.of;
    auto& [any, rows] = withdrawals_[static_cast<std::size_t>(row.scope)];
    if (any.size() <= of) any.resize(std::size_t{of} + 1, false);
    any[of] = true;
    rows.at(rows.emplace(of, {}).first).push_back(i);
    if (of_source) withdrawals_around_.emplace_back(PartyId{of}, i);
    if (row.scope == model::WithdrawalScope::publication) {
      withdrawals_around_.emplace_back(party(publisher(PublicationId{row.of})), i);
    }
    if (!row.by.is_none()) withdrawals_around_.emplace_back(party(row.by), i);
  }
  std::sort(withdrawals_around_.begin(), withdrawals_around_.end());
  withdrawals_around_.erase(std::unique(withdrawals_around_.begin(), withdrawals_around_.end()),
                            withdrawals_around_.end());
}

std::span<const std::pair<PartyId, std::uint32_t>> World::withdrawals_around(PartyId party) const {
  const auto first = std::lower_bound(withdrawals_around_.begin(), withdrawals_around_.end(), std::pair{party, 0U});
  const auto last =
      std::find_if(first, withdrawals_around_.end(), [&](const auto& around) { return around.first != party; });
  return {first, last};
}

void World::merge_identities() {
  const std::size_t n = rows_.sources.size();
  std::vector<std::uint32_t> parent(n);
  std::iota(parent.begin(), parent.end(), 0U);
  for (const auto& link : rows_.identity) {
    if (link.kind != IdentityKind::same_as || !link.validity.holds_on(as_of_)) continue;
    const auto a = find_root(parent, link.a.value);
    const auto b = find_root(parent, link.b.value);
    parent[std::max(a, b)] = std::min(a, b);
  }
  party_.resize(n);
  std::vector<PartyId> of_root(n);
  for (std::uint32_t s = 0; s < n; ++s) {
    PartyId& party = of_root[find_root(parent, s)];
    const auto kind = stemma::entry_class(rows_.sources[s].kind);
    if (party.is_none()) {
      party = PartyId{faces_.size()};
      faces_.emplace_back(s);
      class_.push_back(kind);
      country_.push_back(rows_.sources[s].country);
    }
    party_[s] = party;
    if (class_[party.index()] == EntryClass::unknown) class_[party.index()] = kind;
    if (country_[party.index()] == model::Country{}) country_[party.index()] = rows_.sources[s].country;
  }
  for (const auto& link : rows_.identity) {
    if (link.kind == IdentityKind::same_as || !link.validity.holds_on(as_of_)) continue;
    auto& list = link.kind == IdentityKind::possibly_same_as ? possibly_same_ : distinct_;
    list.push_back(ordered(party(link.a), party(link.b)));
  }
  std::sort(possibly_same_.begin(), possibly_same_.end());
  std::sort(distinct_.begin(), distinct_.end());
  possibly_another_.assign(faces_.size(), false);
  for (const auto& [a, b] : possibly_same_) possibly_another_[a.index()] = possibly_another_[b.index()] = true;
}

void World::settle_anonymity() {
  anonymous_.assign(rows_.sources.size(), false);
  std::vector<Day> since(rows_.sources.size(), earliest_day);
  for (const auto& row : rows_.anonymity) {
    if (!row.validity.holds_on(as_of_)) continue;
    const std::size_t s = row.source.index();
    const Day day = std::max(row.validity.from, row.validity.known);
    if (day < since[s]) continue;
    since[s] = day;
    anonymous_[s] = row.anonymous;
  }
  party_named_.assign(faces_.size(), false);
  for (std::size_t s = 0; s < party_.size(); ++s) {
    if (!anonymous_[s]) party_named_[party_[s].index()] = true;
  }
}

void World::count_people() {
  people_.assign(faces_.size(), Interval{1, 1});
  for (std::uint32_t s = 0; s < party_.size(); ++s) {
    const auto& row = rows_.sources[s];
    const bool plural = row.kind == SourceKind::group || (anonymous_[s] && !thing(SourceId{s}));
    if (!plural) continue;
    Interval& people = people_[party_[s].index()];
    people.min = std::max(people.min, row.known_distinct);
    people.max = std::max({people.max, row.known_distinct, row.claimed});
  }
}

void World::settle_control() {
  const std::size_t n = faces_.size();
  controllers_.assign(n, {});
  std::vector<std::vector<PartyId>> majority(n);
  std::vector<bool> minority(n, false);
  for (const auto& row : rows_.control) {
    if (row.kind == ControlKind::funded_by || !row.validity.holds_on(as_of_)) continue;
    const PartyId below = party(row.controlled);
    const PartyId above = party(row.controller);
    if (below == above) continue;
    const auto add_once = [above](std::vector<PartyId>& list) {
      if (std::find(list.begin(), list.end(), above) == list.end()) list.push_back(above);
    };
    add_once(controllers_[below.index()]);
    if (row.share > 50) add_once(majority[below.index()]);
    if (row.share >= 0 && row.share <= 50) minority[below.index()] = true;
  }
  const auto sole = [&](PartyId p) {
    if (majority[p.index()].size() == 1) return majority[p.index()].front();
    const auto& all = controllers_[p.index()];
    return all.size() == 1 && !minority[p.index()] ? all.front() : PartyId{};
  };
  group_.assign(n, GroupId{});
  for (std::uint32_t p = 0; p < n; ++p) {
    PartyId root{p};
    std::size_t steps = 0;
    for (PartyId up = sole(root); !up.is_none() && steps <= n; up = sole(root), ++steps) root = up;
    if (steps == 0 || steps > n) continue;  // nobody above, or a loop of controllers
    group_[p] = GroupId{root.value};
    group_[root.index()] = GroupId{root.value};
  }
}

bool World::same_group(SourceId a, SourceId b) const {
  if (party(a) == party(b)) return true;
  const GroupId group_a = group(a);
  return !group_a.is_none() && group_a == group(b);
}

bool World::controlled_by(PartyId who, PartyId controller) const {
  if (who == controller || controllers_[who.index()].empty()) return who == controller;
  std::vector<PartyId> seen{who};
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i] == controller) return true;
    for (const PartyId up : controllers_[seen[i].index()]) {
      if (std::find(seen.begin(), seen.end(), up) == seen.end()) seen.push_back(up);
    }
  }
  return false;
}

std::vector<PartyId> World::control_path(PartyId who, PartyId controller) const {
  std::vector<PartyId> seen{who};
  std::vector<std::size_t> from{0};
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i] == controller) {
      std::vector<PartyId> path{controller};
      for (std::size_t at = i; at != 0; at = from[at]) path.push_back(seen[from[at]]);
      std::reverse(path.begin(), path.end());
      return path;
    }
    for (const PartyId up : controllers_[seen[i].index()]) {
      if (std::find(seen.begin(), seen.end(), up) != seen.end()) continue;
      seen.push_back(up);
      from.push_back(i);
    }
  }
  return {};
}

bool World::possibly_same(PartyId a, PartyId b) const { return contains(possibly_same_, a, b); }
bool World::distinct(PartyId a, PartyId b) const { return contains(distinct_, a, b); }

std::span<const model::DerivationRow> World::derivations(PublicationId publication) const {
  const auto span = rows_.publications[publication.index()].derivations;
  return std::span<const model::DerivationRow>(rows_.derivations).subspan(span.offset, span.count);
}

std::span<const std::uint32_t> World::withdrawals_of(model::WithdrawalScope scope, std::uint32_t of) const {
  const Withdrawals& of_scope = withdrawals_[static_cast<std::size_t>(scope)];
  if (of >= of_scope.any.size() || !of_scope.any[of]) return {};
  return *of_scope.rows.find(of);
}

}  // namespace stemma::graph
