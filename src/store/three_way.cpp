#include "store/three_way.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "store/line_texts.hpp"
#include "store/three_way_fields.hpp"
#include "store/three_way_versions.hpp"

namespace stemma::store {
namespace {

using nlohmann::json;

std::string dumped(const json& field) {
  return field.is_null() || is_unknown(field) ? std::string() : value_of(field).dump();
}

class Merging {
 public:
  Merging(const Copies& copies, const MergeChoices& choices, bool as_base)
      : copies_(copies), choices_(choices), as_base_(as_base), versions_(copies) {}

  MergedText merge() {
    for (Versions& entry : versions_.entries()) meet(entry);
    while (bring_back_what_is_named()) continue;
    while (let_go_what_goes_along()) continue;
    if (!as_base_) settle_ids(versions_, choices_, merged_.conflicts);
    merged_.lines = lines_in_order(copies_, versions_, choices_, merged_.conflicts);
    return std::move(merged_);
  }

 private:
  std::optional<Side> decided(MergeConflict conflict) {
    std::optional<Side> side;
    if (choices_.side) side = choices_.side(conflict);
    if (!side) merged_.conflicts.push_back(std::move(conflict));
    return side;
  }

  void meet(Versions& entry) {
    const bool here = !entry.ours.is_null(), there = !entry.theirs.is_null();
    const auto purged = copies_.purged.find(entry.uid);
    if (purged != copies_.purged.end() && !(purged->second == Side::ours ? entry.ours : entry.theirs).is_null()) {
      take_purged(entry, purged->second);
    } else if (purged != copies_.purged.end() && purged->second == Side::ours) {
      return;
    } else if (here && there) {
      entry.merged = fields_met(entry);
    } else if (here || there) {
      if (!entry.in_base) {
        entry.merged = entry.left();
        if (is_made(entry.left())) entry.merged->erase("id");
      } else if (entry.base.is_null() || fields_of(entry.base) != fields_of(entry.left())) {
        ask_whether_it_stays(entry, {});
      }
    }
  }

  void take_purged(Versions& entry, Side side) {
    const json& left = side == Side::ours ? entry.ours : entry.theirs;
    entry.merged = left;
    if (is_made(left)) entry.merged->erase("id");
    if (fields_of(entry.ours) == fields_of(entry.theirs)) return;
    ++(side == Side::ours ? merged_.kept_purged : merged_.taken_purged);
  }

  static bool is_made(const json& line) { return line.contains("default_id"); }

  json fields_met(const Versions& entry) {
    const EntryFields base = fields_of(entry.base), ours = fields_of(entry.ours), theirs = fields_of(entry.theirs);
    EntryFields names = ours;
    names.insert(theirs.begin(), theirs.end());
    json line{{"entity", entry.entity}, {"uid", entry.uid}};
    for (const auto& named : names) {
      const std::string& name = named.first;
      const json was = entry.in_base && entry.base.is_null() ? json{{name, nullptr}} : field_in(base, name);
      const json mine = field_in(ours, name), other = field_in(theirs, name);
      std::optional<json> value = merged_field(name, was, mine, other);
      if (!value) value = chosen(entry, name, was, mine, other);
      if (!value->is_null()) line.update(*value);
    }
    return line;
  }

  json chosen(const Versions& entry, const std::string& name, const json& base, const json& ours, const json& theirs) {
    const auto side = decided(
        {MergeConflict::Kind::field, entry.entity, entry.uid, name, dumped(base), dumped(ours), dumped(theirs)});
    if (side || !as_base_) return side == Side::theirs ? theirs : ours;
    json unknown = json::object();
    for (const json* value : {&ours, &theirs}) {
      for (const auto& member : value->items()) unknown[member.key()] = nullptr;
    }
    return unknown;
  }

