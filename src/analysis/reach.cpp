#include "analysis/reach.hpp"

#include <algorithm>
#include <utility>

namespace stemma::analysis {
namespace {

/// Neighbours by row, both ways, each list in no order.
using Links = std::vector<std::vector<std::uint32_t>>;

/// What can be reached over links, the start included.
void spread(const Links& links, std::vector<std::uint32_t> queue, std::vector<bool>& reached) {
  while (!queue.empty()) {
    const std::uint32_t at = queue.back();
    queue.pop_back();
    if (reached[at]) continue;
    reached[at] = true;
    for (const std::uint32_t next : links[at]) {
      if (!reached[next]) queue.push_back(next);
    }
  }
}

template <class Id>
std::vector<std::uint32_t> numbers(const std::vector<Id>& ids) {
  std::vector<std::uint32_t> found;
  found.reserve(ids.size());
  for (const Id id : ids) found.push_back(id.value);
  return found;
}

}  // namespace

Reach::Reach(const model::SharedRows& rows, const model::Touched& touched)
    : rows_(rows),
      everything_(touched.everything),
      sources_(rows.sources.size(), false),
      publications_(rows.publications.size(), false),
      claims_(rows.claims.size(), touched.everything),
      attributions_(touched.attributions) {
  if (everything_) return;
  std::sort(attributions_.begin(), attributions_.end());
  for (const ClaimId claim : touched.claims) claims_[claim.index()] = true;
  follow_sources(touched.sources);
  follow_publications(touched.publications);
}

/// Up and down are followed apart: who is touched changes the groups of those below it, and whether those above it lead
/// a group; the others below those above it stay what they were.
void Reach::follow_sources(const std::vector<SourceId>& start) {
  const std::size_t n = rows_.sources.size();
  Links up(n), down(n);
  for (const model::ControlRow& link : rows_.control) {
    up[link.controlled.index()].push_back(link.controller.value);
    down[link.controller.index()].push_back(link.controlled.value);
  }
  // One party is as one source: whatever is known of one entry is known of the others.
  for (const model::IdentityRow& link : rows_.identity) {
    for (Links* links : {&up, &down}) {
      (*links)[link.a.index()].push_back(link.b.value);
      (*links)[link.b.index()].push_back(link.a.value);
    }
  }
  std::vector<bool> above(n, false);
  spread(up, numbers(start), above);
  spread(down, numbers(start), sources_);
  for (std::size_t s = 0; s < n; ++s) sources_[s] = sources_[s] || above[s];
}

void Reach::follow_publications(std::vector<PublicationId> start) {
  const std::size_t n = rows_.publications.size();
  // What a touched one is derived from is one step away: a story of ours is weighed by what rests on it.
  std::vector<PublicationId> one_step;
  for (const PublicationId touched : start) {
    const model::Span& span = rows_.publications[touched.index()].derivations;
    for (std::uint32_t i = 0; i < span.count; ++i) {
      const model::NodeRef& target = rows_.derivations[span.offset + i].target;
      if (target.is_publication) one_step.push_back(target.publication());
    }
  }
  Links derived(n);
  for (std::uint32_t p = 0; p < n; ++p) {
    const model::PublicationRow& row = rows_.publications[p];
    bool of_touched = sources_[row.publisher.index()];
    for (std::uint32_t i = 0; i < row.derivations.count; ++i) {
      const model::NodeRef& target = rows_.derivations[row.derivations.offset + i].target;
      if (target.is_publication) {
        derived[target.id].push_back(p);
      } else {
        of_touched = of_touched || sources_[target.id];
      }
    }
    if (of_touched) start.emplace_back(p);
  }
  spread(derived, numbers(start), publications_);
  for (const PublicationId publication : one_step) publications_[publication.index()] = true;
}

bool Reach::node(const model::NodeRef& link) const {
  return link.is_publication ? publications_[link.id] || sources_[rows_.publications[link.id].publisher.index()]
                             : sources_[link.id];
}

void Reach::look(const model::ClaimRows& rows) {
  if (claims_[rows.claim.index()]) return;
  const model::Span& parties = rows_.claims[rows.claim.index()].parties;
  bool touched = false;
  for (std::uint32_t i = 0; i < parties.count; ++i) {
    touched = touched || sources_[rows_.interests[parties.offset + i].source.index()];
  }
  for (const model::AttributionRow& row : rows.attributions) {
    touched = touched || publications_[row.publication.index()] ||
              std::binary_search(attributions_.begin(), attributions_.end(), row.id);
  }
  claims_[rows.claim.index()] =
      touched || std::any_of(rows.links.begin(), rows.links.end(), [this](const auto& link) { return node(link); });
}

std::vector<ClaimId> Reach::claims() const {
  std::vector<bool> reached = claims_;
  if (!everything_) {
    // What is made of a claim has its numbers, over any number of steps.
    Links wholes(rows_.claims.size());
    for (std::uint32_t c = 0; c < rows_.claims.size(); ++c) {
      const model::Span& elements = rows_.claims[c].elements;
      for (std::uint32_t i = 0; i < elements.count; ++i) {
        wholes[rows_.elements[elements.offset + i].index()].push_back(c);
      }
    }
    std::vector<std::uint32_t> queue;
    for (std::uint32_t c = 0; c < reached.size(); ++c) {
      if (reached[c]) queue.push_back(c);
    }
    std::vector<bool> with_wholes(reached.size(), false);
    spread(wholes, std::move(queue), with_wholes);
    // Neighbours read numbers and parties of each other, one step away.
    reached = with_wholes;
    for (std::uint32_t c = 0; c < reached.size(); ++c) {
      const model::Span& relations = rows_.claims[c].relations;
      for (std::uint32_t i = 0; i < relations.count; ++i) {
        const std::size_t target = rows_.relations[relations.offset + i].target.index();
        if (with_wholes[c]) reached[target] = true;
        if (with_wholes[target]) reached[c] = true;
      }
    }
  }
  std::vector<ClaimId> found;
  for (std::uint32_t c = 0; c < reached.size(); ++c) {
    if (reached[c]) found.emplace_back(c);
  }
  return found;
}

}  // namespace stemma::analysis
