#include "graph/provenance.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "graph/algorithms.hpp"
#include "graph/claim_graph.hpp"
#include "graph/flat_map.hpp"
#include "graph/liveness.hpp"
#include "graph/numbers.hpp"
#include "graph/origins.hpp"

namespace stemma::graph {
namespace {

/// A path shows at most this many followed publications; of a longer one the middle is left out. All paths of a claim
/// together show at most so many, so that a claim of a million attributions still shows four of each.
constexpr std::size_t max_followed = 64;
constexpr std::size_t min_followed = 4;
constexpr std::size_t max_followed_in_all = 4'000'000;

std::size_t followed_shown(std::size_t strands) {
  return std::clamp(max_followed_in_all / std::max<std::size_t>(strands, 1), min_followed, max_followed);
}

Strand strand_of(const Lineage& lineage, const Liveness& live, EntryIndex start, Side side) {
  const Entry& entry = lineage.entries()[start];
  const auto& row = lineage.attribution(entry);
  Strand strand;
  strand.attribution = row.id;
  strand.publication = entry.publication;
  strand.stance = row.stance;
  strand.first_hand = row.first_hand;
  if (row.has_credibility) strand.credibility = row.credibility;
  strand.path.assign(entry.path.begin(), entry.path.end());
  const std::size_t shown = followed_shown(lineage.entries().size());
  EntryIndex at = start;
  if (side == Side::support && live.has_ground[start]) {
    const auto prepend = [&](EntryIndex from, EntryIndex to) {
      auto before = lineage.entries()[to].path;
      // Where the entry has a chain, its far end is the publisher that is followed.
      if (!lineage.entries()[from].own_voice) before = before.first(before.size() - 1);
      strand.path.insert(strand.path.begin(), before.begin(), before.end());
      strand.through.insert(strand.through.begin(), lineage.entries()[to].publication);
    };
    while (live.ground_of_support[at] != at) {
      const EntryIndex from = at;
      at = live.ground_of_support[at];
      if (strand.through.size() + 1 == shown) at = live.origin_of_support[at];
      prepend(from, at);
    }
  }
  strand.lineage_recorded = lineage.entries()[at].lineage_recorded;
  return strand;
}

std::vector<Strand> strands(const Lineage& lineage, const Liveness& live, Side side) {
  const auto& counts = side == Side::support ? live.support : live.denial;
  std::vector<Strand> found;
  found.reserve(lineage.entries().size());
  for (EntryIndex i = 0; i < lineage.entries().size(); ++i) {
    if (counts[i]) found.push_back(strand_of(lineage, live, i, side));
  }
  return found;
}

/// Whoever says no: the speaker, or where that is a document, data or an object, whoever reads it so.
SourceId denying_voice(const World& world, const Entry& entry) {
  for (const SourceId source : entry.path) {
    if (!world.thing(source)) return source;
  }
  return entry.publisher;
}

/// One a control group, and one a dissenter; a denial that only relays a cited publication's denial is that denier's.
std::vector<Denier> deniers(const Lineage& denial, const Liveness& live) {
  const World& world = denial.world();
  std::vector<Denier> found;
  std::map<std::pair<bool, std::uint32_t>, std::size_t> place;
  std::set<std::pair<std::size_t, PartyId>> speaking;
  for (EntryIndex i = 0; i < denial.entries().size(); ++i) {
    const Entry& entry = denial.entries()[i];
    if (!live.denial[i] || !entry.grounded) continue;
    const PartyId party = world.party(entry.speaker);
    const GroupId group = entry.dissent ? GroupId{} : world.group(party);
    const auto key = group.is_none() ? party.value : world.group_root(group).value;
    const auto [at, fresh] = place.emplace(std::pair{entry.dissent, key}, found.size());
    if (fresh) {
      Denier denier;
      denier.source = entry.speaker;
      denier.named = false;
      denier.group = group;
      denier.dissent = entry.dissent;
      found.push_back(std::move(denier));
    }
    Denier& denier = found[at->second];
    const bool evidence =
        std::any_of(entry.path.begin(), entry.path.end(), [&](SourceId source) { return world.thing(source); });
    denier.bare = denier.bare && !evidence;
    denier.named = denier.named || world.named(entry.speaker);
    denier.attributions.push_back(denial.attribution(entry).id);
    const SourceId voice = denying_voice(world, entry);
    if (speaking.emplace(at->second, world.party(voice)).second) denier.speakers.push_back(voice);
  }
  for (Denier& denier : found) {
    std::stable_partition(denier.speakers.begin(), denier.speakers.end(),
                          [&](SourceId source) { return world.named(source); });
  }
  return found;
}

bool says_yes_or_no(Stance stance) { return is_support(stance) || stance == Stance::denies; }

/// Whoever was asked, or spoke, without saying yes or no, and has said nothing else on the claim.
std::vector<NonAnswer> non_answers(const model::ClaimRows& rows, const World& world) {
  const auto answers = [](const model::AttributionRow& row) { return says_yes_or_no(row.stance); };
  if (std::all_of(rows.attributions.begin(), rows.attributions.end(), answers)) return {};
  const auto speaker_of = [&](const model::AttributionRow& row) {
    return row.chain.count == 0 ? world.publisher(row.publication)
                                : world.source_of(rows.links[row.chain.offset + row.chain.count - 1]);
  };
  const auto last_day = [&](const model::AttributionRow& row) {
    const auto& publication = world.rows().publications[row.publication.index()];
    return publication.dated ? std::optional{publication.date.last} : std::nullopt;
  };
  std::map<PartyId, std::optional<Day>> spoke;  // yes or no, and when last
  for (const auto& row : rows.attributions) {
    if (!says_yes_or_no(row.stance) || !world.published(row.publication)) continue;
    const auto [at, fresh] = spoke.emplace(world.party(speaker_of(row)), last_day(row));
    if (!fresh) at->second = std::max(at->second, last_day(row));
  }
  // Who said yes or no is not without an answer, unless what it said later was neither.
  const auto speaks_elsewhere = [&](SourceId silent, const model::AttributionRow& answer) {
    const auto at = spoke.find(world.party(silent));
    return at != spoke.end() && !(answer.stance == Stance::hedges && at->second < last_day(answer));
  };
  std::vector<NonAnswer> found;
  std::map<PartyId, std::size_t> place;
  for (const auto& row : rows.attributions) {
    if (says_yes_or_no(row.stance) || !world.published(row.publication)) continue;
    const SourceId speaker = speaker_of(row);
    if (speaks_elsewhere(speaker, row)) continue;
    const auto [at, fresh] = place.emplace(world.party(speaker), found.size());
    if (fresh) found.push_back({speaker, row.stance, row.id});
    NonAnswer& known = found[at->second];
    if (row.stance == Stance::hedges || known.stance != Stance::hedges) {
      known.stance = row.stance;  // words without a yes or no are more than silence, whichever came last
      known.attribution = row.id;
    }
  }
  return found;
}

/// The dominators of the claim from a root above all recorded origins, origin side first.
std::vector<ChokePoint> choke_points(const Lineage& support, const Liveness& live, const ClaimGraph& graph,
                                     const std::vector<OriginEntry>& origins) {
  std::vector<Vertex> recorded;
  recorded.reserve(origins.size());
  for (const OriginEntry& entry : origins) {
    if (entry.origin.lineage_recorded) recorded.push_back(graph.vertex(entry.origin.source));
  }
  if (recorded.empty()) return {};
  const auto root = static_cast<Vertex>(graph.digraph().size());
  const auto dominators = immediate_dominators(graph.digraph().with_vertex(std::move(recorded)), root);
  std::vector<Vertex> way;
  for (Vertex v = dominators[ClaimGraph::claim]; v != no_vertex && v != root; v = dominators[v]) way.push_back(v);
  if (way.empty()) return {};
  std::reverse(way.begin(), way.end());

  const World& world = support.world();
  FlatMap<ChokePoint> points;  // by party
  for (const Vertex v : way) points.emplace(graph.party(v).value, {});
  const auto note = [&](SourceId source) {
    ChokePoint* point = points.find(world.party(source).value);
    if (point != nullptr && point->source.is_none()) point->source = source;
    return point;
  };
  for (const OriginEntry& entry : origins) {
    if (entry.origin.lineage_recorded) note(entry.origin.source);
  }
  std::vector<bool> seen(support.pages(), false);
  for (EntryIndex i = 0; i < support.entries().size(); ++i) {
    if (!live.support[i]) continue;
    const Entry& entry = support.entries()[i];
    ChokePoint* point = nullptr;
    for (const SourceId source : entry.path) point = note(source);  // the last is the publisher
    if (point == nullptr || seen[entry.page]) continue;
    seen[entry.page] = true;
    point->publications.push_back(entry.publication);
  }
  std::vector<ChokePoint> found;
  found.reserve(way.size());
  for (std::size_t i = 0; i < way.size(); ++i) found.push_back(std::move(points.at(i)));
  return found;
}

/// Circular reporting: judged on what was printed, among parties merged by control. Of each circle the parties
/// at which it leaves one group for another.
std::vector<std::vector<SourceId>> circles(const Lineage& support, const ClaimGraph& graph) {
  if (graph.parties() < 2) return {};
  const auto component = strong_components(graph.digraph());
  // Components are numbered from 0: as many as vertices means that each is alone.
  if (*std::max_element(component.begin(), component.end()) + std::size_t{1} == component.size()) return {};
  std::map<std::uint32_t, std::vector<SourceId>> members;
  std::set<PartyId> seen;
  const auto step = [&](SourceId from, SourceId to) {
    const Vertex a = graph.vertex(from);
    const Vertex b = graph.vertex(to);
    if (a == b || component[a] != component[b]) return;
    for (const SourceId source : {from, to}) {
      if (seen.insert(support.world().party(source)).second) members[component[a]].push_back(source);
    }
  };
  for (const Entry& entry : support.entries()) {
    const auto path = entry.path;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) step(path[i], path[i + 1]);
    for (const PublicationId cited : entry.cited) step(support.world().publisher(cited), entry.publisher);
  }
  std::vector<std::vector<SourceId>> found;
  found.reserve(members.size());
  for (auto& [c, sources] : members) found.push_back(std::move(sources));
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<Printed> printed(const Lineage& lineage, const std::vector<bool>& live) {
  std::vector<Printed> found;
  found.reserve(lineage.entries().size());
  for (EntryIndex i = 0; i < lineage.entries().size(); ++i) {
    const Entry& entry = lineage.entries()[i];
    found.push_back({entry.row, entry.publisher, entry.speaker, entry.own_basis, entry.own_words, live[i]});
  }
  return found;
}

std::vector<Ended> ended(const Lineage& lineage, const std::vector<bool>& live, const std::vector<End>& ends) {
  const World& world = lineage.world();
  std::vector<Ended> out;
  for (EntryIndex i = 0; i < lineage.entries().size(); ++i) {
    if (live[i]) continue;
    const Entry& entry = lineage.entries()[i];
    const End& end = ends[i];
    Ended one{lineage.attribution(entry).id, end.why, entry.speaker, end.by, false, {}, end.on};
    if (end.withdrawal) {
      const model::WithdrawalRow& row = world.rows().withdrawals[*end.withdrawal];
      one.act = row.act;
      one.by = row.by;
      if (row.dated) one.on = row.date;
    }
    one.by_itself = !one.by.is_none() && world.party(one.by) == world.party(entry.speaker);
    out.push_back(one);
  }
  return out;
}

/// What the numbers are worked out from.
struct Counted {
  Counted(const model::ClaimRows& rows, const World& world, const Exactness& exactness)
      : support(rows, world, Side::support),
        denial(rows, world, Side::denial),
        live(liveness(support, denial)),
        origins(origin_entries(support, live)),
        graphs(support, live.support),
        counting(count(support, live, graphs, origins, exactness)) {}

