#include "store/entities.hpp"
#include "store/entry_writers.hpp"

namespace stemma::store {
namespace {

SourceRecord read_source(const Reading& reading, const db::Statement& row) {
  SourceRecord source;
  source.id = read_text(row, "slug");
  source.uid = read_uid(row);
  source.name = read_text(row, "name");
  source.kind = read_word<SourceKind>(row, "kind");
  source.country = read_text(row, "country");
  source.description = read_text(row, "description");
  source.anonymity.level = read_optional_word<AnonymityLevel>(row, "terms_level");
  source.anonymity.affiliation = read_text(row, "terms_affiliation");
  source.anonymity.role = read_text(row, "terms_role");
  source.anonymity.access = read_text(row, "terms_access");
  source.anonymity.reason = read_text(row, "terms_reason");
  source.anonymity.motive = read_text(row, "terms_motive");
  source.anonymity.identity_known_to = read_text(row, "terms_identity_known_to");
  source.anonymity.ground_rules = read_optional_word<GroundRules>(row, "terms_ground_rules");
  source.count_claimed = read_count(row, "count_claimed");
  source.count_known_distinct = read_count(row, "count_known_distinct");
  source.sensitivity = read_word<Sensitivity>(row, "sensitivity");
  source.note = read_text(row, "note");
  source.implied = read_flag(row, "implied");
  source.at = reading.at(row);
  return source;
}

}  // namespace

SourceWriter::SourceWriter(db::Connection& connection, Files& files, const References& references)
    : source_(connection, files, "source"),
      alias_(connection, files, "source_alias"),
      url_(connection, files, "source_url"),
      handle_(connection, files, "source_handle"),
      facts_(connection, files, references) {}

void SourceWriter::add(std::uint32_t id, const base::Uid& uid, const SourceRecord& source) {
  source_.row("id", id)
      .text("slug", source.id)
      .uid("uid", uid)
      .text("name", source.name)
      .word("kind", source.kind)
      .text("country", source.country)
      .text("description", source.description)
      .word("terms_level", source.anonymity.level)
      .text("terms_affiliation", source.anonymity.affiliation)
      .text("terms_role", source.anonymity.role)
      .text("terms_access", source.anonymity.access)
      .text("terms_reason", source.anonymity.reason)
      .text("terms_motive", source.anonymity.motive)
      .text("terms_identity_known_to", source.anonymity.identity_known_to)
      .word("terms_ground_rules", source.anonymity.ground_rules)
      .number("count_claimed", source.count_claimed)
      .number("count_known_distinct", source.count_known_distinct)
      .word("sensitivity", source.sensitivity)
      .text("note", source.note)
      .flag("implied", source.implied)
      .at(source.at)
      .run();
}

void SourceWriter::add_parts(std::uint32_t id, const SourceRecord& source) {
  std::uint32_t position = 0;
  for (const AliasRecord& alias : source.aliases) {
    alias_.row("source", id).row("position", position++).text("name", alias.name);
    alias_.text("script", alias.script).text("lang", alias.lang).run();
  }
  position = 0;
  for (const auto& url : source.urls) url_.row("source", id).row("position", position++).words("url", url).run();
  position = 0;
  for (const auto& handle : source.handles) {
    handle_.row("source", id).row("position", position++).words("handle", handle).run();
  }
  facts_.add(id, source);
}

void write_sources(Writing& writing) {
  const auto& sources = writing.record.sources;
  SourceWriter writer(writing.connection, writing.files, writing.directories);
  for (std::uint32_t id = 0; id < sources.size(); ++id) {
    writer.add(id, writing.directories.sources.uids[id], sources[id]);
  }
  for (std::uint32_t id = 0; id < sources.size(); ++id) writer.add_parts(id, sources[id]);
}

std::vector<SourceRecord> read_sources(const Reading& reading) {
  std::vector<SourceRecord> sources;
  auto row = reading.connection.prepare("SELECT * FROM source ORDER BY id");
  while (row.step()) sources.push_back(read_source(reading, row));
  read_children(
      reading.connection, "SELECT * FROM source_alias ORDER BY source, position", "source", sources,
      [](SourceRecord& source, const db::Statement& alias) {
        source.aliases.push_back({read_text(alias, "name"), read_text(alias, "script"), read_text(alias, "lang")});
      });
  read_children(reading.connection, "SELECT * FROM source_url ORDER BY source, position", "source", sources,
                [](SourceRecord& source, const db::Statement& url) { source.urls.push_back(read_text(url, "url")); });
  read_children(
      reading.connection, "SELECT * FROM source_handle ORDER BY source, position", "source", sources,
      [](SourceRecord& source, const db::Statement& handle) { source.handles.push_back(read_text(handle, "handle")); });
  read_source_facts(reading, sources);
  return sources;
}

}  // namespace stemma::store
