#include "store/raters.hpp"

#include "store/read.hpp"

namespace stemma::store {
namespace {

// The speaker is the last link of the chain; a publication stands for its publisher.
constexpr std::string_view query =
    "WITH graded AS ("
    "SELECT a.credibility_by AS rater, a.credibility, coalesce(("
    "SELECT coalesce(l.source, v.publisher) FROM chain_link AS l LEFT JOIN publication AS v ON v.id = l.publication "
    "WHERE l.attribution = a.id ORDER BY l.position DESC LIMIT 1), p.publisher) AS speaker "
    "FROM attribution AS a JOIN publication AS p ON p.id = a.publication "
    "WHERE a.credibility_by IS NOT NULL AND a.credibility <> '6' AND a.sensitivity <> 'sealed' "
    "AND p.sensitivity <> 'sealed'), "
    "pairs AS ("
    "SELECT g.rater, g.credibility, ("
    "SELECT upper(r.code) FROM rating AS r JOIN source AS s ON s.id = r.source "
    "WHERE r.source = g.speaker AND r.by_name = g.rater AND r.scale IN ('admiralty', 'misp') AND r.topic IS NULL "
    "AND upper(r.code) < 'F' AND s.sensitivity <> 'sealed' "
    "ORDER BY r.on_last DESC, r.position DESC LIMIT 1) AS reliability FROM graded AS g) "
    "SELECT rater, reliability, credibility, count(*) AS number FROM pairs WHERE reliability IS NOT NULL "
    "GROUP BY rater, reliability, credibility ORDER BY rater, reliability, credibility";

}  // namespace

Raters read_raters(const db::Connection& connection) {
  Raters raters;
  // Most cases name no rater, and need no look at each attribution.
  if (connection.integer("SELECT EXISTS (SELECT 1 FROM rating WHERE by_name IS NOT NULL)") == 0) return raters;
  auto row = connection.prepare(query);
  while (row.step()) {
    const std::string name = read_text(row, "rater");
    if (raters.names.empty() || raters.names.back() != name) raters.names.push_back(name);
    model::HabitRow& habit = raters.habits.emplace_back();
    habit.rater = RaterId{raters.names.size() - 1};
    habit.reliability = read_word<Reliability>(row, "reliability");
    habit.credibility = read_word<Credibility>(row, "credibility");
    habit.count = static_cast<std::uint32_t>(row.integer("number"));
  }
  return raters;
}

}  // namespace stemma::store
