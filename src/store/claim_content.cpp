#include "store/claim_content.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/digest.hpp"
#include "store/canonical.hpp"
#include "store/directory.hpp"

namespace stemma::store {
namespace {

using nlohmann::json;

/// Keys of a canonical entry that count, of one that is open and of one that is sealed.
struct Kept {
  std::string_view entity;
  std::vector<std::string_view> open, sealed;
};

const Kept& kept_of(std::string_view entity) {
  static const std::array<Kept, 6> list{{
      {"attribution",
       {"publication",
        "claim",
        "via",
        "stance",
        "first_hand",
        "dissent",
        "credibility",
        "credibility_by",
        "credibility_basis",
        "credibility_on",
        "credibility_scale",
        "credibility_code",
        "credibility_number",
        "gist",
        "quote_exact",
        "quote_prefix",
        "quote_suffix",
        "quote_lang",
        "quote_translated_by",
        "cue",
        "cue_class",
        "commitment",
        "basis",
        "said_on",
        "value_min",
        "value_max",
        "value_unit",
        "value_approximate",
        "nature",
        "sensitivity",
        "note"},
       {"publication", "claim", "via", "stance", "first_hand", "dissent", "credibility", "commitment", "sensitivity"}},
      {"check",
       {"whom", "kind", "what", "scope", "way", "by", "on", "deadline", "outcome", "note", "claims"},
       {"whom", "kind", "on", "deadline", "outcome", "claims"}},
      {"claim",
       {"uid", "text", "class", "importance", "event_date", "parties", "elements", "relations", "sensitivity", "note"},
       {"importance", "sensitivity"}},
      {"publication",
       {"uid", "by", "date", "kind", "derivations", "ours", "sensitivity"},
       {"by", "date", "ours", "sensitivity"}},
      {"source",
       {"uid", "kind", "country", "anonymous", "terms_level", "terms_affiliation", "terms_role", "terms_access",
        "terms_reason", "terms_motive", "terms_identity_known_to", "terms_ground_rules", "count_claimed",
        "count_known_distinct", "controlled_by", "identity", "ratings", "sensitivity"},
       {"sensitivity"}},
      {"withdrawal", {"by", "act", "of", "date", "in", "claims", "note"}, {"by", "act", "of", "date", "in", "claims"}},
  }};
  return *std::find_if(list.begin(), list.end(), [&](const Kept& kept) { return kept.entity == entity; });
}

std::string line_of(const CanonicalEntry& entry) {
  const json whole = json::parse(entry.line);
  const Kept& kept = kept_of(entry.entity);
  json line{{"entity", entry.entity}};
  for (const std::string_view name : entry.guarded ? kept.sealed : kept.open) {
    const std::string key(name);
    if (!whole.contains(key)) continue;
    json value = whole[key];
    const bool in_order = key == "via" || (value.is_array() && !value.front().is_object());  // a date is an array too
    if (value.is_array() && !in_order) std::sort(value.begin(), value.end());
    line[key] = std::move(value);
  }
  return line.dump();
}

std::string uid_of(std::string_view kind, const std::string& id, bool sealed) {
  if (sealed) return std::string(32, '0');
  return base::hex(base::sha256(std::string(kind) + '\n' + id)).substr(0, 32);
}

void give_uids(CaseRecord& record, const Protection& sealed) {
  const std::string none(32, '0');
  record.uid = none;
  for (std::size_t i = 0; i < record.sources.size(); ++i) {
    record.sources[i].uid = uid_of("source", record.sources[i].id, sealed.sources[i]);
  }
  for (std::size_t i = 0; i < record.claims.size(); ++i) {
    record.claims[i].uid = uid_of("claim", record.claims[i].id, sealed.claims[i]);
  }
  std::size_t row = 0;
  for (std::size_t i = 0; i < record.publications.size(); ++i) {
    PublicationRecord& publication = record.publications[i];
    publication.uid = uid_of("publication", publication.id, sealed.publications[i]);
    for (AttributionRecord& said : publication.says) said.uid = uid_of("attribution", said.id, sealed.words[row++]);
  }
  for (WithdrawalRecord& entry : record.withdrawals) entry.uid = none;
  for (CheckRecord& entry : record.checks) entry.uid = none;
  for (DecisionRecord& entry : record.decisions) entry.uid = none;
  for (AssessmentRecord& entry : record.assessments) entry.uid = none;
}

/// Row numbers, each once, in the order in which they came.
class Rows {
 public:
  void add(std::uint32_t row) {
    if (known_.insert(row).second) list_.push_back(row);
  }
  bool contains(std::uint32_t row) const { return known_.contains(row); }
  const std::vector<std::uint32_t>& list() const { return list_; }
  /// Calls `visit` for each, and for those that it adds.
  template <class Visit>
  void each(Visit visit) const {
    std::size_t next = 0;
    while (next < list_.size()) visit(list_[next++]);
  }

 private:
  std::unordered_set<std::uint32_t> known_;
  std::vector<std::uint32_t> list_;
};

/// Everything that one claim rests on.
struct Ground {
  Rows claims, publications, sources, attributions, withdrawals, checks;
  Rows speakers;  ///< sources that said it, or are parties to it
};

class Surveyor {
 public:
  Surveyor(const CaseRecord& record, const Directories& directories) : record_(record), directories_(directories) {
    said_.resize(record.claims.size());
    std::uint32_t row = 0;
    for (std::uint32_t p = 0; p < record.publications.size(); ++p) {
      for (const AttributionRecord& said : record.publications[p].says) {
        said_[directories.claim(said.claim)].push_back({p, row++, &said});
      }
    }
  }

