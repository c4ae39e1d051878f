#include "store/edit.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "store/entities.hpp"
#include "store/history.hpp"
#include "store/history_digest.hpp"
#include "store/record_lines.hpp"
#include "store/slug_aliases.hpp"

namespace stemma::store {
namespace {

/// Which of these numbers, which are all different, keep their order if the others are moved: a longest ascending part.
std::vector<bool> that_stay(const std::vector<std::size_t>& numbers) {
  std::vector<std::size_t> ends;  // by length of an ascending part, where the one with the least end ends
  std::vector<std::size_t> before(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto at = std::lower_bound(ends.begin(), ends.end(), numbers[i],
                                     [&](std::size_t end, std::size_t number) { return numbers[end] < number; });
    before[i] = at == ends.begin() ? numbers.size() : *(at - 1);
    if (at == ends.end()) {
      ends.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<bool> stay(numbers.size(), false);
  for (std::size_t i = ends.empty() ? numbers.size() : ends.back(); i < numbers.size(); i = before[i]) stay[i] = true;
  return stay;
}

/// Removals first, by place, then what is new or changed, in the order of the record.
std::vector<Change> changes_between(const RecordLines& before, const RecordLines& after) {
  std::map<LineKey, std::size_t> places;
  for (std::size_t i = 0; i < before.entries().size(); ++i) places.emplace(before.entries()[i].key, i);
  std::vector<std::size_t> kept;
  for (const RecordLines::Entry& entry : after.entries()) {
    const auto place = places.find(entry.key);
    if (place != places.end()) kept.push_back(place->second);
  }
  std::vector<bool> stays(before.entries().size(), false);
  const std::vector<bool> stay = that_stay(kept);
  for (std::size_t i = 0; i < kept.size(); ++i) stays[kept[i]] = stay[i];

  std::vector<Change> changes;
  for (std::size_t i = 0; i < before.entries().size(); ++i) {
    const auto& [key, guarded] = before.entries()[i];
    if (!stays[i]) changes.push_back({"delete", key.first, key.second, before.line(key), {}, guarded, i});
  }
  for (const auto& [key, guarded] : after.entries()) {
    const auto place = places.find(key);
    const bool fresh = place == places.end() || !stays[place->second];
    if (fresh) {
      changes.push_back({"insert", key.first, key.second, {}, after.line(key), guarded});
    } else if (before.line(key) != after.line(key)) {
      changes.push_back({"update", key.first, key.second, before.line(key), after.line(key), guarded});
    }
  }
  return changes;
}

/// A removal and a new entry with one uid are an entry that moved.
EditCounts counted(const std::vector<Change>& changes) {
  EditCounts counts;
  std::map<std::string_view, int> balance;
  for (const Change& change : changes) {
    if (change.act == "update") {
      ++counts.changed;
    } else {
      balance[change.uid] += change.act == "insert" ? 1 : -1;
    }
  }
  for (const auto& [uid, sum] : balance) ++(sum > 0 ? counts.added : sum < 0 ? counts.removed : counts.moved);
  return counts;
}

}  // namespace

void begin_history(db::Connection& connection, const CaseRecord& record, const CommitNote& note) {
  if (connection.integer("SELECT count(*) FROM history_commit ORDER BY 1") > 0) return;
  record_import(connection, record, Directories(record), {}, {note.author, note.at, "start"});
}

void empty_record(db::Connection& connection) {
  // Children before what they belong to; case_info is replaced when it is written.
  for (const char* table :
       {"slug_alias",       "evidence",   "assessment", "decision",      "check_claim", "check_log",
        "withdrawal_claim", "withdrawal", "chain_link", "attribution",   "derivation",  "archive",
        "publication",      "relation",   "element",    "interest",      "claim",       "rating",
        "identity_link",    "control",    "anonymity",  "source_handle", "source_url",  "source_alias"}) {
    connection.execute(std::string("DELETE FROM ") + table);
  }
  connection.execute("UPDATE case_info SET newsroom = NULL, at_file = NULL");
  connection.execute("DELETE FROM source");
  connection.execute("DELETE FROM file");
}

RecordedEdit edit_record(db::Connection& connection, const std::function<void(Edit&)>& change, const CommitNote& note) {
  const RecordLines before = RecordLines::now(connection);
  CaseRecord record = read_record(connection);
  begin_history(connection, record, note);
  SlugAliases aliases(connection, record);
  Edit edit{record, {}, {}};
  change(edit);
  for (const std::string_view bytes : edit.bytes) keep_bytes(connection, bytes);
  const Directories directories(record);
  empty_record(connection);
  Writing writing{connection, record, directories};
  write_record(writing);
  aliases.write(writing, edit.aliases);
  const std::vector<Change> changes = changes_between(before, RecordLines::now(connection));
  CommitNote told{note.author, note.at, note.message.empty() ? edit.message : note.message};
  if (edit.merge) told.message = with_merge_note(told.message, *edit.merge);
  const bool commit = !changes.empty() || edit.merge;
  if (commit) record_edit(connection, changes, told);
  return {counted(changes), commit};
}

}  // namespace stemma::store
