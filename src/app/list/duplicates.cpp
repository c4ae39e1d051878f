// stemma list CASE duplicates
#include <fmt/format.h>

#include "app/likely_duplicates.hpp"
#include "app/list/list_kind.hpp"

namespace stemma::app {
namespace {

void list(const CaseView& view, const Found& found) {
  std::vector<SourceRecord> sources = view.record().sources;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    if (view.words().texts().source(SourceId{i}).withheld)
      sources[i] = {};  // its stand-in's name is that of others too
  }
  for (const LikelyDuplicate& pair : likely_duplicates(sources)) {
    const std::string& first = sources[pair.first].id;
    const std::string& second = sources[pair.second].id;
    Facets facets;
    facets.words["source"] = view.party(first);
    for (const std::string& id : view.party(second)) facets.words["source"].push_back(id);
    facets.texts = {pair.why};
    report::ListRow row;
    row.values = {first, second, fmt::format("stemma merge CASE source {} {}", first, second), pair.why};
    found(std::move(row), facets);
  }
}

}  // namespace

ListKind list_duplicates() {
  return {"duplicates",
          {},
          {"source", "text"},
          false,
          {{"source"}, {"other"}, {"command", "what makes them one", false, 52}, {"why", "why", true}},
          list};
}

}  // namespace stemma::app
