#include "store/rows.hpp"

#include <algorithm>
#include <functional>
#include <future>
#include <utility>

#include "base/signals_held.hpp"
#include "model/estimative.hpp"
#include "model/scale.hpp"
#include "model/superlative.hpp"
#include "stemma/error.hpp"
#include "store/case_days.hpp"
#include "store/raters.hpp"
#include "store/read.hpp"

namespace stemma::store {
namespace {

// Only the last days matter for judging: a fact counts from the last day on which it may have begun.
model::ValidityRow validity(const db::Statement& row) {
  const auto day = [&row](std::string_view column, Day without) {
    const int at = row.column(column);
    return row.is_null(at) ? without : read_day(row, at);
  };
  return {day("from_last", earliest_day), day("until_last", latest_day), day("known_last", earliest_day)};
}

/// Reads `prefix`_first and `prefix`_last; false if there is no date.
bool read_period(const db::Statement& row, const std::string& prefix, Period& into) {
  const int first = row.column(prefix + "_first");
  if (row.is_null(first)) return false;
  into = {read_day(row, first), read_day(row, row.column(prefix + "_last"))};
  return true;
}

/// As read_period(). "2024/.." names no day by which it had happened: such a period counts as undated.
bool read_dated(const db::Statement& row, Period& into) {
  return read_period(row, "date", into) && into.last != latest_day;
}

SourceId source(const db::Statement& row, std::string_view column, const model::SharedRows& rows) {
  return SourceId{read_row(row, column, rows.sources.size())};
}

/// Calls `use(row)` for every row of a query.
template <class Use>
void each(const db::Connection& connection, std::string_view query, Use use) {
  auto row = connection.prepare(query);
  while (row.step()) use(row);
}

/// Child rows come ordered by parent: the parent's span grows by the child that is about to get `index`.
void grow(model::Span& span, std::size_t index) {
  if (span.count == 0) span.offset = static_cast<std::uint32_t>(index);
  ++span.count;
}

void read_sources(const db::Connection& connection, model::SharedRows& rows) {
  each(connection,
       "SELECT id, kind, country, sensitivity, count_claimed, count_known_distinct, description IS NOT NULL AS "
       "described, "
       "coalesce(terms_affiliation, terms_role, terms_access) IS NOT NULL AS placed, "
       "terms_reason IS NOT NULL AS reasoned, terms_level FROM source ORDER BY id",
       [&](const db::Statement& row) {
         expect_row(row, "id", rows.sources.size());
         model::SourceRow& made = rows.sources.emplace_back();
         made.kind = read_word<SourceKind>(row, "kind");
         const auto country = row.text("country");
         std::copy_n(country.begin(), std::min(country.size(), made.country.size()), made.country.begin());
         made.sensitivity = read_word<Sensitivity>(row, "sensitivity");
         made.claimed = read_count(row, "count_claimed").value_or(1);
         const auto distinct = read_count(row, "count_known_distinct");
         made.counted = distinct.has_value();
         made.known_distinct = distinct.value_or(1);
         made.described = read_flag(row, "described");
         made.placed = read_flag(row, "placed");
         made.reasoned = read_flag(row, "reasoned");
         if (const auto level = read_optional_word<AnonymityLevel>(row, row.column("terms_level"))) {
           made.has_level = true;
           made.level = *level;
         }
       });
  // The newest last: it overwrites the others. Undated grades are the oldest; the list decides between equals.
  each(connection,
       "SELECT source, scale, code, number, on_first, on_last FROM rating "
       "WHERE scale IN ('admiralty', 'misp') AND code <> 'g' AND topic IS NULL ORDER BY source, on_last, position",
       [&](const db::Statement& row) {
         model::SourceRow& made = rows.sources[source(row, "source", rows).index()];
         const auto grade = model::admiralty_reliability(read_scale(row, ""));
         if (!grade) throw_damaged(row, "a grade that its scale does not have");
         made.has_reliability = true;
         made.reliability = *grade;
         made.dated_grade = read_period(row, "on", made.graded);
       });
}

void read_source_facts(const db::Connection& connection, model::SharedRows& rows) {
  each(connection,
       "SELECT source, anonymous, from_last, until_last, known_last FROM anonymity ORDER BY source, position",
       [&](const db::Statement& row) {
         model::AnonymityRow& made = rows.anonymity.emplace_back();
         made.source = source(row, "source", rows);
         made.anonymous = read_flag(row, "anonymous");
         made.validity = validity(row);
       });
  each(connection,
       "SELECT controlled, controller, kind, share, from_last, until_last, known_last FROM control "
       "ORDER BY controlled, position",
       [&](const db::Statement& row) {
         model::ControlRow& made = rows.control.emplace_back();
         made.controlled = source(row, "controlled", rows);
         made.controller = source(row, "controller", rows);
         made.kind = read_word<ControlKind>(row, "kind");
         made.share = static_cast<float>(read_real(row, "share").value_or(-1));
         made.validity = validity(row);
       });
  each(connection,
       "SELECT source, kind, other, from_last, until_last, known_last FROM identity_link ORDER BY source, position",
       [&](const db::Statement& row) {
         model::IdentityRow& made = rows.identity.emplace_back();
         made.a = source(row, "source", rows);
         made.kind = read_word<IdentityKind>(row, "kind");
         made.b = source(row, "other", rows);
         made.validity = validity(row);
       });
}

/// They name sources, of which there are so many.
void read_publications(const db::Connection& connection, std::size_t sources, model::SharedRows& rows) {
  each(connection,
       "SELECT id, publisher, date_first, date_last, ours, url IS NOT NULL AS online, title IS NOT NULL AS titled, "
       "byline IS NOT NULL AS signed, accessed_first IS NOT NULL AS accessed, kind IS NOT NULL AS has_kind, "
       "coalesce(ai_use, ai_system, ai_version, ai_parameters) IS NOT NULL AS by_machine, "
       "ai_system IS NOT NULL AND ai_version IS NOT NULL AS machine_named "
       "FROM publication ORDER BY id",
       [&](const db::Statement& row) {
         expect_row(row, "id", rows.publications.size());
         model::PublicationRow& made = rows.publications.emplace_back();
         made.publisher = SourceId{read_row(row, "publisher", sources)};
         made.dated = read_dated(row, made.date);
         made.ours = read_flag(row, "ours");
         made.online = read_flag(row, "online");
         made.titled = read_flag(row, "titled");
         made.signed_ = read_flag(row, "signed");
         made.accessed = read_flag(row, "accessed");
         made.has_kind = read_flag(row, "has_kind");
         made.by_machine = read_flag(row, "by_machine");
         made.machine_named = read_flag(row, "machine_named");
       });
  // One pass over the copies: asked for each publication, most of which have none, they took longer than all else.
  const auto publication = [&rows](const db::Statement& row) -> model::PublicationRow& {
    return rows.publications[read_row(row, "publication", rows.publications.size())];
  };
  each(connection,
       "SELECT publication, url IS NOT NULL AS archived, sha256 IS NOT NULL AS hashed FROM archive "
       "ORDER BY publication, position",
       [&](const db::Statement& row) {
         model::PublicationRow& of = publication(row);
         of.archived = read_flag(row, "archived") || of.archived;
         of.hashed = read_flag(row, "hashed") || of.hashed;
       });
  each(connection, "SELECT publication FROM evidence ORDER BY publication, id", [&](const db::Statement& row) {
    model::PublicationRow& of = publication(row);
    of.archived = of.hashed = true;
  });
  each(connection,
       "SELECT publication, kind, basis, target_source, target_publication FROM derivation "
       "ORDER BY publication, position",
       [&](const db::Statement& row) {
         auto& parent = publication(row);
         grow(parent.derivations, rows.derivations.size());
         model::DerivationRow& made = rows.derivations.emplace_back();
         made.kind = read_word<DerivationKind>(row, "kind");
         made.inferred = read_word<DerivationBasis>(row, "basis") == DerivationBasis::inferred;
         made.target.is_publication = row.is_null("target_source");
         made.target.id = made.target.is_publication ? read_row(row, "target_publication", rows.publications.size())
                                                     : read_row(row, "target_source", sources);
       });
}

void read_claims(const db::Connection& connection, model::SharedRows& rows) {
  each(connection, "SELECT id, text, class, importance, event_first, event_last, sensitivity FROM claim ORDER BY id",
       [&](const db::Statement& row) {
         expect_row(row, "id", rows.claims.size());
         model::ClaimRow& made = rows.claims.emplace_back();
         made.claim_class = read_word<ClaimClass>(row, "class");
         made.superlative = made.claim_class == ClaimClass::superlative || model::says_superlative(row.text("text"));
         made.mixed_language = model::mixes_confidence_and_likelihood(row.text("text"));
         made.importance = read_word<Importance>(row, "importance");
         made.has_event = read_period(row, "event", made.event);
         made.sensitivity = read_word<Sensitivity>(row, "sensitivity");
       });
  const auto claim = [&rows](const db::Statement& row, std::string_view column) {
    return ClaimId{read_row(row, column, rows.claims.size())};
  };
  each(connection, "SELECT claim, source, from_last, until_last, known_last FROM interest ORDER BY claim, position",
       [&](const db::Statement& row) {
         grow(rows.claims[claim(row, "claim").index()].parties, rows.interests.size());
         const SourceId party = source(row, "source", rows);
         rows.interests.push_back({party, validity(row)});
       });
  each(connection, "SELECT claim, kind, target FROM relation ORDER BY claim, position", [&](const db::Statement& row) {
    grow(rows.claims[claim(row, "claim").index()].relations, rows.relations.size());
    const auto kind = read_word<RelationKind>(row, "kind");
    rows.relations.push_back({claim(row, "target"), kind});
  });
  each(connection, "SELECT claim, part FROM element ORDER BY claim, position", [&](const db::Statement& row) {
    grow(rows.claims[claim(row, "claim").index()].elements, rows.elements.size());
    rows.elements.push_back(claim(row, "part"));
  });
}

void read_scope(const db::Statement& row, const model::SharedRows& rows, std::size_t attributions,
                model::WithdrawalRow& made) {
  if (!row.is_null("of_publication")) {
    made.scope = model::WithdrawalScope::publication;
    made.of = read_row(row, "of_publication", rows.publications.size());
  } else if (!row.is_null("of_attribution")) {
    made.scope = model::WithdrawalScope::attribution;
    made.of = read_row(row, "of_attribution", attributions);
  } else {
    made.scope = model::WithdrawalScope::source;
    made.of = read_row(row, "of_source", rows.sources.size());
  }
}

void read_withdrawals(const db::Connection& connection, model::SharedRows& rows) {
  const std::size_t attributions = count_rows(connection, "attribution");
  each(connection,
       "SELECT id, act, by_source, of_publication, of_attribution, of_source, date_first, date_last FROM withdrawal "
       "ORDER BY id",
       [&](const db::Statement& row) {
         expect_row(row, "id", rows.withdrawals.size());
         model::WithdrawalRow& made = rows.withdrawals.emplace_back();
         made.act = read_word<WithdrawalAct>(row, "act");
         if (!row.is_null("by_source")) made.by = source(row, "by_source", rows);
         read_scope(row, rows, attributions, made);
         made.dated = read_dated(row, made.date);
       });
  each(connection, "SELECT withdrawal, claim FROM withdrawal_claim ORDER BY withdrawal, position",
       [&](const db::Statement& row) {
         auto& parent = rows.withdrawals[read_row(row, "withdrawal", rows.withdrawals.size())];
         grow(parent.claims, rows.withdrawal_claims.size());
         rows.withdrawal_claims.emplace_back(read_row(row, "claim", rows.claims.size()));
       });
}

void read_checks(const db::Connection& connection, model::SharedRows& rows) {
  each(connection,
       "SELECT id, kind, whom, on_first, on_last, deadline_first, deadline_last, outcome FROM check_log ORDER BY id",
       [&](const db::Statement& row) {
         expect_row(row, "id", rows.checks.size());
         model::CheckRow& made = rows.checks.emplace_back();
         made.kind = read_word<CheckKind>(row, "kind");
         if (!row.is_null("whom")) made.whom = source(row, "whom", rows);
         made.dated = read_period(row, "on", made.date);
         made.has_deadline = read_period(row, "deadline", made.deadline);
         made.outcome = read_word<CheckOutcome>(row, "outcome");
       });
  each(connection, "SELECT check_log, claim FROM check_claim ORDER BY check_log, position",
       [&](const db::Statement& row) {
         grow(rows.checks[read_row(row, "check_log", rows.checks.size())].claims, rows.check_claims.size());
         rows.check_claims.emplace_back(read_row(row, "claim", rows.claims.size()));
       });
}

void read_decisions(const db::Connection& connection, model::SharedRows& rows) {
  const std::size_t attributions = count_rows(connection, "attribution");
  each(connection,
       "SELECT id, rule, role, exception, subject_claim, subject_publication, subject_attribution, subject_source, "
       "on_first, on_last, until_first, until_last FROM decision ORDER BY id",
       [&](const db::Statement& row) {
         expect_row(row, "id", rows.decisions.size());
         model::DecisionRow& made = rows.decisions.emplace_back();
         made.rule = read_text(row, "rule");
         made.role = read_text(row, "role");
         made.exception = read_text(row, "exception");
         const auto about = [&](SubjectKind kind, std::string_view column, std::size_t size) {
           if (row.is_null(column)) return;
           made.subject = kind;
           made.id = read_row(row, column, size);
         };
         about(SubjectKind::claim, "subject_claim", rows.claims.size());
         about(SubjectKind::publication, "subject_publication", rows.publications.size());
         about(SubjectKind::attribution, "subject_attribution", attributions);
         about(SubjectKind::source, "subject_source", rows.sources.size());
         made.dated = read_period(row, "on", made.date);
         if (Period until; read_period(row, "until", until)) made.until = until.last;
       });
}

/// A level of confidence, in words of its own or on a scale that has the same three.
std::optional<Confidence> read_confidence(const db::Statement& row) {
  if (const auto word = read_optional_word<Confidence>(row, row.column("confidence"))) return word;
  const std::string scale = read_text(row, "confidence_scale");
  if (scale != "icd203" && scale != "phia") return std::nullopt;
  return from_string<Confidence>(read_text(row, "confidence_code"));
}

void read_assessments(const db::Connection& connection, model::SharedRows& rows) {
  each(connection,
       "SELECT claim, confidence, confidence_scale, confidence_code, likelihood_scale, likelihood_code, basis, "
       "on_first, "
       "on_last FROM assessment ORDER BY claim, id",
       [&](const db::Statement& row) {
         const ClaimId claim{read_row(row, "claim", rows.claims.size())};
         grow(rows.claims[claim.index()].assessments, rows.assessments.size());
         model::AssessmentRow& made = rows.assessments.emplace_back();
         made.claim = claim;
         made.confidence = read_confidence(row);
         if (read_text(row, "likelihood_scale") == "icd203") {
           made.likelihood_row = model::likelihood_row(read_text(row, "likelihood_code"));
         }
         made.mixed_language = model::mixes_confidence_and_likelihood(read_text(row, "basis"));
         made.dated = read_period(row, "on", made.date);
       });
}

void read_case(const db::Connection& connection, model::SharedRows& rows) {
  each(connection, "SELECT as_of_last, newsroom FROM case_info ORDER BY id", [&](const db::Statement& row) {
    if (!row.is_null("as_of_last")) rows.as_of = read_day(row, row.column("as_of_last"));
    if (!row.is_null("newsroom")) rows.newsroom = source(row, "newsroom", rows);
  });
  rows.latest = read_latest(connection).value_or(earliest_day);
}

}  // namespace

model::SharedRows read_shared_rows(const db::Connection& connection, const db::Connection* beside) {
  const std::size_t sources = count_rows(connection, "source");
  // The largest tables by themselves: about half of the work.
  const auto publications = [sources](const db::Connection& from) {
    model::SharedRows part;
    read_publications(from, sources, part);
    part.habits = read_raters(from).habits;
    return part;
  };
  std::future<model::SharedRows> other;
  if (beside != nullptr) {
    const base::SignalsHeld held;
    other = std::async(publications, std::cref(*beside));  // where no thread can be started, by get()
  }
  model::SharedRows rows;
  read_sources(connection, rows);
  read_source_facts(connection, rows);
  read_claims(connection, rows);
  model::SharedRows part = beside != nullptr ? other.get() : publications(connection);
  rows.publications = std::move(part.publications);
  rows.derivations = std::move(part.derivations);
  rows.habits = std::move(part.habits);
  read_withdrawals(connection, rows);
  read_checks(connection, rows);
  read_decisions(connection, rows);
  read_assessments(connection, rows);
  read_case(connection, rows);
  return rows;
}

}  // namespace stemma::store
