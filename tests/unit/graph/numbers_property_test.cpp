// The six numbers and the choke points of thousands of small random cases, against a reference that is
// slow and obvious: follow citations by trying every way, count sets by trying every subset, count
// disjoint ways by looking for the smallest cut (Menger).
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>

#include "graph/distinctness.hpp"
#include "graph/provenance.hpp"
#include "support/case_builder.hpp"

namespace stemma::graph {
namespace {

using test::CaseBuilder;

CaseBuilder random_case(std::mt19937& random, bool with_denials) {
  CaseBuilder builder;
  const auto chance = [&](unsigned long percent) { return random() % 100 < percent; };
  constexpr std::array kinds{SourceKind::person,      SourceKind::ministry, SourceKind::news_outlet,
                             SourceKind::news_outlet, SourceKind::document, SourceKind::group};
  const auto sources = static_cast<std::uint32_t>(4 + random() % 4);
  for (std::uint32_t i = 0; i < sources; ++i) {
    builder.source({kinds[random() % kinds.size()], chance(50) ? "KR" : "", chance(50)});
    if (!chance(25)) continue;
    builder.shared.sources.back().claimed = static_cast<std::uint32_t>(random() % 4);
    builder.shared.sources.back().known_distinct = static_cast<std::uint32_t>(random() % 4);
  }
  const auto any_source = [&] { return SourceId{static_cast<std::uint32_t>(random() % sources)}; };
  for (int i = 0; i < 3; ++i) {
    const SourceId below = any_source();
    const SourceId above = any_source();
    if (chance(50) && below < above) builder.control(below, above);
  }
  if (chance(20)) builder.identity(any_source(), any_source(), IdentityKind::same_as);
  if (chance(20)) builder.identity(any_source(), any_source(), IdentityKind::possibly_same_as);
  if (chance(20)) builder.shared.newsroom = any_source();
  const ClaimId claim = builder.claim();
  const auto publications = static_cast<std::uint32_t>(1 + random() % 6);
  for (std::uint32_t i = 0; i < publications; ++i) {
    std::vector<PublicationId> cites;
    for (std::uint32_t other = 0; other < publications; ++other) {
      if (chance(25)) cites.emplace_back(other);
    }
    builder.publication(any_source(), static_cast<Day>(random() % 5), cites);
  }
  for (std::uint32_t i = 0; i < publications; ++i) {
    for (int say = 0; say < 2; ++say) {
      if (!chance(75)) continue;
      test::SaySpec spec;
      spec.stance = chance(50) ? Stance::asserts : Stance::reports;
      if (with_denials && chance(25)) spec.stance = Stance::denies;
      spec.first_hand = chance(30);
      spec.dissent = chance(15);
      for (std::uint32_t length = static_cast<std::uint32_t>(random() % 3); length > 0; --length) {
        spec.via.push_back(any_source());
      }
      builder.says(PublicationId{i}, claim, spec);
    }
  }
  return builder;
}

/// Everything counts: no denials, no withdrawals.
class Reference {
 public:
  Reference(const CaseBuilder& builder, const World& world) : rows_(builder.rows(ClaimId{0U})), world_(world) {
    for (std::uint32_t i = 0; i < rows_.attributions.size(); ++i) {
      const auto path = path_of(i);
      for (std::size_t step = 0; step + 1 < path.size(); ++step) edges_.insert({path[step], path[step + 1]});
      edges_.insert({path.back(), claim()});
      for (const PublicationId cited : carrying(rows_.attributions[i].publication)) {
        edges_.insert({world_.party(world_.publisher(cited)).value, path.back()});
      }
      trace(i, {rows_.attributions[i].publication.value});
    }
  }

  std::uint32_t claim() const { return static_cast<std::uint32_t>(world_.parties()); }
  const std::set<std::uint32_t>& origins() const { return origins_; }
  std::set<std::uint32_t> all_origins() const {
    std::set<std::uint32_t> all = origins_;
    all.insert(unrecorded_.begin(), unrecorded_.end());
    return all;
  }

  bool reaches_claim(std::uint32_t from, unsigned removed) const {
    if ((removed >> from) & 1U) return false;
    std::set<std::uint32_t> seen{from};
    std::vector<std::uint32_t> stack{from};
    while (!stack.empty()) {
      const auto v = stack.back();
      stack.pop_back();
      if (v == claim()) return true;
      for (const auto& [a, b] : edges_) {
        if (a == v && !((removed >> b) & 1U) && seen.insert(b).second) stack.push_back(b);
      }
    }
    return false;
  }

  /// How many people an origin counts as, at that end of the range.
  std::uint32_t people(std::uint32_t origin, std::uint32_t Interval::*end) const {
    return origins_.contains(origin) ? world_.people(PartyId{origin}).*end : 1;
  }
  std::uint32_t people(const std::set<std::uint32_t>& from, std::uint32_t Interval::*end) const {
    std::uint32_t sum = 0;
    for (const auto origin : from) sum += people(origin, end);
    return sum;
  }

