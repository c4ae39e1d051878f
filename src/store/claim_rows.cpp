#include "store/claim_rows.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "stemma/error.hpp"
#include "store/read.hpp"

namespace stemma::store {
namespace {

// The index attribution_by_claim covers what is read of attributions, so that rows come in order without sorting and
// texts are not touched. Asked about some claims, an attribution comes once for each link of its chain, or once with
// NULLs if it has none; where all are read, chains are read before, in the order in which they stand in the file:
// looked up by attribution, reading took half as long again.
constexpr std::string_view of_all =
    "SELECT claim, id, publication, stance, first_hand, dissent, credibility, commitment, basis, said_on_first, "
    "said_on_last, cue_class, nature, value_min, value_max, value_unit FROM attribution ORDER BY claim, id";
constexpr std::string_view of_one =
    "SELECT a.claim, a.id, a.publication, a.stance, a.first_hand, a.dissent, a.credibility, a.commitment, a.basis, "
    "a.said_on_first, a.said_on_last, a.cue_class, a.nature, a.value_min, a.value_max, a.value_unit, l.source, "
    "l.publication AS via_publication FROM attribution AS a LEFT JOIN chain_link AS l ON l.attribution = a.id "
    "WHERE a.claim = ? ORDER BY a.claim, a.id, l.position";

/// How many rows there are: counted, where all are read.
struct Sizes {
  std::size_t claims, publications, sources, attributions;
  Sizes(const db::Connection& connection, bool all) : Sizes(connection, all ? count_rows : row_bound) {}

 private:
  using Size = std::size_t (*)(const db::Connection&, std::string_view);
  Sizes(const db::Connection& connection, Size size)
      : claims(size(connection, "claim")),
        publications(size(connection, "publication")),
        sources(size(connection, "source")),
        attributions(size(connection, "attribution")) {}
};

/// Attributions that a damaged index does not tell of would be missing without a word.
void expect_whole_index(const db::Connection& connection, std::size_t attributions) {
  // Of count(*) SQLite would count another index.
  auto row = connection.prepare("SELECT count(claim) FROM attribution INDEXED BY attribution_by_claim ORDER BY 1");
  row.step();
  if (row.integer(0) != static_cast<std::int64_t>(attributions)) {
    throw_damaged(row, "an index that has not the rows of its table");
  }
}

/// Empties them for another claim; what they were given room for they keep.
void clear(model::ClaimRows& rows, ClaimId claim) {
  rows.claim = claim;
  rows.attributions.clear();
  rows.links.clear();
  rows.units.clear();
}

/// A link, if the row has one.
std::optional<model::NodeRef> read_link(const db::Statement& row, int source, int publication, const Sizes& sizes) {
  if (!row.is_null(source)) return model::NodeRef{false, read_row(row, source, sizes.sources)};
  if (row.is_null(publication)) return std::nullopt;
  return model::NodeRef{true, read_row(row, publication, sizes.publications)};
}

/// The chains of all attributions: eight bytes a link, and four an attribution.
class Chains {
 public:
  Chains(const db::Connection& connection, const Sizes& sizes) : begins_(sizes.attributions + 1, 0) {
    links_.reserve(count_links(connection));
    auto row =
        connection.prepare("SELECT attribution, source, publication FROM chain_link ORDER BY attribution, position");
    const int attribution = row.column("attribution"), source = row.column("source"),
              publication = row.column("publication");
    std::uint32_t last = 0;
    while (row.step()) {
      const std::uint32_t of = read_row(row, attribution, sizes.attributions);
      if (of < last) throw_damaged(row, "rows that are not in their order");
      last = of;
      const auto link = read_link(row, source, publication, sizes);
      if (!link) continue;
      ++begins_[of + std::size_t{1}];
      links_.push_back(*link);
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  }

  std::span<const model::NodeRef> of(std::uint32_t attribution) const {
    return std::span(links_).subspan(begins_[attribution],
                                     begins_[attribution + std::size_t{1}] - begins_[attribution]);
  }

 private:
  static std::size_t count_links(const db::Connection& connection) {
    return static_cast<std::size_t>(connection.integer("SELECT count(*) FROM chain_link ORDER BY 1"));
  }

  std::vector<std::uint32_t> begins_;  ///< by attribution, and the end of the last
  std::vector<model::NodeRef> links_;
};

/// Steps through the rows; knows where each column is, looked up once by name. The statement must outlive it, and so
/// must `chains`, which is null where each row has a link of its own.
class Cursor {
 public:
  Cursor(db::Statement& statement, const Sizes& sizes, const Chains* chains)
      : row_(statement), sizes_(sizes), chains_(chains) {}

