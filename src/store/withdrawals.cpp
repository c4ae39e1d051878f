#include <fmt/core.h>

#include "stemma/error.hpp"
#include "store/entities.hpp"

namespace stemma::store {
namespace {

/// A withdrawal is of one thing; a slug that means several is taken as a publication, then an attribution.
void write_scope(const Directories& directories, Insert& into, const WithdrawalRecord& withdrawal) {
  const auto publication = directories.publications.find(withdrawal.of);
  const auto attribution = publication ? std::nullopt : directories.attributions.find(withdrawal.of);
  const auto source = publication || attribution ? std::nullopt : directories.sources.find(withdrawal.of);
  if (!publication && !attribution && !source) {
    throw Error(ErrorKind::bad_input, fmt::format("unknown publication, attribution or source \"{}\"", withdrawal.of));
  }
  into.row("of_publication", publication).row("of_attribution", attribution).row("of_source", source);
}

}  // namespace

void write_withdrawals(Writing& writing) {
  const Directories& directories = writing.directories;
  auto into = writing.into("withdrawal");
  auto claims = writing.into("withdrawal_claim");
  for (std::uint32_t id = 0; id < writing.record.withdrawals.size(); ++id) {
    const WithdrawalRecord& withdrawal = writing.record.withdrawals[id];
    into.row("id", id).uid("uid", directories.withdrawals[id]).word("act", withdrawal.act);
    into.row("by_source", directories.optional_source(withdrawal.by));
    write_scope(directories, into, withdrawal);
    into.date("date", withdrawal.date).row("in_publication", directories.optional_publication(withdrawal.in));
    into.text("note", withdrawal.note).at(withdrawal.at).run();
    write_claim_list(claims, "withdrawal", id, withdrawal.claims, directories);
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
