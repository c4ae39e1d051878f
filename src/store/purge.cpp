#include "store/purge.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "base/digest.hpp"
#include "stemma/error.hpp"
#include "store/edit.hpp"
#include "store/entities.hpp"
#include "store/history.hpp"
#include "store/history_digest.hpp"
#include "store/purge_history.hpp"
#include "store/purge_words.hpp"
#include "store/purged_line.hpp"
#include "store/recorded_content.hpp"
#include "store/slug_aliases.hpp"
#include "store/untouched.hpp"

namespace stemma::store {
namespace {

using nlohmann::json;
using Why = PurgePlan::Why;

/// Nothing that people wrote is left of such an entry; of others the names go.
bool is_emptied(Why why) { return why != Why::links_to_it && why != Why::mentions_it; }

bool has_id(std::string_view entity) {
  return entity == "source" || entity == "claim" || entity == "publication" || entity == "attribution";
}

/// Calls `visit` with every uid that a line refers to by one of these keys, as digits.
template <class Visit>
void each_reference(const json& line, std::initializer_list<const char*> keys, const Visit& visit) {
  for (const char* key : keys) {
    const auto found = line.find(key);
    if (found == line.end()) continue;
    if (found->is_string()) visit(found->get_ref<const std::string&>());
    if (!found->is_array()) continue;
    for (const json& each : *found) {
      if (each.is_object() && each.find("uid") != each.end()) visit(each.at("uid").get_ref<const std::string&>());
    }
  }
}

/// An attribution's id that was made from its publication and claim alone; a longer one ends in a digest of words.
bool is_made_plainly(const json& line) {
  const std::string id = line.value("id", "");
  return line.value("default_id", false) && std::count(id.begin(), id.end(), '/') == 1;
}

/// Works out what a purge touches, and what becomes of it.
class Purge {
 public:
  Purge(const db::Connection& connection, const PurgeRequest& request) : history_(connection) {
    for (const PurgeRequest::Entry& entry : request.entries) {
      touch({entry.entity, std::string(view(uid_from_hex(entry.uid)))}, Why::asked);
    }
    follow();
    learn(request);
    find_mentions();
    leave_out_what_is_purged_already();
    find_copies(connection, request);
    find_commits();
  }

  const PurgeHistory& history() const { return history_; }
  const PurgeWords& words() const { return words_; }
  const std::vector<std::string>& copies() const { return copies_; }
  bool touches(const LineKey& key) const { return why_.find(key) != why_.end(); }
  std::vector<LineKey> keys() const {
    std::vector<LineKey> keys;
    for (const auto& entry : why_) keys.push_back(entry.first);
    return keys;
  }

  /// Entries of copies that are there and go: of purged publications, and those in whose bytes a name stands.
  const std::set<std::string>& evidence() const { return evidence_; }

  PurgePlan plan() const {
    PurgePlan plan;
    std::set<LineKey> told;
    for (const RecordLines::Entry& entry : history_.now.entries()) {
      const auto why = why_.find(entry.key);
      if (why == why_.end()) continue;
      told.insert(entry.key);
      plan.entries.push_back({entry.key.first, base::hex(entry.key.second), why->second, true});
    }
    for (const auto& [key, why] : why_) {
      if (!told.contains(key)) plan.entries.push_back({key.first, base::hex(key.second), why, false});
    }
    plan.texts = words_.texts().words();
    plan.copies = copies_;
    plan.commits.assign(commits_.begin(), commits_.end());
    return plan;
  }

  /// What is left of a line.
  std::string left(const LineKey& key, const std::string& line) const {
    const auto why = why_.find(key);
    if (why == why_.end() || line.empty()) return line;
    json object = parsed_line(line);
    const auto id = new_ids_.find(key);
    object = is_emptied(why->second) ? purged_line(object) : without_link_texts(std::move(object), uids_);
    if (id != new_ids_.end()) {
      object["id"] = id->second;
      object.erase("default_id");
    }
    return words_.without(object).dump();
  }

  CommitNote left(const CommitNote& note) const {
    const auto without = [&](const std::string& text) { return words_.texts().without(text, purged_text); };
    return {without(note.author), note.at, without(note.message)};
  }

 private:
  void touch(const LineKey& key, Why why) { why_.emplace(key, why); }
  bool purged(const std::string& digits) const { return uids_.contains(digits); }

  /// What an entry said, and what is recorded about it, in any version: its words are in them.
  void follow() {
    const auto pass = [&](const std::set<std::string_view>& entities, std::initializer_list<const char*> keys,
                          Why why) {
      for (const auto& entry : why_) uids_.insert(base::hex(entry.first.second));
      std::vector<LineKey> found;
      history_.each([&](const LineKey& key, const json& line, bool) {
        if (!entities.contains(key.first)) return;
        each_reference(line, keys, [&](const std::string& uid) {
          if (purged(uid)) found.push_back(key);
        });
      });
      for (const LineKey& key : found) touch(key, why);
    };
    pass({"publication"}, {"by"}, Why::said_by_it);
    pass({"attribution"}, {"publication", "via"}, Why::said_by_it);
    pass({"attribution"}, {"claim"}, Why::about_it);
    pass({"withdrawal", "check", "decision", "assessment", "evidence"},
         {"by", "of", "in", "whom", "subject_uid", "claim", "claims", "publication"}, Why::about_it);
    for (const auto& entry : why_) uids_.insert(base::hex(entry.first.second));
    std::vector<LineKey> linked;
    history_.each([&](const LineKey& key, const json& line, bool) {
      if (!touches(key) && without_link_texts(line, uids_) != line) linked.push_back(key);
    });
    for (const LineKey& key : linked) touch(key, Why::links_to_it);
  }