  /// To the first row of what the statement was bound to.
  void start() { next(); }

  bool at_end() const { return !more_; }
  [[noreturn]] void refuse() const { throw_damaged(row_, "attributions that are of no claim"); }
  std::uint32_t claim() const { return at_claim_; }

  /// Reads all rows of the claim at hand into `rows`, which is emptied first.
  void take(model::ClaimRows& rows) {
    clear(rows, ClaimId{claim()});
    while (more_ && at_claim_ == rows.claim.value) {
      const std::uint32_t id = read_row(row_, id_, sizes_.attributions);
      if (rows.attributions.empty() || rows.attributions.back().id.value != id) {
        rows.attributions.push_back(attribution(id, rows.links.size()));
        read_value(rows.attributions.back(), rows.units);
        if (chains_ != nullptr) add_chain(rows, chains_->of(id));
      }
      if (chains_ == nullptr) {
        if (const auto link = read_link(row_, via_source_, via_publication_, sizes_)) add_chain(rows, {&*link, 1});
      }
      next();
    }
  }

 private:
  void next() {
    more_ = row_.step();
    if (more_) at_claim_ = read_row(row_, claim_, sizes_.claims);
  }

  model::AttributionRow attribution(std::uint32_t id, std::size_t first_link) const {
    model::AttributionRow made;
    made.id = AttributionId{id};
    made.publication = PublicationId{read_row(row_, publication_, sizes_.publications)};
    made.chain.offset = static_cast<std::uint32_t>(first_link);
    made.stance = read_word<Stance>(row_, stance_);
    made.first_hand = read_flag(row_, first_hand_);
    made.dissent = read_flag(row_, dissent_);
    if (const auto credibility = read_optional_word<Credibility>(row_, credibility_)) {
      made.has_credibility = true;
      made.credibility = *credibility;
    }
    made.commitment = read_optional_word<Commitment>(row_, commitment_);
    made.basis = read_optional_word<Basis>(row_, basis_);
    made.has_said_on = !row_.is_null(said_on_first_);
    if (made.has_said_on) made.said_on = {read_day(row_, said_on_first_), read_day(row_, said_on_last_)};
    made.cue_class = read_optional_word<CueClass>(row_, cue_class_);
    made.opinion = read_optional_word<Nature>(row_, nature_) == Nature::opinion;
    return made;
  }

  /// An end that is not recorded is the other one: "at least 12" says 12.
  void read_value(model::AttributionRow& made, std::vector<std::string>& units) const {
    if (row_.is_null(value_min_) && row_.is_null(value_max_)) return;
    made.has_value = true;
    made.least = row_.real(row_.is_null(value_min_) ? value_max_ : value_min_);
    made.most = row_.real(row_.is_null(value_max_) ? value_min_ : value_max_);
    const std::string unit(row_.is_null(value_unit_) ? std::string_view{} : row_.text(value_unit_));
    const auto at = std::find(units.begin(), units.end(), unit);
    made.unit = static_cast<std::uint32_t>(at - units.begin());
    if (at == units.end()) units.push_back(unit);
  }

  /// To the last attribution.
  static void add_chain(model::ClaimRows& rows, std::span<const model::NodeRef> links) {
    rows.links.insert(rows.links.end(), links.begin(), links.end());
    rows.attributions.back().chain.count += static_cast<std::uint32_t>(links.size());
  }

