#include "store/protection.hpp"

#include <fmt/core.h>

#include <string>

#include "store/read.hpp"

namespace stemma::store {
namespace {

std::vector<bool> flags(const db::Connection& connection, std::string_view table) {
  return std::vector<bool>(count_rows(connection, table));
}

/// Marks the rows whose numbers a query gives; true if there are any.
bool mark(const db::Connection& connection, const std::string& query, std::vector<bool>& rows) {
  bool any = false;
  auto row = connection.prepare(query);
  while (row.step()) {
    rows[read_row(row, "id", rows.size())] = true;
    any = true;
  }
  return any;
}

// Every attribution with what it belongs to.
constexpr const char* attributions_joined =
    "SELECT a.id FROM attribution AS a JOIN claim AS c ON c.id = a.claim "
    "JOIN publication AS p ON p.id = a.publication JOIN source AS s ON s.id = p.publisher "
    "WHERE a.sensitivity IN {0} OR c.sensitivity IN {0} OR p.sensitivity IN {0} OR s.sensitivity IN {0} "
    "ORDER BY a.id";

// Every chain with the source that each link is or stands for.
constexpr const char* chains_joined =
    "SELECT l.attribution AS id FROM chain_link AS l LEFT JOIN publication AS p ON p.id = l.publication "
    "JOIN source AS s ON s.id = coalesce(l.source, p.publisher) "
    "WHERE p.sensitivity IN {0} OR s.sensitivity IN {0} ORDER BY l.attribution";

}  // namespace

Protection read_protection(const db::Connection& connection, Sensitivity from) {
  const std::string words = from == Sensitivity::sealed ? "('sealed')" : "('internal', 'sealed')";
  const auto query = [&words](const char* pattern) { return fmt::format(fmt::runtime(pattern), words); };
  Protection made{flags(connection, "source"),      flags(connection, "claim"),       flags(connection, "publication"),
                  flags(connection, "attribution"), flags(connection, "attribution"), false};
  const bool sources =
      mark(connection, query("SELECT id FROM source WHERE sensitivity IN {0} ORDER BY id"), made.sources);
  const bool claims = mark(connection, query("SELECT id FROM claim WHERE sensitivity IN {0} ORDER BY id"), made.claims);
  const char* published = sources ? "SELECT p.id FROM publication AS p JOIN source AS s ON s.id = p.publisher "
                                    "WHERE p.sensitivity IN {0} OR s.sensitivity IN {0} ORDER BY p.id"
                                  : "SELECT id FROM publication WHERE sensitivity IN {0} ORDER BY id";
  const bool publications = mark(connection, query(published), made.publications);
  // Answered by a small index: most cases have nothing to protect and need no look at each attribution.
  const bool own = connection.integer("SELECT count(*) FROM attribution WHERE sensitivity <> 'public' ORDER BY 1") > 0;
  if (!sources && !claims && !publications && !own) return made;
  made.any = mark(connection, query(attributions_joined), made.attributions) || sources || claims || publications;
  made.words = made.attributions;
  mark(connection, query(chains_joined), made.words);
  return made;
}

}  // namespace stemma::store
