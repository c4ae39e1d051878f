// Purging: what people wrote about an entry is taken out of the record and of everything that history keeps.
//
// What is left of an entry are words of vocabularies, dates, numbers and links (purged_line.hpp), so that judgements
// and earlier states stay. Names that were purged are taken out of the texts of other entries too, and of the messages
// of commits. History still verifies: see purge_rows.hpp. Rejected: beginning a new history, which would lose what was
// recorded of everything else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "db/connection.hpp"
#include "store/store.hpp"

namespace stemma::store {

/// What a purge would do. Changes nothing.
PurgePlan plan_purge(const db::Connection& connection, const PurgeRequest& request);

/// Does it, as one commit. Inside a transaction. Throws Error database where history does not verify: what was changed
/// behind its back must not be made good by a purge; bad_input where the note mentions what is purged.
PurgePlan purge_record(db::Connection& connection, const PurgeRequest& request, const CommitNote& note);

/// Entries that had this id once, those that are gone included.
std::vector<PurgeRequest::Entry> entries_once_called(const db::Connection& connection, const std::string& id);

}  // namespace stemma::store