  db::Statement& row_;
  const Sizes& sizes_;
  const Chains* chains_;
  bool more_ = false;
  std::uint32_t at_claim_ = 0;
  const int claim_ = row_.column("claim"), id_ = row_.column("id"), publication_ = row_.column("publication"),
            stance_ = row_.column("stance"), first_hand_ = row_.column("first_hand"), dissent_ = row_.column("dissent"),
            credibility_ = row_.column("credibility"), commitment_ = row_.column("commitment"),
            basis_ = row_.column("basis"), said_on_first_ = row_.column("said_on_first"),
            said_on_last_ = row_.column("said_on_last"), cue_class_ = row_.column("cue_class"),
            nature_ = row_.column("nature"), value_min_ = row_.column("value_min"),
            value_max_ = row_.column("value_max"), value_unit_ = row_.column("value_unit"),
            via_source_ = chains_ != nullptr ? -1 : row_.column("source"),
            via_publication_ = chains_ != nullptr ? -1 : row_.column("via_publication");
};

}  // namespace

struct ClaimReader::State {
  State(const db::Connection& connection, std::optional<std::vector<ClaimId>> claims)
      : asked(std::move(claims)), sizes(connection, !asked), statement(connection.prepare(asked ? of_one : of_all)) {
    if (!asked) chains.emplace(connection, sizes);
    cursor.emplace(statement, sizes, chains ? &*chains : nullptr);
    if (asked) return;
    expect_whole_index(connection, sizes.attributions);
    cursor->start();
  }

  explicit State(std::unique_ptr<const Beside> own) : State(own->connection, std::nullopt) { beside = std::move(own); }

  bool next(model::ClaimRows& rows) { return asked ? next_asked(rows) : next_of_all(rows); }

  bool next_of_all(model::ClaimRows& rows) {
    if (at == sizes.claims) {
      if (!cursor->at_end()) cursor->refuse();
      return false;
    }
    const auto claim = static_cast<std::uint32_t>(at++);
    if (!cursor->at_end() && cursor->claim() == claim) {
      cursor->take(rows);
    } else {
      clear(rows, ClaimId{claim});
    }
    return true;
  }

  bool next_asked(model::ClaimRows& rows) {
    if (at == asked->size()) return false;
    const ClaimId claim = (*asked)[at++];
    if (claim.index() >= sizes.claims) {
      throw Error(ErrorKind::usage, fmt::format("no claim has number {}", claim.value));
    }
    statement.bind(1, std::int64_t{claim.value});
    cursor->start();
    clear(rows, claim);
    if (!cursor->at_end()) cursor->take(rows);
    statement.reset();
    return true;
  }

  // In this order: what reads goes before what it reads from.
  std::unique_ptr<const Beside> beside;
  std::optional<std::vector<ClaimId>> asked;  ///< nothing: all
  Sizes sizes;
  db::Statement statement;
  std::optional<Chains> chains;  ///< where all are asked for
  std::optional<Cursor> cursor;
  std::size_t at = 0;  ///< of the claims, or of those asked about
};

ClaimReader::ClaimReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
ClaimReader::~ClaimReader() = default;
ClaimReader::ClaimReader(ClaimReader&&) noexcept = default;
ClaimReader& ClaimReader::operator=(ClaimReader&&) noexcept = default;

bool ClaimReader::next(model::ClaimRows& rows) { return state_->next(rows); }
bool ClaimReader::beside() const { return state_->beside != nullptr; }

ClaimReader read_claims(const db::Connection& connection) {
  return ClaimReader(std::make_unique<ClaimReader::State>(connection, std::nullopt));
}

ClaimReader read_claims(const db::Connection& connection, std::vector<ClaimId> claims) {
  return ClaimReader(std::make_unique<ClaimReader::State>(connection, std::move(claims)));
}

ClaimReader read_claims(std::unique_ptr<const Beside> beside) {
  return ClaimReader(std::make_unique<ClaimReader::State>(std::move(beside)));
}

}  // namespace stemma::store
