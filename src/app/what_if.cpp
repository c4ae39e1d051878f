#include "app/what_if.hpp"

#include <algorithm>

#include "app/case_index.hpp"
#include "app/case_judge.hpp"
#include "app/open_case.hpp"
#include "app/version.hpp"
#include "report/change_face.hpp"

namespace stemma::app {
namespace {

/// No id is both a source and a publication.
model::NodeRef node_named(const std::string& id, const CaseIndex& index) {
  if (const SourceId source = index.find_source(id); !source.is_none()) return {false, source.value};
  const PublicationId publication = index.find_publication(id);
  if (publication.is_none()) {
    index.refuse("source or publication", id, {SubjectKind::source, SubjectKind::publication});
  }
  return {true, publication.value};
}

/// The choke points of the claim that are among what is withdrawn.
std::vector<SourceId> choked(const analysis::Judge& judge, const Judgement& before,
                             const std::vector<model::NodeRef>& withdrawn) {
  std::vector<SourceId> found;
  for (const ChokePoint& point : before.choke_points) {
    const auto is_it = [&](const model::NodeRef& what) {
      return !what.is_publication && judge.party(what.source()) == judge.party(point.source);
    };
    if (std::any_of(withdrawn.begin(), withdrawn.end(), is_it)) found.push_back(point.source);
  }
  return found;
}

}  // namespace

std::vector<std::string> what_if_formats() {
  std::vector<std::string> names;
  for (const report::ChangeFaceEntry& face : report::change_faces()) names.emplace_back(face.name);
  return names;
}

void what_if(const JudgeRequest& request, const std::vector<std::string>& withdrawn, const std::string& format,
             const Look& look, const World& world, std::ostream& out) {
  OpenCase opened = open_case(request, world);
  const CaseIndex before(opened, request);
  std::vector<model::NodeRef> nodes;
  for (const std::string& id : withdrawn) {
    const model::NodeRef node = node_named(id, before);
    if (std::find(nodes.begin(), nodes.end(), node) == nodes.end()) nodes.push_back(node);
  }
  const CaseJudge after(opened, request, nodes);
  const auto faces = report::change_faces();
  const auto entry = std::find_if(faces.begin(), faces.end(), [&](const auto& face) { return face.name == format; });
  if (entry == faces.end()) throw Error(ErrorKind::internal, "no face is called " + format);
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  const auto face = entry->make(out, opened.store.texts(), before.parties(), options);
  face->begin(after.head(), nodes);
  report::EffectTotals totals{};
  after.each_claim("judging", [&](const model::ClaimRows& rows) {
    const Judgement was = before.judge().judge(rows);
    const Judgement would_be = after.judge().judge(rows);
    const analysis::Effect effect = analysis::effect_of(was, would_be);
    ++totals[static_cast<std::size_t>(effect)];
    face->claim({was, would_be, effect, choked(before.judge(), was, nodes)});
  });
  face->end(totals);
}

}  // namespace stemma::app
