#include "graph/lineage.hpp"

#include <algorithm>

namespace stemma::graph {

Lineage::Lineage(const model::ClaimRows& rows, const World& world, Side side) : rows_(rows), world_(world) {
  for (std::uint32_t i = 0; i < rows.attributions.size(); ++i) {
    const auto& row = rows.attributions[i];
    if (!is_on(side, row.stance) || !world.published(row.publication)) continue;
    Entry entry;
    entry.row = i;
    entry.publication = row.publication;
    entry.publisher = world.publisher(row.publication);
    const auto links = chain(entry);
    entry.own_voice = links.empty();
    entry.speaker = links.empty() ? entry.publisher : world.source_of(links.back());
    const auto& publication = world.rows().publications[row.publication.index()];
    const bool said_on = row.has_said_on && row.said_on.last != latest_day;
    entry.has_day = said_on || publication.dated;
    entry.day = said_on ? row.said_on.last : publication.date.last;
    if (said_on && publication.dated) entry.day = std::min(entry.day, publication.date.last);
    entry.when = {std::min(said_on ? row.said_on.first : publication.date.first, entry.day), entry.day};
    entry.own_words = world.same_group(entry.publisher, entry.speaker) &&
                      std::all_of(links.begin(), links.end(), [&](const model::NodeRef& link) {
                        return world.same_group(world.source_of(link), entry.speaker);
                      });
    entry.own_basis = row.first_hand &&
                      (links.empty() || world.thing(entry.speaker) || world.same_group(entry.publisher, entry.speaker));
    entry.dissent = row.dissent;
    entry.publisher_speaks = row.stance == Stance::asserts && !links.empty() && !world.outlet(entry.publisher);
    entries_.push_back(std::move(entry));
  }
  order_by_page();
  for (Entry& entry : entries_) ground(entry);
}

void Lineage::order_by_page() {
  std::vector<std::pair<PublicationId, EntryIndex>> order;
  order.reserve(entries_.size());
  for (EntryIndex i = 0; i < entries_.size(); ++i) order.emplace_back(entries_[i].publication, i);
  std::sort(order.begin(), order.end());
  ordered_.reserve(order.size());
  for (const auto& [publication, i] : order) {
    if (pages_.empty() || pages_.back() != publication) {
      pages_.push_back(publication);
      begins_.push_back(static_cast<std::uint32_t>(ordered_.size()));
      knows_.push_back(false);
    }
    entries_[i].page = static_cast<PageIndex>(pages_.size() - 1);
    if (entries_[i].own_basis) knows_.back() = true;
    ordered_.push_back(i);
  }
  begins_.push_back(static_cast<std::uint32_t>(ordered_.size()));
}

PageIndex Lineage::page(PublicationId publication) const {
  const auto at = std::lower_bound(pages_.begin(), pages_.end(), publication);
  return at != pages_.end() && *at == publication ? static_cast<PageIndex>(at - pages_.begin()) : no_page;
}

std::span<const model::NodeRef> Lineage::chain(const Entry& entry) const {
  const auto span = rows_.attributions[entry.row].chain;
  return std::span<const model::NodeRef>(rows_.links).subspan(span.offset, span.count);
}

std::vector<PublicationId> Lineage::cited(const Entry& entry) const {
  std::vector<PublicationId> found;
  for (const auto& derivation : world_.derivations(entry.publication)) {
    if (!derivation.target.is_publication) continue;
    const PublicationId target = derivation.target.publication();
    if (target != entry.publication && page(target) != no_page) found.push_back(target);
  }
  return found;
}

std::vector<SourceId> Lineage::path(const Entry& entry) const {
  const auto links = chain(entry);
  std::vector<SourceId> sources;
  sources.reserve(links.size() + 1);
  sources.push_back(entry.publisher);
  for (const model::NodeRef& link : links) sources.push_back(world_.source_of(link));
  std::reverse(sources.begin(), sources.end());
  return sources;
}

std::vector<PartyId> Lineage::dissenters(const std::vector<bool>& counts) const {
  std::vector<PartyId> found;
  std::vector<PartyId> in_line;
  for (EntryIndex i = 0; i < entries_.size(); ++i) {
    if (!counts[i] || !entries_[i].grounded) continue;
    (entries_[i].dissent ? found : in_line).push_back(world_.party(entries_[i].speaker));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::sort(in_line.begin(), in_line.end());
  std::erase_if(found, [&](PartyId party) { return std::binary_search(in_line.begin(), in_line.end(), party); });
  return found;
}

void Lineage::ground(Entry& entry) {
  const auto links = chain(entry);
  for (const model::NodeRef& link : links) {
    if (link.is_publication && link.publication() != entry.publication) entry.named.push_back(link.publication());
  }
  if (links.empty()) {
    if (attribution(entry).first_hand) {
      entry.grounded = true;
      return;
    }
    for (const PublicationId publication : cited(entry)) entry.rests_on.push_back(page(publication));
    if (!entry.rests_on.empty()) return;
    entry.grounded = true;
    entry.lineage_recorded = !world_.outlet(entry.publisher);
    return;
  }
  std::vector<PageIndex> followed;
  if (links.back().is_publication) {
    const PublicationId target = links.back().publication();
    const PageIndex at = target == entry.publication ? no_page : page(target);
    if (at != no_page) followed.push_back(at);
  } else {
    for (const PublicationId publication : cited(entry)) {
      if (world_.party(world_.publisher(publication)) != world_.party(entry.speaker)) continue;
      followed.push_back(page(publication));
    }
  }
  entry.grounded = followed.empty();  // or, below, at a publisher that knows by itself
  for (const PageIndex at : followed) {
    if (knows_[at]) entry.grounded = true;
    (knows_[at] ? entry.vouched : entry.rests_on).push_back(at);
  }
}

}  // namespace stemma::graph
