#include "app/show_case.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "app/judge_case.hpp"
#include "app/open_case.hpp"
#include "app/version.hpp"
#include "report/faces.hpp"

namespace stemma::app {
namespace {

constexpr std::string_view drawable = "dot";  ///< the face that Graphviz reads
constexpr std::array<std::string_view, 2> pictures{"png", "svg"};

bool is_picture(std::string_view format) {
  return std::find(pictures.begin(), pictures.end(), format) != pictures.end();
}

}  // namespace

std::vector<std::string> formats(std::string_view command) {
  std::vector<std::string> names;
  for (const report::FaceEntry& face : report::faces()) {
    if (face.command == command) names.emplace_back(face.name);
  }
  if (report::find_face(command, drawable) != nullptr) names.insert(names.end(), pictures.begin(), pictures.end());
  return names;
}

Shown show_case(const JudgeRequest& request, std::string_view command, const std::string& format, const Look& look,
                const World& world, std::ostream& out) {
  if (is_picture(format)) {
    std::ostringstream dot;
    Shown shown = show_case(request, command, std::string(drawable), look, world, dot);
    look_over(dot.str(), world);  // the letters of a picture are no text
    out << draw_graph(dot.str(), format);
    return shown;
  }
  const report::FaceEntry* face = report::find_face(command, format);
  if (face == nullptr) throw Error(ErrorKind::internal, "no face is called " + format);
  // What is told of a claim by `check` is in its judgement.
  OpenCase opened = command == "check" ? open_claims(request, world) : open_case(request, world);
  report::FaceOptions options{look.width,     look.colour,       look.ascii,      std::string(version()),
                              look.all_steps, look.sources_only, look.by_control, look.max_nodes};
  const Tally tally = face->wants_totals ? Tally::in_head : Tally::at_end;
  Shown shown;
  shown.totals = judge_case(opened, request, tally,
                            [&](model::Texts& texts, const report::Parties& parties, report::Insight& insight) {
                              options.insight = &insight;
                              return face->make(out, texts, parties, options);
                            });
  shown.notes = std::move(opened.notes);
  return shown;
}

}  // namespace stemma::app
