#include "app/edit/removal.hpp"

#include <algorithm>
#include <utility>

#include "app/edit/settle.hpp"

namespace stemma::app {
namespace {

struct Use {
  std::optional<Entry> from;
  model::Reference what;
  Entry of;
  bool copy = false;  ///< by a kept copy, which has no entry of its own
};

/// Why an entry cannot stand without what it names so; empty if it can.
std::string_view needs(const CaseRecord& record, const Use& use) {
  if (!use.from) return {};
  const bool source = use.what == model::Reference::source;
  switch (use.from->kind) {
    case EntryKind::publication:
      return source ? "published by" : std::string_view();
    case EntryKind::attribution:
      return use.of.kind == EntryKind::claim ? "about" : "its chain goes through";
    case EntryKind::withdrawal:
      if (source) return "made by";
      return use.what == model::Reference::withdrawn ? "it withdraws" : std::string_view();
    case EntryKind::check:
      return source && record.checks[use.from->row].what.empty() ? "it asked" : std::string_view();
    case EntryKind::decision:
    case EntryKind::assessment:
      return "about";
    default:
      return {};
  }
}

class Planning {
 public:
  Planning(const CaseRecord& record, const EntryIndex& index) : record_(record), index_(index) {
    model::each_reference(record, [&](const model::Referrer& from, model::Reference what, const std::string& id) {
      const auto of = index.meant(what, id);
      if (!of) return;
      const Use use{index.referrer(from), what, *of, from.kind == "evidence"};
      uses_of_[*of].push_back(use);
      const bool listed = use.from && !has_id(use.from->kind) && what == model::Reference::claim;
      if (listed && use.from->kind != EntryKind::assessment) ++claims_left_[*use.from];
    });
  }

  Removal plan(const Entry& entry) {
    plan_.removed.insert(entry);
    open_.push_back(entry);
    while (!open_.empty()) {
      const Entry gone = open_.back();
      open_.pop_back();
      take(gone);
    }
    std::erase_if(plan_.consequences, [&](const Removal::Consequence& consequence) {
      return !consequence.goes && consequence.of && plan_.removed.contains(*consequence.of);
    });
    auto& all = plan_.consequences;
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return std::move(plan_);
  }

 private:
  void take(const Entry& gone) {
    if (gone.kind == EntryKind::publication) {
      const std::size_t said = record_.publications[gone.row].says.size();
      for (std::size_t i = 0; i < said; ++i) {
        goes({EntryKind::attribution, index_.first_said(gone.row) + i}, "part of", gone);
      }
    }
    for (const Use& use : uses_of_[gone]) {
      if (const std::string_view why = needs(record_, use); !why.empty()) {
        goes(*use.from, why, gone);
      } else if (const auto left = use.from ? claims_left_.find(*use.from) : claims_left_.end();
                 left != claims_left_.end() && use.what == model::Reference::claim && --left->second == 0) {
        goes(*use.from, "limited to", gone);
      } else {
        plan_.consequences.push_back({use.from, false, use.copy ? "loses the kept copies of" : "loses", gone});
      }
    }
  }

  void goes(const Entry& entry, std::string_view why, const Entry& by) {
    if (!plan_.removed.insert(entry).second) return;
    plan_.consequences.push_back({entry, true, why, by});
    open_.push_back(entry);
  }

  const CaseRecord& record_;
  const EntryIndex& index_;
  std::map<Entry, std::vector<Use>> uses_of_;
  std::map<Entry, std::size_t> claims_left_;  ///< of entries that are limited to some claims
  std::vector<Entry> open_;                   ///< removed, and not followed yet
  Removal plan_;
};

template <class Record>
void erase_rows(std::vector<Record>& records, EntryKind kind, const std::set<Entry>& removed) {
  std::size_t row = 0;
  std::erase_if(records, [&](const Record&) { return removed.contains({kind, row++}); });
}

/// Links whose id was taken out.
void erase_empty(CaseRecord& record) {
  const auto sweep = [](auto& links, auto id) {
    std::erase_if(links, [&](const auto& link) { return (link.*id).empty(); });
  };
  for (SourceRecord& source : record.sources) {
    sweep(source.controlled_by, &ControlRecord::controller);
    sweep(source.identity, &IdentityRecord::other);
  }
  for (ClaimRecord& claim : record.claims) {
    sweep(claim.parties, &InterestRecord::source);
    sweep(claim.elements, &ElementRecord::claim);
    sweep(claim.relations, &RelationRecord::claim);
  }
  for (PublicationRecord& publication : record.publications) sweep(publication.derivations, &DerivationRecord::target);
  for (WithdrawalRecord& withdrawal : record.withdrawals) sweep(withdrawal.claims, &LinkRecord::id);
  for (CheckRecord& check : record.checks) sweep(check.claims, &LinkRecord::id);
  sweep(record.evidence, &EvidenceRecord::publication);
}

}  // namespace

Removal plan_removal(const CaseRecord& record, const EntryIndex& index, const Entry& entry) {
  return Planning(record, index).plan(entry);
}

void remove_entries(CaseRecord& record, const EntryIndex& index, const Removal& removal) {
  model::each_reference(record, [&](const model::Referrer&, model::Reference what, std::string& id) {
    const auto of = index.meant(what, id);
    if (of && removal.removed.contains(*of)) id.clear();
  });
  std::size_t row = 0;
  for (PublicationRecord& publication : record.publications) {
    std::erase_if(publication.says, [&](const AttributionRecord&) {
      return removal.removed.contains({EntryKind::attribution, row++});
    });
  }
  erase_rows(record.sources, EntryKind::source, removal.removed);
  erase_rows(record.claims, EntryKind::claim, removal.removed);
  erase_rows(record.publications, EntryKind::publication, removal.removed);
  erase_rows(record.withdrawals, EntryKind::withdrawal, removal.removed);
  erase_rows(record.checks, EntryKind::check, removal.removed);
  erase_rows(record.decisions, EntryKind::decision, removal.removed);
  erase_rows(record.assessments, EntryKind::assessment, removal.removed);
  erase_empty(record);
  settle(record);
}

}  // namespace stemma::app
