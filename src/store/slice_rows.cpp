#include "store/slice_rows.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "db/statement.hpp"

namespace stemma::store {
namespace {

using Rows = std::vector<std::int64_t>;

/// One question about a row, asked again and again; compiled when it is asked first, as many never are.
class Question {
 public:
  Question(const db::Connection& whole, std::string_view query) : whole_(whole), query_(query) {}

  /// Calls `use` for every row of the answer, which must not ask the same question.
  template <class Use>
  void ask(std::int64_t about, Use use) {
    if (!row_) row_.emplace(whole_.prepare(query_));
    row_->reset();
    row_->bind(1, about);
    while (row_->step()) use(*row_);
    row_->reset();
  }

  /// The first column of each row.
  Rows answers(std::int64_t about) {
    Rows rows;
    ask(about, [&](const db::Statement& row) { rows.push_back(row.integer(0)); });
    return rows;
  }

 private:
  const db::Connection& whole_;
  std::string_view query_;
  std::optional<db::Statement> row_;
};

/// Takes rows, and follows what they refer to once all of their own are taken: no question is asked within itself.
class Slice {
 public:
  explicit Slice(const db::Connection& whole) : whole_(whole) {}

  SliceRows of(const std::vector<ClaimId>& claims) {
    for (const ClaimId claim : claims) take_with_neighbours(claim.value);
    take_elements();
    take_the_storys();
    for (const std::int64_t claim : rows(Entity::claim)) take_claim(claim);
    follow();
    return std::move(taken_);
  }

 private:
  std::set<std::int64_t>& rows(Entity entity) { return taken_[static_cast<std::size_t>(entity)]; }
  bool add(Entity entity, std::int64_t row) { return rows(entity).insert(row).second; }

  /// Somebody who speaks or is spoken of.
  void speaker(std::int64_t row) {
    if (speakers_.insert(row).second) waiting_speakers_.push_back(row);
    source(row);
  }
  void source(std::int64_t row) {
    if (add(Entity::source, row)) waiting_sources_.push_back(row);
  }
  void publication(std::int64_t row) {
    if (add(Entity::publication, row)) waiting_publications_.push_back(row);
  }
  /// A source in the first column, or a publication in the next.
  void node(const db::Statement& row) {
    if (!row.is_null(0)) speaker(row.integer(0));
    if (!row.is_null(1)) publication(row.integer(1));
  }
  void check(const db::Statement& row) {
    if (add(Entity::check, row.integer(0)) && !row.is_null(1)) speaker(row.integer(1));
  }
  void decisions(Question& on, std::int64_t subject) {
    for (const std::int64_t row : on.answers(subject)) add(Entity::decision, row);
  }
  /// Those that reach a claim that is here.
  void withdrawals(Question& of, std::int64_t what) {
    for (const std::int64_t row : of.answers(what)) {
      const Rows claims = claims_of_withdrawal_.answers(row);
      const bool reaches = claims.empty() || std::any_of(claims.begin(), claims.end(), [&](std::int64_t claim) {
                             return rows(Entity::claim).contains(claim);
                           });
      if (reaches && add(Entity::withdrawal, row)) withdrawal_.ask(row, [&](const db::Statement& by) { node(by); });
    }
  }

  void take_with_neighbours(std::int64_t claim) {
    add(Entity::claim, claim);
    for (Question* question : {&relations_of_, &relations_to_, &elements_of_, &elements_in_}) {
      for (const std::int64_t other : question->answers(claim)) add(Entity::claim, other);
    }
  }

  /// Of every claim that is here.
  void take_elements() {
    Rows waiting(rows(Entity::claim).begin(), rows(Entity::claim).end());
    while (!waiting.empty()) {
      const std::int64_t claim = taken_from(waiting);
      for (const std::int64_t element : elements_of_.answers(claim)) {
        if (add(Entity::claim, element)) waiting.push_back(element);
      }
    }
  }

