#include "store/texts.hpp"

#include <fmt/core.h>

#include "stemma/error.hpp"
#include "store/mentions.hpp"
#include "store/raters.hpp"
#include "store/read.hpp"
#include "store/recent.hpp"
#include "store/text_query.hpp"

namespace stemma::store {
namespace {

constexpr std::string_view source_query =
    "SELECT s.slug, s.name, s.kind, s.country, s.at_file, s.at_line, s.at_column, "
    "(SELECT descriptor FROM anonymity WHERE source = s.id AND anonymous = 1 AND descriptor IS NOT NULL "
    "ORDER BY position DESC LIMIT 1) AS descriptor FROM source AS s WHERE s.id = ? ORDER BY s.id";
// Few at a time: SQLite would take longer to set up a sorter by day than to read them.
constexpr std::string_view grade_query =
    "SELECT upper(code) AS code, on_last FROM rating WHERE source = ? AND scale IN ('admiralty', 'misp') "
    "AND code <> 'g' AND topic IS NULL ORDER BY source, position";
constexpr std::string_view publication_query =
    "SELECT id, slug, title, url, date_text, publisher, kind, at_file, at_line, at_column FROM publication "
    "WHERE id >= ? ORDER BY id LIMIT ?";
constexpr std::string_view archive_query =
    "SELECT url, sha256, media_type, taken_text, taken_first, taken_last FROM archive WHERE publication = ? "
    "ORDER BY position";
constexpr std::string_view claim_query =
    "SELECT id, slug, text, at_file, at_line, at_column FROM claim WHERE id >= ? ORDER BY id LIMIT ?";
constexpr std::string_view attribution_query =
    "SELECT slug, gist, quote_exact, sensitivity, publication, at_file, at_line, at_column FROM attribution "
    "WHERE id = ? ORDER BY id";
constexpr std::string_view decision_query =
    "SELECT by_name, role, why, exception, on_text, until_text, subject_claim, subject_publication, "
    "subject_attribution, subject_source, at_file, at_line, at_column FROM decision WHERE id = ? ORDER BY id";

/// Those of all but the largest cases: they stand everywhere.
constexpr std::size_t sources_kept = std::size_t{1} << 19U;

/// The newest grade; undated ones are the oldest, and of equals the later in the list. Empty where there is none.
std::string read_reliability(db::Statement& row, SourceId source) {
  std::string grade;
  std::optional<std::int64_t> newest;
  row.bind(1, std::int64_t{source.value});
  while (row.step()) {
    const std::optional<std::int64_t> day =
        row.is_null("on_last") ? std::nullopt : std::optional(row.integer("on_last"));
    if (day < newest) continue;
    newest = day;
    grade = read_text(row, "code");
  }
  row.reset();
  return grade;
}

}  // namespace

struct StoredTexts::Prepared {
  explicit Prepared(const db::Connection& connection)
      : source{connection, source_query},
        grade{connection, grade_query},
        publication{connection, publication_query},
        archive{connection, archive_query},
        claim{connection, claim_query},
        attribution{connection, attribution_query},
        decision{connection, decision_query},
        files(connection),
        stand_ins(connection),
        state(connection.rows_changed()),
        mentions(connection, files, stand_ins) {}

