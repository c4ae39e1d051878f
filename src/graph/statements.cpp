#include "graph/statements.hpp"

#include <algorithm>
#include <iterator>

#include "graph/liveness.hpp"

namespace stemma::graph {
namespace {

/// Which statement each row of the claim became.
using Places = std::vector<std::uint32_t>;

Statement statement_of(const model::AttributionRow& row, const model::ClaimRows& rows, const World& world) {
  Statement made;
  made.attribution = row.id;
  made.publication = row.publication;
  made.publisher = world.publisher(row.publication);
  made.stance = row.stance;
  made.first_hand = row.first_hand;
  if (row.has_credibility) made.credibility = row.credibility;
  for (std::uint32_t i = 0; i < row.chain.count; ++i) {
    const model::NodeRef& link = rows.links[row.chain.offset + i];
    made.chain.push_back({world.source_of(link), link.is_publication ? link.publication() : PublicationId{}});
  }
  return made;
}

/// What speaks where the chain of an entry ends: the statements of the publications that are followed there. Of a
/// live entry only what is live.
std::vector<EntryIndex> followed(const Lineage& lineage, const Entry& entry, bool live,
                                 const std::vector<bool>& counts) {
  std::vector<EntryIndex> found;
  for (const PageIndex page : entry.vouched) {
    const auto list = lineage.in(page);
    std::copy_if(list.begin(), list.end(), std::back_inserter(found),
                 [&](EntryIndex i) { return lineage.entries()[i].own_basis; });
  }
  for (const PageIndex page : entry.rests_on) {
    const auto list = lineage.in(page);
    found.insert(found.end(), list.begin(), list.end());
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (live) std::erase_if(found, [&](EntryIndex i) { return !counts[i]; });
  return found;
}

void settle(const Lineage& lineage, const std::vector<bool>& counts, const std::vector<End>& ends,
            const std::vector<bool>* at_origin, const Places& places, std::vector<Statement>& out) {
  for (EntryIndex i = 0; i < lineage.entries().size(); ++i) {
    const Entry& entry = lineage.entries()[i];
    Statement& made = out[places[entry.row]];
    made.ending = ends[i].why;
    made.withdrawal = ends[i].withdrawal;
    made.at_origin = at_origin != nullptr ? (*at_origin)[i] : entry.grounded;
    made.lineage_recorded = entry.lineage_recorded;
    for (const EntryIndex below : followed(lineage, entry, counts[i], counts)) {
      made.rests_on.push_back(places[lineage.entries()[below].row]);
    }
  }
}

}  // namespace

std::vector<Statement> statements(const model::ClaimRows& rows, const World& world) {
  std::vector<Statement> out;
  Places places;
  for (const model::AttributionRow& row : rows.attributions) {
    places.push_back(static_cast<std::uint32_t>(out.size()));
    if (world.published(row.publication)) out.push_back(statement_of(row, rows, world));
  }
  const Lineage support(rows, world, Side::support);
  const Lineage denial(rows, world, Side::denial);
  const Liveness live = liveness(support, denial);
  settle(support, live.support, live.support_ends, &live.at_origin, places, out);
  settle(denial, live.denial, live.denial_ends, nullptr, places, out);
  return out;
}

}  // namespace stemma::graph
