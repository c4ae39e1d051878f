// A judged case beside its record, for commands that show what is recorded: sealed entries have become stand-ins, and
// a source that was unnamed on the day asked about has lost what it is known by.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/case_index.hpp"
#include "report/words.hpp"
#include "stemma/record.hpp"
#include "stemma/statement.hpp"

namespace stemma::app {

/// Row numbers of the judge are indices of the record's lists; attributions are counted through all publications.
class CaseView {
 public:
  /// With `include_sealed` the record has no stand-ins; words() have them all the same.
  explicit CaseView(const CaseIndex& judged, bool include_sealed = false);
  CaseView(const CaseView&) = delete;
  CaseView& operator=(const CaseView&) = delete;

  const CaseIndex& judged() const { return judged_; }
  const Kin& kin() const { return judged_.kin(); }
  const analysis::Judge& judge() const { return judged_.judge(); }
  const CaseRecord& record() const { return record_; }
  const report::Words& words() const { return words_; }

  struct Said {
    std::uint32_t publication = 0, position = 0;
  };
  const std::vector<Said>& attributions() const { return said_; }
  const PublicationRecord& publication(const Said& said) const { return record_.publications[said.publication]; }
  const AttributionRecord& attribution(const Said& said) const { return publication(said).says[said.position]; }

  /// The id of the source that a link stands for: itself, or the publisher of a publication.
  std::string source_of(const std::string& link) const;
  /// The far end of an attribution's chain, or its publisher.
  std::string speaker(const Said& said) const;
  /// Ids of every source of the same party that may be named beside it; the id itself where no source has it.
  std::vector<std::string> party(const std::string& source) const;
  SourceId source(const std::string& id) const;
  ClaimId claim(const std::string& id) const;
  /// False where the text face must not say kind, country or control.
  bool open(SourceId source) const;

  /// What was printed on every claim by the day, by attribution; null for what was not out.
  const std::vector<const Statement*>& statements() const;

 private:
  void forget_later_names();

  const CaseIndex& judged_;
  CaseRecord record_;
  report::Words words_;
  std::vector<Said> said_;
  std::unordered_map<std::string, std::uint32_t> sources_, publications_, claims_;
  mutable std::vector<std::vector<Statement>> by_claim_;
  mutable std::vector<const Statement*> statements_;
};

}  // namespace stemma::app
