#include "app/export_case.hpp"

#include <set>
#include <utility>

#include "app/read_case_file.hpp"
#include "app/related_groups.hpp"
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

/// `store` has the case whole, whose dates decide as of when it is judged.
void write(CaseRecord record, CaseForm form, const store::Store& store, std::ostream& out) {
  if (form == CaseForm::yaml) {
    out << interchange::write_case(record);
  } else if (form == CaseForm::json) {
    out << interchange::write_case_json(record, interchange::JsonLayout::indented);
  } else {
    const Day latest = store.shared_rows().latest;
    each_related_group(std::move(record), latest == earliest_day ? std::nullopt : std::optional(latest),
                       [&](const CaseRecord& group) {
                         out << interchange::write_case_json(group, interchange::JsonLayout::one_line);
                       });
  }
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

Exported export_case(const std::string& path, CaseForm form, const ExportChoice& choice, const World& world,
                     std::ostream& out) {
  if (path != "-" && store::Store::looks_like_database(path)) {
    const store::Store store = store::Store::open(path, true);
    CaseRecord record = record_to_export(store, choice, world);
    const std::size_t copies = record.evidence.size();
    write(std::move(record), form, store, out);
    return {false, copies};
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
  write(std::move(record), form, store, out);
  return {file.has_comments, 0};
}

}  // namespace stemma::app
