// Shows a judged case: every command that judges is a request, a face and a look.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "app/judge_request.hpp"
#include "app/world.hpp"
#include "stemma/error.hpp"
#include "stemma/judgement.hpp"

namespace stemma::app {

struct Look {
  std::size_t width = 80;  ///< columns
  bool colour = false;
  bool ascii = false;
  bool all_steps = false;
  bool sources_only = false;  ///< as report::FaceOptions
  bool by_control = false;
  std::size_t max_nodes = 0;
};

struct Shown {
  Totals totals;
  std::vector<Mistake> notes;  ///< of the case file's reader
};

/// What `--format` may say for a command: the faces that report lists for it, and the pictures that Graphviz
/// draws of a graph.
std::vector<std::string> formats(std::string_view command);

/// Judges the case that `request` names and writes it in one of formats(command). Throws what open_case and
/// judge_case throw, and Error missing_tool where Graphviz is wanted and does not do it.
Shown show_case(const JudgeRequest& request, std::string_view command, const std::string& format, const Look& look,
                const World& world, std::ostream& out);

/// What Graphviz makes of DOT text, as the bytes of an "svg" or "png" file. Error missing_tool.
std::string draw_graph(const std::string& dot, const std::string& format);
/// The same of several, by one run of Graphviz, as the text of SVG files in their order.
std::vector<std::string> draw_graphs(const std::vector<std::string>& dots);

}  // namespace stemma::app
