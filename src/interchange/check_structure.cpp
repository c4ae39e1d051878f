#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "interchange/dated_ways.hpp"
#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

LineColumn at(const Position& position) { return {position.line, position.column}; }

std::optional<RelationKind> opposite(RelationKind kind) {
  if (kind == RelationKind::supports) return RelationKind::contradicts;
  if (kind == RelationKind::contradicts) return RelationKind::supports;
  return std::nullopt;
}

void check_relations(const CaseRecord& record, Mistakes& mistakes) {
  for (const ClaimRecord& claim : record.claims) {
    std::set<std::pair<RelationKind, std::string_view>> seen;
    for (const RelationRecord& relation : claim.relations) {
      if (relation.claim == claim.id) {
        mistakes.add(at(relation.at), fmt::format("claim {} is related to itself", shown(claim.id)),
                     fmt::format("`{}` names another claim", to_string(relation.kind)));
      } else if (!seen.emplace(relation.kind, relation.claim).second) {
        mistakes.add(at(relation.at), fmt::format("{} stands twice in one list", shown(relation.claim)));
      } else if (const auto other = opposite(relation.kind); other && seen.contains({*other, relation.claim})) {
        mistakes.add(at(relation.at),
                     fmt::format("claim {} both supports and contradicts {}", shown(claim.id), shown(relation.claim)),
                     "keep the one that holds");
      }
    }
    std::set<std::string_view> parts;
    for (const ElementRecord& element : claim.elements) {
      if (parts.insert(element.claim).second) continue;
      mistakes.add(at(element.at), fmt::format("{} stands twice in one list", shown(element.claim)));
    }
  }
}

void check_parties(const CaseRecord& record, Mistakes& mistakes) {
  for (const ClaimRecord& claim : record.claims) {
    std::unordered_map<std::string_view, std::vector<Period>> seen;
    for (const InterestRecord& interest : claim.parties) {
      const Period days = sure_days(interest.validity);
      std::vector<Period>& before = seen[interest.source];
      const auto meets = [&](const Period& other) { return days.first <= other.last && other.first <= days.last; };
      if (std::any_of(before.begin(), before.end(), meets)) {
        mistakes.add(at(interest.at), fmt::format("{} stands twice in one list", shown(interest.source)));
      }
      before.push_back(days);
    }
  }
}

/// What a claim is made of, or part of, and where the file says so.
struct Step {
  std::string_view claim;
  const Position* at;
};
using Steps = std::unordered_map<std::string_view, std::vector<Step>>;

/// Depth-first over `elements`, or over `part_of`; a claim met again while it is still open closes a cycle.
class Cycles {
 public:
  Cycles(Steps steps, std::string_view is, Mistakes& mistakes)
      : steps_(std::move(steps)), is_(is), mistakes_(mistakes) {}

  void check(const CaseRecord& record) {
    for (const ClaimRecord& claim : record.claims) {
      if (steps_.contains(claim.id) && !done_.contains(claim.id)) visit(claim.id);
    }
  }

 private:
  // A stack of our own: a case may chain a hundred thousand claims.
  void visit(std::string_view start) {
    path_.assign(1, {start, 0});
    open_.clear();
    open_.insert(start);
    while (!path_.empty()) {
      auto& [claim, next] = path_.back();
      const auto steps = steps_.find(claim);
      if (steps == steps_.end() || next == steps->second.size()) {
        open_.erase(claim);
        done_.insert(claim);
        path_.pop_back();
        continue;
      }
      const Step& step = steps->second[next++];
      if (open_.contains(step.claim)) {
        report(step);
      } else if (!done_.contains(step.claim)) {
        open_.insert(step.claim);
        path_.emplace_back(step.claim, 0);
      }
    }
  }

  void report(const Step& step) {
    std::string way;
    bool inside = false;
    for (const auto& passed : path_) {
      inside = inside || passed.first == step.claim;
      if (inside) way += std::string(passed.first) + " → ";
    }
    mistakes_.add(at(*step.at), fmt::format("claim {} is {} itself", shown(step.claim), is_),
                  shown(way + std::string(step.claim)));
  }

  const Steps steps_;
  const std::string_view is_;
  Mistakes& mistakes_;
  std::vector<std::pair<std::string_view, std::size_t>> path_;
  std::set<std::string_view> open_, done_;
};

void check_cycles(const CaseRecord& record, Mistakes& mistakes) {
  Steps elements, wholes;
  for (const ClaimRecord& claim : record.claims) {
    for (const ElementRecord& element : claim.elements) elements[claim.id].push_back({element.claim, &element.at});
    for (const RelationRecord& relation : claim.relations) {
      const bool itself = relation.claim == claim.id;  // which is told as a relation
      if (relation.kind == RelationKind::part_of && !itself) wholes[claim.id].push_back({relation.claim, &relation.at});
    }
  }
  Cycles(std::move(elements), "made of", mistakes).check(record);
  Cycles(std::move(wholes), "part of", mistakes).check(record);
}

void check_derivations(const CaseRecord& record, Mistakes& mistakes) {
  for (const PublicationRecord& publication : record.publications) {
    std::set<std::pair<DerivationKind, std::string_view>> seen;
    for (const DerivationRecord& derivation : publication.derivations) {
      if (derivation.target == publication.id) {
        mistakes.add(at(derivation.at), fmt::format("publication {} is derived from itself", shown(publication.id)),
                     fmt::format("`{}` names another publication, or a source", to_string(derivation.kind)));
      } else if (!derivation.target.empty() && !seen.emplace(derivation.kind, derivation.target).second) {
        mistakes.add(at(derivation.at), fmt::format("{} stands twice in one list", shown(derivation.target)));
      }
    }
  }
}

}  // namespace

void check_structure(const CaseRecord& record, Mistakes& mistakes, Mistakes& notes) {
  check_sources(record, mistakes, notes);
  check_relations(record, mistakes);
  check_parties(record, mistakes);
  check_cycles(record, mistakes);
  check_derivations(record, mistakes);
  check_chains(record, mistakes, notes);
  check_withdrawals(record, mistakes);
}

}  // namespace stemma::interchange
