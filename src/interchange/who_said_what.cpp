#include "interchange/who_said_what.hpp"

#include <unordered_map>

namespace stemma::interchange {
namespace {

class Names {
 public:
  explicit Names(const CaseRecord& record) {
    for (const SourceRecord& source : record.sources) sources_.emplace(source.id, &source);
    for (const ClaimRecord& claim : record.claims) claims_.emplace(claim.id, &claim);
    for (const PublicationRecord& publication : record.publications)
      publications_.emplace(publication.id, &publication);
  }

  std::string claim(const std::string& id) const {
    const auto found = claims_.find(id);
    return found == claims_.end() ? "" : found->second->text;
  }

  /// Of a source, or of the publisher of a publication.
  std::string party(const std::string& id) const {
    const auto source = sources_.find(id);
    if (source == sources_.end()) {
      const auto publication = publications_.find(id);
      return publication == publications_.end() ? id : party(publication->second->by);
    }
    if (!source->second->name.empty()) return source->second->name;
    for (const AnonymityRecord& anonymity : source->second->anonymous) {
      if (!anonymity.descriptor.empty()) return anonymity.descriptor;
    }
    return id;
  }

 private:
  std::unordered_map<std::string, const SourceRecord*> sources_;
  std::unordered_map<std::string, const ClaimRecord*> claims_;
  std::unordered_map<std::string, const PublicationRecord*> publications_;
};

}  // namespace

const std::vector<std::string>& who_said_what_heading() {
  static const std::vector<std::string> heading{"attribution", "claim",          "claim text", "publication", "date",
                                                "publisher",   "publisher name", "title",      "url",         "chain",
                                                "chain names", "stance",         "gist",       "quote",       "cue",
                                                "first hand",  "credibility",    "note"};
  return heading;
}

std::vector<SheetCells> who_said_what(const CaseRecord& record) {
  const Names names(record);
  const SheetLayout& layout = sheet_layout(SheetKind::attributions);
  std::vector<SheetCells> rows = sheet_cells(record, layout);
  std::size_t next = 0;
  for (const PublicationRecord& publication : record.publications) {
    for (const AttributionRecord& attribution : publication.says) {
      const SheetCells cells = std::move(rows[next]);
      const auto cell = [&](std::string_view name) { return cells[layout.column(name)]; };
      std::string chain;
      for (const LinkRecord& link : attribution.via) chain += (chain.empty() ? "" : "; ") + names.party(link.id);
      rows[next++] = {cell("id"),
                      attribution.claim,
                      names.claim(attribution.claim),
                      publication.id,
                      publication.date ? publication.date->text : std::string(),
                      publication.by,
                      names.party(publication.by),
                      publication.title,
                      publication.url,
                      cell("via"),
                      std::move(chain),
                      cell("stance"),
                      cell("gist"),
                      cell("quote"),
                      cell("cue"),
                      cell("first_hand"),
                      cell("credibility"),
                      cell("note")};
    }
  }
  return rows;
}

}  // namespace stemma::interchange
