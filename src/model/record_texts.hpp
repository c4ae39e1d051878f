// Every place of a record where people write words of their own.
#pragma once

#include <string>
#include <string_view>

#include "model/references.hpp"
#include "stemma/record.hpp"

namespace stemma::model {

/// Calls `visit(Referrer, field, text)` for each text that is there, a closed vocabulary, an id and a date excepted;
/// `field` is its word in the case file. With a record that is not const `text` may be changed.
template <class Record, class Visit>
void each_text(Record& record, Visit visit) {
  const auto give = [&](const Referrer& from, std::string_view field, auto& text) {
    if (!text.empty()) visit(from, field, text);
  };
  const Referrer whole{"case", {}, 0};
  give(whole, "title", record.title);
  give(whole, "note", record.note);
  for (auto& source : record.sources) {
    const Referrer from{"source", source.id, 0};
    give(from, "name", source.name);
    give(from, "description", source.description);
    for (auto& alias : source.aliases) give(from, "aliases", alias.name);
    for (auto& unnamed : source.anonymous) give(from, "anonymous", unnamed.descriptor);
    for (auto* term : {&source.anonymity.affiliation, &source.anonymity.role, &source.anonymity.access,
                       &source.anonymity.reason, &source.anonymity.motive, &source.anonymity.identity_known_to}) {
      give(from, "anonymity", *term);
    }
    for (auto& control : source.controlled_by) give(from, "controlled_by", control.note);
    for (auto& link : source.identity) give(from, "identity", link.why);
    for (auto& rating : source.ratings) {
      for (auto* part : {&rating.topic, &rating.by, &rating.basis}) give(from, "ratings", *part);
    }
    for (auto& url : source.urls) give(from, "urls", url);
    for (auto& handle : source.handles) give(from, "handles", handle);
    give(from, "note", source.note);
  }
  for (auto& claim : record.claims) {
    const Referrer from{"claim", claim.id, 0};
    give(from, "text", claim.text);
    for (auto& party : claim.parties) give(from, "parties", party.why);
    give(from, "note", claim.note);
  }
  for (auto& publication : record.publications) {
    const Referrer from{"publication", publication.id, 0};
    give(from, "title", publication.title);
    give(from, "byline", publication.byline);
    give(from, "url", publication.url);
    for (auto* part :
         {&publication.ai.use, &publication.ai.system, &publication.ai.version, &publication.ai.parameters}) {
      give(from, "ai", *part);
    }
    for (auto& archive : publication.archives) give(from, "archives", archive.url);
    for (auto& derivation : publication.derivations) {
      give(from, "derivation", derivation.by);
      give(from, "derivation", derivation.why);
    }
    give(from, "note", publication.note);
    for (auto& said : publication.says) {
      const Referrer saying{"attribution", said.id, 0};
      give(saying, "credibility", said.credibility_by);
      give(saying, "credibility", said.credibility_basis);
      give(saying, "gist", said.gist);
      for (auto* part : {&said.quote.exact, &said.quote.prefix, &said.quote.suffix, &said.quote.translated_by}) {
        give(saying, "quote", *part);
      }
      give(saying, "cue", said.cue);
      give(saying, "note", said.note);
    }
  }
  std::size_t number = 0;
  for (auto& entry : record.withdrawals) give({"withdrawal", {}, ++number}, "note", entry.note);
  number = 0;
  for (auto& entry : record.checks) {
    const Referrer from{"check", {}, ++number};
    give(from, "what", entry.what);
    give(from, "scope", entry.scope);
    give(from, "way", entry.way);
    give(from, "by", entry.by);
    give(from, "note", entry.note);
  }
  number = 0;
  for (auto& entry : record.decisions) {
    const Referrer from{"decision", {}, ++number};
    give(from, "by", entry.by);
    give(from, "role", entry.role);
    give(from, "why", entry.why);
    give(from, "exception", entry.exception);
  }
  number = 0;
  for (auto& entry : record.assessments) {
    const Referrer from{"assessment", {}, ++number};
    give(from, "by", entry.by);
    give(from, "basis", entry.basis);
  }
  number = 0;
  for (auto& copy : record.evidence) {
    const Referrer from{"evidence", copy.publication, ++number};
    give(from, "name", copy.name);
    give(from, "attached_by", copy.attached_by);
  }
}

}  // namespace stemma::model
