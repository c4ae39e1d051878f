#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

LineColumn at(const Position& position) { return {position.line, position.column}; }

/// Same-as and distinct-from between the same two, whichever of them says so.
void check_identity(const CaseRecord& record, Mistakes& mistakes) {
  using Pair = std::pair<std::string_view, std::string_view>;
  std::map<Pair, const IdentityRecord*> settled;
  for (const SourceRecord& source : record.sources) {
    for (const IdentityRecord& link : source.identity) {
      if (link.other == source.id) {
        mistakes.add(at(link.at), fmt::format("source {} is linked to itself", shown(source.id)),
                     fmt::format("`{}` names another source", to_string(link.kind)));
      }
      if (link.kind == IdentityKind::possibly_same_as) continue;
      const Pair pair = std::minmax<std::string_view>(source.id, link.other);
      const auto [first, fresh] = settled.try_emplace(pair, &link);
      if (fresh || first->second->kind == link.kind) continue;
      mistakes.add(at(link.at),
                   fmt::format("{} and {} are both the same and distinct", shown(source.id), shown(link.other)),
                   fmt::format("the other link is on line {}", first->second->at.line));
    }
  }
}

void check_control(const CaseRecord& record, Mistakes& mistakes) {
  for (const SourceRecord& source : record.sources) {
    for (const ControlRecord& control : source.controlled_by) {
      if (control.controller != source.id) continue;
      mistakes.add(at(control.at), fmt::format("source {} controls itself", shown(source.id)),
                   "`controlled_by` names another source");
    }
  }
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

void check_publications(const CaseRecord& record, Mistakes& mistakes) {
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
    const LinkRecord* reported = nullptr;  // the claims of one entry share its chain
    for (const AttributionRecord& attribution : publication.says) {
      for (const LinkRecord& link : attribution.via) {
        if (link.id.empty() || (link.id != publication.by && link.id != publication.id)) continue;
        if (reported != nullptr && reported->at == link.at) continue;
        reported = &link;
        const bool itself = link.id == publication.id;
        mistakes.add(at(link.at),
                     itself ? fmt::format("the chain goes through its own publication {}", shown(link.id))
                            : fmt::format("the chain goes through its own publisher {}", shown(link.id)),
                     "leave it out: a chain goes from the publisher back to whoever is said to know");
      }
    }
  }
}

}  // namespace

void check_structure(const CaseRecord& record, Mistakes& mistakes) {
  check_identity(record, mistakes);
  check_control(record, mistakes);
  check_relations(record, mistakes);
  ElementCycles(record, mistakes).check();
  check_publications(record, mistakes);
}

}  // namespace stemma::interchange
