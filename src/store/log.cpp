#include "store/log.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/mentions.hpp"
#include "store/canonical.hpp"
#include "store/copies.hpp"
#include "store/entities.hpp"
#include "store/history_digest.hpp"
#include "store/line_words.hpp"
#include "store/record_lines.hpp"

namespace stemma::store {
namespace {

using nlohmann::json;

constexpr const char* protected_entry = "(protected)";
constexpr const char* withheld_message = "(a message that mentions a protected entry)";

std::string text_of(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

json object_of(const std::string& line) {
  json object = json::parse(line, nullptr, false);
  if (!object.is_object()) throw_changed("an entry in it cannot be read");
  return object;
}

/// A commit with its steps, and the lines of what they touched, before and after.
struct Told {
  struct Entry {
    std::string act;
    LineKey key;
    json before, after;  ///< null where there is none
    bool guarded = false;
  };
  CommitRow row;
  std::vector<Entry> entries;
};

/// An entry that was removed and put in again has moved, and is one entry.
std::vector<Told::Entry> entries_of(const std::vector<Step>& steps, const RecordLines& after) {
  std::vector<Told::Entry> entries;
  std::map<LineKey, std::size_t> places;
  for (const Step& step : steps) {
    if (step.act == "import") continue;
    const auto [place, fresh] = places.emplace(step.key, entries.size());
    if (fresh) entries.push_back({step.act == "delete" ? "removed" : "added", step.key, {}, {}, false});
    Told::Entry& entry = entries[place->second];
    entry.guarded = entry.guarded || step.commitment.has_value();
    if (!step.reverse.empty()) entry.before = object_of(step.reverse);
    if (step.act == "delete") continue;
    const std::string* line = after.find(step.key);
    if (line == nullptr) throw_changed("an entry that it tells of is gone");
    entry.after = object_of(*line);
    if (step.act == "update") entry.act = "changed";
    if (!fresh) entry.act = entry.before == entry.after ? "moved" : "changed";
  }
  return entries;
}

/// What may be told of which entry, and how entries are called.
class Names {
 public:
  Names(const db::Connection& connection, const RecordLines& now, const std::vector<Told>& commits, bool all)
      : all_(all) {
    const CaseRecord record = read_record(connection);
    const Directories directories(record);
    std::set<LineKey> there;
    for (const RecordLines::Entry& entry : now.entries()) there.insert(entry.key);
    if (!all) {
      each_canonical(record, directories, read_protection(connection, Sensitivity::sealed),
                     [&](const CanonicalEntry& entry) {
                       if (entry.guarded) withheld_.insert(std::string(view(entry.uid)));
                     });
    }
    for (const Told& commit : commits) {
      for (const Told::Entry& entry : commit.entries) {
        const bool sealed =
            text_of(entry.before, "sensitivity") == "sealed" || text_of(entry.after, "sensitivity") == "sealed";
        if (!all && (sealed || (entry.guarded && !there.contains(entry.key)))) withheld_.insert(entry.key.second);
      }
    }
    for (const Told& commit : commits) {
      for (const Told::Entry& entry : commit.entries) {
        learn(entry.key, entry.before);
        learn(entry.key, entry.after);
      }
    }
    for (const RecordLines::Entry& entry : now.entries()) {
      learn(entry.key, object_of(now.line(entry.key)));
    }
    for (auto& [uid, name] : name_of_) {
      if (gives_away(name)) name = protected_entry;
    }
    std::erase_if(ids, [&](const auto& entry) { return gives_away(entry.first); });
  }

  bool all() const { return all_; }
  bool withheld(const LineKey& key) const { return withheld_.contains(key.second); }

  /// An id that was made from others may have that of a protected entry in it.
  bool gives_away(const std::string& text) const {
    return std::any_of(secrets_.begin(), secrets_.end(),
                       [&](const std::string& word) { return base::mentions(text, word); });
  }

  std::string message(const std::string& text) const { return gives_away(text) ? withheld_message : text; }

  /// A value of a line, for people.
  std::string words(const json& value) const {
    return words_of(value, [this](const std::string& text) {
      const auto known = name_of_.find(text);
      if (known != name_of_.end()) return known->second;
      return gives_away(text) ? std::string(protected_entry) : text;
    });
  }

  /// The entry's own id, else what it is about.
  std::string id(const json& line) const {
    if (std::string own = text_of(line, "id"); !own.empty()) return gives_away(own) ? protected_entry : own;
    for (const char* key : {"of", "subject_uid", "subject", "claim", "claims", "whom", "publication"}) {
      if (const auto about = line.find(key); about != line.end()) return words(*about);
    }
    return {};
  }

  std::map<std::string, std::set<std::string>> ids;

 private:
  void learn(const LineKey& key, const json& line) {
    if (!line.is_object()) return;
    const std::string id = text_of(line, "id");
    if (withheld(key)) {
      name_of_[base::hex(key.second)] = protected_entry;
      for (const char* told : {"id", "name"}) secrets_.insert(text_of(line, told));
    } else if (!id.empty()) {
      name_of_[base::hex(key.second)] = id;
      ids[id].insert(base::hex(key.second));
    }
  }

  bool all_;
  std::set<std::string> withheld_;              ///< bytes of uids
  std::set<std::string> secrets_;               ///< ids and names of what is withheld
  std::map<std::string, std::string> name_of_;  ///< by the digits of a uid
};

model::LoggedChange change_of(const Told::Entry& entry, const Names& names) {
  model::LoggedChange change{entry.act, entry.key.first, base::hex(entry.key.second), {}, names.withheld(entry.key), {},
                             {}};
  if (change.withheld) return change;
  const json& latest = entry.after.is_null() ? entry.before : entry.after;
  change.id = names.id(latest);
  change.values_withheld = entry.guarded && !names.all();
  if (entry.act != "changed") return change;
  std::set<std::string> keys;
  for (const auto* line : {&entry.before, &entry.after}) {
    for (const auto& item : line->items()) keys.insert(item.key());
  }
  for (const std::string& key : keys) {
    const json before = entry.before.value(key, json()), after = entry.after.value(key, json());
    if (before == after) continue;
    model::LoggedChange::Field& field = change.fields.emplace_back(model::LoggedChange::Field{key, {}, {}});
    if (!change.values_withheld) field = {key, names.words(before), names.words(after)};
  }
  return change;
}

/// The case itself is no entry.
std::map<std::string, std::uint64_t> counted(const RecordLines& lines) {
  std::map<std::string, std::uint64_t> counts;
  for (const RecordLines::Entry& entry : lines.entries()) {
    if (entry.key.first != "case") ++counts[entry.key.first];
  }
  return counts;
}

void add_aliases(const db::Connection& connection, model::Log& log) {
  std::set<std::string> told;
  for (const auto& [id, uids] : log.ids) told.insert(uids.begin(), uids.end());
  for (const FormerId& former : former_ids(connection)) {
    if (told.contains(former.uid)) log.ids[former.id].insert(former.uid);
  }
}

}  // namespace

model::Log read_log(const db::Connection& connection, bool include_sealed) {
  const RecordLines now = RecordLines::now(connection);
  RecordLines lines = now;
  std::vector<Told> told;
  std::vector<CommitRow> rows = read_commits(connection);
  told.reserve(rows.size());
  std::reverse(rows.begin(), rows.end());  // the last one first, as they are taken back
  for (CommitRow& row : rows) {
    const std::vector<Step> steps = read_steps(connection, row.id);
    const bool edit = row.id > 0;
    told.push_back({std::move(row), edit ? entries_of(steps, lines) : std::vector<Told::Entry>{}});
    if (edit) lines.take_back(steps);
  }
  std::reverse(told.begin(), told.end());

  Names names(connection, now, told, include_sealed);
  model::Log log;
  log.commits.reserve(told.size());
  for (const Told& commit : told) {
    const CommitRow& row = commit.row;
    model::LoggedCommit& logged = log.commits.emplace_back();
    logged.number = static_cast<std::uint64_t>(row.id);
    logged.author = row.note.author;
    logged.at = row.note.at;
    logged.message = names.message(row.note.message);
    logged.digest = base::hex(row.digest);
    if (row.id == 0) logged.imported = counted(lines);
    logged.changes.reserve(commit.entries.size());
    for (const Told::Entry& entry : commit.entries) logged.changes.push_back(change_of(entry, names));
  }
  log.ids = std::move(names.ids);
  add_aliases(connection, log);
  return log;
}

}  // namespace stemma::store
