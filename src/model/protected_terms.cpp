#include "model/protected_terms.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace stemma::model {
namespace {

using Kind = ProtectedTerm::Kind;

/// What one entry has.
std::vector<ProtectedTerm> terms_of(const SourceRecord& source) {
  std::vector<ProtectedTerm> terms{{Kind::id, source.id, {}}, {Kind::name, source.name, {}}};
  for (const AliasRecord& alias : source.aliases) terms.push_back({Kind::name, alias.name, {}});
  for (const std::string& handle : source.handles) terms.push_back({Kind::name, handle, {}});
  for (const std::string& url : source.urls) terms.push_back({Kind::address, url, {}});
  return terms;
}

std::vector<ProtectedTerm> terms_of(const ClaimRecord& claim) {
  return {{Kind::id, claim.id, {}}, {Kind::text, claim.text, {}}};
}

std::vector<ProtectedTerm> terms_of(const PublicationRecord& publication) {
  std::vector<ProtectedTerm> terms{{Kind::id, publication.id, {}},
                                   {Kind::text, publication.title, {}},
                                   {Kind::name, publication.byline, {}},
                                   {Kind::address, publication.url, {}}};
  for (const ArchiveRecord& archive : publication.archives) terms.push_back({Kind::address, archive.url, {}});
  return terms;
}

/// What is shown of an entry is open; what is shown no more, of one that somebody else stands in for, is hidden.
template <class Entry>
void add(Terms& terms, const Entry& whole, const Entry& shown) {
  const std::vector<ProtectedTerm> open = terms_of(shown);
  terms.open.insert(terms.open.end(), open.begin(), open.end());
  if (whole.id == shown.id) return;
  for (ProtectedTerm& term : terms_of(whole)) {
    const auto same = [&](const ProtectedTerm& other) { return other.kind == term.kind && other.text == term.text; };
    if (term.text.empty() || std::any_of(open.begin(), open.end(), same)) continue;
    term.entry = shown.id;
    terms.hidden.push_back(std::move(term));
  }
}

void add_said(Terms& terms, const AttributionRecord& whole, const AttributionRecord& shown) {
  if (!shown.default_id) terms.open.push_back({Kind::id, shown.id, {}});
  if (!whole.default_id && whole.id != shown.id) terms.hidden.push_back({Kind::id, whole.id, shown.id});
  if (!shown.quote.exact.empty()) {
    terms.open.push_back({Kind::quote, shown.quote.exact, {}});
  } else if (!whole.quote.exact.empty()) {
    terms.hidden.push_back({Kind::quote, whole.quote.exact, shown.id});
  }
}

}  // namespace

Terms protected_terms(const CaseRecord& whole, const CaseRecord& shown) {
  Terms terms;
  for (std::size_t i = 0; i < whole.sources.size(); ++i) add(terms, whole.sources[i], shown.sources.at(i));
  for (std::size_t i = 0; i < whole.claims.size(); ++i) add(terms, whole.claims[i], shown.claims.at(i));
  for (std::size_t i = 0; i < whole.publications.size(); ++i) {
    const PublicationRecord& publication = whole.publications[i];
    add(terms, publication, shown.publications.at(i));
    for (std::size_t j = 0; j < publication.says.size(); ++j) {
      add_said(terms, publication.says[j], shown.publications[i].says.at(j));
    }
  }
  return terms;
}

}  // namespace stemma::model
