#include "report/dot_face.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/dot_legend.hpp"
#include "report/dot_style.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t source_columns = 24;
constexpr std::size_t claim_columns = 30;
constexpr std::size_t mark_columns = 26;  ///< "choke point of c2, c3, c9"

}  // namespace

DotFace::DotFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options)
    : out_(out), words_(texts, parties), picture_(words_, options) {}

void DotFace::begin(const CaseHead& head) {
  const model::CaseText text = words_.texts().case_text();
  const std::string title = (text.title.empty() ? text.id : text.title) + "\n" + as_of_words(head.as_of);
  out_ << "digraph stemma {\n"
       << "  graph [rankdir=LR, ranksep=1.1, nodesep=0.22, pad=0.3, fontname=\"" << picture_font
       << "\", fontsize=18, labelloc=t, label=" << base::for_dot(title) << "];\n"
       << "  node [fontname=\"" << picture_font << "\", fontsize=11, margin=\"0.12,0.06\", color=\"#333333\"];\n"
       << "  edge [fontname=\"" << picture_font << "\", fontsize=9, color=\"#555555\", arrowsize=0.7];\n";
}

void DotFace::claim(const Judgement& judgement) { picture_.add(judgement); }

void DotFace::write_claim(const Picture::Claim& claim) const {
  const model::ClaimText text = words_.texts().claim(claim.claim);
  const StatusLook look = status_look(claim.status);
  const std::string label = fmt::format(
      "{}  {}\n{}\n{}", text.id, base::ascii_upper(to_string(claim.status)), wrapped_label(text.text, claim_columns, 6),
      counted(claim.independent_origins, claim.exact, "independent origin", "independent origins"));
  out_ << "  " << base::for_dot(picture_.node(claim.claim))
       << R"( [shape=box, style="filled,rounded", penwidth=1.5, fillcolor=")" << look.fill << R"(", fontcolor=")"
       << look.letters << "\", label=" << base::for_dot(label) << "];\n";
}

void DotFace::write_neighbour(ClaimId claim) const {
  const model::ClaimText text = words_.texts().claim(claim);
  const std::string label = text.id + "\n" + wrapped_label(text.text, claim_columns, 6);
  out_ << "  " << base::for_dot(picture_.node(claim)) << " [" << neighbour_look << ", label=" << base::for_dot(label)
       << "];\n";
}

void DotFace::write_claims() const {
  if (picture_.claims().empty()) return;
  for (const Picture::Claim& claim : picture_.claims()) write_claim(claim);
  out_ << "  { rank=same;";
  for (const Picture::Claim& claim : picture_.claims()) out_ << ' ' << base::for_dot(picture_.node(claim.claim)) << ';';
  out_ << " }\n";
  for (const ClaimId claim : picture_.neighbours()) write_neighbour(claim);
}

/// A neighbour stands beyond the claims asked about, whichever way the relation reads. Between two of those there would
/// be no room for words: they stand beyond both, as a node, and a line leads there from either claim.
void DotFace::write_relation(const Relation& relation) const {
  const auto is_neighbour = [&](ClaimId claim) {
    const std::vector<ClaimId>& all = picture_.neighbours();
    return std::find(all.begin(), all.end(), claim) != all.end();
  };
  const std::string from = base::for_dot(picture_.node(relation.from)), to = base::for_dot(picture_.node(relation.to));
  const std::string_view said = relation_words(relation);
  const bool both_ways = relation.kind == RelationKind::contradicts;
  const auto line = [&](const std::string& left, const std::string& right, std::string_view label, const char* heads) {
    out_ << "  " << left << " -> " << right << " [label=\"" << label << "\", " << relation_look << ", dir=" << heads
         << "];\n";
  };
  if (is_neighbour(relation.from)) {
    line(to, from, said, both_ways ? "none" : "back");
  } else if (is_neighbour(relation.to)) {
    line(from, to, said, both_ways ? "none" : "forward");
  } else {
    const std::string middle = base::for_dot(
        fmt::format("r:{} {} {}", words_.texts().claim(relation.from).id, said, words_.texts().claim(relation.to).id));
    out_ << "  " << middle << " [" << relation_word_look << ", label=\"" << said << "\"];\n";
    line(from, middle, "", "none");
    line(to, middle, "", both_ways ? "none" : "back");
  }
}

std::string DotFace::claim_ids(const std::vector<ClaimId>& claims) const {
  std::string out;
  for (const ClaimId claim : claims) out += (out.empty() ? "" : ", ") + words_.texts().claim(claim).id;
  return out;
}

