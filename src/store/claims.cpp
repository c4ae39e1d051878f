#include "store/entities.hpp"
#include "store/entry_writers.hpp"

namespace stemma::store {

ClaimWriter::ClaimWriter(db::Connection& connection, Files& files, const References& references)
    : references_(references),
      claim_(connection, files, "claim"),
      interest_(connection, files, "interest"),
      element_(connection, files, "element"),
      relation_(connection, files, "relation") {}

void ClaimWriter::add(std::uint32_t id, const base::Uid& uid, const ClaimRecord& claim) {
  claim_.row("id", id)
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

void ClaimWriter::add_parts(std::uint32_t id, const ClaimRecord& claim) {
  std::uint32_t position = 0;
  for (const InterestRecord& entry : claim.parties) {
    interest_.row("claim", id).row("position", position++);
    interest_.row("source", references_.source(entry.source));
    interest_.validity(entry.validity).text("why", entry.why).at(entry.at).run();
  }
  position = 0;
  for (const ElementRecord& entry : claim.elements) {
    element_.row("claim", id).row("position", position++);
    element_.row("part", references_.claim(entry.claim)).at(entry.at).run();
  }
  position = 0;
  for (const RelationRecord& entry : claim.relations) {
    relation_.row("claim", id).row("position", position++).word("kind", entry.kind);
    relation_.row("target", references_.claim(entry.claim)).at(entry.at).run();
  }
}

void write_claims(Writing& writing) {
  const auto& claims = writing.record.claims;
  ClaimWriter writer(writing.connection, writing.files, writing.directories);
  for (std::uint32_t id = 0; id < claims.size(); ++id) {
    writer.add(id, writing.directories.claims.uids[id], claims[id]);
  }
  for (std::uint32_t id = 0; id < claims.size(); ++id) writer.add_parts(id, claims[id]);
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
