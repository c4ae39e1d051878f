#include "store/entities.hpp"

namespace stemma::store {
namespace {

void write_publication(const Directories& directories, Insert& into, std::uint32_t id,
                       const PublicationRecord& publication) {
  into.row("id", id)
      .text("slug", publication.id)
      .uid("uid", directories.publications.uids[id])
      .row("publisher", directories.source(publication.by))
      .date("date", publication.date)
      .word("kind", publication.kind)
      .text("title", publication.title)
      .text("byline", publication.byline)
      .text("language", publication.language)
      .text("url", publication.url)
      .date("accessed", publication.accessed)
      .text("ai_use", publication.ai.use)
      .text("ai_system", publication.ai.system)
      .text("ai_version", publication.ai.version)
      .text("ai_parameters", publication.ai.parameters)
      .flag("ours", publication.ours)
      .word("sensitivity", publication.sensitivity)
      .text("note", publication.note)
      .at(publication.at)
      .run();
}

void write_parts(Writing& writing, std::uint32_t id, Insert& archives, Insert& derivations) {
  const PublicationRecord& publication = writing.record.publications[id];
  std::uint32_t position = 0;
  for (const ArchiveRecord& entry : publication.archives) {
    archives.row("publication", id).row("position", position++).text("url", entry.url).text("sha256", entry.sha256);
    archives.text("media_type", entry.media_type).date("taken", entry.taken).run();
  }
  position = 0;
  for (const DerivationRecord& entry : publication.derivations) {
    const auto target = writing.directories.node(entry.target);
    derivations.row("publication", id).row("position", position++).word("kind", entry.kind);
    derivations.node("target_source", "target_publication", target).word("basis", entry.basis);
    derivations.text("by_name", entry.by).text("why", entry.why).at(entry.at).run();
  }
}

PublicationRecord read_publication(const Reading& reading, const db::Statement& row) {
  PublicationRecord publication;
  publication.id = read_text(row, "slug");
  publication.uid = read_uid(row);
  publication.by = reading.slug(row, "publisher", reading.sources);
  publication.date = read_date(row, "date");
  publication.kind = read_optional_word<PublicationKind>(row, "kind");
  publication.title = read_text(row, "title");
  publication.byline = read_text(row, "byline");
  publication.language = read_text(row, "language");
  publication.url = read_text(row, "url");
  publication.accessed = read_date(row, "accessed");
  publication.ai = {read_text(row, "ai_use"), read_text(row, "ai_system"), read_text(row, "ai_version"),
                    read_text(row, "ai_parameters")};
  publication.ours = read_flag(row, "ours");
  publication.sensitivity = read_word<Sensitivity>(row, "sensitivity");
  publication.note = read_text(row, "note");
  publication.at = reading.at(row);
  return publication;
}

}  // namespace

void write_publications(Writing& writing, std::uint32_t first) {
  const auto& publications = writing.record.publications;
  auto into = writing.into("publication");
  for (std::uint32_t id = first; id < publications.size(); ++id) {
    write_publication(writing.directories, into, id, publications[id]);
  }
  auto archives = writing.into("archive");
  auto derivations = writing.into("derivation");
  for (std::uint32_t id = first; id < publications.size(); ++id) write_parts(writing, id, archives, derivations);
}

std::vector<PublicationRecord> read_publications(const Reading& reading) {
  std::vector<PublicationRecord> publications;
  auto publication_row = reading.connection.prepare("SELECT * FROM publication ORDER BY id");
  while (publication_row.step()) publications.push_back(read_publication(reading, publication_row));
  read_children(reading.connection, "SELECT * FROM archive ORDER BY publication, position", "publication", publications,
                [](PublicationRecord& publication, const db::Statement& row) {
                  ArchiveRecord& entry = publication.archives.emplace_back();
                  entry.url = read_text(row, "url");
                  entry.sha256 = read_text(row, "sha256");
                  entry.media_type = read_text(row, "media_type");
                  entry.taken = read_date(row, "taken");
                });
  read_children(reading.connection, "SELECT * FROM derivation ORDER BY publication, position", "publication",
                publications, [&](PublicationRecord& publication, const db::Statement& row) {
                  DerivationRecord& entry = publication.derivations.emplace_back();
                  entry.kind = read_word<DerivationKind>(row, "kind");
                  entry.target = reading.node(row, "target_source", "target_publication");
                  entry.basis = read_word<DerivationBasis>(row, "basis");
                  entry.by = read_text(row, "by_name");
                  entry.why = read_text(row, "why");
                  entry.at = reading.at(row);
                });
  return publications;
}

}  // namespace stemma::store
