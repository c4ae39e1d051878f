#include "app/export_case.hpp"

#include <set>

#include "app/read_case_file.hpp"
#include "interchange/case_file.hpp"
#include "store/store.hpp"

namespace stemma::app {
namespace {

/// Calls `visit` with the uid of every entry that has one.
template <class Record, class Visit>
void each_uid(Record& record, Visit visit) {
  const auto all = [&](auto& entries) {
    for (auto& entry : entries) visit(entry.uid);
  };
  visit(record.uid);
  all(record.sources);
  all(record.claims);
  all(record.publications);
  for (auto& publication : record.publications) all(publication.says);
  all(record.withdrawals);
  all(record.checks);
  all(record.decisions);
  all(record.assessments);
  all(record.evidence);
}

}  // namespace

CaseRecord record_to_export(const store::Store& store, const ExportChoice& choice, const World& world) {
  watch_over(store, world);
  if (!choice.pseudonyms) return store.export_case(choice.include_sealed);
  const CaseRecord whole = store.export_case(true);
  CaseRecord shown = pseudonymised(whole, *choice.pseudonyms);
  if (world.guard != nullptr) world.guard->watch(whole, shown);
  return shown;
}

Exported export_case(const std::string& path, const ExportChoice& choice, const World& world) {
  if (path != "-" && store::Store::looks_like_database(path)) {
    const CaseRecord record = record_to_export(store::Store::open(path, true), choice, world);
    return {interchange::write_case(record), false, record.evidence.size()};
  }
  const CaseFile file = read_case_file(path, world);
  store::Store store = store::Store::in_memory();
  store.load_case(file.record);
  ExportChoice of_file = choice;
  if (of_file.pseudonyms) of_file.pseudonyms->by_uid = false;
  CaseRecord record = record_to_export(store, of_file, world);
  std::set<std::string> written;
  each_uid(file.record, [&](const std::string& uid) { written.insert(uid); });
  each_uid(record, [&](std::string& uid) {
    if (!written.contains(uid)) uid.clear();
  });
  return {interchange::write_case(record), file.has_comments, 0};
}

}  // namespace stemma::app
