// Every place of a record where one entry names another by id.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stemma/record.hpp"

namespace stemma::model {

/// What an id may mean where it stands. Where it may mean several things, the first that has the id is meant.
enum class Reference : std::uint8_t {
  source,
  claim,
  publication,
  node,       ///< a source or a publication
  withdrawn,  ///< a publication, an attribution or a source
  subject     ///< a claim, a publication, an attribution or a source; or a word that is none of them
};

/// Whoever names another: its kind ("claim"), and its id, or for an entry of a log its number from 1.
struct Referrer {
  std::string_view kind;
  std::string_view id;  ///< empty for the case and for entries of a log
  std::size_t number = 0;
};

/// Calls `visit(Referrer, Reference, id)` for each of them; with a record that is not const `id` may be changed. An id
/// that is not given is left out. An attribution names its publication by standing in it, which is not visited.
template <class Record, class Visit>
void each_reference(Record& record, Visit visit) {
  const auto give = [&](const Referrer& from, Reference what, auto& id) {
    if (!id.empty()) visit(from, what, id);
  };
  give({"case", {}, 0}, Reference::source, record.newsroom);
  for (auto& source : record.sources) {
    const Referrer from{"source", source.id, 0};
    for (auto& link : source.controlled_by) give(from, Reference::source, link.controller);
    for (auto& link : source.identity) give(from, Reference::source, link.other);
  }
  for (auto& claim : record.claims) {
    const Referrer from{"claim", claim.id, 0};
    for (auto& party : claim.parties) give(from, Reference::source, party.source);
    for (auto& element : claim.elements) give(from, Reference::claim, element.claim);
    for (auto& relation : claim.relations) give(from, Reference::claim, relation.claim);
  }
  for (auto& publication : record.publications) {
    const Referrer from{"publication", publication.id, 0};
    give(from, Reference::source, publication.by);
    for (auto& derivation : publication.derivations) give(from, Reference::node, derivation.target);
    for (auto& said : publication.says) {
      const Referrer saying{"attribution", said.id, 0};
      give(saying, Reference::claim, said.claim);
      for (auto& link : said.via) give(saying, Reference::node, link.id);
    }
  }
  std::size_t number = 0;
  for (auto& entry : record.withdrawals) {
    const Referrer from{"withdrawal", {}, ++number};
    give(from, Reference::source, entry.by);
    give(from, Reference::withdrawn, entry.of);
    give(from, Reference::publication, entry.in);
    for (auto& link : entry.claims) give(from, Reference::claim, link.id);
  }
  number = 0;
  for (auto& entry : record.checks) {
    const Referrer from{"check", {}, ++number};
    give(from, Reference::source, entry.whom);
    for (auto& link : entry.claims) give(from, Reference::claim, link.id);
  }
  number = 0;
  for (auto& entry : record.decisions) give({"decision", {}, ++number}, Reference::subject, entry.subject);
  number = 0;
  for (auto& entry : record.assessments) give({"assessment", {}, ++number}, Reference::claim, entry.claim);
  number = 0;
  for (auto& entry : record.evidence) give({"evidence", {}, ++number}, Reference::publication, entry.publication);
}

}  // namespace stemma::model
