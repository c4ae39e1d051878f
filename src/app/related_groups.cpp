#include "app/related_groups.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace stemma::app {
namespace {

using Rows = std::vector<std::uint32_t>;

/// Where the entries of a record are, and who names whom.
struct Index {
  explicit Index(CaseRecord& whole);

  /// Rows that were filed under an id.
  using Filed = std::unordered_map<std::string, Rows>;
  static const Rows& of(const Filed& filed, const std::string& id) {
    static const Rows none;
    const auto at = filed.find(id);
    return at == filed.end() ? none : at->second;
  }
  bool always_below(std::uint32_t source) const;

  const CaseRecord& record;
  /// Taken out of the publications, by row.
  std::vector<std::vector<AttributionRecord>> says;
  std::unordered_map<std::string, std::uint32_t> sources, claims, publications;
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> said_of;  ///< by claim: publication, row in `says`
  std::vector<Rows> controlled;                                               ///< by source: whom it controls
  std::vector<Rows> alike;  ///< by source: whom an identity link ties to it, from either end
  Filed withdrawals;        ///< by what is withdrawn
  Filed checks;             ///< by claim; those of the whole story under no id
  Filed decisions;          ///< by subject
  Filed assessments;        ///< by claim
};

template <class Record>
std::unordered_map<std::string, std::uint32_t> rows_of(const std::vector<Record>& records) {
  std::unordered_map<std::string, std::uint32_t> rows;
  rows.reserve(records.size());
  for (std::uint32_t i = 0; i < records.size(); ++i) rows.emplace(records[i].id, i);
  return rows;
}

Index::Index(CaseRecord& whole)
    : record(whole),
      sources(rows_of(whole.sources)),
      claims(rows_of(whole.claims)),
      publications(rows_of(whole.publications)),
      said_of(whole.claims.size()),
      controlled(whole.sources.size()),
      alike(whole.sources.size()) {
  says.reserve(whole.publications.size());
  for (std::uint32_t p = 0; p < whole.publications.size(); ++p) {
    says.push_back(std::exchange(whole.publications[p].says, {}));
    for (std::uint32_t i = 0; i < says[p].size(); ++i) said_of[claims.at(says[p][i].claim)].emplace_back(p, i);
  }
  for (std::uint32_t s = 0; s < whole.sources.size(); ++s) {
    for (const ControlRecord& link : whole.sources[s].controlled_by) {
      controlled[sources.at(link.controller)].push_back(s);
    }
    for (const IdentityRecord& link : whole.sources[s].identity) {
      alike[s].push_back(sources.at(link.other));
      alike[sources.at(link.other)].push_back(s);
    }
  }
  for (std::uint32_t i = 0; i < whole.withdrawals.size(); ++i) withdrawals[whole.withdrawals[i].of].push_back(i);
  for (std::uint32_t i = 0; i < whole.checks.size(); ++i) {
    if (whole.checks[i].claims.empty()) checks[{}].push_back(i);
    for (const LinkRecord& link : whole.checks[i].claims) checks[link.id].push_back(i);
  }
  for (std::uint32_t i = 0; i < whole.decisions.size(); ++i) decisions[whole.decisions[i].subject].push_back(i);
  for (std::uint32_t i = 0; i < whole.assessments.size(); ++i) assessments[whole.assessments[i].claim].push_back(i);
}

/// Whoever controls it does so alone, on any day.
bool Index::always_below(std::uint32_t source) const {
  const SourceRecord& entry = record.sources[source];
  if (entry.controlled_by.size() != 1 || !alike[source].empty()) return false;
  const ControlRecord& link = entry.controlled_by.front();
  return link.kind != ControlKind::funded_by && link.controller != entry.id && link.share.value_or(100) > 50 &&
         link.validity == Validity{};
}

/// Rows that were taken into the group at hand. To begin anew costs nothing, however many rows there are.
class Taken {
 public:
  explicit Taken(std::size_t size) : in_(size, 0) {}
  void clear() {
    rows_.clear();
    ++group_;
  }
  bool add(std::uint32_t row) {
    if (in_[row] == group_) return false;
    in_[row] = group_;
    rows_.push_back(row);
    return true;
  }
  bool contains(std::uint32_t row) const { return in_[row] == group_; }
  Rows sorted() const {
    Rows rows = rows_;
    std::sort(rows.begin(), rows.end());
    return rows;
  }