  /// What is about the whole story.
  void take_the_storys() {
    auto newsroom = whole_.prepare("SELECT newsroom FROM case_info WHERE newsroom IS NOT NULL ORDER BY id");
    while (newsroom.step()) speaker(newsroom.integer(0));
    each_not_among("SELECT check_log FROM check_claim ORDER BY check_log",
                   "SELECT id, whom FROM check_log WHERE id > ? AND id < ? ORDER BY id",
                   [this](const db::Statement& checked) { check(checked); });
    each_not_among(
        "SELECT id FROM (SELECT id FROM decision WHERE subject_claim IS NOT NULL UNION ALL "
        "SELECT id FROM decision WHERE subject_publication IS NOT NULL UNION ALL "
        "SELECT id FROM decision WHERE subject_attribution IS NOT NULL UNION ALL "
        "SELECT id FROM decision WHERE subject_source IS NOT NULL) ORDER BY +id",  // the + lets indexes be used
        "SELECT id FROM decision WHERE id > ? AND id < ? ORDER BY id",
        [this](const db::Statement& decision) { add(Entity::decision, decision.integer(0)); });
  }

  /// Those rows that are not among `known`, which is in order. Nearly all are, and what an index says of them is read
  /// instead of the rows themselves.
  template <class Use>
  void each_not_among(std::string_view known, std::string_view between, Use use) {
    auto other = whole_.prepare(between);
    std::int64_t after = -1;
    const auto use_until = [&](std::int64_t end) {
      // Numbers of a file that was tampered with may be any.
      if (end <= after || static_cast<std::uint64_t>(end) - static_cast<std::uint64_t>(after) == 1) return;
      other.reset();
      other.bind(1, after).bind(2, end);
      while (other.step()) use(other);
    };
    for (auto row = whole_.prepare(known); row.step(); after = row.integer(0)) use_until(row.integer(0));
    use_until(std::numeric_limits<std::int64_t>::max());
  }

  void take_claim(std::int64_t claim) {
    for (const std::int64_t party : parties_.answers(claim)) speaker(party);
    checks_of_.ask(claim, [&](const db::Statement& row) { check(row); });
    for (const std::int64_t row : assessments_of_.answers(claim)) add(Entity::assessment, row);
    decisions(decisions_on_claim_, claim);
    said_of_.ask(claim, [&](const db::Statement& row) {
      const std::int64_t attribution = row.integer(0);
      add(Entity::attribution, attribution);
      publication(row.integer(1));
      chain_of_.ask(attribution, [&](const db::Statement& link) { node(link); });
      withdrawals(withdrawals_of_attribution_, attribution);
      decisions(decisions_on_attribution_, attribution);
    });
  }

  static std::int64_t taken_from(Rows& waiting) {
    const std::int64_t row = waiting.back();
    waiting.pop_back();
    return row;
  }

  void follow() {
    for (;;) {
      if (!waiting_publications_.empty()) {
        follow_publication(taken_from(waiting_publications_));
      } else if (!waiting_speakers_.empty()) {
        follow_speaker(taken_from(waiting_speakers_));
      } else if (!waiting_sources_.empty()) {
        follow_source(taken_from(waiting_sources_));
      } else {
        return;
      }
    }
  }

  /// All that it goes back to.
  void follow_publication(std::int64_t row) {
    for (const std::int64_t publisher : publisher_of_.answers(row)) speaker(publisher);
    derivations_of_.ask(row, [&](const db::Statement& target) { node(target); });
    withdrawals(withdrawals_of_publication_, row);
    decisions(decisions_on_publication_, row);
  }

  /// Everybody who may be the same. Whether it is the root of a control group shows by whom it controls: one who is
  /// always below it will do.
  void follow_speaker(std::int64_t row) {
    for (Question* question : {&identities_of_, &identities_to_}) {
      for (const std::int64_t other : question->answers(row)) speaker(other);
    }
    const Rows below = always_below_.answers(row);
    for (const std::int64_t other : below.empty() ? controlled_by_.answers(row) : below) source(other);
  }

  /// Everybody above it.
  void follow_source(std::int64_t row) {
    for (Question* question : {&controllers_of_, &identities_of_, &identities_to_}) {
      for (const std::int64_t other : question->answers(row)) source(other);
    }
    withdrawals(withdrawals_of_source_, row);
    decisions(decisions_on_source_, row);
  }

