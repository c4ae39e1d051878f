#include "app/draft.hpp"

#include <algorithm>
#include <optional>

#include "app/story_on_case.hpp"
#include "app/version.hpp"
#include "report/marks.hpp"
#include "report/sign_off.hpp"
#include "report/story_page.hpp"

namespace stemma::app {

std::vector<std::string> draft_formats() {
  std::vector<std::string> names;
  for (const report::StoryFace& face : report::story_faces()) names.emplace_back(face.name);
  return names;
}

DraftVerdict check_draft(const DraftRequest& request, const Look& look, const World& world, std::ostream& out) {
  StoryOnCase draft(request.of, request.story, request.suggest, world);
  report::StoryPage page = draft.page();
  const report::Words words = draft.words();
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  if (request.suggest) {
    report::write_marks(out, page, analysis::propose_marks(draft.facts()), words, options);
    return {};
  }
  DraftVerdict verdict{draft.totals(), {}};
  std::optional<analysis::SignOff> signs;
  std::optional<report::SignOffPage> gate;
  if (request.sign_off.require > 0) {
    signs = read_sign_off(draft, request.story, request.sign_off);
    gate.emplace(report::SignOffPage{*signs, ticks_file(request.story, request.sign_off), request.sign_off.require});
    page.sign_off = &*gate;
    verdict.wanting = wanting_lines(draft, *signs, request.sign_off.require);
  }
  const auto faces = report::story_faces();
  const auto face =
      std::find_if(faces.begin(), faces.end(), [&](const auto& one) { return one.name == request.format; });
  if (face == faces.end()) throw Error(ErrorKind::internal, "no face is called " + request.format);
  face->write(out, page, words, options);
  return verdict;
}

}  // namespace stemma::app
