#include "graph/lineage.hpp"

#include <algorithm>
#include <numeric>

namespace stemma::graph {

Lineage::Lineage(const model::ClaimRows& rows, const World& world, Side side) : rows_(rows), world_(world) {
  const auto here = [&](const model::AttributionRow& row) {
    return is_on(side, row.stance) && world.published(row.publication);
  };
  entries_.reserve(static_cast<std::size_t>(std::count_if(rows.attributions.begin(), rows.attributions.end(), here)));
  for (std::uint32_t i = 0; i < rows.attributions.size(); ++i) {
    const auto& row = rows.attributions[i];
    if (!here(row)) continue;
    Entry& entry = entries_.emplace_back();
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
  }
  if (entries_.empty()) return;
  order_by_page();
  reserve();
  for (Entry& entry : entries_) {
    entry.path = path(entry);
    entry.cited = cited(entry);
    entry.named = named(entry);
    ground(entry);
  }
}

/// Room for the lists of all entries, which do not move from then on.
void Lineage::reserve() {
  std::size_t links = 0;
  std::size_t derivations = 0;
  for (const Entry& entry : entries_) {
    links += chain(entry).size();
    derivations += world_.derivations(entry.publication).size();
  }
  paths_.reserve(links + entries_.size());
  cited_.reserve(derivations);
  named_.reserve(links);
  followed_.reserve(derivations + entries_.size());
}

void Lineage::order_by_page() {
  ordered_.resize(entries_.size());
  std::iota(ordered_.begin(), ordered_.end(), EntryIndex{0});
  std::sort(ordered_.begin(), ordered_.end(), [this](EntryIndex a, EntryIndex b) {
    return std::pair{entries_[a].publication, a} < std::pair{entries_[b].publication, b};
  });
  pages_.reserve(entries_.size());
  begins_.reserve(entries_.size() + 1);
  knows_.reserve(entries_.size());
  for (std::uint32_t place = 0; place < ordered_.size(); ++place) {
    Entry& entry = entries_[ordered_[place]];
    if (pages_.empty() || pages_.back() != entry.publication) {
      pages_.push_back(entry.publication);
      begins_.push_back(place);
      knows_.push_back(false);
    }
    entry.page = static_cast<PageIndex>(pages_.size() - 1);
    if (entry.own_basis) knows_.back() = true;
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

std::span<const SourceId> Lineage::path(const Entry& entry) {
  const auto links = chain(entry);
  const std::size_t begin = paths_.size();
  for (std::size_t i = links.size(); i > 0; --i) paths_.push_back(world_.source_of(links[i - 1]));
  paths_.push_back(entry.publisher);
  return std::span<const SourceId>(paths_).subspan(begin);
}

std::span<const PublicationId> Lineage::cited(const Entry& entry) {
  const std::size_t begin = cited_.size();
  for (const auto& derivation : world_.derivations(entry.publication)) {
    if (!derivation.target.is_publication) continue;
    const PublicationId target = derivation.target.publication();
    if (target != entry.publication && page(target) != no_page) cited_.push_back(target);
  }
  return std::span<const PublicationId>(cited_).subspan(begin);
}

std::span<const PublicationId> Lineage::named(const Entry& entry) {
  const std::size_t begin = named_.size();
  for (const model::NodeRef& link : chain(entry)) {
    if (link.is_publication && link.publication() != entry.publication) named_.push_back(link.publication());
  }
  return std::span<const PublicationId>(named_).subspan(begin);
}

std::vector<PartyId> Lineage::dissenters(const std::vector<bool>& counts) const {
  std::vector<PartyId> found;
  if (std::none_of(entries_.begin(), entries_.end(), [](const Entry& entry) { return entry.dissent; })) return found;
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

std::span<const PageIndex> Lineage::follow(const Entry& entry, bool knowing) {
  const std::size_t begin = followed_.size();
  const auto add = [&](PublicationId publication) {
    const PageIndex at = page(publication);
    if (at != no_page && knows_[at] == knowing) followed_.push_back(at);
  };
  if (const model::NodeRef& last = chain(entry).back(); last.is_publication) {
    if (last.publication() != entry.publication) add(last.publication());
  } else {
    for (const PublicationId publication : entry.cited) {
      if (world_.party(world_.publisher(publication)) == world_.party(entry.speaker)) add(publication);
    }
  }
  return std::span<const PageIndex>(followed_).subspan(begin);
}

void Lineage::ground(Entry& entry) {
  if (!entry.own_voice) {
    entry.vouched = follow(entry, true);
    entry.rests_on = follow(entry, false);
    entry.grounded =
        entry.rests_on.empty() || !entry.vouched.empty();  // the latter at a publisher that knows by itself
    return;
  }
  entry.grounded = attribution(entry).first_hand || entry.cited.empty();
  if (!entry.grounded) {
    const std::size_t begin = followed_.size();
    for (const PublicationId publication : entry.cited) followed_.push_back(page(publication));
    entry.rests_on = std::span<const PageIndex>(followed_).subspan(begin);
  } else if (!attribution(entry).first_hand) {
    entry.lineage_recorded = !world_.outlet(entry.publisher);
  }
}

}  // namespace stemma::graph