 private:
  std::vector<std::uint32_t> in_;
  std::uint32_t group_ = 0;
  Rows rows_;
};

class Groups {
 public:
  Groups(const Index& index, std::optional<Day> latest)
      : index_(index),
        whole_(index.record),
        claims_(whole_.claims.size()),
        publications_(whole_.publications.size()),
        speakers_(whole_.sources.size()),
        sources_(whole_.sources.size()),
        withdrawals_(whole_.withdrawals.size()),
        checks_(whole_.checks.size()),
        decisions_(whole_.decisions.size()),
        assessments_(whole_.assessments.size()) {
    if (whole_.as_of || !latest) return;
    latest_ = parse_date(iso(*latest));
  }

  CaseRecord group(const Rows& claims) {
    for (Taken* taken :
         {&claims_, &publications_, &speakers_, &sources_, &withdrawals_, &checks_, &decisions_, &assessments_}) {
      taken->clear();
    }
    for (const std::uint32_t claim : claims) claims_.add(claim);
    if (!whole_.newsroom.empty()) take_speaker(whole_.newsroom);
    for (const std::uint32_t check : Index::of(index_.checks, {})) take_check(check);
    take_decisions(whole_.id);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> said;
    for (const std::uint32_t claim : claims) {
      take_claim(whole_.claims[claim]);
      said.insert(said.end(), index_.said_of[claim].begin(), index_.said_of[claim].end());
    }
    std::sort(said.begin(), said.end());
    for (const auto& [publication, row] : said) take_said(publication, index_.says[publication][row]);
    return made(said);
  }

 private:
  void take_claim(const ClaimRecord& claim) {
    for (const InterestRecord& interest : claim.parties) take_speaker(interest.source);
    for (const std::uint32_t check : Index::of(index_.checks, claim.id)) take_check(check);
    for (const std::uint32_t row : Index::of(index_.assessments, claim.id)) assessments_.add(row);
    take_decisions(claim.id);
  }

  void take_said(std::uint32_t publication, const AttributionRecord& said) {
    take_publication(publication);
    for (const LinkRecord& link : said.via) take_node(link.id);
    take_withdrawals(said.id);
    take_decisions(said.id);
  }

  void take_decisions(const std::string& subject) {
    for (const std::uint32_t row : Index::of(index_.decisions, subject)) decisions_.add(row);
  }

  void take_check(std::uint32_t row) {
    if (checks_.add(row) && !whole_.checks[row].whom.empty()) take_speaker(whole_.checks[row].whom);
  }

  void take_node(const std::string& id) {
    const auto publication = index_.publications.find(id);
    if (publication == index_.publications.end()) {
      take_speaker(id);
    } else {
      take_publication(publication->second);
    }
  }

  /// With all that it goes back to.
  void take_publication(std::uint32_t first) {
    Rows waiting{first};
    while (!waiting.empty()) {
      const std::uint32_t row = waiting.back();
      waiting.pop_back();
      if (!publications_.add(row)) continue;
      const PublicationRecord& publication = whole_.publications[row];
      take_speaker(publication.by);
      for (const DerivationRecord& derivation : publication.derivations) {
        const auto cited = index_.publications.find(derivation.target);
        if (cited != index_.publications.end()) {
          waiting.push_back(cited->second);
        } else {
          take_speaker(derivation.target);
        }
      }
      take_withdrawals(publication.id);
      take_decisions(publication.id);
    }
  }

  /// Somebody who speaks or is spoken of, with everybody who may be the same. Whether it is the root of a control group
  /// shows by whom it controls: one who is always below it will do.
  void take_speaker(const std::string& id) {
    Rows waiting{index_.sources.at(id)};
    while (!waiting.empty()) {
      const std::uint32_t row = waiting.back();
      waiting.pop_back();
      if (!speakers_.add(row)) continue;
      take_source(row);
      waiting.insert(waiting.end(), index_.alike[row].begin(), index_.alike[row].end());
      const Rows& below = index_.controlled[row];
      const auto always =
          std::find_if(below.begin(), below.end(), [&](std::uint32_t source) { return index_.always_below(source); });
      if (always != below.end()) {
        take_source(*always);
      } else {
        for (const std::uint32_t source : below) take_source(source);
      }
    }
  }

  /// A source with everybody above it.
  void take_source(std::uint32_t first) {
    Rows waiting{first};
    while (!waiting.empty()) {
      const std::uint32_t row = waiting.back();
      waiting.pop_back();
      if (!sources_.add(row)) continue;
      for (const ControlRecord& link : whole_.sources[row].controlled_by) {
        waiting.push_back(index_.sources.at(link.controller));
      }
      waiting.insert(waiting.end(), index_.alike[row].begin(), index_.alike[row].end());
      take_withdrawals(whole_.sources[row].id);
      take_decisions(whole_.sources[row].id);
    }
  }

