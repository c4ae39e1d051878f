// What is protected in a case that is given pseudonyms, and what everything is called then.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/pseudonymise.hpp"
#include "app/pseudonyms.hpp"
#include "base/redact.hpp"
#include "model/references.hpp"

namespace stemma::app {

class PseudonymNames {
 public:
  /// Both must outlive this. Throws Error usage if the request protects a source that is not there.
  PseudonymNames(const CaseRecord& record, const PseudonymRequest& request);

  // Ids of what is protected.
  const std::set<std::string>& sources() const { return sources_; }
  const std::set<std::string>& claims() const { return claims_; }
  const std::set<std::string>& publications() const { return publications_; }

  // What a protected entry with this id is called.
  const Pseudonym& source(const std::string& id) const { return source_names_.at(id); }
  const Pseudonym& claim(const std::string& id) const { return claim_names_.at(id); }
  const Pseudonym& publication(const std::string& id) const { return publication_names_.at(id); }
  Pseudonym pseudonym(std::string_view kind, const std::string& uid, const std::string& id);

  // An id becomes the one that its entry has now: of protected entries, and of open ones whose id told.
  void rename_source(std::string& id) const { rename(id, source_names_); }
  void rename_claim(std::string& id) const { rename(id, claim_names_); }
  void rename_publication(std::string& id) const { rename(id, publication_names_); }
  /// The same of an id where it is a reference: as the first kind of entry that has it is called.
  void rename(model::Reference what, std::string& id) const;

  /// An id in which a protected one, or a name, is told.
  bool tells_of_protected(const std::string& id) const;
  /// Pseudonyms stand for names, and for titles and texts of protected entries.
  void replace_in(std::string& text) const;

 private:
  using Names = std::map<std::string, Pseudonym>;

  struct Ids {
    std::set<std::string> sources, claims, publications, attributions;

    explicit Ids(const CaseRecord& record) {
      for (const auto& source : record.sources) sources.insert(source.id);
      for (const auto& claim : record.claims) claims.insert(claim.id);
      for (const auto& publication : record.publications) {
        publications.insert(publication.id);
        for (const auto& said : publication.says) attributions.insert(said.id);
      }
    }

    std::set<std::string> all() const {
      std::set<std::string> ids = sources;
      for (const auto* more : {&claims, &publications, &attributions}) ids.insert(more->begin(), more->end());
      return ids;
    }
  };

  static void rename(std::string& id, const Names& names);
  void find_protected();
  void name_all();
  void redact_text(const std::string& text, const std::string& name);

  const CaseRecord& whole_;
  const PseudonymRequest& request_;
  Ids ids_;
  Pseudonyms pseudonyms_;
  std::set<std::string> sources_, claims_, publications_;
  Names source_names_, claim_names_, publication_names_;
  std::set<std::string> open_texts_;
  std::vector<std::pair<base::Redaction, std::string>> redactions_, texts_;
};

}  // namespace stemma::app