void DotFace::write_source(SourceId source, std::string_view indent) const {
  std::string label = wrapped_label(picture_.name(source), source_columns, 5);
  const std::string node = base::for_dot(picture_.node(source));
  if (source == Picture::fold) {
    out_ << indent << node << " [shape=box3d, style=dotted, label=" << base::for_dot(label) << "];\n";
    return;
  }
  const model::SourceText text = words_.texts().source(source);
  const Picture::Source& drawn = picture_.source(source);
  const bool named = words_.about().named(source);
  if (words_.about().outlet(source) && words_.about().state_controlled(source)) label += "\nstate media";
  if (!text.reliability.empty()) label += "\nreliability " + text.reliability;
  if (!drawn.choke_of.empty()) {
    label += "\n" + wrapped_label("choke point of " + claim_ids(drawn.choke_of), mark_columns, 3);
  }
  if (!drawn.unrecorded_for.empty()) {
    label += "\n" + wrapped_label("origin not recorded: " + claim_ids(drawn.unrecorded_for), mark_columns, 3);
  }
  const bool state_media = words_.about().outlet(source) && words_.about().state_controlled(source);
  out_ << indent << node << " [shape=" << source_look(text.kind).shape;
  if (!named) out_ << ", style=dashed";
  if (state_media) out_ << ", peripheries=2";
  if (!drawn.choke_of.empty()) out_ << ", penwidth=3.5";
  out_ << ", label=" << base::for_dot(label) << "];\n";
}

void DotFace::write_clusters() const {
  std::vector<std::vector<SourceId>> clusters;
  std::map<GroupId, std::size_t> place;
  for (const SourceId source : picture_.sources()) {
    const GroupId group = source == Picture::fold ? GroupId{} : words_.about().group(source);
    const auto [at, fresh] = place.try_emplace(group, clusters.size());
    if (group.is_none() || fresh) {
      clusters.push_back({source});
    } else {
      clusters[at->second].push_back(source);
    }
  }
  for (const std::vector<SourceId>& members : clusters) {
    if (members.size() == 1) {
      write_source(members.front(), "  ");
      continue;
    }
    const SourceId root = words_.about().group_root(words_.about().group(members.front()));
    out_ << "  subgraph " << base::for_dot("cluster:" + words_.texts().source(root).id) << " {\n"
         << R"(    graph [style="rounded,filled", color="#999999", fillcolor="#f4f4f4", fontsize=12, label=)"
         << base::for_dot("under one control: " + as_label(words_.party(root))) << "];\n";
    for (const SourceId source : members) write_source(source, "    ");
    out_ << "  }\n";
  }
}

void DotFace::write_arrow(const Picture::Arrow& arrow) const {
  const Picture::Load& load = picture_.load(arrow);
  const bool to_claim = arrow.to_claim();
  std::string label;
  if (!to_claim) {
    label = load.claims.size() <= 6 ? claim_ids(load.claims) : fmt::format("{} claims", load.claims.size());
  } else if (!load.credibility.empty()) {
    label = std::string(to_string(*load.credibility.begin()));
    if (load.credibility.size() > 1) label += "–" + std::string(to_string(*load.credibility.rbegin()));
  }
  if (to_claim && load.first_hand) label += label.empty() ? "first-hand" : ", first-hand";
  if (to_claim && arrow.denial)
    label = (load.relayed ? "relays denial" : "denies") + (label.empty() ? "" : ", " + label);
  out_ << "  " << base::for_dot(picture_.node(arrow.from)) << " -> " << base::for_dot(picture_.target(arrow))
       << " [label=" << base::for_dot(label);
  if (arrow.denial) {
    out_ << ", style=dashed, color=\"" << denial_colour << "\", fontcolor=\"" << denial_colour
         << "\", arrowhead=" << (to_claim ? "tee" : "odot");
  }
  if (load.first_hand && to_claim) out_ << ", penwidth=2";
  out_ << "];\n";
}

void DotFace::case_finding(const Finding& /*finding*/) {}

void DotFace::end(const Totals& /*totals*/) {
  picture_.close();
  write_legend(out_, picture_, words_);
  write_claims();
  write_clusters();
  for (const Picture::Arrow& arrow : picture_.arrows()) write_arrow(arrow);
  for (const Relation& relation : picture_.relations()) write_relation(relation);
  out_ << "}\n";
}

}  // namespace stemma::report