  /// Those that reach a claim of the group.
  void take_withdrawals(const std::string& of) {
    for (const std::uint32_t row : Index::of(index_.withdrawals, of)) {
      const WithdrawalRecord& withdrawal = whole_.withdrawals[row];
      if (!withdrawal.claims.empty() && !any_here(withdrawal.claims)) continue;
      if (!withdrawals_.add(row)) continue;
      if (!withdrawal.by.empty()) take_speaker(withdrawal.by);
      if (!withdrawal.in.empty()) take_node(withdrawal.in);
    }
  }

  bool here(const std::string& claim) const { return claims_.contains(index_.claims.at(claim)); }
  bool any_here(const std::vector<LinkRecord>& links) const {
    return std::any_of(links.begin(), links.end(), [&](const LinkRecord& link) { return here(link.id); });
  }

  template <class Record>
  static std::vector<Record> copied(const std::vector<Record>& all, const Taken& taken) {
    std::vector<Record> copies;
    for (const std::uint32_t row : taken.sorted()) {
      copies.push_back(all[row]);
      copies.back().uid.clear();
    }
    return copies;
  }

  CaseRecord made(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& said) const {
    CaseRecord group;
    group.title = whole_.title;
    group.as_of = whole_.as_of ? whole_.as_of : latest_;
    group.newsroom = whole_.newsroom;
    group.language = whole_.language;
    group.note = whole_.note;
    group.sources = copied(whole_.sources, sources_);
    // An outlet that no entry declares would come to stand where its first publication here does.
    for (SourceRecord& source : group.sources) source.implied = false;
    group.claims = copied(whole_.claims, claims_);
    group.id = whole_.id + "." + group.claims.front().id;
    const Rows rows = publications_.sorted();
    group.publications = copied(whole_.publications, publications_);
    std::size_t at = 0;
    for (const auto& [publication, row] : said) {
      while (rows[at] != publication) ++at;
      AttributionRecord& copy = group.publications[at].says.emplace_back(index_.says[publication][row]);
      copy.uid.clear();
    }
    group.withdrawals = copied(whole_.withdrawals, withdrawals_);
    group.checks = copied(whole_.checks, checks_);
    const auto elsewhere = [&](const LinkRecord& link) { return !here(link.id); };
    for (WithdrawalRecord& withdrawal : group.withdrawals) std::erase_if(withdrawal.claims, elsewhere);
    for (CheckRecord& check : group.checks) std::erase_if(check.claims, elsewhere);
    group.decisions = copied(whole_.decisions, decisions_);
    for (DecisionRecord& decision : group.decisions) {
      if (decision.subject == whole_.id) decision.subject = group.id;
    }
    group.assessments = copied(whole_.assessments, assessments_);
    return group;
  }

  const Index& index_;
  const CaseRecord& whole_;
  std::optional<Date> latest_;
  Taken claims_, publications_, speakers_, sources_, withdrawals_, checks_, decisions_, assessments_;
};

/// The rows of related claims, by their first.
std::vector<Rows> related(const Index& index) {
  std::vector<std::uint32_t> parent(index.record.claims.size());
  std::iota(parent.begin(), parent.end(), 0U);
  const auto root = [&](std::uint32_t claim) {
    while (parent[claim] != claim) claim = parent[claim] = parent[parent[claim]];
    return claim;
  };
  const auto join = [&](std::uint32_t claim, const std::string& other) {
    const std::uint32_t a = root(claim), b = root(index.claims.at(other));
    parent[std::max(a, b)] = std::min(a, b);
  };
  for (std::uint32_t c = 0; c < parent.size(); ++c) {
    for (const ElementRecord& element : index.record.claims[c].elements) join(c, element.claim);
    for (const RelationRecord& relation : index.record.claims[c].relations) join(c, relation.claim);
  }
  std::vector<Rows> groups;
  std::vector<std::size_t> group_of(parent.size());
  for (std::uint32_t c = 0; c < parent.size(); ++c) {
    const std::uint32_t first = root(c);
    if (first == c) {
      group_of[c] = groups.size();
      groups.emplace_back();
    }
    groups[group_of[first]].push_back(c);
  }
  return groups;
}

}  // namespace

void each_related_group(CaseRecord record, std::optional<Day> latest,
                        const std::function<void(const CaseRecord&)>& visit) {
  const Index index(record);
  Groups groups(index, latest);
  for (const Rows& claims : related(index)) visit(groups.group(claims));
}

}  // namespace stemma::app