  const Lineage support, denial;
  const Liveness live;
  std::vector<OriginEntry> origins;
  const LiveGraphs graphs;
  Counting counting;
};

}  // namespace

Outline outline(const model::ClaimRows& rows, const World& world, const Exactness& exactness) {
  const Counted counted(rows, world, exactness);
  return {counted.counting.numbers, counted.support.publications()};
}

Provenance trace_provenance(const model::ClaimRows& rows, const World& world, const Exactness& exactness) {
  Counted counted(rows, world, exactness);
  const auto& [support, denial, live, origins, graphs, counting] = counted;

  Provenance result;
  result.numbers = counting.numbers;
  result.voices = std::move(counted.counting.voices);
  result.undecided = std::move(counted.counting.undecided);
  result.deniers = deniers(denial, live);
  result.non_answers = non_answers(rows, world);
  result.choke_points = choke_points(support, live, graphs.parties, origins);
  result.origins.reserve(origins.size());
  for (OriginEntry& entry : counted.origins) result.origins.push_back(std::move(entry.origin));
  const bool all_live = std::find(live.support.begin(), live.support.end(), false) == live.support.end();
  if (all_live) {
    result.circles = circles(support, graphs.control());
  } else {
    const std::vector<bool> all(live.support.size(), true);
    result.circles = circles(support, ClaimGraph(support, all).merged_by_control());
  }
  result.support = strands(support, live, Side::support);
  result.denial = strands(denial, live, Side::denial);
  result.printed_support = printed(support, live.support);
  result.printed_denial = printed(denial, live.denial);
  result.ended = ended(support, live.support, live.support_ends);
  result.ended_denial = ended(denial, live.denial, live.denial_ends);
  return result;
}

}  // namespace stemma::graph
