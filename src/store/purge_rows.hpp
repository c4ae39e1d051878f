// What a purge leaves in history: which entries it emptied, and what it says of the commits that told of them.
//
// A commit whose lines were rewritten has another content than the one that the chain holds. The purge is a commit
// itself, and what it digests says what the rewritten ones digest from now on: so the chain goes on from the digests
// that were recorded, and what is left of each commit can still not be changed unseen.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "db/connection.hpp"
#include "store/record_lines.hpp"

namespace stemma::store {

/// What a commit digests since a purge: its content, and its own row.
struct Attested {
  std::string content, digest;  ///< bytes
};

struct Purges {
  std::map<std::int64_t, Attested> attested;               ///< by commit, as the last purge of it says
  std::map<std::int64_t, std::vector<std::string>> lines;  ///< by the commit that purged: what it digests
  std::vector<LineKey> entries;                            ///< emptied by any of them
};

Purges read_purges(const db::Connection& connection);

/// What a purge digests: its entries, then the commits that it rewrote.
std::vector<std::string> purge_lines(const std::vector<LineKey>& entries,
                                     const std::map<std::int64_t, Attested>& attested);

void write_purge(db::Connection& connection, std::int64_t commit, const std::vector<LineKey>& entries,
                 const std::map<std::int64_t, Attested>& attested);

}  // namespace stemma::store
