// Each entity's way into its tables and back: write_X puts the X of a record in, read_X gets them out in
// the editor's order. One .cpp per entity. Writers run inside a transaction, in the order below, so that
// no row refers to one that is not there yet.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "db/connection.hpp"
#include "stemma/record.hpp"
#include "store/directory.hpp"
#include "store/insert.hpp"
#include "store/read.hpp"

namespace stemma::store {

struct Writing {
  db::Connection& connection;
  const CaseRecord& record;
  const Directories& directories;
  std::function<void(std::uint64_t)> told = {};  ///< how many publications are written; may be empty
  Files files{connection};

  Insert into(std::string_view table) { return {connection, files, table}; }
};

void write_sources(Writing& writing);
void write_case_info(Writing& writing);
void write_claims(Writing& writing);
void write_publications(Writing& writing);
void write_attributions(Writing& writing);
void write_withdrawals(Writing& writing);
void write_checks(Writing& writing);
void write_decisions(Writing& writing);
void write_assessments(Writing& writing);
void write_evidence(Writing& writing);

/// The case's own fields; its lists are left empty.
CaseRecord read_case_info(const Reading& reading);
/// Calls read_source_facts.
std::vector<SourceRecord> read_sources(const Reading& reading);
void read_source_facts(const Reading& reading, std::vector<SourceRecord>& sources);
std::vector<ClaimRecord> read_claims(const Reading& reading);
/// Without what they say.
std::vector<PublicationRecord> read_publications(const Reading& reading);
/// Puts attributions into the publications that say them.
void read_attributions(const Reading& reading, std::vector<PublicationRecord>& publications);
/// Calls `visit` with the id of a publication and what it says, one attribution in memory at a time, in their order and
/// without places in files.
void each_attribution(const db::Connection& connection,
                      const std::function<void(const std::string&, const AttributionRecord&)>& visit);
std::vector<WithdrawalRecord> read_withdrawals(const Reading& reading);
std::vector<CheckRecord> read_checks(const Reading& reading);
std::vector<DecisionRecord> read_decisions(const Reading& reading);
std::vector<AssessmentRecord> read_assessments(const Reading& reading);
std::vector<EvidenceRecord> read_evidence(const Reading& reading);

/// The bytes of copies, kept once by digest; nothing where they are not in the database.
void keep_bytes(db::Connection& connection, std::string_view bytes);
std::optional<std::string> read_bytes(const db::Connection& connection, std::string_view sha256);
/// The SHA-256, 64 hex digits, under which bytes are kept that have another one; nothing where all are sound.
std::optional<std::string> changed_bytes(const db::Connection& connection);

/// Row number of the source, claim, publication or attribution with this slug, or that once had it.
std::optional<std::uint32_t> find_row(const db::Connection& connection, std::string_view kind, std::string_view slug);

/// The claims that a log entry is about: one row each, numbered from 0 under the entry's row.
void write_claim_list(Insert& into, std::string_view parent_column, std::uint32_t parent,
                      const std::vector<LinkRecord>& claims, const References& references);
template <class Entry>
void read_claim_lists(const Reading& reading, std::string_view query, std::string_view parent_column,
                      std::vector<Entry>& entries) {
  read_children(reading.connection, query, parent_column, entries, [&](Entry& entry, const db::Statement& row) {
    entry.claims.push_back({reading.slug(row, "claim", reading.claims), reading.at(row)});
  });
}

/// The whole record, sealed entries included.
CaseRecord read_record(const db::Connection& connection);
/// All tables but case_info, history and migrations are empty.
void write_record(Writing& writing);

}  // namespace stemma::store
