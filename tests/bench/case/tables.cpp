#include "bench/case/tables.hpp"

#include <fmt/format.h>

#include "bench/case/dice.hpp"
#include "store/store.hpp"

namespace stemma::bench {
namespace {

constexpr std::int64_t file = 0, column = 3;
constexpr const char* open_to_all = "public";
constexpr const char* written_in = "made_up.yaml";

std::string insert_into(std::string_view table, std::initializer_list<std::string_view> columns) {
  std::string marks;
  for (std::size_t i = 0; i < columns.size(); ++i) marks += i == 0 ? "?" : ", ?";
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", table, fmt::join(columns, ", "), marks);
}

db::Connection made(const std::string& path) {
  store::Store::create(path, "made_up", "A case of made-up reports").share();
  db::Connection connection = db::Connection::open(path, db::Access::read_write);
  connection.execute("PRAGMA cache_size = -64000");  // kilobytes
  return connection;
}

std::optional<std::string> text_of(const std::optional<Day>& day) {
  return day ? std::optional(iso(*day)) : std::nullopt;
}

std::optional<std::int64_t> number(const std::optional<Day>& day) {
  return day ? std::optional(std::int64_t{*day}) : std::nullopt;
}

enum Kind : std::uint32_t { source_kind, claim_kind, publication_kind, attribution_kind, other_kind };

}  // namespace

Table::Table(db::Connection& connection, std::string_view name, std::initializer_list<std::string_view> columns)
    : insert_(connection.prepare(insert_into(name, columns))) {}

Tables::Tables(const std::string& path, std::uint64_t seed)
    : connection_(made(path)),
      transaction_(connection_),
      seed_(seed),
      source_(connection_, "source",
              {"id", "slug", "uid", "name", "kind", "country", "sensitivity", "implied", "at_file", "at_line",
               "at_column"}),
      anonymity_(connection_, "anonymity",
                 {"source", "position", "anonymous", "descriptor", "at_file", "at_line", "at_column"}),
      control_(connection_, "control",
               {"controlled", "position", "controller", "kind", "share", "at_file", "at_line", "at_column"}),
      identity_(connection_, "identity_link",
                {"source", "position", "kind", "other", "at_file", "at_line", "at_column"}),
      rating_(connection_, "rating",
              {"source", "position", "scale", "code", "by_name", "at_file", "at_line", "at_column"}),
      claim_(connection_, "claim",
             {"id", "slug", "uid", "text", "class", "importance", "event_text", "event_first", "event_last",
              "sensitivity", "at_file", "at_line", "at_column"}),
      interest_(connection_, "interest", {"claim", "position", "source", "at_file", "at_line", "at_column"}),
      element_(connection_, "element", {"claim", "position", "part", "at_file", "at_line", "at_column"}),
      relation_(connection_, "relation", {"claim", "position", "kind", "target", "at_file", "at_line", "at_column"}),
      publication_(connection_, "publication",
                   {"id", "slug", "uid", "publisher", "date_text", "date_first", "date_last", "kind", "title", "url",
                    "ours", "sensitivity", "at_file", "at_line", "at_column"}),
      archive_(connection_, "archive", {"publication", "position", "url"}),
      derivation_(
          connection_, "derivation",
          {"publication", "position", "kind", "target_publication", "basis", "at_file", "at_line", "at_column"}),
      attribution_(connection_, "attribution", {"id",           "slug",           "uid",
                                                "default_id",   "publication",    "claim",
                                                "stance",       "first_hand",     "dissent",
                                                "credibility",  "credibility_by", "gist",
                                                "cue_class",    "commitment",     "basis",
                                                "said_on_text", "said_on_first",  "said_on_last",
                                                "value_min",    "value_max",      "value_approximate",
                                                "sensitivity",  "at_file",        "at_line",
                                                "at_column"}),
      link_(connection_, "chain_link",
            {"attribution", "position", "source", "publication", "at_file", "at_line", "at_column"}),
      withdrawal_(connection_, "withdrawal",
                  {"id", "uid", "act", "by_source", "of_publication", "of_source", "date_text", "date_first",
                   "date_last", "at_file", "at_line", "at_column"}),
      withdrawal_claim_(connection_, "withdrawal_claim",
                        {"withdrawal", "position", "claim", "at_file", "at_line", "at_column"}),
      check_(connection_, "check_log",
             {"id", "uid", "kind", "whom", "on_text", "on_first", "on_last", "outcome", "at_file", "at_line",
              "at_column"}),
      check_claim_(connection_, "check_claim", {"check_log", "position", "claim", "at_file", "at_line", "at_column"}),
      decision_(connection_, "decision",
                {"id", "uid", "rule", "subject_claim", "by_name", "why", "on_text", "on_first", "on_last", "at_file",
                 "at_line", "at_column"}),
      assessment_(connection_, "assessment",
                  {"id", "uid", "claim", "confidence", "by_name", "on_text", "on_first", "on_last", "at_file",
                   "at_line", "at_column"}) {
  connection_.execute("PRAGMA defer_foreign_keys = ON");  // a report may cite one that comes later
  Table(connection_, "file", {"id", "path"}).add(file, written_in);
}

/// Ordered by kind and number, so that the index on it grows at its end too.
db::Blob Tables::uid(std::uint32_t kind, std::uint32_t id) {
  const std::uint64_t order = std::uint64_t{kind} << 32U | id;
  const std::uint64_t rest = Dice(seed_ ^ order).next();
  for (unsigned i = 0; i < 8; ++i) {
    uid_[i] = static_cast<char>(order >> (56U - 8U * i));
    uid_[8 + i] = static_cast<char>(rest >> (8U * i));
  }
  return {{uid_.data(), uid_.size()}};
}

std::uint32_t Tables::source(const SourceMade& made) {
  const std::uint32_t id = sources_++;
  slug_ = fmt::format("s{:07}", id);
  source_.add(id, slug_, uid(source_kind, id), made.name, made.kind, made.country, open_to_all, false, file, line(),
              column);
  if (made.described_as) anonymity_.add(id, 0U, true, made.described_as, file, line(), column);
  return id;
}

std::uint32_t Tables::claim(const ClaimMade& made) {
  const std::uint32_t id = claims_++;
  slug_ = fmt::format("c{:07}", id);
  claim_.add(id, slug_, uid(claim_kind, id), made.text, made.claim_class, made.importance, text_of(made.event),
             number(made.event), number(made.event), open_to_all, file, line(), column);
  return id;
}

std::uint32_t Tables::publication(const PublicationMade& made) {
  const std::uint32_t id = publications_++;
  citations_ = 0;
  publication_slug_ = fmt::format("p{:08}", id);
  const auto text = made.date ? std::optional(std::string_view(made.date->text)) : std::nullopt;
  const auto first = made.date ? std::optional(made.date->period.first) : std::nullopt;
  const auto last = made.date ? std::optional(made.date->period.last) : std::nullopt;
  publication_.add(id, publication_slug_, uid(publication_kind, id), made.publisher, text, number(first), number(last),
                   "article", made.title, made.url, false, open_to_all, file, line(), column);
  return id;
}

std::uint32_t Tables::attribution(const AttributionMade& made) {
  const std::uint32_t id = attributions_++;
  links_ = 0;
  slug_ = made.publication + 1 == publications_ ? publication_slug_ : fmt::format("p{:08}", made.publication);
  slug_ += fmt::format("/c{:07}", made.claim);
  if (made.again > 0) slug_ += fmt::format("/{:07}", made.again);
  attribution_.add(id, slug_, uid(attribution_kind, id), made.again == 0, made.publication, made.claim, made.stance,
                   made.first_hand, false, made.credibility, made.rater, made.gist, made.cue_class, made.commitment,
                   made.basis, text_of(made.said_on), number(made.said_on), number(made.said_on), made.value,
                   made.value, false, open_to_all, file, line(), column);
  return id;
}

void Tables::link(const model::NodeRef& link) {
  const std::optional<std::uint32_t> none;
  link_.add(attributions_ - 1, links_++, link.is_publication ? none : std::optional(link.id),
            link.is_publication ? std::optional(link.id) : none, file, lines_, column);
}

void Tables::cites(std::uint32_t publication) {
  derivation_.add(publications_ - 1, citations_++, "cites", publication, "declared", file, lines_, column);
}

void Tables::cites_later(std::uint32_t publication, std::uint32_t cited) {
  derivation_.add(publication, 0U, "cites", cited, "declared", file, lines_, column);
}

void Tables::archived(const std::string& url) { archive_.add(publications_ - 1, 0U, url); }

void Tables::control(std::uint32_t controlled, std::uint32_t controller, std::string_view kind,
                     std::optional<double> share) {
  control_.add(controlled, 0U, controller, kind, share, file, lines_, column);
}

void Tables::identity(std::uint32_t source, std::string_view kind, std::uint32_t other) {
  identity_.add(source, 0U, kind, other, file, lines_, column);
}

void Tables::rating(std::uint32_t source, std::string_view code, std::optional<std::string_view> by) {
  rating_.add(source, 0U, "admiralty", code, by, file, lines_, column);
}

void Tables::interest(std::uint32_t claim, std::uint32_t source) {
  interest_.add(claim, 0U, source, file, lines_, column);
}

void Tables::element(std::uint32_t claim, std::uint32_t position, std::uint32_t part) {
  element_.add(claim, position, part, file, lines_, column);
}

void Tables::relation(std::uint32_t claim, std::string_view kind, std::uint32_t target) {
  relation_.add(claim, 0U, kind, target, file, lines_, column);
}

void Tables::retraction(std::uint32_t publication, std::uint32_t by, Day day) {
  const std::optional<std::uint32_t> none;
  const std::uint32_t id = withdrawals_++;
  withdrawal_.add(id, uid(other_kind, id), "retracts", by, publication, none, iso(day), std::int64_t{day},
                  std::int64_t{day}, file, line(), column);
}

void Tables::recantation(std::uint32_t source, std::uint32_t claim, Day day) {
  const std::optional<std::uint32_t> none;
  const std::uint32_t id = withdrawals_++;
  withdrawal_.add(id, uid(other_kind, id), "recants", source, none, source, iso(day), std::int64_t{day},
                  std::int64_t{day}, file, line(), column);
  withdrawal_claim_.add(id, 0U, claim, file, lines_, column);
}

void Tables::asked(std::uint32_t whom, std::uint32_t claim, std::string_view outcome, Day day) {
  const std::uint32_t id = checks_++;
  check_.add(id, uid(other_kind, id), "asked", whom, iso(day), std::int64_t{day}, std::int64_t{day}, outcome, file,
             line(), column);
  check_claim_.add(id, 0U, claim, file, lines_, column);
}

void Tables::decision(std::string_view rule, std::uint32_t claim, Day day) {
  const std::uint32_t id = decisions_++;
  decision_.add(id, uid(other_kind, id), rule, claim, "the desk", "seen and accepted", iso(day), std::int64_t{day},
                std::int64_t{day}, file, line(), column);
}

void Tables::assessment(std::uint32_t claim, std::string_view confidence, Day day) {
  const std::uint32_t id = assessments_++;
  assessment_.add(id, uid(other_kind, id), claim, confidence, "the desk", iso(day), std::int64_t{day},
                  std::int64_t{day}, file, line(), column);
}

void Tables::newsroom(std::uint32_t source) {
  connection_.execute(fmt::format("UPDATE case_info SET newsroom = {}", source));
}

void Tables::commit() { transaction_.commit(); }

}  // namespace stemma::bench
