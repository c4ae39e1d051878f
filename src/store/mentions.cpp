#include "store/mentions.hpp"

#include "stemma/error.hpp"

namespace stemma::store {
namespace {

constexpr std::string_view claim_mention =
    "SELECT id, slug, at_file, at_line, at_column FROM claim WHERE id >= ? ORDER BY id LIMIT ?";
constexpr std::string_view publication_mention =
    "SELECT id, slug, at_file, at_line, at_column FROM publication WHERE id >= ? ORDER BY id LIMIT ?";
constexpr std::string_view attribution_mention =
    "SELECT id, slug, at_file, at_line, at_column FROM attribution WHERE id >= ? ORDER BY id LIMIT ?";
constexpr std::string_view source_mention =
    "SELECT id, slug, at_file, at_line, at_column FROM source WHERE id >= ? ORDER BY id LIMIT ?";

}  // namespace

Mentions::Mentions(const db::Connection& connection, const KnownFiles& files, const StandIns& stand_ins)
    : files_(files),
      claims_{{connection, claim_mention}, stand_ins.claims},
      publications_{{connection, publication_mention}, stand_ins.publications},
      attributions_{{connection, attribution_mention}, stand_ins.attributions},
      sources_{{connection, source_mention}, stand_ins.sources} {}

const model::Mention& Mentions::of(SubjectKind kind, std::uint32_t id) {
  Table& in = table(kind);
  if (id >= in.first && id - in.first < in.last_run.size()) return in.last_run[id - in.first];
  const std::int64_t rows = in.run.length(id);
  if (rows > 1) {
    read(in, id, rows);
    return in.last_run.front();
  }
  return in.known.get(id, [&] {
    read(in, id, 1);
    return in.last_run.front();
  });
}

Mentions::Table& Mentions::table(SubjectKind kind) {
  switch (kind) {
    case SubjectKind::claim:
      return claims_;
    case SubjectKind::publication:
      return publications_;
    case SubjectKind::attribution:
      return attributions_;
    case SubjectKind::source:
      return sources_;
    case SubjectKind::rater:
    case SubjectKind::case_:
      break;
  }
  throw Error(ErrorKind::internal, "what is no entry stands in no file");
}

void Mentions::read(Table& table, std::uint32_t first, std::int64_t rows) {
  table.first = first;
  table.last_run.clear();
  Look look(table.query.get(), first, rows);
  do {
    const db::Statement& row = *look;
    const auto stand_in = table.stand_ins.find(row_number(row));
    std::string name = stand_in == table.stand_ins.end() ? read_text(row, "slug") : stand_in->second;
    table.last_run.push_back({std::move(name), files_.position(row)});
  } while (look.next());
}

}  // namespace stemma::store
