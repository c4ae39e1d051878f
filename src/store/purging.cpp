#include "store/purging.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/digest.hpp"
#include "store/entities.hpp"
#include "store/history_digest.hpp"
#include "store/purge.hpp"
#include "store/purged_line.hpp"

namespace stemma::store {
namespace {

using nlohmann::json;
using Why = PurgePlan::Why;

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

}  // namespace

Purging::Purging(const db::Connection& connection, const PurgeRequest& request) : history_(connection) {
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

bool Purging::empties(const LineKey& key) const {
  const auto why = why_.find(key);
  return why != why_.end() && is_emptied(why->second);
}

std::vector<LineKey> Purging::keys() const {
  std::vector<LineKey> keys;
  for (const auto& entry : why_) keys.push_back(entry.first);
  return keys;
}

PurgePlan Purging::plan() const {
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

std::string Purging::left(const LineKey& key, const std::string& line) const {
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

CommitNote Purging::left(const CommitNote& note) const {
  const auto without = [&](const std::string& text) { return words_.texts().without(text, purged_text); };
  return {without(note.author), note.at, without(note.message)};
}

/// What an entry said, and what is recorded about it, in any version: its words are in them.
void Purging::follow() {
  const auto pass = [&](const std::set<std::string_view>& entities, std::initializer_list<const char*> keys, Why why) {
    for (const auto& entry : why_) uids_.insert(base::hex(entry.first.second));
    std::vector<LineKey> found;
    history_.each([&](const LineKey& key, const json& line, bool) {
      if (!entities.contains(key.first)) return;
      each_reference(line, keys, [&](const std::string& uid) {
        if (uids_.contains(uid)) found.push_back(key);
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

void Purging::learn(const PurgeRequest& request) {
  std::set<std::string> others;  // names that somebody else has too are no secret
  std::set<std::string> ids;
  history_.each([&](const LineKey& key, const json& line, bool is_now) {
    if (line.find("id") != line.end()) ids.insert(line.at("id").get<std::string>());
    if (empties(key)) {
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
  name_anew(ids);
}

/// Ids that tell, or that somebody chose for what is emptied, become new ones that say nothing.
void Purging::name_anew(const std::set<std::string>& taken) {
  std::size_t number = 0;
  const auto name = [&](const LineKey& key) {
    std::string id;
    do id = fmt::format("{}{}", purged_id, ++number);
    while (taken.contains(id));
    new_ids_.emplace(key, id);
  };
  history_.each([&](const LineKey& key, const json& line, bool) {
    if (touches(key) && is_purged_id(line.value("id", ""))) new_ids_.emplace(key, line.value("id", ""));
  });
  history_.each([&](const LineKey& key, const json& line, bool) {
    const std::string id = line.value("id", "");
    const bool emptied = empties(key);
    const bool told = words_.in_id(id) || (emptied && !(key.first == "attribution" && is_made_plainly(line)));
    if (told && (has_id(key.first) || key.first == "case") && new_ids_.find(key) == new_ids_.end()) name(key);
  });
}

void Purging::find_mentions() {
  history_.each([&](const LineKey& key, const json& line, bool) {
    if (!touches(key) && words_.in(line)) touch(key, Why::mentions_it);
  });
}

void Purging::leave_out_what_is_purged_already() {
  std::set<LineKey> changing;
  history_.each([&](const LineKey& key, const json& line, bool) {
    if (touches(key) && left(key, line.dump()) != line.dump()) changing.insert(key);
  });
  std::erase_if(why_, [&](const auto& entry) { return !changing.contains(entry.first); });
}

void Purging::find_copies(const db::Connection& connection, const PurgeRequest& request) {
  std::set<std::string> going, staying;
  history_.each([&](const LineKey& key, const json& line, bool is_now) {
    if (key.first != "evidence") return;
    const std::string digest = line.at("sha256");
    bool goes = empties(key);
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

void Purging::find_commits() {
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
