#include "interchange/without_places.hpp"

namespace stemma::interchange {

CaseRecord without_places(CaseRecord record) {
  record.at = {};
  for (SourceRecord& source : record.sources) {
    source.at = {};
    for (auto& entry : source.anonymous) entry.at = {};
    for (auto& entry : source.controlled_by) entry.at = {};
    for (auto& entry : source.identity) entry.at = {};
    for (auto& entry : source.ratings) entry.at = {};
  }
  for (ClaimRecord& claim : record.claims) {
    claim.at = {};
    for (auto& entry : claim.parties) entry.at = {};
    for (auto& entry : claim.elements) entry.at = {};
    for (auto& entry : claim.relations) entry.at = {};
  }
  for (PublicationRecord& publication : record.publications) {
    publication.at = {};
    for (auto& entry : publication.derivations) entry.at = {};
    for (AttributionRecord& attribution : publication.says) {
      attribution.at = {};
      for (LinkRecord& link : attribution.via) link.at = {};
    }
  }
  for (auto& entry : record.withdrawals) {
    entry.at = {};
    for (LinkRecord& link : entry.claims) link.at = {};
  }
  for (auto& entry : record.checks) {
    entry.at = {};
    for (LinkRecord& link : entry.claims) link.at = {};
  }
  for (auto& entry : record.decisions) entry.at = {};
  for (auto& entry : record.assessments) entry.at = {};
  return record;
}

}  // namespace stemma::interchange