  Ground survey(std::uint32_t claim) const {
    Ground ground;
    ground.claims.add(claim);
    ground.claims.each([&](std::uint32_t row) { add_claim(row, ground); });
    ground.publications.each([&](std::uint32_t row) { add_publication(row, ground); });
    ground.sources = ground.speakers;
    ground.sources.each([&](std::uint32_t row) { add_kin(record_.sources[row], ground); });
    for (std::uint32_t i = 0; i < record_.withdrawals.size(); ++i) {
      if (concerns(record_.withdrawals[i], ground)) ground.withdrawals.add(i);
    }
    for (std::uint32_t i = 0; i < record_.checks.size(); ++i) {
      if (concerns(record_.checks[i], ground)) ground.checks.add(i);
    }
    return ground;
  }

 private:
  struct Said {
    std::uint32_t publication, row;
    const AttributionRecord* record;
  };

  void add_claim(std::uint32_t claim, Ground& ground) const {
    for (const InterestRecord& party : record_.claims[claim].parties) speaks(party.source, ground);
    for (const Said& said : said_[claim]) {
      ground.attributions.add(said.row);
      ground.publications.add(said.publication);
      for (const LinkRecord& link : said.record->via) add_node(link.id, ground);
    }
    for (const ElementRecord& element : record_.claims[claim].elements) {
      ground.claims.add(directories_.claim(element.claim));
    }
  }
  void speaks(const std::string& source, Ground& ground) const {
    if (!source.empty()) ground.speakers.add(directories_.source(source));
  }
  void add_node(const std::string& slug, Ground& ground) const {
    if (const auto source = directories_.sources.find(slug)) {
      ground.speakers.add(*source);
    } else {
      ground.publications.add(directories_.publication(slug));
    }
  }
  void add_publication(std::uint32_t publication, Ground& ground) const {
    speaks(record_.publications[publication].by, ground);
    for (const DerivationRecord& derivation : record_.publications[publication].derivations) {
      add_node(derivation.target, ground);
    }
  }
  /// Who controls it, and who it may be.
  void add_kin(const SourceRecord& source, Ground& ground) const {
    for (const ControlRecord& control : source.controlled_by) {
      ground.sources.add(directories_.source(control.controller));
    }
    for (const IdentityRecord& identity : source.identity) ground.sources.add(directories_.source(identity.other));
  }

  bool names_claim(const std::vector<LinkRecord>& claims, const Ground& ground) const {
    return claims.empty() || std::any_of(claims.begin(), claims.end(), [&](const LinkRecord& link) {
             return ground.claims.contains(directories_.claim(link.id));
           });
  }
  bool concerns(const WithdrawalRecord& entry, const Ground& ground) const {
    if (!names_claim(entry.claims, ground)) return false;
    if (const auto row = directories_.publications.find(entry.of)) return ground.publications.contains(*row);
    if (const auto row = directories_.attributions.find(entry.of)) return ground.attributions.contains(*row);
    const auto row = directories_.sources.find(entry.of);
    return row && ground.speakers.contains(*row);
  }
  bool concerns(const CheckRecord& entry, const Ground& ground) const {
    if (!names_claim(entry.claims, ground)) return false;
    if (!entry.claims.empty() || entry.whom.empty()) return true;
    return ground.speakers.contains(directories_.source(entry.whom));
  }

  const CaseRecord& record_;
  const Directories& directories_;
  std::vector<std::vector<Said>> said_;  ///< by claim
};

struct EntityRows {
  std::string_view entity;
  Rows Ground::*rows;
};
constexpr std::array<EntityRows, 6> entities{{{"attribution", &Ground::attributions},
                                              {"check", &Ground::checks},
                                              {"claim", &Ground::claims},
                                              {"publication", &Ground::publications},
                                              {"source", &Ground::sources},
                                              {"withdrawal", &Ground::withdrawals}}};

}  // namespace

std::map<ClaimId, std::vector<std::string>> claim_contents(CaseRecord record, const Protection& sealed,
                                                           const std::vector<ClaimId>& claims) {
  give_uids(record, sealed);
  const Directories directories(record);
  const Surveyor surveyor(record, directories);
  // Who wants an entry, by kind and row: entries are encoded one after another, and most are wanted by few claims.
  std::array<std::unordered_map<std::uint32_t, std::vector<ClaimId>>, entities.size()> wanted_by;
  for (const ClaimId claim : claims) {
    const Ground ground = surveyor.survey(claim.value);
    for (std::size_t e = 0; e < entities.size(); ++e) {
      for (const std::uint32_t row : (ground.*entities[e].rows).list()) wanted_by[e][row].push_back(claim);
    }
  }
  std::map<ClaimId, std::vector<std::string>> contents;
  for (const ClaimId claim : claims) contents.emplace(claim, std::vector<std::string>());
  std::array<std::uint32_t, entities.size()> row{};
  each_canonical(record, directories, sealed, [&](const CanonicalEntry& entry) {
    const auto of = std::find_if(entities.begin(), entities.end(),
                                 [&](const EntityRows& known) { return known.entity == entry.entity; });
    if (of == entities.end()) return;
    const auto e = static_cast<std::size_t>(of - entities.begin());
    const auto wanted = wanted_by[e].find(row[e]++);
    if (wanted == wanted_by[e].end()) return;
    const std::string line = line_of(entry);
    for (const ClaimId claim : wanted->second) contents[claim].push_back(line);
  });
  for (auto& entry : contents) std::sort(entry.second.begin(), entry.second.end());
  return contents;
}

}  // namespace stemma::store
