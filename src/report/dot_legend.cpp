#include "report/dot_legend.hpp"

#include <fmt/core.h>

#include "base/escape.hpp"
#include "report/dot_style.hpp"

namespace stemma::report {
namespace {

std::string node(std::string_view name) { return base::for_dot("legend:" + std::string(name)); }

/// Samples stand in short rows, held together by unseen arrows, so that the legend stays flat.
class Legend {
 public:
  explicit Legend(std::ostream& out) : out_(out) {}

  void sample(std::string_view name, std::string_view attributes, std::string_view label) {
    out_ << "    " << node(name) << " [" << attributes << ", label=" << base::for_dot(label) << "];\n";
    if (in_row_ > 0) out_ << "    " << before_ << " -> " << node(name) << " [style=invis];\n";
    before_ = node(name);
    if (++in_row_ == row_length) next_row();
  }
  void arrow(std::string_view name, std::string_view attributes, std::string_view label) {
    const std::string from = std::string(name) + " from";
    sample(from, "shape=point, width=0.08", "");
    in_row_ = 0;
    sample(name, "shape=plaintext, margin=0.04", label);
    out_ << "    " << node(from) << " -> " << node(name) << " [" << attributes << "];\n";
    next_row();
  }
  void next_row() { in_row_ = 0; }

 private:
  static constexpr std::size_t row_length = 3;
  std::ostream& out_;
  std::string before_;
  std::size_t in_row_ = 0;
};

}  // namespace

void write_legend(std::ostream& out) {
  out << "  subgraph \"cluster:legend\" {\n"
      << "    graph [label=\"Legend\", style=rounded, color=\"#999999\", fontsize=12];\n"
      << "    node [fontsize=9, margin=\"0.08,0.04\", height=0.3];\n";
  Legend legend(out);
  for (const SourceLook& look : source_looks()) {
    legend.sample(look.legend, fmt::format("shape={}", look.shape), look.legend);
  }
  legend.next_row();
  legend.sample("unnamed", "shape=ellipse, style=dashed", "unnamed: dashed outline");
  legend.sample("state media", "shape=box, peripheries=2", "state media: double outline");
  legend.sample("choke point", "shape=box, penwidth=3.5", "choke point: thick outline");
  for (std::size_t i = 0; i < words<Status>().size(); ++i) {
    const StatusLook look = status_look(static_cast<Status>(i));
    legend.sample(
        words<Status>()[i],
        fmt::format(R"(shape=box, style="filled,rounded", fillcolor="{}", fontcolor="{}")", look.fill, look.letters),
        words<Status>()[i]);
  }
  legend.next_row();
  legend.arrow("support", "arrowhead=normal", "tells (c2: for that claim;\na number: the credibility, 1 to 6)");
  legend.arrow("first-hand", "penwidth=2", "tells first-hand");
  legend.arrow("denial", fmt::format("style=dashed, color=\"{}\", arrowhead=tee", denial_colour), "denies");
  out << "  }\n";
}

}  // namespace stemma::report
