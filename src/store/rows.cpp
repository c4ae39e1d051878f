#include "store/rows.hpp"

#include <algorithm>
#include <future>
#include <memory>
#include <utility>

#include "base/signals_held.hpp"
#include "model/estimative.hpp"
#include "model/scale.hpp"
#include "model/superlative.hpp"
#include "stemma/error.hpp"
#include "store/acts.hpp"
#include "store/case_days.hpp"
#include "store/raters.hpp"
#include "store/row_parts.hpp"

namespace stemma::store {
namespace {

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
         made.share = read_real(row, "share").value_or(-1);
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

void read_case(const db::Connection& connection, model::SharedRows& rows) {
  each(connection, "SELECT as_of_last, newsroom FROM case_info ORDER BY id", [&](const db::Statement& row) {
    if (!row.is_null("as_of_last")) rows.as_of = read_day(row, row.column("as_of_last"));
    if (!row.is_null("newsroom")) rows.newsroom = source(row, "newsroom", rows);
  });
  rows.latest = read_latest(connection).value_or(earliest_day);
}

}  // namespace

RowsBeside begin_rows(std::unique_ptr<const Beside> for_publications, std::unique_ptr<const Beside> for_habits) {
  const base::SignalsHeld held;
  return {std::async(
              [](std::unique_ptr<const Beside> own) {
                model::SharedRows part;
                read_publications(own->connection, count_rows(own->connection, "source"), part);
                return part;
              },
              std::move(for_publications)),
          std::async([](std::unique_ptr<const Beside> own) { return read_raters(own->connection).habits; },
                     std::move(for_habits))};
}

model::SharedRows read_shared_rows(const db::Connection& connection, RowsBeside beside) {
  model::SharedRows rows;
  read_sources(connection, rows);
  read_source_facts(connection, rows);
  read_claims(connection, rows);
  if (beside.publications.valid()) {
    model::SharedRows part = beside.publications.get();
    rows.publications = std::move(part.publications);
    rows.derivations = std::move(part.derivations);
  } else {
    read_publications(connection, rows.sources.size(), rows);
  }
  read_acts(connection, rows);
  read_case(connection, rows);
  rows.habits = beside.habits.valid() ? beside.habits.get() : read_raters(connection).habits;
  return rows;
}

}  // namespace stemma::store
