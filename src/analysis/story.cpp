#include "analysis/story.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace stemma::analysis {
namespace {

/// Statements that a statement has its knowledge from.
std::vector<std::vector<std::uint32_t>> below(const std::vector<Statement>& statements) {
  std::vector<std::vector<std::uint32_t>> out;
  for (const Statement& statement : statements) {
    std::vector<std::uint32_t> list = statement.rests_on;
    for (const Link& link : statement.chain) {
      for (std::uint32_t i = 0; !link.publication.is_none() && i < statements.size(); ++i) {
        if (statements[i].publication == link.publication) list.push_back(i);
      }
    }
    out.push_back(std::move(list));
  }
  return out;
}

}  // namespace

std::vector<Told> story_of(const Finding& finding, const std::vector<Statement>& statements,
                           const model::SharedRows& shared) {
  const auto rests_on = below(statements);
  const auto is_evidence = [&](std::uint32_t i) {
    return std::find(finding.evidence.begin(), finding.evidence.end(), statements[i].attribution) !=
           finding.evidence.end();
  };
  std::set<std::uint32_t> wanted;
  std::vector<std::uint32_t> todo;
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    if (is_evidence(i)) todo.push_back(i);
  }
  while (!todo.empty()) {
    const std::uint32_t next = todo.back();
    todo.pop_back();
    if (wanted.insert(next).second) todo.insert(todo.end(), rests_on[next].begin(), rests_on[next].end());
  }
  const auto place = [&](std::uint32_t i) {
    const auto& row = shared.publications[statements[i].publication.index()];
    return std::tuple{row.dated ? row.date.last : latest_day, i};
  };
  std::vector<Told> told;
  while (!wanted.empty()) {
    const auto ready = [&](std::uint32_t i) {
      return std::none_of(rests_on[i].begin(), rests_on[i].end(),
                          [&](std::uint32_t other) { return other != i && wanted.contains(other); });
    };
    const std::uint32_t next = *std::min_element(wanted.begin(), wanted.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::tuple{!ready(a), place(a)} < std::tuple{!ready(b), place(b)};
    });
    wanted.erase(next);
    told.push_back({next, is_evidence(next)});
  }
  return told;
}

}  // namespace stemma::analysis
