#include "report/graph_face.hpp"

#include <algorithm>

namespace stemma::report {
namespace {

enum NodeAttribute : std::size_t {
  node_type,
  kind,
  named,
  reliability,
  state_controlled,
  control_group,
  choke_point_of,
  text,
  status,
  importance,
  independent_least,
  independent_most,
  is_neighbour
};
enum EdgeAttribute : std::size_t { stance, claims, weight, credibility, first_hand, relation_kind };

std::string word(bool value) { return value ? "true" : "false"; }

std::string ids(const std::vector<ClaimId>& list, const Words& words) {
  std::string out;
  for (const ClaimId claim : list) out += (out.empty() ? "" : " ") + words.texts().claim(claim).id;
  return out;
}

}  // namespace

GraphFace::GraphFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options)
    : out_(out), words_(texts, parties), picture_(words_, options) {}

const std::vector<GraphAttribute>& GraphFace::node_attributes() {
  static const std::vector<GraphAttribute> list{{"type", "string"},
                                                {"kind", "string"},
                                                {"named", "boolean"},
                                                {"reliability", "string"},
                                                {"state_controlled", "boolean"},
                                                {"control_group", "string"},
                                                {"choke_point_of", "string"},
                                                {"text", "string"},
                                                {"status", "string"},
                                                {"importance", "string"},
                                                {"independent_origins_min", "int"},
                                                {"independent_origins_max", "int"},
                                                {"neighbour", "boolean"}};
  return list;
}

const std::vector<GraphAttribute>& GraphFace::edge_attributes() {
  static const std::vector<GraphAttribute> list{{"stance", "string"},      {"claims", "string"},
                                                {"weight", "int"},         {"credibility", "string"},
                                                {"first_hand", "boolean"}, {"relation", "string"}};
  return list;
}

void GraphFace::begin(const CaseHead& /*head*/) {}

void GraphFace::claim(const Judgement& judgement) { picture_.add(judgement); }

void GraphFace::case_finding(const Finding& /*finding*/) {}

GraphNode GraphFace::node(SourceId source) const {
  GraphNode made{picture_.node(source), picture_.name(source), {}};
  if (source == Picture::fold) {
    made.values = {{node_type, "folded"}};
    return made;
  }
  const model::SourceText of = words_.texts().source(source);
  const Parties& about = words_.about();
  made.values = {{node_type, "source"},
                 {kind, std::string(to_string(of.kind))},
                 {named, word(about.named(source))},
                 {state_controlled, word(about.state_controlled(source))}};
  if (!of.reliability.empty()) made.values.push_back({reliability, of.reliability});
  if (const GroupId group = about.group(source); !group.is_none()) {
    made.values.push_back({control_group, words_.texts().source(about.group_root(group)).id});
  }
  const Picture::Source& drawn = picture_.source(source);
  if (!drawn.choke_of.empty()) made.values.push_back({choke_point_of, ids(drawn.choke_of, words_)});
  return made;
}

GraphNode GraphFace::node(const Picture::Claim& claim) const {
  const model::ClaimText of = words_.texts().claim(claim.claim);
  return {picture_.node(claim.claim),
          of.id,
          {{node_type, "claim"},
           {text, of.text},
           {status, std::string(to_string(claim.status))},
           {importance, std::string(to_string(claim.importance))},
           {independent_least, std::to_string(claim.independent_origins.min)},
           {independent_most, std::to_string(claim.independent_origins.max)},
           {is_neighbour, word(false)}}};
}

GraphNode GraphFace::neighbour(ClaimId claim) const {
  const model::ClaimText of = words_.texts().claim(claim);
  return {picture_.node(claim), of.id, {{node_type, "claim"}, {text, of.text}, {is_neighbour, word(true)}}};
}

GraphEdge GraphFace::edge(const Picture::Arrow& arrow) const {
  const Picture::Load& load = picture_.load(arrow);
  GraphEdge made{picture_.node(arrow.from), picture_.target(arrow), {}};
  made.values = {{stance, arrow.denial ? "denial" : "support"},
                 {claims, ids(load.claims, words_)},
                 {weight, std::to_string(load.claims.size())}};
  if (!load.credibility.empty())
    made.values.push_back({credibility, std::string(to_string(*load.credibility.begin()))});
  if (arrow.to_claim()) made.values.push_back({first_hand, word(load.first_hand)});
  return made;
}

GraphEdge GraphFace::edge(const Relation& relation) const {
  return {picture_.node(relation.from),
          picture_.node(relation.to),
          {{relation_kind, relation.kind ? std::string(to_string(*relation.kind)) : "element-of"}}};
}

void GraphFace::end(const Totals& /*totals*/) {
  picture_.close();
  std::vector<GraphNode> nodes;
  for (const SourceId source : picture_.sources()) nodes.push_back(node(source));
  for (const Picture::Claim& claim : picture_.claims()) nodes.push_back(node(claim));
  for (const ClaimId claim : picture_.neighbours()) nodes.push_back(neighbour(claim));
  std::vector<GraphEdge> edges;
  for (const Picture::Arrow& arrow : picture_.arrows()) edges.push_back(edge(arrow));
  for (const Relation& relation : picture_.relations()) edges.push_back(edge(relation));
  write(nodes, edges);
}

}  // namespace stemma::report