  std::uint32_t ways(const std::set<std::uint32_t>& from, std::uint32_t Interval::*end) const {
    auto best = people(from, end);
    for (unsigned removed = 0; removed < (1U << claim()); ++removed) {
      if (!world_.newsroom().is_none() && printed_by_newsroom() && (removed >> world_.newsroom().value & 1U) != 0)
        continue;
      std::uint32_t cut = 0;
      for (std::uint32_t v = 0; v < claim(); ++v) {
        if ((removed >> v & 1U) != 0) cut += from.contains(v) ? people(v, end) : 1U;
      }
      for (const auto origin : from) cut += reaches_claim(origin, removed) ? people(origin, end) : 0U;
      best = std::min(best, cut);
    }
    return best;
  }

  /// Largest pairwise different subset, and the most ways of one.
  std::pair<std::uint32_t, std::uint32_t> least() const {
    std::vector<PartyId> parties;
    for (const auto origin : all_origins()) parties.emplace_back(origin);
    const Distinctness distinctness(rows_, world_, parties);
    const std::vector<std::uint32_t> list(origins_.begin(), origins_.end());
    std::uint32_t most = 0;
    std::uint32_t lines = 0;
    for (unsigned chosen = 0; chosen < (1U << list.size()); ++chosen) {
      std::set<std::uint32_t> subset;
      for (std::size_t i = 0; i < list.size(); ++i) {
        if ((chosen >> i & 1U) != 0) subset.insert(list[i]);
      }
      bool pairwise = true;
      for (const auto a : subset) {
        for (const auto b : subset) pairwise = pairwise && (a == b || distinctness.different(PartyId{a}, PartyId{b}));
      }
      if (!pairwise) continue;
      most = std::max(most, people(subset, &Interval::min));
      lines = std::max(lines, ways(subset, &Interval::min));
    }
    return {most, lines};
  }

 private:
  std::vector<std::uint32_t> path_of(std::uint32_t i) const {
    const auto& row = rows_.attributions[i];
    std::vector<std::uint32_t> path{world_.party(world_.publisher(row.publication)).value};
    for (std::uint32_t link = 0; link < row.chain.count; ++link) {
      path.insert(path.begin(), world_.party(rows_.links[row.chain.offset + link].source()).value);
    }
    return path;
  }

  bool printed_by_newsroom() const {
    return std::any_of(rows_.attributions.begin(), rows_.attributions.end(), [&](const auto& row) {
      return world_.party(world_.publisher(row.publication)) == world_.newsroom();
    });
  }

  std::vector<PublicationId> carrying(PublicationId by) const {
    std::vector<PublicationId> found;
    for (const auto& derivation : world_.derivations(by)) {
      const PublicationId target = derivation.target.publication();
      const bool carries = std::any_of(rows_.attributions.begin(), rows_.attributions.end(),
                                       [&](const auto& row) { return row.publication == target; });
      if (target != by && carries) found.push_back(target);
    }
    return found;
  }

  bool own_basis(const model::AttributionRow& row) const {
    const SourceId publisher = world_.publisher(row.publication);
    if (!row.first_hand || row.chain.count == 0) return row.first_hand;
    const SourceId last = rows_.links[row.chain.offset + row.chain.count - 1].source();
    return world_.thing(last) || world_.same_group(publisher, last);
  }

  void follow(PublicationId publication, std::set<std::uint32_t> visited) {
    if (!visited.insert(publication.value).second) return;
    for (std::uint32_t i = 0; i < rows_.attributions.size(); ++i) {
      if (rows_.attributions[i].publication == publication) trace(i, visited);
    }
  }

  void trace(std::uint32_t i, const std::set<std::uint32_t>& visited) {
    const auto& row = rows_.attributions[i];
    const SourceId publisher = world_.publisher(row.publication);
    const auto cited = carrying(row.publication);
    if (row.chain.count == 0) {
      if (row.first_hand) {
        origins_.insert(world_.party(publisher).value);
      } else if (!cited.empty()) {
        for (const PublicationId publication : cited) follow(publication, visited);
      } else {
        (world_.outlet(publisher) ? unrecorded_ : origins_).insert(world_.party(publisher).value);
      }
      return;
    }
    const PartyId last = world_.party(rows_.links[row.chain.offset + row.chain.count - 1].source());
    bool found = false;
    for (const PublicationId publication : cited) {
      if (world_.party(world_.publisher(publication)) != last) continue;
      found = true;
      const bool own = std::any_of(rows_.attributions.begin(), rows_.attributions.end(), [&](const auto& other) {
        return other.publication == publication && own_basis(other);
      });
      if (own) {
        origins_.insert(last.value);
      } else {
        follow(publication, visited);
      }
    }
    if (!found) origins_.insert(last.value);
  }

