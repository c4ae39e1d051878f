// Records made comparable: uids are given by the store, and drawn at random.
#pragma once

#include "stemma/record.hpp"

namespace stemma::test {

/// The record without uids.
inline CaseRecord without_uids(CaseRecord record) {
  const auto clear = [](auto& entries) {
    for (auto& entry : entries) entry.uid.clear();
  };
  record.uid.clear();
  clear(record.sources);
  clear(record.claims);
  clear(record.publications);
  for (PublicationRecord& publication : record.publications) clear(publication.says);
  clear(record.withdrawals);
  clear(record.checks);
  clear(record.decisions);
  clear(record.assessments);
  clear(record.evidence);
  return record;
}

}  // namespace stemma::test
