#include "app/trace_source.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

namespace stemma::app {
namespace {

class Tracer {
 public:
  Tracer(const CaseIndex& judged, report::SourceTrace& trace) : judged_(judged), trace_(trace) {
    if (!trace_.source.is_none()) {
      first_ = judged_.kin().first(trace_.source);
      return;
    }
    const std::vector<model::NodeRef> withdrawn{{true, trace_.publication.value}};
    without_it_ = std::make_unique<CaseJudge>(judged_.opened(), judged_.request(), withdrawn);
  }

  void look(const model::ClaimRows& rows) {
    statements_ = judged_.judge().statements(rows);
    nodes_ = report::trace_graph(statements_);
    report::Part part;
    part.claim = rows.claim;
    bool found = false;
    for (const Statement& statement : statements_) found = note(statement, part) || found;
    if (live_support()) found = note_live(part, rows.claim) || found;
    if (!found) return;
    const Judgement judgement = judged_.judge().judge(rows);
    part.status = judgement.status;
    part.origins = judgement.numbers.origins;
    part.choke_point = (part.origin || part.relay || part.publisher) && nothing_left_without_it(judgement, rows);
    part.ended = part.ended && !part.origin && !part.relay && !part.publisher && !part.denies;
    trace_.parts.push_back(part);
  }

 private:
  using Key = std::pair<SourceId, PublicationId>;

  bool is_it(SourceId source, PublicationId publication) const {
    return trace_.source.is_none() ? publication == trace_.publication : judged_.kin().first(source) == first_;
  }

  bool takes_part(const Statement& statement) const {
    return is_it(statement.publisher, statement.publication) ||
           std::any_of(statement.chain.begin(), statement.chain.end(),
                       [&](const Link& link) { return is_it(link.source, link.publication); });
  }

  /// Denials, other stances and what no longer counts: said by it, at the far end of the chain or as publisher.
  bool note(const Statement& statement, report::Part& part) const {
    if (!takes_part(statement)) return false;
    if (!statement.live()) {
      part.ended = true;
    } else if (statement.stance == Stance::denies) {
      part.denies = true;
    } else if (!is_support(statement.stance)) {
      part.other = true;
    } else {
      return false;  // the graph below says how
    }
    return true;
  }

  /// Nodes that live support reaches, from the publishers down.
  bool live_support() {
    reached_.assign(nodes_.size(), false);
    std::vector<std::uint32_t> todo;
    for (std::uint32_t i = 0; i < statements_.size(); ++i) {
      if (statements_[i].live() && is_support(statements_[i].stance)) todo.push_back(i);
    }
    above_.assign(nodes_.size(), {});
    const bool any = !todo.empty();
    while (!todo.empty()) {
      const std::uint32_t at = todo.back();
      todo.pop_back();
      if (reached_[at]) continue;
      reached_[at] = true;
      for (const std::uint32_t below : nodes_[at].below) {
        above_[below].push_back(at);
        todo.push_back(below);
      }
    }
    return any;
  }

  bool note_live(report::Part& part, ClaimId claim) {
    std::vector<std::uint32_t> todo;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (!reached_[i] || !is_it(nodes_[i].source, nodes_[i].publication)) continue;
      part.origin = part.origin || report::is_origin(nodes_[i], statements_);
      part.publisher = part.publisher || nodes_[i].statement.has_value();
      part.relay = part.relay || (!nodes_[i].below.empty() && !above_[i].empty());
      if (!trace_.source.is_none() && !nodes_[i].statement) {
        for (const std::uint32_t next : above_[i]) first(next);
      } else {
        first(i);
      }
      todo.push_back(i);
    }
    if (todo.empty()) return false;
    std::vector<bool> seen(nodes_.size(), false);
    while (!todo.empty()) {
      const std::uint32_t at = todo.back();
      todo.pop_back();
      if (seen[at]) continue;
      seen[at] = true;
      const std::uint32_t from = place(at);
      auto& claims = trace_.onward[from].claims;
      if (claims.empty() || claims.back() != claim) claims.push_back(claim);
      for (const std::uint32_t next : above_[at]) {
        const std::uint32_t to = place(next);
        auto& list = trace_.onward[from].next;
        if (to != from && std::find(list.begin(), list.end(), to) == list.end()) list.push_back(to);
        todo.push_back(next);
      }
    }
    return true;
  }

