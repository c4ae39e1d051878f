#include "store/entities.hpp"

namespace stemma::store {

void write_evidence(Writing& writing) {
  auto into = writing.into("evidence");
  for (std::uint32_t id = 0; id < writing.record.evidence.size(); ++id) {
    const EvidenceRecord& copy = writing.record.evidence[id];
    const std::string digest = digest_from_hex(copy.sha256);
    into.row("id", id).uid("uid", writing.directories.evidence[id]);
    into.row("publication", writing.directories.publication(copy.publication)).bytes("sha256", digest);
    into.number("size", static_cast<std::int64_t>(copy.size)).words("media_type", copy.media_type);
    into.text("name", copy.name).words("attached_at", copy.attached_at).words("attached_by", copy.attached_by).run();
  }
}

std::vector<EvidenceRecord> read_evidence(const Reading& reading) {
  std::vector<EvidenceRecord> evidence;
  auto row = reading.connection.prepare("SELECT * FROM evidence ORDER BY id");
  while (row.step()) {
    expect_row(row, "id", evidence.size());
    EvidenceRecord& copy = evidence.emplace_back();
    copy.uid = read_uid(row);
    copy.publication = reading.slug(row, "publication", reading.publications);
    copy.sha256 = base::hex(row.blob(row.column("sha256")));
    copy.size = static_cast<std::uint64_t>(row.integer(row.column("size")));
    copy.media_type = read_text(row, "media_type");
    copy.name = read_text(row, "name");
    copy.attached_at = read_text(row, "attached_at");
    copy.attached_by = read_text(row, "attached_by");
  }
  return evidence;
}

void keep_bytes(db::Connection& connection, std::string_view bytes) {
  auto insert = connection.prepare("INSERT OR IGNORE INTO evidence_bytes (sha256, bytes) VALUES (?1, ?2)");
  const base::Sha256 digest = base::sha256(bytes);
  insert.bind(1, db::Blob{{reinterpret_cast<const char*>(digest.data()), digest.size()}});
  insert.bind(2, db::Blob{bytes});
  insert.step();
}

std::optional<std::string> read_bytes(const db::Connection& connection, std::string_view sha256) {
  const std::string digest = digest_from_hex(sha256);
  auto row = connection.prepare("SELECT bytes FROM evidence_bytes WHERE sha256 = ?1 -- one row");
  row.bind(1, db::Blob{digest});
  if (!row.step()) return std::nullopt;
  return std::string(row.blob(0));
}

std::optional<std::string> changed_bytes(const db::Connection& connection) {
  auto row = connection.prepare("SELECT sha256, bytes FROM evidence_bytes ORDER BY sha256");
  while (row.step()) {
    const std::string digest = base::hex(row.blob("sha256"));
    if (base::hex(base::sha256(row.blob("bytes"))) != digest) return digest;
  }
  return std::nullopt;
}

}  // namespace stemma::store
