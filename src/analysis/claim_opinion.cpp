#include "analysis/claim_opinion.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <tuple>
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
      if (!group.is_none() && !dissents(source)) join({Shared::group, group.value}, i);
    }
  }

  bool dissents(SourceId source) const {
    const auto of = [&](const auto& one) { return one.dissent && world_.party(one.source) == world_.party(source); };
    return std::any_of(judgement_.origins.begin(), judgement_.origins.end(), of) ||
           std::any_of(judgement_.deniers.begin(), judgement_.deniers.end(), of);
  }

  /// Of one document or data; and those that may be one and the same.
  void join_by_origin() {
    const auto same = [&](SourceId a, SourceId b) { return world_.party(a) == world_.party(b); };
    for (std::size_t i = 0; i < strands_.size(); ++i) {
      const SourceId front = strands_[i]->path.front();
      const auto origin = std::find_if(judgement_.origins.begin(), judgement_.origins.end(),
                                       [&](const Origin& one) { return same(one.source, front); });
      if (origin != judgement_.origins.end()) {
        join({Shared::unit, origin->unit}, i);
      } else if (!world_.named(front)) {
        join({Shared::unnamed, 0}, i);
      }
    }
    for (const auto& [one, other] : judgement_.undecided) {
      std::size_t joined = strands_.size();
      for (std::size_t i = 0; i < strands_.size(); ++i) {
        const SourceId front = strands_[i]->path.front();
        if (!same(front, one) && !same(front, other)) continue;
        if (joined < strands_.size()) leader_[find(i)] = find(joined);
        joined = i;
      }
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
  std::map<Key, std::size_t> first_;
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