  Query source, grade, publication, archive, claim, attribution, decision;
  KnownFiles files;
  StandIns stand_ins;
  std::int64_t state;  ///< of the connection, when what follows was read
  Recent<model::SourceText> sources{sources_kept};
  Recent<model::PublicationText> publications{texts_kept};
  Recent<model::ClaimText> claims{texts_kept};
  Run publication_run, claim_run;
  Mentions mentions;
};

StoredTexts::StoredTexts(const db::Connection& connection) : connection_(connection) {}
StoredTexts::~StoredTexts() = default;

void StoredTexts::forget() { prepared_.reset(); }

StoredTexts::Prepared& StoredTexts::prepared() {
  if (!prepared_ || prepared_->state != connection_.rows_changed()) prepared_ = std::make_unique<Prepared>(connection_);
  return *prepared_;
}

bool StoredTexts::any_sealed() { return prepared().stand_ins.protection.any; }

model::CaseText StoredTexts::case_text() {
  auto row = connection_.prepare("SELECT slug, title FROM case_info ORDER BY id");
  if (!row.step()) return {};
  return {read_text(row, "slug"), read_text(row, "title")};
}

const model::SourceText& StoredTexts::source(SourceId id) {
  return prepared().sources.get(id.value, [&] { return read_source(id); });
}

const model::PublicationText& StoredTexts::publication(PublicationId id) {
  return prepared().publications.get(id.value, [&] { return read_publication(id); });
}

const model::ClaimText& StoredTexts::claim(ClaimId id) {
  return prepared().claims.get(id.value, [&] { return read_claim(id); });
}

model::SourceText StoredTexts::read_source(SourceId id) {
  Prepared& in = prepared();
  const Look look(in.source.get(), id.value);
  model::SourceText text;
  text.at = in.files.position(*look);
  if (const auto found = in.stand_ins.sources.find(id.value); found != in.stand_ins.sources.end()) {
    text.id = found->second;
    text.name = protected_source_name;
    text.withheld = true;
    return text;
  }
  text.id = read_text(*look, "slug");
  text.name = read_text(*look, "name");
  if (text.name.empty()) text.name = text.id;
  text.descriptor = read_text(*look, "descriptor");
  text.reliability = read_reliability(in.grade.get(), id);
  text.kind = read_word<SourceKind>(*look, "kind");
  text.country = read_text(*look, "country");
  return text;
}

model::PublicationText StoredTexts::read_publication(PublicationId id) {
  Prepared& in = prepared();
  Look look(in.publication.get(), id.value, in.publication_run.length(id.value));
  model::PublicationText first = publication_text(*look);
  while (look.next()) in.publications.keep(row_number(*look), publication_text(*look));
  return first;
}

model::PublicationText StoredTexts::publication_text(const db::Statement& row) {
  Prepared& in = prepared();
  model::PublicationText text;
  text.date = read_text(row, "date_text");
  text.publisher = SourceId{static_cast<std::uint32_t>(row.integer("publisher"))};
  text.at = in.files.position(row);
  const auto& stand_ins = in.stand_ins.publications;
  if (const auto found = stand_ins.find(row_number(row)); found != stand_ins.end()) {
    text.id = found->second;
    text.title = protected_publication_title;
    text.withheld = true;
    return text;
  }
  text.id = read_text(row, "slug");
  text.title = read_text(row, "title");
  text.url = read_text(row, "url");
  text.kind = read_optional_word<PublicationKind>(row, "kind");
  return text;
}

std::vector<ArchiveRecord> StoredTexts::archives(PublicationId id) {
  Prepared& in = prepared();
  if (in.stand_ins.publications.contains(id.value)) return {};
  std::vector<ArchiveRecord> copies;
  db::Statement& row = in.archive.get();
  row.bind(1, std::int64_t{id.value});
  while (row.step()) {
    copies.push_back(
        {read_text(row, "url"), read_text(row, "sha256"), read_text(row, "media_type"), read_date(row, "taken")});
  }
  row.reset();
  return copies;
}

model::ClaimText StoredTexts::read_claim(ClaimId id) {
  Prepared& in = prepared();
  Look look(in.claim.get(), id.value, in.claim_run.length(id.value));
  model::ClaimText first = claim_text(*look);
  while (look.next()) in.claims.keep(row_number(*look), claim_text(*look));
  return first;
}

model::ClaimText StoredTexts::claim_text(const db::Statement& row) {
  Prepared& in = prepared();
  const auto& stand_ins = in.stand_ins.claims;
  if (const auto found = stand_ins.find(row_number(row)); found != stand_ins.end()) {
    return {found->second, std::string(protected_claim_text), in.files.position(row)};
  }
  return {read_text(row, "slug"), read_text(row, "text"), in.files.position(row)};
}

model::AttributionText StoredTexts::attribution(AttributionId id) {
  Prepared& in = prepared();
  const Look look(in.attribution.get(), id.value);
  model::AttributionText text;
  text.id = StandIns::id(in.stand_ins.attributions, id.value, (*look).text("slug"));
  text.at = in.files.position(*look);
  text.publication = PublicationId{static_cast<std::uint32_t>((*look).integer("publication"))};
  if (in.stand_ins.protection.words.at(id.index())) return text;
  if (read_word<Sensitivity>(*look, "sensitivity") == Sensitivity::sealed) throw_unprotected();
  text.gist = read_text(*look, "gist");
  text.quote = read_text(*look, "quote_exact");
  return text;
}

model::DecisionText StoredTexts::decision(DecisionId id) {
  Prepared& in = prepared();
  const Look look(in.decision.get(), id.value);
  model::DecisionText text;
  text.by = read_text(*look, "by_name");
  text.role = read_text(*look, "role");
  text.exception = read_text(*look, "exception");
  text.date = read_text(*look, "on_text");
  text.until = read_text(*look, "until_text");
  text.at = in.files.position(*look);
  const auto sealed = [&](std::string_view column, const auto& stand_ins) {
    return !(*look).is_null(column) && stand_ins.count(static_cast<std::uint32_t>((*look).integer(column))) != 0;
  };
  // Why something is excepted is written about the thing itself.
  const bool withheld =
      sealed("subject_claim", in.stand_ins.claims) || sealed("subject_publication", in.stand_ins.publications) ||
      sealed("subject_attribution", in.stand_ins.attributions) || sealed("subject_source", in.stand_ins.sources);
  if (!withheld) text.why = read_text(*look, "why");
  return text;
}

model::Mention StoredTexts::mention(const Subject& subject) {
  if (subject.kind == SubjectKind::case_) return {case_text().id, {}};
  if (subject.kind == SubjectKind::rater) return {rater(RaterId{subject.id}), {}};
  return prepared().mentions.of(subject.kind, subject.id);
}

std::string StoredTexts::rater(RaterId id) { return read_raters(connection_).names.at(id.index()); }

}  // namespace stemma::store
