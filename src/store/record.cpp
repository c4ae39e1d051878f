// The whole record, entity by entity, and what several of them share.
#include "store/entities.hpp"

namespace stemma::store {

void write_claim_list(Insert& into, std::string_view parent_column, std::uint32_t parent,
                      const std::vector<LinkRecord>& claims, const References& references) {
  std::uint32_t position = 0;
  for (const LinkRecord& link : claims) {
    into.row(parent_column, parent).row("position", position++);
    into.row("claim", references.claim(link.id)).at(link.at).run();
  }
}

void write_record(Writing& writing) {
  write_sources(writing);
  write_case_info(writing);
  write_claims(writing);
  write_publications(writing);
  write_attributions(writing);
  write_withdrawals(writing);
  write_checks(writing);
  write_decisions(writing);
  write_assessments(writing);
  write_evidence(writing);
}

CaseRecord read_record(const db::Connection& connection) {
  const Reading reading(connection);
  CaseRecord record = read_case_info(reading);
  record.sources = read_sources(reading);
  record.claims = read_claims(reading);
  record.publications = read_publications(reading);
  read_attributions(reading, record.publications);
  record.withdrawals = read_withdrawals(reading);
  record.checks = read_checks(reading);
  record.decisions = read_decisions(reading);
  record.assessments = read_assessments(reading);
  record.evidence = read_evidence(reading);
  return record;
}

}  // namespace stemma::store
