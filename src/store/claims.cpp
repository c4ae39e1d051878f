#include "store/entities.hpp"

namespace stemma::store {
namespace {

void write_claim(Insert& into, std::uint32_t id, const base::Uid& uid, const ClaimRecord& claim) {
  into.row("id", id)
      .text("slug", claim.id)
      .uid("uid", uid)
      .text("text", claim.text)
      .word("class", claim.claim_class)
      .word("importance", claim.importance)
      .date("event", claim.event_date)
      .word("sensitivity", claim.sensitivity)
      .text("note", claim.note)
      .at(claim.at)
      .run();
}

void write_parts(Writing& writing, std::uint32_t id, Insert& interests, Insert& elements, Insert& relations) {
  const ClaimRecord& claim = writing.record.claims[id];
  std::uint32_t position = 0;
  for (const InterestRecord& entry : claim.parties) {
    interests.row("claim", id).row("position", position++);
    interests.row("source", writing.directories.source(entry.source));
    interests.validity(entry.validity).text("why", entry.why).at(entry.at).run();
  }
  position = 0;
  for (const ElementRecord& entry : claim.elements) {
    elements.row("claim", id).row("position", position++);
    elements.row("part", writing.directories.claim(entry.claim)).at(entry.at).run();
  }
  position = 0;
  for (const RelationRecord& entry : claim.relations) {
    relations.row("claim", id).row("position", position++).word("kind", entry.kind);
    relations.row("target", writing.directories.claim(entry.claim)).at(entry.at).run();
  }
}

}  // namespace

void write_claims(Writing& writing) {
  const auto& claims = writing.record.claims;
  auto into = writing.into("claim");
  for (std::uint32_t id = 0; id < claims.size(); ++id) {
    write_claim(into, id, writing.directories.claims.uids[id], claims[id]);
  }
  auto interests = writing.into("interest");
  auto elements = writing.into("element");
  auto relations = writing.into("relation");
  for (std::uint32_t id = 0; id < claims.size(); ++id) write_parts(writing, id, interests, elements, relations);
}

std::vector<ClaimRecord> read_claims(const Reading& reading) {
  std::vector<ClaimRecord> claims;
  auto claim_row = reading.connection.prepare("SELECT * FROM claim ORDER BY id");
  while (claim_row.step()) {
    ClaimRecord& claim = claims.emplace_back();
    claim.id = read_text(claim_row, "slug");
    claim.uid = read_uid(claim_row);
    claim.text = read_text(claim_row, "text");
    claim.claim_class = read_word<ClaimClass>(claim_row, "class");
    claim.importance = read_word<Importance>(claim_row, "importance");
    claim.event_date = read_date(claim_row, "event");
    claim.sensitivity = read_word<Sensitivity>(claim_row, "sensitivity");
    claim.note = read_text(claim_row, "note");
    claim.at = reading.at(claim_row);
  }
  read_children(reading.connection, "SELECT * FROM interest ORDER BY claim, position", "claim", claims,
                [&](ClaimRecord& claim, const db::Statement& row) {
                  InterestRecord& entry = claim.parties.emplace_back();
                  entry.source = reading.slug(row, "source", reading.sources);
                  entry.validity = read_validity(row);
                  entry.why = read_text(row, "why");
                  entry.at = reading.at(row);
                });
  read_children(reading.connection, "SELECT * FROM element ORDER BY claim, position", "claim", claims,
                [&](ClaimRecord& claim, const db::Statement& row) {
                  ElementRecord& entry = claim.elements.emplace_back();
                  entry.claim = reading.slug(row, "part", reading.claims);
                  entry.at = reading.at(row);
                });
  read_children(reading.connection, "SELECT * FROM relation ORDER BY claim, position", "claim", claims,
                [&](ClaimRecord& claim, const db::Statement& row) {
                  RelationRecord& entry = claim.relations.emplace_back();
                  entry.kind = read_word<RelationKind>(row, "kind");
                  entry.claim = reading.slug(row, "target", reading.claims);
                  entry.at = reading.at(row);
                });
  return claims;
}

}  // namespace stemma::store
