#include <fmt/core.h>

#include "stemma/error.hpp"
#include "store/entities.hpp"
#include "store/entry_writers.hpp"

namespace stemma::store {
namespace {

/// A withdrawal is of one thing; a slug that means several is taken as a publication, then an attribution.
void write_scope(const References& references, Insert& into, const WithdrawalRecord& withdrawal) {
  const auto publication = references.row(EntryKind::publication, withdrawal.of);
  const auto attribution = publication ? std::nullopt : references.row(EntryKind::attribution, withdrawal.of);
  const auto source = publication || attribution ? std::nullopt : references.row(EntryKind::source, withdrawal.of);
  if (!publication && !attribution && !source) {
    throw Error(ErrorKind::bad_input, fmt::format("unknown publication, attribution or source \"{}\"", withdrawal.of));
  }
  into.row("of_publication", publication).row("of_attribution", attribution).row("of_source", source);
}

}  // namespace

WithdrawalWriter::WithdrawalWriter(db::Connection& connection, Files& files, const References& references)
    : references_(references),
      withdrawal_(connection, files, "withdrawal"),
      claim_(connection, files, "withdrawal_claim") {}

void WithdrawalWriter::add(std::uint32_t id, const base::Uid& uid, const WithdrawalRecord& withdrawal) {
  Insert& into = withdrawal_;
  into.row("id", id).uid("uid", uid).word("act", withdrawal.act);
  into.row("by_source", references_.optional_source(withdrawal.by));
  write_scope(references_, into, withdrawal);
  into.date("date", withdrawal.date).row("in_publication", references_.optional_publication(withdrawal.in));
  into.text("note", withdrawal.note).at(withdrawal.at).run();
  write_claim_list(claim_, "withdrawal", id, withdrawal.claims, references_);
}

void write_withdrawals(Writing& writing) {
  WithdrawalWriter writer(writing.connection, writing.files, writing.directories);
  for (std::uint32_t id = 0; id < writing.record.withdrawals.size(); ++id) {
    writer.add(id, writing.directories.withdrawals[id], writing.record.withdrawals[id]);
  }
}

std::vector<WithdrawalRecord> read_withdrawals(const Reading& reading) {
  std::vector<WithdrawalRecord> withdrawals;
  auto row = reading.connection.prepare("SELECT * FROM withdrawal ORDER BY id");
  while (row.step()) {
    expect_row(row, "id", withdrawals.size());
    WithdrawalRecord& withdrawal = withdrawals.emplace_back();
    withdrawal.uid = read_uid(row);
    withdrawal.act = read_word<WithdrawalAct>(row, "act");
    withdrawal.by = reading.slug(row, "by_source", reading.sources);
    withdrawal.of = reading.slug(row, "of_publication", reading.publications) +
                    reading.slug(row, "of_attribution", reading.attributions) +
                    reading.slug(row, "of_source", reading.sources);
    withdrawal.date = read_date(row, "date");
    withdrawal.in = reading.slug(row, "in_publication", reading.publications);
    withdrawal.note = read_text(row, "note");
    withdrawal.at = reading.at(row);
  }
  read_claim_lists(reading, "SELECT * FROM withdrawal_claim ORDER BY withdrawal, position", "withdrawal", withdrawals);
  return withdrawals;
}

}  // namespace stemma::store