  void learn(const PurgeRequest& request) {
    std::set<std::string> others;  // names that somebody else has too are no secret
    std::set<std::string> ids;
    history_.each([&](const LineKey& key, const json& line, bool is_now) {
      if (line.find("id") != line.end()) ids.insert(line.at("id").get<std::string>());
      const auto why = why_.find(key);
      if (why != why_.end() && is_emptied(why->second)) {
        words_.learn(line);
      } else if (is_now && key.first == "source") {
        others.insert(line.value("name", ""));
        if (const auto aliases = line.find("aliases"); aliases != line.end()) {
          for (const json& alias : *aliases) others.insert(alias.value("name", ""));
        }
      }
    });
    words_.forget(others);
    for (const std::string& text : request.texts) words_.add(text);
    words_.finish();
    std::size_t number = 0;
    const auto name = [&](const LineKey& key) {
      std::string id;
      do id = fmt::format("{}{}", purged_id, ++number);
      while (ids.contains(id));
      new_ids_.emplace(key, id);
    };
    history_.each([&](const LineKey& key, const json& line, bool) {
      if (touches(key) && is_purged_id(line.value("id", ""))) new_ids_.emplace(key, line.value("id", ""));
    });
    history_.each([&](const LineKey& key, const json& line, bool) {
      const std::string id = line.value("id", "");
      const auto why = why_.find(key);
      const bool emptied = why != why_.end() && is_emptied(why->second);
      const bool told = words_.in_id(id) || (emptied && !(key.first == "attribution" && is_made_plainly(line)));
      if (told && (has_id(key.first) || key.first == "case") && new_ids_.find(key) == new_ids_.end()) name(key);
    });
  }

  void find_mentions() {
    history_.each([&](const LineKey& key, const json& line, bool) {
      if (!touches(key) && words_.in(line)) touch(key, Why::mentions_it);
    });
  }

  void leave_out_what_is_purged_already() {
    std::set<LineKey> changing;
    history_.each([&](const LineKey& key, const json& line, bool) {
      if (touches(key) && left(key, line.dump()) != line.dump()) changing.insert(key);
    });
    std::erase_if(why_, [&](const auto& entry) { return !changing.contains(entry.first); });
  }

  void find_copies(const db::Connection& connection, const PurgeRequest& request) {
    std::set<std::string> going, staying;
    history_.each([&](const LineKey& key, const json& line, bool is_now) {
      if (key.first != "evidence") return;
      const std::string digest = line.at("sha256");
      const auto why = why_.find(key);
      bool goes = why != why_.end() && is_emptied(why->second);
      if (!goes) {
        auto bytes = read_bytes(connection, digest);
        if (!bytes && request.beside) bytes = request.beside(digest);
        goes = bytes && words_.texts().finds(*bytes);
      }
      (goes ? going : staying).insert(digest);
      if (goes && is_now) evidence_.insert(base::hex(key.second));
    });
    std::set_difference(going.begin(), going.end(), staying.begin(), staying.end(), std::back_inserter(copies_));
    std::erase(copies_, std::string(64, '0'));
  }

  void find_commits() {
    for (const PurgeHistory::Told& commit : history_.commits) {
      const CommitNote note = left(commit.row.note);
      const bool told = note.message != commit.row.note.message || note.author != commit.row.note.author;
      const bool steps =
          std::any_of(commit.steps.begin(), commit.steps.end(), [&](const Step& step) { return touches(step.key); });
      // An import tells of everything, and names what is not guarded in no step.
      if (told || steps || (commit.row.id == 0 && !why_.empty())) {
        commits_.insert(static_cast<std::uint64_t>(commit.row.id));
      }
    }
  }

