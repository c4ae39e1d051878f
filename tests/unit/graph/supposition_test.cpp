// What falls if a source is withdrawn: the dominator tree and judging again without the source agree.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <sstream>
#include <string>

#include "graph/provenance.hpp"
#include "support/case_builder.hpp"

namespace stemma::graph {
namespace {

using test::CaseBuilder;

CaseBuilder random_case(std::mt19937& random) {
  CaseBuilder builder;
  const auto chance = [&](unsigned long percent) { return random() % 100 < percent; };
  constexpr std::array kinds{SourceKind::person, SourceKind::ministry, SourceKind::news_outlet, SourceKind::news_agency,
                             SourceKind::document};
  const auto sources = static_cast<std::uint32_t>(3 + random() % 6);
  for (std::uint32_t i = 0; i < sources; ++i) builder.source({kinds[random() % kinds.size()], "", chance(30)});
  const auto any_source = [&] { return SourceId{static_cast<std::uint32_t>(random() % sources)}; };
  if (chance(30)) builder.identity(any_source(), any_source(), IdentityKind::same_as);
  const ClaimId claim = builder.claim();
  const auto publications = static_cast<std::uint32_t>(1 + random() % 6);
  for (std::uint32_t i = 0; i < publications; ++i) {
    std::vector<PublicationId> cites;
    for (std::uint32_t other = 0; other < i; ++other) {
      if (chance(30)) cites.emplace_back(other);
    }
    const PublicationId publication = builder.publication(any_source(), static_cast<Day>(i), cites);
    for (int say = 0; say < 2; ++say) {
      if (!chance(70)) continue;
      test::SaySpec spec;
      spec.stance = chance(50) ? Stance::asserts : Stance::reports;  // a denial that goes may give support back
      spec.first_hand = chance(30);
      for (auto length = random() % 3; length > 0; --length) spec.via.push_back(any_source());
      if (i > 0 && chance(20)) spec.via_publications.emplace_back(static_cast<std::uint32_t>(random() % i));
      builder.says(publication, claim, spec);
    }
  }
  return builder;
}

Provenance without(const CaseBuilder& builder, const model::NodeRef& what) {
  const World world(builder.shared, std::nullopt, {what});
  return trace_provenance(builder.rows(ClaimId{0U}), world);
}

/// The case in words, for whoever has to find out why the two disagree.
std::string in_words(const CaseBuilder& builder, const World& world) {
  std::ostringstream out;
  for (std::uint32_t s = 0; s < builder.shared.sources.size(); ++s) {
    out << "s" << s << " = party " << world.party(SourceId{s}).value << ", "
        << to_string(builder.shared.sources[s].kind) << '\n';
  }
  const auto& rows = builder.rows(ClaimId{0U});
  for (const auto& row : rows.attributions) {
    out << "p" << row.publication.value << " by s" << world.publisher(row.publication).value << ' '
        << to_string(row.stance) << (row.first_hand ? ", first-hand" : "") << "; via";
    for (std::uint32_t i = 0; i < row.chain.count; ++i) {
      const auto& link = rows.links[row.chain.offset + i];
      out << (link.is_publication ? " p" : " s") << link.id;
    }
    out << "; cites";
    for (const auto& derivation : world.derivations(row.publication)) out << " p" << derivation.target.id;
    out << '\n';
  }
  return out.str();
}

/// Some entry says that a got it from b, and another, over however many steps, that b got it from a.
bool goes_round(const CaseBuilder& builder, const World& world) {
  const auto& rows = builder.rows(ClaimId{0U});
  const std::size_t n = world.parties();
  std::vector<bool> from(n * n, false);
  const auto step = [&](SourceId a, SourceId b) {
    const auto x = world.party(a).index();
    const auto y = world.party(b).index();
    if (x != y) from[x * n + y] = true;
  };
  for (const auto& row : rows.attributions) {
    SourceId upper = world.publisher(row.publication);
    for (const auto& derivation : world.derivations(row.publication)) {
      if (derivation.target.is_publication) step(world.publisher(derivation.target.publication()), upper);
    }
    for (std::uint32_t i = 0; i < row.chain.count; ++i) {
      const SourceId lower = world.source_of(rows.links[row.chain.offset + i]);
      step(lower, upper);
      upper = lower;
    }
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) from[i * n + j] = from[i * n + j] || (from[i * n + k] && from[k * n + j]);
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (from[i * n + i]) return true;
  }
  return false;
}

/// Support that rests on an outlet's own voice, which does not tell how it knows, passes somebody whom known
/// support passes too: the tree takes its ways for known ones, and judging again does not.
bool lineage_is_mixed(const Provenance& whole, const World& world) {
  std::vector<bool> known(world.parties(), false);
  for (const Strand& strand : whole.support) {
    for (const SourceId step : strand.path) {
      if (strand.lineage_recorded) known[world.party(step).index()] = true;
    }
  }
  return std::any_of(whole.support.begin(), whole.support.end(), [&](const Strand& strand) {
    return !strand.lineage_recorded && std::any_of(strand.path.begin(), strand.path.end(),
                                                   [&](SourceId step) { return known[world.party(step).index()]; });
  });
}

/// Somebody is the origin in one place and had it from others in another: the tree lets the origin stand, and judging
/// again takes it with those others where they are what it knows by.
bool an_origin_had_it_from_others(const Provenance& whole, const World& world) {
  return std::any_of(whole.support.begin(), whole.support.end(), [&](const Strand& strand) {
    return std::any_of(strand.path.begin() + 1, strand.path.end(), [&](SourceId step) {
      return std::any_of(whole.origins.begin(), whole.origins.end(),
                         [&](const Origin& origin) { return world.party(origin.source) == world.party(step); });
    });
  });
}

TEST(Supposition, TheClaimFallsWithoutItsChokePointsAndWithoutNothingElse) {
  std::mt19937 random(20240314);  // NOLINT(cert-msc51-cpp): the same cases every time
  int choke_points = 0;
  int others = 0;
  for (int round = 0; round < 4000; ++round) {
    const CaseBuilder builder = random_case(random);
    const World world(builder.shared, std::nullopt);
    const Provenance whole = trace_provenance(builder.rows(ClaimId{0U}), world);
    if (whole.numbers.origins.min == 0) continue;
    const bool exact =
        !goes_round(builder, world) && !lineage_is_mixed(whole, world) && !an_origin_had_it_from_others(whole, world);
    for (std::uint32_t s = 0; s < builder.shared.sources.size(); ++s) {
      const bool choke =
          std::any_of(whole.choke_points.begin(), whole.choke_points.end(),
                      [&](const ChokePoint& point) { return world.party(point.source) == world.party(SourceId{s}); });
      const bool falls = without(builder, {false, s}).numbers.origins.min == 0;
      if (choke || exact) {
        EXPECT_EQ(falls, choke) << "round " << round << ", source " << s << '\n' << in_words(builder, world);
      }
      choke_points += choke ? 1 : 0;
      others += !choke && exact ? 1 : 0;
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(choke_points, 1000);
  EXPECT_GT(others, 1000);
}

/// Everything that is counted and told of a claim, but for which withdrawal ended a statement.
void expect_same(const Provenance& a, const Provenance& b, const std::string& what) {
  const auto statements = [](const std::vector<Printed>& list) {
    std::vector<std::pair<std::uint32_t, bool>> out;
    for (const Printed& one : list) out.emplace_back(one.row, one.live);
    return out;
  };
  const auto paths = [](const std::vector<Strand>& list) {
    std::vector<std::vector<SourceId>> out;
    for (const Strand& one : list) out.push_back(one.path);
    return out;
  };
  const auto sources = [](const auto& list) {
    std::vector<SourceId> out;
    for (const auto& one : list) out.push_back(one.source);
    return out;
  };
  EXPECT_EQ(a.numbers, b.numbers) << what;
  const auto attributions = [](const std::vector<Ended>& list) {
    std::vector<AttributionId> out;
    for (const Ended& one : list) out.push_back(one.attribution);
    return out;
  };
  EXPECT_EQ(attributions(a.ended), attributions(b.ended)) << what;
  EXPECT_EQ(a.voices, b.voices) << what;
  EXPECT_EQ(a.circles, b.circles) << what;
  EXPECT_EQ(sources(a.origins), sources(b.origins)) << what;
  EXPECT_EQ(sources(a.deniers), sources(b.deniers)) << what;
  EXPECT_EQ(sources(a.choke_points), sources(b.choke_points)) << what;
  EXPECT_EQ(paths(a.support), paths(b.support)) << what;
  EXPECT_EQ(paths(a.denial), paths(b.denial)) << what;
  EXPECT_EQ(statements(a.printed_support), statements(b.printed_support)) << what;
  EXPECT_EQ(statements(a.printed_denial), statements(b.printed_denial)) << what;
}

TEST(Supposition, WithoutAPublicationIsAsIfItsRetractionWereOnRecord) {
  std::mt19937 random(20241123);  // NOLINT(cert-msc51-cpp): the same cases every time
  int differ = 0;
  for (int round = 0; round < 3000; ++round) {
    const CaseBuilder builder = random_case(random);
    const World world(builder.shared, std::nullopt);
    const Provenance whole = trace_provenance(builder.rows(ClaimId{0U}), world);
    for (std::uint32_t p = 0; p < builder.shared.publications.size(); ++p) {
      CaseBuilder recorded = builder;
      recorded.withdraw(WithdrawalAct::retracts, model::WithdrawalScope::publication, p, world.as_of());
      const World after(recorded.shared, std::nullopt);
      const Provenance retracted = trace_provenance(recorded.rows(ClaimId{0U}), after);
      expect_same(without(builder, {true, p}), retracted,
                  "round " + std::to_string(round) + ", p" + std::to_string(p) + '\n' + in_words(builder, world));
      differ += retracted.numbers == whole.numbers ? 0 : 1;
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(differ, 1000);
}

TEST(Supposition, ARelayThatNamesThePublisherFallsWithAllThatItPublished) {
  CaseBuilder builder;
  const ClaimId claim = builder.claim();
  const SourceId agency = builder.source({SourceKind::news_agency});
  const SourceId witness = builder.person();
  const PublicationId first = builder.publication(agency, 1);
  builder.says(first, claim, {{witness}, Stance::reports, true});
  builder.says(builder.publication(builder.outlet(), 2, {first}), claim, {{agency, witness}, Stance::reports});
  EXPECT_EQ(without(builder, {true, first.value}).numbers.origins, (Interval{0, 0}));
}

TEST(Supposition, WithoutAPublicationWhatRestsOnItAloneFalls) {
  CaseBuilder builder;
  const ClaimId claim = builder.claim();
  const PublicationId first = builder.publication(builder.outlet(), 1);
  builder.says(first, claim, {{builder.person()}, Stance::reports});
  builder.says(builder.publication(builder.outlet(), 2, {first}), claim);
  const PublicationId other = builder.publication(builder.outlet(), 3);
  builder.says(other, claim, {{builder.person()}, Stance::reports});
  EXPECT_EQ(without(builder, {true, first.value}).numbers.voices, 1U);
  EXPECT_EQ(without(builder, {true, first.value}).numbers.origins, (Interval{1, 1}));
  EXPECT_EQ(without(builder, {true, other.value}).numbers.voices, 2U);
}

TEST(Supposition, AnotherOriginBehindTheSameAgencyStillCounts) {
  CaseBuilder builder;
  const ClaimId claim = builder.claim();
  const SourceId agency = builder.source({SourceKind::news_agency});
  const SourceId one = builder.person();
  const SourceId two = builder.person();
  builder.says(builder.publication(agency, 1), claim, {{one}, Stance::reports});
  builder.says(builder.publication(builder.outlet(), 2), claim, {{agency, two}, Stance::reports});
  EXPECT_EQ(without(builder, {false, one.value}).numbers.origins, (Interval{1, 1}));
  EXPECT_EQ(without(builder, {false, agency.value}).numbers.origins, (Interval{0, 0}));
}

TEST(Supposition, ADenialThatIsWithdrawnEndsNothing) {
  CaseBuilder builder;
  const ClaimId claim = builder.claim();
  const SourceId speaker = builder.person();
  builder.says(builder.publication(speaker, 1), claim, {{}, Stance::asserts, true});
  const SourceId denier = builder.ministry();
  const PublicationId denial = builder.publication(denier, 2);
  builder.says(denial, claim, {{}, Stance::denies});
  const PublicationId reversal = builder.publication(speaker, 3);
  builder.says(reversal, claim, {{}, Stance::denies});
  EXPECT_EQ(without(builder, {true, reversal.value}).numbers.origins, (Interval{1, 1}));
  EXPECT_EQ(without(builder, {true, reversal.value}).deniers.size(), 1U);
  EXPECT_TRUE(without(builder, {false, speaker.value}).support.empty());
  EXPECT_EQ(without(builder, {false, denier.value}).deniers.size(), 1U) << "the speaker's own";
}

}  // namespace
}  // namespace stemma::graph
