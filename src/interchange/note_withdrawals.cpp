#include <set>
#include <unordered_map>

#include "interchange/readers.hpp"
#include "interchange/source_numbers.hpp"

namespace stemma::interchange {
namespace {

/// Who had a hand in what may be withdrawn: publishers, the links of chains, what is cited; and whoever is the same,
/// or is joined with one of them by control at any time.
class Hands {
 public:
  explicit Hands(const CaseRecord& record) : numbers_(record), joined_(numbers_.size()) {
    for (const SourceRecord& source : record.sources) {
      for (const ControlRecord& control : source.controlled_by) join(source.id, control.controller);
      for (const IdentityRecord& identity : source.identity) {
        if (identity.kind != IdentityKind::distinct_from) join(source.id, identity.other);
      }
    }
    for (const WithdrawalRecord& withdrawal : record.withdrawals) {
      if (numbers_.knows(withdrawal.of)) of_[withdrawal.of].insert(root(withdrawal.of));
    }
    for (const PublicationRecord& publication : record.publications) publishers_.emplace(publication.id, &publication);
    for (const PublicationRecord& publication : record.publications) add(publication);
  }

  bool had(const std::string& by, const std::string& of) {
    const auto found = of_.find(of);
    return !numbers_.knows(by) || found == of_.end() || found->second.contains(root(by));
  }

 private:
  std::uint32_t root(const std::string& id) { return joined_.root(numbers_.of(id)); }
  void join(const std::string& a, const std::string& b) {
    if (numbers_.knows(a) && numbers_.knows(b)) joined_.join(numbers_.of(a), numbers_.of(b));
  }

  /// Into `ids` the source that stands here, or the publisher of the publication that does.
  void take(const std::string& id, std::set<std::string>& ids) const {
    const auto found = publishers_.find(id);
    const std::string& source = found == publishers_.end() ? id : found->second->by;
    if (numbers_.knows(source)) ids.insert(source);
  }

  void add(const PublicationRecord& publication) {
    std::set<std::string> cited;
    take(publication.by, cited);
    for (const DerivationRecord& derivation : publication.derivations) take(derivation.target, cited);
    std::set<std::string> all = cited;
    for (const AttributionRecord& attribution : publication.says) {
      std::set<std::string> here = cited;
      for (const LinkRecord& link : attribution.via) take(link.id, here);
      for (const std::string& id : here) of_[attribution.id].insert(root(id));
      // Who reported a source's words may recall them.
      for (const std::string& source : here) {
        const auto found = of_.find(source);
        if (found == of_.end()) continue;
        for (const std::string& id : here) found->second.insert(root(id));
      }
      all.merge(here);
    }
    for (const std::string& id : all) of_[publication.id].insert(root(id));
  }

  const SourceNumbers numbers_;
  Joined joined_;
  std::unordered_map<std::string, const PublicationRecord*> publishers_;
  std::unordered_map<std::string, std::set<std::uint32_t>> of_;
};

}  // namespace

void note_withdrawals(const CaseRecord& record, Mistakes& notes) {
  if (record.withdrawals.empty()) return;
  Hands hands(record);
  for (const WithdrawalRecord& withdrawal : record.withdrawals) {
    if (hands.had(withdrawal.by, withdrawal.of)) continue;
    notes.add({withdrawal.at.line, withdrawal.at.column},
              fmt::format("{} {} {}, and has no part in it on record", shown(withdrawal.by), to_string(withdrawal.act),
                          shown(withdrawal.of)),
              "a publisher retracts or corrects, an origin recants, an agency recalls: is `by` who did it?");
  }
}

}  // namespace stemma::interchange