  const db::Connection& whole_;
  SliceRows taken_;
  std::set<std::int64_t> speakers_;
  Rows waiting_publications_, waiting_speakers_, waiting_sources_;  ///< taken, and not followed yet

  Question relations_of_{whole_, "SELECT target FROM relation WHERE claim = ? ORDER BY position"};
  Question relations_to_{whole_, "SELECT claim FROM relation WHERE target = ? ORDER BY claim"};
  Question elements_of_{whole_, "SELECT part FROM element WHERE claim = ? ORDER BY position"};
  Question elements_in_{whole_, "SELECT claim FROM element WHERE part = ? ORDER BY claim"};
  Question parties_{whole_, "SELECT source FROM interest WHERE claim = ? ORDER BY position"};
  Question said_of_{whole_, "SELECT id, publication FROM attribution WHERE claim = ? ORDER BY id"};
  Question chain_of_{whole_, "SELECT source, publication FROM chain_link WHERE attribution = ? ORDER BY position"};
  Question publisher_of_{whole_, "SELECT publisher FROM publication WHERE id = ? ORDER BY id"};
  Question derivations_of_{
      whole_, "SELECT target_source, target_publication FROM derivation WHERE publication = ? ORDER BY position"};
  Question controllers_of_{whole_, "SELECT controller FROM control WHERE controlled = ? ORDER BY position"};
  Question controlled_by_{whole_, "SELECT controlled FROM control WHERE controller = ? ORDER BY controlled"};
  // Whoever controls it does so alone, on any day.
  Question always_below_{
      whole_,
      "SELECT controlled FROM control AS c WHERE controller = ? AND controlled <> controller AND kind <> 'funded-by' "
      "AND coalesce(share, 100) > 50 AND coalesce(from_first, until_first, known_first) IS NULL "
      "AND NOT EXISTS (SELECT 1 FROM control AS o WHERE o.controlled = c.controlled AND o.position <> c.position) "
      "AND NOT EXISTS (SELECT 1 FROM identity_link AS i WHERE i.source = c.controlled) "
      "AND NOT EXISTS (SELECT 1 FROM identity_link AS i WHERE i.other = c.controlled) ORDER BY controlled LIMIT 1"};
  Question identities_of_{whole_, "SELECT other FROM identity_link WHERE source = ? ORDER BY position"};
  Question identities_to_{whole_, "SELECT source FROM identity_link WHERE other = ? ORDER BY source"};
  Question checks_of_{whole_,
                      "SELECT k.id, k.whom FROM check_claim AS c JOIN check_log AS k ON k.id = c.check_log "
                      "WHERE c.claim = ? ORDER BY k.id"};
  Question assessments_of_{whole_, "SELECT id FROM assessment WHERE claim = ? ORDER BY id"};
  Question decisions_on_source_{whole_, "SELECT id FROM decision WHERE subject_source = ? ORDER BY id"};
  Question decisions_on_claim_{whole_, "SELECT id FROM decision WHERE subject_claim = ? ORDER BY id"};
  Question decisions_on_publication_{whole_, "SELECT id FROM decision WHERE subject_publication = ? ORDER BY id"};
  Question decisions_on_attribution_{whole_, "SELECT id FROM decision WHERE subject_attribution = ? ORDER BY id"};
  Question withdrawals_of_source_{whole_, "SELECT id FROM withdrawal WHERE of_source = ? ORDER BY id"};
  Question withdrawals_of_publication_{whole_, "SELECT id FROM withdrawal WHERE of_publication = ? ORDER BY id"};
  Question withdrawals_of_attribution_{whole_, "SELECT id FROM withdrawal WHERE of_attribution = ? ORDER BY id"};
  Question claims_of_withdrawal_{whole_, "SELECT claim FROM withdrawal_claim WHERE withdrawal = ? ORDER BY position"};
  Question withdrawal_{whole_, "SELECT by_source, in_publication FROM withdrawal WHERE id = ? ORDER BY id"};
};

}  // namespace

SliceRows find_slice(const db::Connection& whole, const std::vector<ClaimId>& claims) {
  return Slice(whole).of(claims);
}

}  // namespace stemma::store