  PurgeHistory history_;
  std::map<LineKey, Why> why_;
  std::set<std::string> uids_;  ///< of what is purged, as digits
  PurgeWords words_;
  std::map<LineKey, std::string> new_ids_;
  std::set<std::string> evidence_;
  std::vector<std::string> copies_;
  std::set<std::uint64_t> commits_;
};

/// Notes what was recorded of history anew.
void rewrite_history(db::Connection& connection, const Purge& purge) {
  for (const PurgeHistory::Told& commit : purge.history().commits) {
    const CommitNote note = purge.left(commit.row.note);
    connection.prepare("UPDATE history_commit SET author = ?2, message = ?3 WHERE id = ?1")
        .bind(1, commit.row.id)
        .bind(2, note.author)
        .bind(3, note.message)
        .run();
    for (std::size_t i = 0; i < commit.steps.size(); ++i) {
      const Step& step = commit.steps[i];
      if (!purge.touches(step.key)) continue;
      const std::string left = purge.left(step.key, step.reverse);
      auto update = connection.prepare(
          "UPDATE history_change SET reverse = nullif(?3, ''), salt = NULL WHERE commit_id = ?1 AND position = ?2");
      update.bind(1, commit.row.id).bind(2, static_cast<std::int64_t>(i)).bind(3, left).run();
    }
  }
}

/// Files are named by those who write them.
void rewrite_paths(db::Connection& connection, const Purge& purge) {
  std::vector<std::int64_t> named;
  auto row = connection.prepare("SELECT id, path FROM file ORDER BY id");
  while (row.step()) {
    if (purge.words().texts().finds(row.text("path"))) named.push_back(row.integer("id"));
  }
  for (const std::int64_t id : named) {
    connection.prepare("UPDATE file SET path = 'purged-' || id WHERE id = ?1").bind(1, id).run();
  }
}

void rewrite_record(db::Connection& connection, const Purge& purge) {
  const CaseRecord before = read_record(connection);
  RecordLines lines;
  std::set<std::string> touched;
  for (const RecordLines::Entry& entry : purge.history().now.entries()) {
    lines.add(entry.key, purge.left(entry.key, purge.history().now.line(entry.key)), entry.guarded);
    if (purge.touches(entry.key)) touched.insert(base::hex(entry.key.second));
  }
  CaseRecord record = lines.record();
  keep_untouched(record, before, touched);
  SlugAliases aliases(connection, before);
  aliases.forget([&](const std::string& id, const base::Uid& uid) {
    return purge.words().in_id(id) || touched.contains(base::hex(view(uid)));
  });
  const Directories directories(record);
  empty_record(connection);
  Writing writing{connection, record, directories};
  write_record(writing);
  aliases.write(writing, {});
  rewrite_paths(connection, purge);
  const RecordLines now = RecordLines::now(connection);
  for (const RecordLines::Entry& entry : lines.entries()) {
    const std::string* written = now.find(entry.key);
    if (written == nullptr || *written != lines.line(entry.key)) {
      throw Error(ErrorKind::internal, fmt::format("what is left of a {} is not what was written", entry.key.first));
    }
  }
}

/// What the rewritten commits digest from now on.
std::map<std::int64_t, Attested> attest(const db::Connection& connection, const PurgePlan& plan) {
  const PurgeHistory history(connection);
  Purges purges = read_purges(connection);
  for (const std::uint64_t commit : plan.commits) purges.attested[static_cast<std::int64_t>(commit)];
  std::map<std::int64_t, Attested> attested;
  RecordLines lines = history.now;
  for (std::size_t i = history.commits.size(); i-- > 0;) {
    const auto& [row, steps] = history.commits[i];
    if (std::binary_search(plan.commits.begin(), plan.commits.end(), static_cast<std::uint64_t>(row.id))) {
      attested[row.id] = {std::string(view(recorded_content(lines, row, steps, purges))),
                          std::string(view(commit_digest(row.note, row.kind, row.parent, row.content)))};
    }
    if (row.id > 0) lines.take_back(steps);
  }
  return attested;
}

}  // namespace

PurgePlan plan_purge(const db::Connection& connection, const PurgeRequest& request) {
  return Purge(connection, request).plan();
}

PurgePlan purge_record(db::Connection& connection, const PurgeRequest& request, const CommitNote& note) {
  verify_history(connection);
  std::optional<Purge> purge(std::in_place, connection, request);
  PurgePlan plan = purge->plan();
  if (!plan.any()) return plan;
  if (purge->words().texts().finds(note.message) || purge->words().texts().finds(note.author)) {
    throw Error(ErrorKind::bad_input, "the message or the author of the purge mentions what is purged",
                "say why without naming it");
  }
  if (!purge->evidence().empty()) {
    edit_record(connection,
                [&](Edit& edit) {
                  std::erase_if(edit.record.evidence,
                                [&](const EvidenceRecord& copy) { return purge->evidence().contains(copy.uid); });
                },
                {note.author, note.at, "copies that a purge takes away"});
    purge.emplace(connection, request);
  }
  rewrite_history(connection, *purge);
  rewrite_record(connection, *purge);
  for (const std::string& digest : plan.copies) {
    connection.prepare("DELETE FROM evidence_bytes WHERE sha256 = ?1").bind(1, db::Blob{digest_from_hex(digest)}).run();
  }
  const PurgePlan done = purge->plan();
  record_purge(connection, purge->keys(), attest(connection, done), note);
  return plan;
}

std::vector<PurgeRequest::Entry> entries_once_called(const db::Connection& connection, const std::string& id) {
  std::set<std::pair<std::string, std::string>> found;
  PurgeHistory(connection).each([&](const LineKey& key, const json& line, bool) {
    if (has_id(key.first) && line.value("id", "") == id) found.emplace(key.first, base::hex(key.second));
  });
  std::vector<PurgeRequest::Entry> entries;
  entries.reserve(found.size());
  for (const auto& [entity, uid] : found) entries.push_back({entity, uid});
  return entries;
}

}  // namespace stemma::store
