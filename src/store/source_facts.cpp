// What is recorded about a source with dates: anonymity, control, identity links, ratings.
#include "store/entities.hpp"

namespace stemma::store {
namespace {

void write_anonymity(Writing& writing, std::uint32_t first) {
  auto into = writing.into("anonymity");
  for (std::uint32_t id = first; id < writing.record.sources.size(); ++id) {
    std::uint32_t position = 0;
    for (const AnonymityRecord& entry : writing.record.sources[id].anonymous) {
      into.row("source", id).row("position", position++);
      into.flag("anonymous", entry.anonymous).text("descriptor", entry.descriptor);
      into.validity(entry.validity).at(entry.at).run();
    }
  }
}

void write_control(Writing& writing, std::uint32_t first) {
  auto into = writing.into("control");
  for (std::uint32_t id = first; id < writing.record.sources.size(); ++id) {
    std::uint32_t position = 0;
    for (const ControlRecord& entry : writing.record.sources[id].controlled_by) {
      write_control_link(writing, into, id, position++, entry);
    }
  }
}

void write_identity(Writing& writing, std::uint32_t first) {
  auto into = writing.into("identity_link");
  for (std::uint32_t id = first; id < writing.record.sources.size(); ++id) {
    std::uint32_t position = 0;
    for (const IdentityRecord& entry : writing.record.sources[id].identity) {
      into.row("source", id).row("position", position++);
      into.word("kind", entry.kind).row("other", writing.directories.source(entry.other));
      into.validity(entry.validity).text("why", entry.why).at(entry.at).run();
    }
  }
}

void write_ratings(Writing& writing, std::uint32_t first) {
  auto into = writing.into("rating");
  for (std::uint32_t id = first; id < writing.record.sources.size(); ++id) {
    std::uint32_t position = 0;
    for (const RatingRecord& entry : writing.record.sources[id].ratings) {
      into.row("source", id).row("position", position++);
      into.text("scale", entry.grade.scale).text("code", entry.grade.code).real("number", entry.grade.number);
      into.text("topic", entry.topic).text("by_name", entry.by).text("basis", entry.basis).date("on", entry.on);
      into.validity(entry.validity).at(entry.at).run();
    }
  }
}

}  // namespace

void write_control_link(Writing& writing, Insert& into, std::uint32_t source, std::uint32_t position,
                        const ControlRecord& link) {
  into.row("controlled", source).row("position", position);
  into.row("controller", writing.directories.source(link.controller)).word("kind", link.kind);
  into.real("share", link.share).validity(link.validity).text("note", link.note).at(link.at).run();
}

void write_source_facts(Writing& writing, std::uint32_t first) {
  write_anonymity(writing, first);
  write_control(writing, first);
  write_identity(writing, first);
  write_ratings(writing, first);
}

void read_source_facts(const Reading& reading, std::vector<SourceRecord>& sources) {
  const auto& connection = reading.connection;
  read_children(connection, "SELECT * FROM anonymity ORDER BY source, position", "source", sources,
                [&](SourceRecord& source, const db::Statement& row) {
                  AnonymityRecord& entry = source.anonymous.emplace_back();
                  entry.anonymous = read_flag(row, "anonymous");
                  entry.descriptor = read_text(row, "descriptor");
                  entry.validity = read_validity(row);
                  entry.at = reading.at(row);
                });
  read_children(connection, "SELECT * FROM control ORDER BY controlled, position", "controlled", sources,
                [&](SourceRecord& source, const db::Statement& row) {
                  ControlRecord& entry = source.controlled_by.emplace_back();
                  entry.controller = reading.slug(row, "controller", reading.sources);
                  entry.kind = read_word<ControlKind>(row, "kind");
                  entry.share = read_real(row, "share");
                  entry.validity = read_validity(row);
                  entry.note = read_text(row, "note");
                  entry.at = reading.at(row);
                });
  read_children(connection, "SELECT * FROM identity_link ORDER BY source, position", "source", sources,
                [&](SourceRecord& source, const db::Statement& row) {
                  IdentityRecord& entry = source.identity.emplace_back();
                  entry.kind = read_word<IdentityKind>(row, "kind");
                  entry.other = reading.slug(row, "other", reading.sources);
                  entry.validity = read_validity(row);
                  entry.why = read_text(row, "why");
                  entry.at = reading.at(row);
                });
  read_children(connection, "SELECT * FROM rating ORDER BY source, position", "source", sources,
                [&](SourceRecord& source, const db::Statement& row) {
                  RatingRecord& entry = source.ratings.emplace_back();
                  entry.grade = read_scale(row, "");
                  entry.topic = read_text(row, "topic");
                  entry.by = read_text(row, "by_name");
                  entry.basis = read_text(row, "basis");
                  entry.on = read_date(row, "on");
                  entry.validity = read_validity(row);
                  entry.at = reading.at(row);
                });
}

}  // namespace stemma::store
