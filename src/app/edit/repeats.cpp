#include "app/edit/repeats.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/edit/settle.hpp"
#include "interchange/attribution_ids.hpp"

namespace stemma::app {
namespace {

template <class Links>
void drop_repeated(Links& links) {
  Links kept;
  kept.reserve(links.size());
  for (auto& link : links) {
    auto plain = link;
    plain.at = {};
    const bool there = std::any_of(kept.begin(), kept.end(), [&](auto other) {
      other.at = {};
      return other == plain;
    });
    if (!there) kept.push_back(std::move(link));
  }
  links = std::move(kept);
}

/// True if it became shorter.
bool shorten(std::vector<LinkRecord>& via, const std::string& publisher, const std::string& source) {
  const std::size_t before = via.size();
  const std::string* last = &publisher;
  std::vector<LinkRecord> kept;
  kept.reserve(before);
  for (const LinkRecord& link : via) {
    if (link.id != source || *last != source) kept.push_back(link);
    last = &link.id;
  }
  if (kept.size() == before) return false;
  via = std::move(kept);
  return true;
}

}  // namespace

void drop_links_to_itself(CaseRecord& record, const Entry& entry, const std::string& id) {
  const auto drop = [&](auto& links, auto target) {
    std::erase_if(links, [&](const auto& link) { return link.*target == id; });
  };
  if (entry.kind == EntryKind::source) {
    drop(record.sources[entry.row].controlled_by, &ControlRecord::controller);
    drop(record.sources[entry.row].identity, &IdentityRecord::other);
  } else if (entry.kind == EntryKind::claim) {
    drop(record.claims[entry.row].elements, &ElementRecord::claim);
    drop(record.claims[entry.row].relations, &RelationRecord::claim);
  } else if (entry.kind == EntryKind::publication) {
    drop(record.publications[entry.row].derivations, &DerivationRecord::target);
  }
}

std::vector<std::size_t> drop_repeated_links(CaseRecord& record, const std::string& source) {
  for (SourceRecord& one : record.sources) {
    drop_repeated(one.controlled_by);
    drop_repeated(one.identity);
  }
  for (ClaimRecord& claim : record.claims) {
    drop_repeated(claim.parties);
    drop_repeated(claim.elements);
    drop_repeated(claim.relations);
  }
  for (WithdrawalRecord& withdrawal : record.withdrawals) drop_repeated(withdrawal.claims);
  for (CheckRecord& check : record.checks) drop_repeated(check.claims);
  std::vector<std::size_t> shortened;
  std::size_t row = 0;
  for (PublicationRecord& publication : record.publications) {
    drop_repeated(publication.derivations);
    for (AttributionRecord& said : publication.says) {
      if (shorten(said.via, publication.by, source)) shortened.push_back(row);
      ++row;
    }
  }
  return shortened;
}

std::vector<std::pair<std::string, std::string>> join_equal_attributions(CaseRecord& record) {
  References references(record);
  std::vector<std::pair<std::string, std::string>> joined;
  std::set<std::size_t> gone;
  std::size_t row = 0;
  for (const PublicationRecord& publication : record.publications) {
    std::map<std::string, std::pair<std::size_t, std::string>> first;
    for (const AttributionRecord& said : publication.says) {
      const auto [there, fresh] =
          first.try_emplace(said.claim + " " + interchange::content(said), std::pair{row, said.uid});
      if (!fresh) {
        references.lead({EntryKind::attribution, row}, {EntryKind::attribution, there->second.first});
        joined.emplace_back(said.id, there->second.second);
        gone.insert(row);
      }
      ++row;
    }
  }
  references.follow(record);
  row = 0;
  for (PublicationRecord& publication : record.publications) {
    std::erase_if(publication.says, [&](const AttributionRecord&) { return gone.contains(row++); });
  }
  return joined;
}

}  // namespace stemma::app
