#include "graph/lineage.hpp"

#include <algorithm>
#include <iterator>

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
  for (EntryIndex i = 0; i < entries_.size(); ++i) by_publication_.emplace_back(entries_[i].publication, i);
  std::sort(by_publication_.begin(), by_publication_.end());
  for (const auto& [publication, index] : by_publication_) ordered_.push_back(index);
  for (Entry& entry : entries_) ground(entry);
}

std::span<const EntryIndex> Lineage::in(PublicationId publication) const {
  const auto low =
      std::lower_bound(by_publication_.begin(), by_publication_.end(), std::pair{publication, EntryIndex{0}});
  const auto high = std::upper_bound(low, by_publication_.end(), std::pair{publication, no_entry});
  return std::span<const EntryIndex>(ordered_).subspan(static_cast<std::size_t>(low - by_publication_.begin()),
                                                       static_cast<std::size_t>(high - low));
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
    if (target != entry.publication && !in(target).empty()) found.push_back(target);
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

bool Lineage::has_own_basis(PublicationId publication) const {
  const auto list = in(publication);
  return std::any_of(list.begin(), list.end(), [&](EntryIndex i) { return entries_[i].own_basis; });
}

void Lineage::ground(Entry& entry) {
  const auto links = chain(entry);
  for (const model::NodeRef& link : links) {
    if (!link.is_publication || link.publication() == entry.publication) continue;
    const auto list = in(link.publication());
    entry.named.emplace_back(link.publication(), std::vector<EntryIndex>(list.begin(), list.end()));
  }
  if (links.empty()) {
    if (attribution(entry).first_hand) {
      entry.grounded = true;
      return;
    }
    for (const PublicationId publication : cited(entry)) {
      const auto list = in(publication);
      entry.rests_on.insert(entry.rests_on.end(), list.begin(), list.end());
    }
    if (!entry.rests_on.empty()) return;
    entry.grounded = true;
    entry.lineage_recorded = !world_.outlet(entry.publisher);
    return;
  }
  std::vector<PublicationId> followed;
  if (links.back().is_publication) {
    const PublicationId target = links.back().publication();
    if (target != entry.publication && !in(target).empty()) followed.push_back(target);
  } else {
    for (const PublicationId publication : cited(entry)) {
      if (world_.party(world_.publisher(publication)) == world_.party(entry.speaker)) followed.push_back(publication);
    }
  }
  entry.grounded = followed.empty();  // or, below, at a publisher that knows by itself
  for (const PublicationId publication : followed) {
    const auto list = in(publication);
    if (!has_own_basis(publication)) {
      entry.rests_on.insert(entry.rests_on.end(), list.begin(), list.end());
      continue;
    }
    entry.grounded = true;
    std::copy_if(list.begin(), list.end(), std::back_inserter(entry.vouched),
                 [&](EntryIndex i) { return entries_[i].own_basis; });
  }
}

}  // namespace stemma::graph