  const model::ClaimRows& rows_;
  const World& world_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> edges_;
  std::set<std::uint32_t> origins_, unrecorded_;
};

/// Every subset of the units, one after another.
Interval independent(const CaseBuilder& builder, const World& world, const std::vector<Origin>& origins) {
  std::vector<PartyId> parties;
  std::map<std::uint32_t, std::vector<const Origin*>> units;
  for (const Origin& origin : origins) {
    parties.push_back(world.party(origin.source));
    units[origin.unit].push_back(&origin);
  }
  const Distinctness distinctness(builder.rows(ClaimId{0U}), world, parties);
  const auto counted = [](const std::vector<const Origin*>& unit) {
    const bool each = unit.size() == 1 && unit.front()->group.is_none();
    return each ? unit.front()->independent : Interval{1, 1};
  };
  Interval found;
  for (unsigned chosen = 0; chosen < (1U << units.size()); ++chosen) {
    std::vector<PartyId> members;
    std::vector<std::uint32_t> unit_of;
    std::uint32_t sum = 0;
    for (const auto& [unit, list] : units) {
      const bool recorded = std::any_of(list.begin(), list.end(), [](const Origin* o) { return o->lineage_recorded; });
      if ((chosen >> unit & 1U) == 0 || !recorded) continue;
      sum += counted(list).min;
      for (const Origin* origin : list) {
        if (!origin->lineage_recorded) continue;
        members.push_back(world.party(origin->source));
        unit_of.push_back(unit);
      }
    }
    bool pairwise = true;
    for (std::size_t a = 0; a < members.size(); ++a) {
      for (std::size_t b = 0; b < members.size(); ++b) {
        pairwise = pairwise && (unit_of[a] == unit_of[b] || distinctness.different(members[a], members[b]));
      }
    }
    if (pairwise) found.min = std::max(found.min, sum);
  }
  for (const auto& [unit, list] : units) found.max += counted(list).max;
  return found;
}

TEST(Numbers, OfManyRandomCasesEqualTheSlowReference) {
  std::mt19937 random(2024);
  for (int round = 0; round < 1500; ++round) {
    const CaseBuilder builder = random_case(random, false);
    const World world(builder.shared, std::nullopt);
    const Reference reference(builder, world);
    const Provenance found = trace_provenance(builder.rows(ClaimId{0U}), world);
    const auto [origins, lines] = reference.least();
    const auto all = reference.all_origins();
    ASSERT_EQ(found.numbers.origins, (Interval{origins, reference.people(all, &Interval::max)})) << "round " << round;
    ASSERT_EQ(found.numbers.lines, (Interval{lines, reference.ways(all, &Interval::max)})) << "round " << round;
    ASSERT_EQ(found.numbers.independent_origins, independent(builder, world, found.origins)) << "round " << round;
    ASSERT_TRUE(found.numbers.exact);
  }
}

TEST(Numbers, ChokePointsOfManyRandomCasesAreThePartiesWithoutWhichNoOriginReachesTheClaim) {
  std::mt19937 random(99);
  for (int round = 0; round < 2500; ++round) {
    const CaseBuilder builder = random_case(random, false);
    const World world(builder.shared, std::nullopt);
    const Reference reference(builder, world);
    std::set<std::uint32_t> expected;
    for (std::uint32_t party = 0; party < world.parties() && !reference.origins().empty(); ++party) {
      const bool stands =
          std::any_of(reference.origins().begin(), reference.origins().end(),
                      [&](std::uint32_t origin) { return reference.reaches_claim(origin, 1U << party); });
      if (!stands) expected.insert(party);
    }
    std::set<std::uint32_t> found;
    for (const ChokePoint& point : trace_provenance(builder.rows(ClaimId{0U}), world).choke_points) {
      found.insert(world.party(point.source).value);
    }
    ASSERT_EQ(found, expected) << "round " << round;
  }
}

TEST(Numbers, AlwaysStandInOrderAndDoNotDependOnTheOrderOfTheRecord) {
  std::mt19937 random(4711);
  for (int round = 0; round < 3000; ++round) {
    CaseBuilder builder = random_case(random, true);
    const World world(builder.shared, std::nullopt);
    const Provenance found = trace_provenance(builder.rows(ClaimId{0U}), world);
    const Numbers& n = found.numbers;
    for (const auto end : {&Interval::min, &Interval::max}) {
      ASSERT_LE(n.controlled_lines.*end, n.lines.*end) << "round " << round;
      ASSERT_LE(n.lines.*end, n.origins.*end) << "round " << round;
      ASSERT_LE(n.controlled_lines.*end, n.independent_origins.*end) << "round " << round;
      ASSERT_LE(n.independent_origins.*end, n.origins.*end) << "round " << round;
    }
    for (const Interval* interval : {&n.origins, &n.independent_origins, &n.lines, &n.controlled_lines}) {
      ASSERT_LE(interval->min, interval->max) << "round " << round;
    }
    ASSERT_LE(n.voices, n.publications);
    auto& rows = builder.claims.front().attributions;
    std::shuffle(rows.begin(), rows.end(), random);
    ASSERT_EQ(trace_provenance(builder.rows(ClaimId{0U}), world).numbers, n) << "round " << round;
  }
}

}  // namespace
}  // namespace stemma::graph
