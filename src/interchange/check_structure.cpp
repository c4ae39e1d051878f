#include <set>
#include <unordered_map>
#include <utility>

#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

LineColumn at(const Position& position) { return {position.line, position.column}; }

void check_relations(const CaseRecord& record, Mistakes& mistakes) {
  for (const ClaimRecord& claim : record.claims) {
    std::set<std::pair<RelationKind, std::string_view>> seen;
    for (const RelationRecord& relation : claim.relations) {
      if (relation.claim == claim.id) {
        mistakes.add(at(relation.at), fmt::format("claim {} is related to itself", shown(claim.id)),
                     fmt::format("`{}` names another claim", to_string(relation.kind)));
      } else if (!seen.emplace(relation.kind, relation.claim).second) {
        mistakes.add(at(relation.at), fmt::format("{} stands twice in one list", shown(relation.claim)));
      }
    }
    std::set<std::string_view> parts;
    for (const ElementRecord& element : claim.elements) {
      if (parts.insert(element.claim).second) continue;
      mistakes.add(at(element.at), fmt::format("{} stands twice in one list", shown(element.claim)));
    }
  }
}

/// Depth-first over `elements`; a claim met again while it is still open closes a cycle.
class ElementCycles {
 public:
  ElementCycles(const CaseRecord& record, Mistakes& mistakes) : record_(record), mistakes_(mistakes) {
    for (const ClaimRecord& claim : record.claims) claims_.try_emplace(claim.id, &claim);
  }

  void check() {
    for (const ClaimRecord& claim : record_.claims) {
      if (!claim.elements.empty() && !done_.contains(claim.id)) visit(claim);
    }
  }

 private:
  // A stack of our own: a case may chain a hundred thousand claims.
  void visit(const ClaimRecord& start) {
    path_.assign(1, {&start, 0});
    open_.clear();
    open_.insert(start.id);
    while (!path_.empty()) {
      auto& [claim, next] = path_.back();
      if (next == claim->elements.size()) {
        open_.erase(claim->id);
        done_.insert(claim->id);
        path_.pop_back();
        continue;
      }
      const ElementRecord& element = claim->elements[next++];
      if (open_.contains(element.claim)) {
        report(element);
      } else if (const auto found = claims_.find(element.claim);
                 found != claims_.end() && !done_.contains(element.claim)) {
        open_.insert(found->second->id);
        path_.emplace_back(found->second, 0);
      }
    }
  }

  void report(const ElementRecord& element) {
    std::string way;
    bool inside = false;
    for (const auto& step : path_) {
      inside = inside || step.first->id == element.claim;
      if (inside) way += step.first->id + " → ";
    }
    mistakes_.add(at(element.at), fmt::format("claim {} is made of itself", shown(element.claim)),
                  shown(way + element.claim));
  }

  const CaseRecord& record_;
  Mistakes& mistakes_;
  std::unordered_map<std::string_view, const ClaimRecord*> claims_;
  std::vector<std::pair<const ClaimRecord*, std::size_t>> path_;
  std::set<std::string_view> open_, done_;
};

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
  ElementCycles(record, mistakes).check();
  check_derivations(record, mistakes);
  check_chains(record, mistakes, notes);
  check_withdrawals(record, mistakes);
}

}  // namespace stemma::interchange
