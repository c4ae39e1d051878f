#include "app/show_entry.hpp"

#include "app/show/entry.hpp"
#include "app/version.hpp"

namespace stemma::app {

std::vector<std::string> shown_kinds() { return {"attribution", "claim", "publication", "source"}; }

void show_entry(const ShowRequest& request, const Look& look, const World& world, std::ostream& out) {
  OpenCase opened = open_case(request.of, world);
  const CaseIndex judged(opened, request.of);
  const auto wanted = [&](std::string_view kind) { return request.kind.empty() || request.kind == kind; };
  const ClaimId claim = wanted("claim") ? judged.find_claim(request.id) : ClaimId{};
  const SourceId source = wanted("source") ? judged.find_source(request.id) : SourceId{};
  const PublicationId publication = wanted("publication") ? judged.find_publication(request.id) : PublicationId{};
  const AttributionId attribution = wanted("attribution") ? judged.find_attribution(request.id) : AttributionId{};
  if (claim.is_none() && source.is_none() && publication.is_none() && attribution.is_none()) {
    std::vector<SubjectKind> kinds;
    if (wanted("claim")) kinds.push_back(SubjectKind::claim);
    if (wanted("source")) kinds.push_back(SubjectKind::source);
    if (wanted("publication")) kinds.push_back(SubjectKind::publication);
    if (wanted("attribution")) kinds.push_back(SubjectKind::attribution);
    judged.refuse(request.kind.empty() ? "entry" : request.kind, request.id, kinds);
  }
  const CaseView view(judged);
  report::Sheet sheet;
  sheet.as_of = judged.as_of();
  sheet.policy = judged.judge().policy().name;
  if (!claim.is_none()) sheet.entries.push_back(show_claim(view, claim));
  if (!source.is_none()) sheet.entries.push_back(show_source(view, source));
  if (!publication.is_none()) sheet.entries.push_back(show_publication(view, publication));
  if (!attribution.is_none()) sheet.entries.push_back(show_attribution(view, attribution));
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  if (request.format == "json") {
    write_json(out, sheet, view.words(), options);
  } else {
    write_text(out, sheet, options);
  }
}

}  // namespace stemma::app
