#include "store/entities.hpp"
#include "store/entry_writers.hpp"

namespace stemma::store {
namespace {

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

PublicationWriter::PublicationWriter(db::Connection& connection, Files& files, const References& references)
    : references_(references),
      publication_(connection, files, "publication"),
      archive_(connection, files, "archive"),
      derivation_(connection, files, "derivation") {}

void PublicationWriter::add(std::uint32_t id, const base::Uid& uid, const PublicationRecord& publication) {
  publication_.row("id", id)
      .text("slug", publication.id)
      .uid("uid", uid)
      .row("publisher", references_.source(publication.by))
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

void PublicationWriter::add_parts(std::uint32_t id, const PublicationRecord& publication) {
  std::uint32_t position = 0;
  for (const ArchiveRecord& entry : publication.archives) {
    archive_.row("publication", id).row("position", position++).text("url", entry.url).text("sha256", entry.sha256);
    archive_.text("media_type", entry.media_type).date("taken", entry.taken).run();
  }
  position = 0;
  for (const DerivationRecord& entry : publication.derivations) {
    const auto target = references_.node(entry.target).ref;
    derivation_.row("publication", id).row("position", position++).word("kind", entry.kind);
    derivation_.node("target_source", "target_publication", target).word("basis", entry.basis);
    derivation_.text("by_name", entry.by).text("why", entry.why).at(entry.at).run();
  }
}

void write_publications(Writing& writing) {
  const auto& publications = writing.record.publications;
  PublicationWriter writer(writing.connection, writing.files, writing.directories);
  for (std::uint32_t id = 0; id < publications.size(); ++id) {
    writer.add(id, writing.directories.publications.uids[id], publications[id]);
  }
  for (std::uint32_t id = 0; id < publications.size(); ++id) writer.add_parts(id, publications[id]);
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
