#include "report/dot_legend.hpp"

#include <fmt/core.h>

#include "base/escape.hpp"
#include "report/dot_style.hpp"

namespace stemma::report {
namespace {

std::string node(std::string_view name) { return base::for_dot("legend:" + std::string(name)); }

void sample(std::ostream& out, std::string_view name, std::string_view attributes, std::string_view label) {
  out << "    " << node(name) << " [" << attributes << ", label=" << base::for_dot(label) << "];\n";
}

void arrow(std::ostream& out, std::string_view name, std::string_view attributes, std::string_view label) {
  const std::string from = std::string(name) + " from";
  const std::string to = std::string(name) + " to";
  sample(out, from, "shape=point, width=0.08", "");
  sample(out, to, "shape=plaintext, margin=0.04", label);
  out << "    " << node(from) << " -> " << node(to) << " [" << attributes << "];\n";
}

}  // namespace

void write_legend(std::ostream& out) {
  out << "  subgraph \"cluster:legend\" {\n"
      << "    graph [label=\"Legend\", style=rounded, color=\"#999999\", fontsize=12];\n"
      << "    node [fontsize=9, margin=\"0.08,0.04\", height=0.3];\n";
  for (const SourceLook& look : source_looks()) {
    sample(out, look.legend, fmt::format("shape={}", look.shape), look.legend);
  }
  sample(out, "unnamed", "shape=ellipse, style=dashed", "unnamed: dashed outline");
  sample(out, "state media", "shape=box, peripheries=2", "state media: double outline");
  sample(out, "choke point", "shape=box, penwidth=3.5", "choke point: thick outline");
  for (std::size_t i = 0; i < words<Status>().size(); ++i) {
    const StatusLook look = status_look(static_cast<Status>(i));
    sample(
        out, words<Status>()[i],
        fmt::format("shape=box, style=\"filled,rounded\", fillcolor=\"{}\", fontcolor=\"{}\"", look.fill, look.letters),
        words<Status>()[i]);
  }
  arrow(out, "support", "arrowhead=normal", "tells; the number is the credibility, 1 to 6");
  arrow(out, "first-hand", "penwidth=2", "tells first-hand");
  arrow(out, "denial", fmt::format("style=dashed, color=\"{}\", arrowhead=tee", denial_colour), "denies");
  out << "  }\n";
}

}  // namespace stemma::report
