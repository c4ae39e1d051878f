#include "model/protected_terms.hpp"

#include <cstddef>
#include <string>

namespace stemma::model {
namespace {

using Kind = ProtectedTerm::Kind;

/// Terms of one entry.
class Entry {
 public:
  Entry(Terms& terms, bool hidden, const std::string& shown)
      : list_(hidden ? terms.hidden : terms.open), shown_(shown) {}

  void add(Kind kind, const std::string& text) {
    if (!text.empty()) list_.push_back({kind, text, shown_});
  }

 private:
  std::vector<ProtectedTerm>& list_;
  const std::string& shown_;
};

void add_source(Terms& terms, const SourceRecord& source, const SourceRecord& shown) {
  Entry entry(terms, source.id != shown.id, shown.id);
  entry.add(Kind::id, source.id);
  entry.add(Kind::name, source.name);
  for (const AliasRecord& alias : source.aliases) entry.add(Kind::name, alias.name);
  for (const std::string& handle : source.handles) entry.add(Kind::name, handle);
  for (const std::string& url : source.urls) entry.add(Kind::address, url);
}

void add_claim(Terms& terms, const ClaimRecord& claim, const ClaimRecord& shown) {
  Entry entry(terms, claim.id != shown.id, shown.id);
  entry.add(Kind::id, claim.id);
  entry.add(Kind::text, claim.text);
}

void add_attribution(Terms& terms, const AttributionRecord& said, const AttributionRecord& shown) {
  if (!said.default_id) Entry(terms, said.id != shown.id, shown.id).add(Kind::id, said.id);
  Entry(terms, shown.quote.exact.empty(), shown.id).add(Kind::quote, said.quote.exact);
}

void add_publication(Terms& terms, const PublicationRecord& publication, const PublicationRecord& shown) {
  Entry entry(terms, publication.id != shown.id, shown.id);
  entry.add(Kind::id, publication.id);
  entry.add(Kind::text, publication.title);
  entry.add(Kind::name, publication.byline);
  entry.add(Kind::address, publication.url);
  for (const ArchiveRecord& archive : publication.archives) entry.add(Kind::address, archive.url);
  for (std::size_t i = 0; i < publication.says.size(); ++i) {
    add_attribution(terms, publication.says[i], shown.says.at(i));
  }
}

}  // namespace

Terms protected_terms(const CaseRecord& whole, const CaseRecord& shown) {
  Terms terms;
  for (std::size_t i = 0; i < whole.sources.size(); ++i) add_source(terms, whole.sources[i], shown.sources.at(i));
  for (std::size_t i = 0; i < whole.claims.size(); ++i) add_claim(terms, whole.claims[i], shown.claims.at(i));
  for (std::size_t i = 0; i < whole.publications.size(); ++i) {
    add_publication(terms, whole.publications[i], shown.publications.at(i));
  }
  return terms;
}

}  // namespace stemma::model
