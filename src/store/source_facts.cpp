// What is recorded about a source with dates: anonymity, control, identity links, ratings.
#include "store/entities.hpp"
#include "store/entry_writers.hpp"

namespace stemma::store {

SourceFactWriter::SourceFactWriter(db::Connection& connection, Files& files, const References& references)
    : references_(references),
      anonymity_(connection, files, "anonymity"),
      control_(connection, files, "control"),
      identity_(connection, files, "identity_link"),
      rating_(connection, files, "rating") {}

void SourceFactWriter::add(std::uint32_t source, const SourceRecord& record) {
  std::uint32_t position = 0;
  for (const AnonymityRecord& entry : record.anonymous) {
    anonymity_.row("source", source).row("position", position++);
    anonymity_.flag("anonymous", entry.anonymous).text("descriptor", entry.descriptor);
    anonymity_.validity(entry.validity).at(entry.at).run();
  }
  position = 0;
  for (const ControlRecord& entry : record.controlled_by) {
    control_.row("controlled", source).row("position", position++);
    control_.row("controller", references_.source(entry.controller)).word("kind", entry.kind);
    control_.real("share", entry.share).validity(entry.validity).text("note", entry.note).at(entry.at).run();
  }
  position = 0;
  for (const IdentityRecord& entry : record.identity) {
    identity_.row("source", source).row("position", position++);
    identity_.word("kind", entry.kind).row("other", references_.source(entry.other));
    identity_.validity(entry.validity).text("why", entry.why).at(entry.at).run();
  }
  position = 0;
  for (const RatingRecord& entry : record.ratings) {
    rating_.row("source", source).row("position", position++);
    rating_.text("scale", entry.grade.scale).text("code", entry.grade.code).real("number", entry.grade.number);
    rating_.text("topic", entry.topic).text("by_name", entry.by).text("basis", entry.basis).date("on", entry.on);
    rating_.validity(entry.validity).at(entry.at).run();
  }
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
