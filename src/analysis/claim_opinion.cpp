#include "analysis/claim_opinion.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include "analysis/opinion.hpp"

namespace stemma::analysis {
namespace {

constexpr double trust_without_a_grade = 0.5;

/// The statements of one side, put together where they are not independent of each other.
class Side {
 public:
  Side(const std::vector<Strand>& strands, const Judgement& judgement, const graph::World& world)
      : judgement_(judgement), world_(world) {
    for (const Origin& origin : judgement.origins) {
      unit_.emplace(world.party(origin.source), origin.unit);
      if (origin.dissent) dissenters_.insert(world.party(origin.source));
    }
    for (const Denier& denier : judgement.deniers) {
      if (denier.dissent) dissenters_.insert(world.party(denier.source));
    }
    for (const Strand& strand : strands) {
      if (strand.lineage_recorded) strands_.push_back(&strand);
    }
    leader_.resize(strands_.size());
    std::iota(leader_.begin(), leader_.end(), std::size_t{0});
    for (std::size_t i = 0; i < strands_.size(); ++i) join_by_parties(i);
    join_by_origin();
  }

  OpinionSide fused() {
    std::map<std::size_t, std::vector<Opinion>> lines;
    OpinionSide side;
    side.statements = static_cast<std::uint32_t>(strands_.size());
    for (std::size_t i = 0; i < strands_.size(); ++i) {
      const Opinion said = opinion_of(strands_[i]->credibility.value_or(Credibility::c6));
      if (said.vacuous()) continue;
      ++side.graded;
      lines[find(i)].push_back(discounted(said, trust_along(strands_[i]->path)));
    }
    side.lines = static_cast<std::uint32_t>(lines.size());
    std::vector<Opinion> independent;
    independent.reserve(lines.size());
    for (const auto& [leader, opinions] : lines) independent.push_back(fused_weighted(opinions));
    if (!independent.empty()) side.opinion = fused_cumulatively(independent);
    side.expected = projected(side.opinion);
    return side;
  }

 private:
  /// What statements are joined by: a party, a control group, a unit of origins, or that somebody unnamed denies.
  enum class Shared : std::uint8_t { party, group, unit, unnamed };
  using Key = std::pair<Shared, std::uint32_t>;

  std::size_t find(std::size_t i) {
    while (leader_[i] != i) i = leader_[i] = leader_[leader_[i]];
    return i;
  }
  void join(const Key& key, std::size_t i) {
    const auto [at, fresh] = first_.emplace(key, i);
    if (!fresh) leader_[find(i)] = find(at->second);
  }

  /// The newsroom that assesses stands behind everything that it prints, and joins nothing.
  void join_by_parties(std::size_t i) {
    const std::vector<SourceId>& path = strands_[i]->path;
    for (const SourceId source : path) {
      const PartyId party = world_.party(source);
      if (party == world_.newsroom()) continue;
      join({Shared::party, party.value}, i);
      const GroupId group = world_.group(party);
      if (!group.is_none() && !dissenters_.contains(party)) join({Shared::group, group.value}, i);
    }
  }

  /// Of one document or data; and those that may be one and the same.
  void join_by_origin() {
    for (std::size_t i = 0; i < strands_.size(); ++i) {
      const SourceId front = strands_[i]->path.front();
      const auto unit = unit_.find(world_.party(front));
      if (unit != unit_.end()) {
        join({Shared::unit, unit->second}, i);
      } else if (!world_.named(front)) {
        join({Shared::unnamed, 0}, i);
      }
    }
    for (const auto& [one, other] : judgement_.undecided) {
      const auto a = first_.find({Shared::party, world_.party(one).value});
      const auto b = first_.find({Shared::party, world_.party(other).value});
      if (a != first_.end() && b != first_.end()) leader_[find(a->second)] = find(b->second);
    }
  }

  /// Who is there several times is trusted once.
  double trust_along(const std::vector<SourceId>& path) const {
    std::set<PartyId> met;
    double trust = 1;
    for (const SourceId source : path) {
      const PartyId party = world_.party(source);
      if (party == world_.newsroom() || !met.insert(party).second) continue;
      trust *= trust_in(world_.rows().sources[source.index()]);
    }
    return trust;
  }

  const Judgement& judgement_;
  const graph::World& world_;
  std::vector<const Strand*> strands_;
  std::vector<std::size_t> leader_;
  std::map<Key, std::size_t> first_;  ///< the first statement that has it
  std::map<PartyId, std::uint32_t> unit_;
  std::set<PartyId> dissenters_;
};

/// A denial that is believed is disbelief in the claim.
Opinion complement(const Opinion& opinion) {
  return {opinion.disbelief, opinion.belief, opinion.uncertainty, 1 - opinion.base_rate};
}

}  // namespace

Opinion opinion_of(Credibility credibility) {
  if (credibility == Credibility::c6) return {};
  // STIX 2.1, appendix A, Admiralty credibility: 90, 70, 50, 30, 10.
  return discounted({1, 0, 0}, 0.9 - 0.2 * static_cast<double>(credibility));
}

double trust_in(const model::SourceRow& source) {
  if (!source.has_reliability || source.reliability == Reliability::f) return trust_without_a_grade;
  // MISP taxonomy admiralty-scale, version 5: 100, 75, 50, 25, 0.
  return 1 - 0.25 * static_cast<double>(source.reliability);
}

ClaimOpinion opinion_on(const Judgement& judgement, const graph::World& world) {
  ClaimOpinion made{Side(judgement.support, judgement, world).fused(),
                    Side(judgement.denial, judgement, world).fused()};
  made.denial.opinion = complement(made.denial.opinion);
  made.denial.expected = projected(made.denial.opinion);
  return made;
}

}  // namespace stemma::analysis
