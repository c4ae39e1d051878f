#include "report/trace_graph.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace stemma::report {
namespace {

bool same_side(const Statement& a, const Statement& b) {
  const auto side = [](Stance stance) { return is_support(stance) ? 0 : stance == Stance::denies ? 1 : 2; };
  return side(a.stance) == side(b.stance);
}

class Builder {
 public:
  explicit Builder(const std::vector<Statement>& statements) : statements_(statements) {
    for (std::uint32_t i = 0; i < statements.size(); ++i) {
      nodes_.push_back({statements[i].publisher, statements[i].publication, i, {}});
      by_publication_[statements[i].publication].push_back(i);
    }
    for (std::uint32_t i = 0; i < statements.size(); ++i) nodes_[i].below = below(i);
  }

  std::vector<TraceNode> take() { return std::move(nodes_); }

 private:
  std::vector<std::uint32_t> below(std::uint32_t at) {
    const Statement& statement = statements_[at];
    std::vector<std::uint32_t> nodes = statement.rests_on;
    for (std::size_t k = statement.chain.size(); k > 0; --k) {
      const bool last = k == statement.chain.size();
      if (last && !nodes.empty()) continue;  // the statements that are followed stand for the last link
      const auto told = last ? std::nullopt : statement_of_link(at, k - 1);
      nodes = {told ? *told : link(statement.chain[k - 1], std::move(nodes))};
    }
    return nodes;
  }

  /// The statement of a named publication that says the claim along the rest of this very chain.
  std::optional<std::uint32_t> statement_of_link(std::uint32_t at, std::size_t position) const {
    const Statement& statement = statements_[at];
    const auto told = by_publication_.find(statement.chain[position].publication);
    if (told == by_publication_.end()) return std::nullopt;
    const auto rest = statement.chain.begin() + static_cast<std::ptrdiff_t>(position) + 1;
    const auto found = std::find_if(told->second.begin(), told->second.end(), [&](std::uint32_t i) {
      const Statement& other = statements_[i];
      return i != at && other.live() == statement.live() && same_side(other, statement) &&
             std::equal(rest, statement.chain.end(), other.chain.begin(), other.chain.end());
    });
    return found == told->second.end() ? std::nullopt : std::optional{*found};
  }

  std::uint32_t link(const Link& link, std::vector<std::uint32_t> nodes) {
    const auto fresh = static_cast<std::uint32_t>(nodes_.size());
    const auto [at, is_new] = links_.try_emplace({link.source, link.publication, nodes}, fresh);
    if (is_new) nodes_.push_back({link.source, link.publication, std::nullopt, std::move(nodes)});
    return at->second;
  }

  const std::vector<Statement>& statements_;
  std::vector<TraceNode> nodes_;
  std::map<PublicationId, std::vector<std::uint32_t>> by_publication_;
  std::map<std::tuple<SourceId, PublicationId, std::vector<std::uint32_t>>, std::uint32_t> links_;
};

}  // namespace

std::vector<TraceNode> trace_graph(const std::vector<Statement>& statements) { return Builder(statements).take(); }

bool is_origin(const TraceNode& node, const std::vector<Statement>& statements) {
  if (!node.statement) return node.below.empty();
  const Statement& statement = statements[*node.statement];
  return statement.at_origin && statement.chain.empty() && statement.lineage_recorded;
}

}  // namespace stemma::report
