#include "app/withheld_notes.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "base/mentions.hpp"

namespace stemma::app {
namespace {

bool is_sealed(Sensitivity sensitivity) { return sensitivity == Sensitivity::sealed; }

/// Lines from which entries begin, and those of sealed ones; ids of sealed entries.
class Sealed {
 public:
  explicit Sealed(const CaseRecord& record) {
    for (const SourceRecord& source : record.sources) entry(source, source.implied);
    for (const ClaimRecord& claim : record.claims) entry(claim, false);
    for (const PublicationRecord& publication : record.publications) {
      entry(publication, false);
      for (const AttributionRecord& said : publication.says) {
        inner_.insert(said.at.line);
        if (!is_sealed(said.sensitivity)) continue;
        inside_.insert(said.at.line);
        if (!said.default_id) ids_.insert(said.id);
      }
    }
    for (const WithdrawalRecord& withdrawal : record.withdrawals) outer_.insert(withdrawal.at.line);
    for (const CheckRecord& check : record.checks) outer_.insert(check.at.line);
    for (const DecisionRecord& decision : record.decisions) outer_.insert(decision.at.line);
    for (const AssessmentRecord& assessment : record.assessments) outer_.insert(assessment.at.line);
    inner_.insert(outer_.begin(), outer_.end());
  }

  bool covers(const Mistake& note) const {
    return begins(outer_, sealed_, note.place.line) || begins(inner_, inside_, note.place.line) ||
           names(note.message) || names(note.hint) || names(note.excerpt);
  }

 private:
  template <class Entry>
  void entry(const Entry& made, bool implied) {
    if (!implied) outer_.insert(made.at.line);
    if (!is_sealed(made.sensitivity)) return;
    sealed_.insert(made.at.line);
    ids_.insert(made.id);
  }

  /// The last entry that begins at the line or above it is a sealed one.
  static bool begins(const std::set<std::uint32_t>& all, const std::set<std::uint32_t>& sealed, std::uint32_t line) {
    const auto after = all.upper_bound(line);
    return after != all.begin() && sealed.contains(*std::prev(after));
  }

  bool names(std::string_view text) const {
    return std::any_of(ids_.begin(), ids_.end(), [&](const std::string& id) { return base::mentions(text, id); });
  }

  std::set<std::uint32_t> outer_, sealed_;  ///< lines on which entries begin
  std::set<std::uint32_t> inner_, inside_;  ///< the same, attributions included; sealed attributions
  std::set<std::string> ids_;
};

}  // namespace

void withhold_sealed(const CaseRecord& record, std::vector<Mistake>& notes) {
  if (notes.empty()) return;
  const Sealed sealed(record);
  for (Mistake& note : notes) {
    if (sealed.covers(note)) note = {note.place, "a note on a protected entry, which is not told", {}, {}};
  }
}

}  // namespace stemma::app