  std::uint32_t place(std::uint32_t node) {
    const Key key{judged_.kin().first(nodes_[node].source), nodes_[node].publication};
    const auto [at, fresh] = places_.emplace(key, static_cast<std::uint32_t>(trace_.onward.size()));
    if (fresh) trace_.onward.push_back({nodes_[node].source, nodes_[node].publication, {}, {}});
    return at->second;
  }

  void first(std::uint32_t node) {
    const std::uint32_t at = place(node);
    if (std::find(trace_.first.begin(), trace_.first.end(), at) == trace_.first.end()) trace_.first.push_back(at);
  }

  /// Of a party the judgement knows it. Of a publication: judged once more as if it were withdrawn.
  bool nothing_left_without_it(const Judgement& judgement, const model::ClaimRows& rows) const {
    if (!trace_.source.is_none()) {
      const PartyId party = judged_.judge().party(trace_.source);
      return std::any_of(judgement.choke_points.begin(), judgement.choke_points.end(),
                         [&](const ChokePoint& point) { return judged_.judge().party(point.source) == party; });
    }
    const Judgement left = without_it_->judge().judge(rows);
    return std::none_of(left.origins.begin(), left.origins.end(),
                        [](const Origin& origin) { return origin.lineage_recorded; });
  }

  const CaseIndex& judged_;
  report::SourceTrace& trace_;
  SourceId first_;                         ///< of the entries that are traced as one, where a source is asked about
  std::unique_ptr<CaseJudge> without_it_;  ///< where a publication is asked about
  std::vector<Statement> statements_;
  std::vector<report::TraceNode> nodes_;
  std::vector<bool> reached_;
  std::vector<std::vector<std::uint32_t>> above_;
  std::map<Key, std::uint32_t> places_;
};

/// What came first stands first; relays without a publication last.
void sort_by_date(const CaseIndex& judged, report::SourceTrace& trace) {
  const auto place = [&](std::uint32_t at) {
    const PublicationId publication = trace.onward[at].publication;
    if (publication.is_none()) return std::tuple{latest_day, publication, trace.onward[at].source};
    const model::PublicationRow& row = judged.shared().publications[publication.index()];
    return std::tuple{row.dated ? row.date.last : latest_day, publication, SourceId{}};
  };
  const auto sort = [&](std::vector<std::uint32_t>& list) {
    std::sort(list.begin(), list.end(), [&](std::uint32_t a, std::uint32_t b) { return place(a) < place(b); });
  };
  sort(trace.first);
  for (report::Onward& onward : trace.onward) sort(onward.next);
}

/// The source or publication of that id.
void find(const CaseIndex& judged, const std::string& id, report::SourceTrace& trace) {
  trace.source = judged.find_source(id);
  if (!trace.source.is_none()) return;
  trace.publication = judged.find_publication(id);
  if (trace.publication.is_none())
    judged.refuse("source or publication", id, {SubjectKind::source, SubjectKind::publication});
}

}  // namespace

report::SourceTrace trace_source(const CaseIndex& judged, const std::string& id) {
  report::SourceTrace trace;
  trace.head = {judged.as_of(), judged.judge().policy().name};
  find(judged, id, trace);
  if (!trace.source.is_none()) trace.same = judged.kin().party(trace.source);
  std::erase(trace.same, trace.source);
  Tracer tracer(judged, trace);
  judged.each_claim("tracing", [&](const model::ClaimRows& rows) { tracer.look(rows); });
  sort_by_date(judged, trace);
  return trace;
}

}  // namespace stemma::app