  /// One copy has it no more; the other changed it, or something that stays names it.
  void ask_whether_it_stays(Versions& entry, std::vector<std::string> named_by) {
    MergeConflict conflict{MergeConflict::Kind::presence, entry.entity, entry.uid, {}, {}, {}, {}};
    conflict.gone = entry.ours.is_null() ? Side::ours : Side::theirs;
    conflict.named_by = std::move(named_by);
    if (!entry.base.is_null()) conflict.changed = changed_fields(fields_of(entry.base), fields_of(entry.left()));
    come_back(entry);
    const Side gone = conflict.gone;
    const auto side = decided(std::move(conflict));
    if (!side && as_base_) entry.merged = json();
    if (side == gone) leave(entry);
  }

  static void come_back(Versions& entry) {
    entry.merged = entry.left();
    if (is_made(entry.left())) entry.merged->erase("id");
  }

  void leave(Versions& entry) {
    entry.leaves = true;
    merged_.leaving.push_back(entry.uid);
  }

  /// What is gone and is named by entries that leave, or that stay; with the uids of these.
  std::vector<std::pair<Versions*, std::vector<std::string>>> gone_and_named(bool by_leaving) {
    std::map<std::string, std::vector<std::string>> named;
    for (const Versions& entry : versions_.entries()) {
      if (!entry.merged || entry.leaves != by_leaving) continue;
      each_text(*entry.merged, [&](const std::string& uid) {
        const Versions* const target = versions_.find(uid);
        if (target == nullptr || target->merged) return;
        auto& by = named[uid];
        if (by.empty() || by.back() != entry.uid) by.push_back(entry.uid);
      });
    }
    std::vector<std::pair<Versions*, std::vector<std::string>>> found;
    found.reserve(named.size());
    for (auto& [uid, by] : named) found.emplace_back(versions_.find(uid), std::move(by));
    return found;
  }

  bool bring_back_what_is_named() {
    auto found = gone_and_named(false);
    for (auto& [entry, by] : found) ask_whether_it_stays(*entry, std::move(by));
    return !found.empty();
  }

  bool let_go_what_goes_along() {
    const auto found = gone_and_named(true);
    for (const auto& named : found) {
      come_back(*named.first);
      leave(*named.first);
    }
    return !found.empty();
  }

  const Copies& copies_;
  const MergeChoices& choices_;
  bool as_base_;
  AllVersions versions_;
  MergedText merged_;
};

}  // namespace

std::vector<LineChange> line_changes(const RecordText& before, const RecordText& after) {
  const auto fields = [](const RecordLine& line) { return fields_of(json::parse(line.text, nullptr, false)); };
  std::unordered_map<std::string_view, const RecordLine*> was;
  for (const RecordLine& line : before) {
    if (line.text != "null") was.emplace(line.uid, &line);
  }
  std::unordered_set<std::string_view> left;
  std::vector<LineChange> changes;
  for (const RecordLine& line : after) {
    left.insert(line.uid);
    const auto at = was.find(line.uid);
    if (at == was.end()) {
      changes.push_back({"added", line.entity, line.uid});
    } else if (at->second->text != line.text) {
      auto changed = changed_fields(fields(*at->second), fields(line));
      if (!changed.empty()) changes.push_back({"changed", line.entity, line.uid, std::move(changed)});
    }
  }
  for (const RecordLine& line : before) {
    if (line.text != "null" && !left.contains(line.uid)) changes.push_back({"removed", line.entity, line.uid});
  }
  return changes;
}

bool same_record(const RecordText& before, const RecordText& after) {
  const auto same_entry = [](const RecordLine& a, const RecordLine& b) { return a.uid == b.uid; };
  return std::equal(before.begin(), before.end(), after.begin(), after.end(), same_entry) &&
         line_changes(before, after).empty();
}

MergedText merge_text(const Copies& copies, const MergeChoices& choices) {
  return Merging(copies, choices, false).merge();
}

MergedBase merge_bases(const Copies& copies) {
  MergedText merged = Merging(copies, {}, true).merge();
  MergedBase base{std::move(merged.lines), copies.unordered};
  for (const MergeConflict& conflict : merged.conflicts) {
    if (conflict.kind == MergeConflict::Kind::order) base.unordered.insert(list_of(conflict));
  }
  return base;
}

}  // namespace stemma::store
