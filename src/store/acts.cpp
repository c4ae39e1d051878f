#include "store/acts.hpp"

#include "model/estimative.hpp"
#include "store/row_parts.hpp"

namespace stemma::store {
namespace {

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
  const std::size_t attributions = row_bound(connection, "attribution");
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
  const std::size_t attributions = row_bound(connection, "attribution");
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

}  // namespace

void read_acts(const db::Connection& connection, model::SharedRows& rows) {
  read_withdrawals(connection, rows);
  read_checks(connection, rows);
  read_decisions(connection, rows);
  read_assessments(connection, rows);
}

}  // namespace stemma::store
