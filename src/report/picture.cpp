#include "report/picture.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace stemma::report {
namespace {

/// Claims come one after the other: one that is there already is the last.
void note(std::vector<ClaimId>& claims, ClaimId claim) {
  if (claims.empty() || claims.back() != claim) claims.push_back(claim);
}

}  // namespace

Picture::Picture(const Words& words, const FaceOptions& options)
    : words_(words),
      sources_only_(options.sources_only),
      by_control_(options.by_control),
      max_nodes_(options.max_nodes),
      insight_(options.insight) {}

SourceId Picture::drawn_as(SourceId source) const {
  const GroupId group = by_control_ ? words_.about().group(source) : GroupId{};
  return group.is_none() ? source : words_.about().group_root(group);
}

Picture::Source& Picture::draw(SourceId source) {
  const SourceId as = drawn_as(source);
  const auto [at, fresh] = sources_.try_emplace(as);
  if (fresh) order_.push_back(as);
  at->second.entries.insert(source);
  return at->second;
}

Picture::Load& Picture::load_of(const Arrow& arrow) {
  const auto [at, fresh] = arrows_.try_emplace(arrow);
  if (fresh) arrow_order_.push_back(arrow);
  return at->second;
}

void Picture::add(const Judgement& judgement, const Strand& strand, bool denial) {
  for (const SourceId source : strand.path) draw(source);
  Source& front = draw(strand.path.front());
  front.essential = true;
  if (!strand.lineage_recorded) note(front.unrecorded_for, judgement.claim);
  for (std::size_t i = 0; i + 1 < strand.path.size(); ++i) {
    const SourceId from = drawn_as(strand.path[i]), to = drawn_as(strand.path[i + 1]);
    if (from != to || !by_control_) note(load_of({from, to, ClaimId{}, denial}).claims, judgement.claim);
  }
  if (sources_only_) return;
  Load& last = load_of({drawn_as(strand.path.back()), SourceId{}, judgement.claim, denial});
  note(last.claims, judgement.claim);
  if (strand.credibility) last.credibility.insert(*strand.credibility);
  last.first_hand = last.first_hand || strand.first_hand;
  last.relayed = strand.path.size() > 1;
}

void Picture::add(const Judgement& judgement) {
  for (const Strand& strand : judgement.support) add(judgement, strand, false);
  for (const Strand& strand : judgement.denial) add(judgement, strand, true);
  for (const ChokePoint& point : judgement.choke_points) {
    Source& source = draw(point.source);
    source.essential = true;
    note(source.choke_of, judgement.claim);
  }
  if (sources_only_) return;
  claims_.push_back({judgement.claim, judgement.status, judgement.importance, judgement.numbers.independent_origins,
                     judgement.numbers.exact});
}

void Picture::relate() {
  if (sources_only_ || insight_ == nullptr) return;
  relations_ = insight_->relations();
  std::set<ClaimId> drawn;
  for (const Claim& claim : claims_) drawn.insert(claim.claim);
  for (const Relation& relation : relations_) {
    for (const ClaimId claim : {relation.from, relation.to}) {
      if (drawn.insert(claim).second) neighbours_.push_back(claim);
    }
  }
}

void Picture::close() {
  relate();
  if (max_nodes_ != 0) fold_relays();
}

void Picture::fold_relays() {
  const std::size_t nodes = claims_.size() + neighbours_.size() + order_.size();
  if (nodes <= max_nodes_) return;
  std::map<SourceId, std::set<ClaimId>> used;
  for (const Arrow& arrow : arrow_order_) {
    const Load& load = arrows_.at(arrow);
    for (const SourceId end : {arrow.from, arrow.to}) used[end].insert(load.claims.begin(), load.claims.end());
  }
  std::vector<SourceId> relays;
  for (const SourceId source : order_) {
    if (!sources_.at(source).essential) relays.push_back(source);
  }
  std::stable_sort(relays.begin(), relays.end(),
                   [&](SourceId a, SourceId b) { return used[a].size() < used[b].size(); });
  const std::size_t surplus = nodes + 1 - max_nodes_;  // the fold is a node itself
  relays.resize(std::min(relays.size(), surplus));
  if (relays.size() < 2) return;  // a node for one node hides something and saves nothing
  Source folded;
  for (const SourceId relay : relays) {
    folded.entries.insert(relay);
    sources_.erase(relay);
  }
  std::erase_if(order_, [&](SourceId source) { return folded.entries.contains(source); });
  const auto moved = [&](SourceId source) { return folded.entries.contains(source) ? fold : source; };
  std::vector<Arrow> arrows = std::move(arrow_order_);
  std::map<Arrow, Load> loads = std::move(arrows_);
  arrow_order_.clear();
  arrows_.clear();
  for (const Arrow& arrow : arrows) {
    const Arrow now{moved(arrow.from), arrow.to_claim() ? arrow.to : moved(arrow.to), arrow.claim, arrow.denial};
    if (!now.to_claim() && now.from == fold && now.to == fold) continue;
    Load& into = load_of(now);
    const Load& load = loads.at(arrow);
    into.claims.insert(into.claims.end(), load.claims.begin(), load.claims.end());
    into.credibility.insert(load.credibility.begin(), load.credibility.end());
    into.first_hand = into.first_hand || load.first_hand;
    into.relayed = into.relayed || load.relayed;
  }
  for (auto& [arrow, load] : arrows_) {
    std::sort(load.claims.begin(), load.claims.end());
    load.claims.erase(std::unique(load.claims.begin(), load.claims.end()), load.claims.end());
  }
  sources_.emplace(fold, std::move(folded));
  order_.push_back(fold);
}

std::string Picture::node(SourceId source) const {
  return source == fold ? "s:+" : "s:" + words_.texts().source(source).id;
}

std::string Picture::node(ClaimId claim) const { return "c:" + words_.texts().claim(claim).id; }

std::string Picture::name(SourceId source) const {
  const std::size_t entries = sources_.at(source).entries.size();
  if (source == fold) return fmt::format("+{} relays", entries);
  const std::string party = words_.party(source);
  std::string name =
      words_.about().named(source) ? as_label(party) : fmt::format("{} ({})", party, words_.texts().source(source).id);
  const std::size_t others = entries - (sources_.at(source).entries.contains(source) ? 1 : 0);
  return others == 0 ? name : fmt::format("{} and {} under its control", name, others);
}

std::string_view relation_words(const Relation& relation) {
  if (!relation.kind) return "element of";
  return *relation.kind == RelationKind::part_of ? "part of" : to_string(*relation.kind);
}

}  // namespace stemma::report
