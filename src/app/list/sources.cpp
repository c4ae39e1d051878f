// stemma list CASE sources
#include "app/list/list_kind.hpp"

namespace stemma::app {
namespace {

struct Activity {
  std::uint64_t published = 0, said = 0;
  std::vector<std::string> claims;
};

std::vector<Activity> activities(const CaseView& view) {
  std::vector<Activity> all(view.record().sources.size());
  for (const PublicationRecord& publication : view.record().publications) {
    ++all[view.source(publication.by).index()].published;
  }
  for (const CaseView::Said& said : view.attributions()) {
    const AttributionRecord& attribution = view.attribution(said);
    ++all[view.source(view.speaker(said)).index()].said;
    all[view.source(view.publication(said).by).index()].claims.push_back(attribution.claim);
    for (const LinkRecord& link : attribution.via) {
      all[view.source(view.source_of(link.id)).index()].claims.push_back(attribution.claim);
    }
  }
  for (const ClaimRecord& claim : view.record().claims) {
    for (const InterestRecord& party : claim.parties) all[view.source(party.source).index()].claims.push_back(claim.id);
  }
  return all;
}

void list(const CaseView& view, const Found& found) {
  const std::vector<Activity> all = activities(view);
  for (std::uint32_t i = 0; i < view.record().sources.size(); ++i) {
    const SourceId id{i};
    const SourceRecord& source = view.record().sources[i];
    const model::SourceText text = view.words().texts().source(id);
    const bool open = !text.withheld;
    const bool named = view.judge().named(id);
    const bool state = view.kin().state_controlled(id);
    const GroupId group = view.kin().group(id);
    std::string standing = named ? "" : "unnamed";
    if (state) standing += named ? "state" : ", state";
    Facets facets;
    facets.words = {{"kind", {open ? std::string(to_string(source.kind)) : std::string()}},
                    {"claim", all[i].claims},
                    {"country", {text.country}},
                    {"named", {yes_or_no(named)}},
                    {"state-controlled", {yes_or_no(state)}}};
    facets.texts = {source.id, view.words().party(id), text.descriptor, source.description, source.note};
    if (named && open) {
      facets.texts.push_back(source.name);
      for (const AliasRecord& alias : source.aliases) facets.texts.push_back(alias.name);
    }
    report::ListRow row;
    row.id = source.id;
    row.values = {source.id,
                  view.words().party(id),
                  open ? report::ListValue{std::string(to_string(source.kind))} : report::ListValue{},
                  text_or_nothing(text.country),
                  text_or_nothing(text.reliability),
                  standing,
                  named,
                  state,
                  group.is_none() ? report::ListValue{}
                                  : report::ListValue{view.words().texts().source(view.judge().group_root(group)).id},
                  all[i].published,
                  all[i].said};
    found(std::move(row), facets);
  }
}

}  // namespace

ListKind list_sources() {
  return {"sources",
          words<SourceKind>(),
          {"anonymous", "claim", "country", "kind", "named", "state-controlled", "text"},
          true,
          {{"id", "id"},
           {"name", "name", true},
           {"kind", "kind"},
           {"country", "country"},
           {"reliability", "grade"},
           {"standing", "standing", false, 20, false},
           {"named"},
           {"state_controlled"},
           {"control_group"},
           {"published"},
           {"said"}},
          list};
}

}  // namespace stemma::app
