#include "report/dot_legend.hpp"

#include <fmt/core.h>

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/escape.hpp"
#include "report/dot_style.hpp"

namespace stemma::report {
namespace {

std::string node(std::string_view name) { return base::for_dot("legend:" + std::string(name)); }

/// Samples stand in rows of two, held together by unseen arrows. Each row is filled: only then do rows lie straight.
class Legend {
 public:
  explicit Legend(std::ostream& out) : out_(out) {}

  void sample(std::string_view name, std::string_view attributes, std::string_view label) {
    node_line(name, attributes, label);
    if (!first_.empty()) {
      join(first_, name, "style=invis");
      first_.clear();
    } else {
      first_ = name;
    }
  }
  void arrow(std::string_view name, std::string_view attributes, std::string_view label) {
    const std::string from = std::string(name) + " from";
    node_line(from, "shape=point, width=0.08", "");
    node_line(name, "shape=plaintext, margin=0.04", label);
    join(from, name, attributes);
  }
  /// Fills the row.
  void next_row() {
    if (!first_.empty()) sample(first_ + " filler", "style=invis", "");
  }

 private:
  void node_line(std::string_view name, std::string_view attributes, std::string_view label) {
    out_ << "    " << node(name) << " [" << attributes << ", label=" << base::for_dot(label) << "];\n";
  }
  void join(std::string_view from, std::string_view to, std::string_view attributes) {
    out_ << "    " << node(from) << " -> " << node(to) << " [" << attributes << "];\n";
  }

  std::ostream& out_;
  std::string first_;  ///< of a row that is not full
};

/// What occurs in a picture.
struct Seen {
  std::set<std::string_view> shapes;  ///< of sources
  std::set<Status> statuses;
  bool unnamed = false, state_media = false, choke_point = false, folded = false;
  bool support = false, first_hand = false, denial = false, denial_passed_on = false;
  std::optional<ClaimId> told;  ///< that stands on an arrow
  bool credibility = false;     ///< stands on an arrow
  bool relation = false, one_way = false, neighbour = false;

  Seen(const Picture& picture, const Words& words) {
    for (const SourceId source : picture.sources()) add(source, picture, words);
    for (const Picture::Claim& claim : picture.claims()) statuses.insert(claim.status);
    for (const Picture::Arrow& arrow : picture.arrows()) add(arrow, picture.load(arrow));
    for (const Relation& each : picture.relations()) {
      relation = true;
      one_way = one_way || each.kind != RelationKind::contradicts;
    }
    neighbour = !picture.neighbours().empty();
  }

  void add(SourceId source, const Picture& picture, const Words& words) {
    if (source == Picture::fold) {
      folded = true;
      return;
    }
    shapes.insert(source_look(words.texts().source(source).kind).shape);
    unnamed = unnamed || !words.about().named(source);
    state_media = state_media || (words.about().outlet(source) && words.about().state_controlled(source));
    choke_point = choke_point || !picture.source(source).choke_of.empty();
  }

  void add(const Picture::Arrow& arrow, const Picture::Load& load) {
    if (!arrow.to_claim()) {
      if (!told) told = load.claims.front();
      (arrow.denial ? denial_passed_on : support) = true;
      return;
    }
    (arrow.denial ? denial : load.first_hand ? first_hand : support) = true;
    credibility = credibility || !load.credibility.empty();
  }

  bool anything() const { return !shapes.empty() || folded || !statuses.empty(); }
};

void write_sources(Legend& legend, const Seen& seen) {
  for (const SourceLook& look : source_looks()) {
    if (seen.shapes.contains(look.shape)) legend.sample(look.legend, fmt::format("shape={}", look.shape), look.legend);
  }
  if (seen.unnamed) legend.sample("unnamed", "shape=ellipse, style=dashed", "unnamed: dashed outline");
  if (seen.state_media) legend.sample("state media", "shape=box, peripheries=2", "state media: double outline");
  if (seen.choke_point) legend.sample("choke point", "shape=box, penwidth=3.5", "choke point: thick outline");
  if (seen.folded) legend.sample("folded", "shape=box3d, style=dotted", "relays, folded into one");
  legend.next_row();
}

void write_claims(Legend& legend, const Seen& seen) {
  for (const Status status : seen.statuses) {
    const StatusLook look = status_look(status);
    legend.sample(
        to_string(status),
        fmt::format(R"(shape=box, style="filled,rounded", fillcolor="{}", fontcolor="{}")", look.fill, look.letters),
        to_string(status));
  }
  if (seen.neighbour) legend.sample("neighbour", neighbour_look, "another claim, without its sources");
  legend.next_row();
}

/// What stands on arrows: "c2: for that claim; a number: the credibility, 1 to 6".
std::string reading_of(const Seen& seen, const Words& words) {
  std::string reading;
  if (seen.told) reading = words.texts().claim(*seen.told).id + ": for that claim";
  if (seen.credibility) reading += std::string(seen.told ? ";\n" : "") + "a number: the credibility, 1 to 6";
  return reading.empty() ? reading : " (" + reading + ")";
}

void write_arrows(Legend& legend, const Seen& seen, const Words& words) {
  std::string reading = reading_of(seen, words);
  // The first arrow says how to read what stands on all of them.
  const auto arrow = [&](bool occurs, std::string_view name, std::string_view attributes, std::string_view label) {
    if (occurs) legend.arrow(name, attributes, std::string(label) + std::exchange(reading, std::string()));
  };
  const std::string denied = fmt::format("style=dashed, color=\"{}\", arrowhead=", denial_colour);
  arrow(seen.support, "support", "arrowhead=normal", "tells");
  arrow(seen.first_hand, "first-hand", "penwidth=2", "tells first-hand");
  arrow(seen.denial_passed_on, "denial passed on", denied + "odot", "a denial, passed on");
  arrow(seen.denial, "denial", denied + "tee", "denies");
  if (!seen.relation) return;
  legend.arrow("relation", fmt::format("{}{}", relation_look, seen.one_way ? "" : ", dir=none"),
               "how one claim stands to another;\nit adds no support");
}

}  // namespace

void write_legend(std::ostream& out, const Picture& picture, const Words& words) {
  const Seen seen(picture, words);
  if (!seen.anything()) return;
  out << "  subgraph \"cluster:legend\" {\n"
      << "    graph [label=\"Legend\", style=rounded, color=\"#999999\", fontsize=12];\n"
      << "    node [fontsize=9, margin=\"0.08,0.04\", height=0.3];\n";
  Legend legend(out);
  write_sources(legend, seen);
  write_claims(legend, seen);
  write_arrows(legend, seen, words);
  out << "  }\n";
}

}  // namespace stemma::report
