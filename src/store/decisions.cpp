#include "store/entities.hpp"

namespace stemma::store {
namespace {

/// The subject as a reference where it is one of ours, so that it follows a renaming; else as it was
/// written: the case, a rater.
void write_subject(const Directories& directories, Insert& into, const std::string& subject) {
  const auto claim = directories.claims.find(subject);
  const auto publication = claim ? std::nullopt : directories.publications.find(subject);
  const auto attribution = claim || publication ? std::nullopt : directories.attributions.find(subject);
  const auto source = claim || publication || attribution ? std::nullopt : directories.sources.find(subject);
  const bool ours = claim || publication || attribution || source;
  into.row("subject_claim", claim)
      .row("subject_publication", publication)
      .row("subject_attribution", attribution)
      .row("subject_source", source)
      .text("subject_other", ours ? std::string_view{} : std::string_view{subject});
}

std::string read_subject(const Reading& reading, const db::Statement& row) {
  return reading.slug(row, "subject_claim", reading.claims) +
         reading.slug(row, "subject_publication", reading.publications) +
         reading.slug(row, "subject_attribution", reading.attributions) +
         reading.slug(row, "subject_source", reading.sources) + read_text(row, "subject_other");
}

}  // namespace

void write_decisions(Writing& writing) {
  auto into = writing.into("decision");
  for (std::uint32_t id = 0; id < writing.record.decisions.size(); ++id) {
    const DecisionRecord& decision = writing.record.decisions[id];
    into.row("id", id).uid("uid", writing.directories.decisions[id]).text("rule", decision.rule);
    write_subject(writing.directories, into, decision.subject);
    into.text("by_name", decision.by).text("role", decision.role).text("why", decision.why);
    into.text("exception", decision.exception).date("on", decision.on).date("until", decision.until);
    into.at(decision.at).run();
  }
}

std::vector<DecisionRecord> read_decisions(const Reading& reading) {
  std::vector<DecisionRecord> decisions;
  auto row = reading.connection.prepare("SELECT * FROM decision ORDER BY id");
  while (row.step()) {
    DecisionRecord& decision = decisions.emplace_back();
    decision.uid = read_uid(row);
    decision.rule = read_text(row, "rule");
    decision.subject = read_subject(reading, row);
    decision.by = read_text(row, "by_name");
    decision.role = read_text(row, "role");
    decision.why = read_text(row, "why");
    decision.exception = read_text(row, "exception");
    decision.on = read_date(row, "on");
    decision.until = read_date(row, "until");
    decision.at = reading.at(row);
  }
  return decisions;
}

}  // namespace stemma::store
