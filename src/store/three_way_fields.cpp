#include "store/three_way_fields.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "store/three_way_order.hpp"

namespace stemma::store {
namespace {

using nlohmann::json;

/// Members whose names begin so are one field.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> together{{{"ai_", "ai"},
                                                                                 {"confidence", "confidence"},
                                                                                 {"count_", "count"},
                                                                                 {"credibility", "credibility"},
                                                                                 {"likelihood_", "likelihood"},
                                                                                 {"quote_", "quote"},
                                                                                 {"subject", "subject"},
                                                                                 {"terms_", "anonymity"},
                                                                                 {"value_", "value"}}};

/// Lists whose items stand for themselves. A chain is none, nor is when a source was unnamed.
constexpr std::array<std::string_view, 12> sets{"aliases",     "archives", "claims",    "controlled_by",
                                                "derivations", "elements", "handles",   "identity",
                                                "parties",     "ratings",  "relations", "urls"};

std::string field_name(const std::string& member) {
  if (member == "default_id") return "id";
  const auto group =
      std::find_if(together.begin(), together.end(), [&](const auto& one) { return member.starts_with(one.first); });
  return std::string(group == together.end() ? std::string_view(member) : group->second);
}

/// What an item of a list is about: two that are about one thing and differ are two versions of it.
std::string key_of(const json& item) {
  if (!item.is_object()) return item.dump();
  for (const char* key : {"name", "controller", "other", "source", "claim", "target", "url"}) {
    const auto at = item.find(key);
    if (at == item.end()) continue;
    return at->dump() + (std::string_view(key) == "target" ? item.value("kind", std::string()) : std::string());
  }
  return item.value("uid", std::string()) + '\n' + item.value("by", std::string()) + '\n' +
         item.value("topic", std::string());
}

using Items = std::vector<json>;

Items items_of(const json& field) {
  if (field.is_null()) return {};
  const json value = value_of(field);
  return {value.begin(), value.end()};
}

bool holds(const Items& items, const json& item) { return std::find(items.begin(), items.end(), item) != items.end(); }

Items without(const Items& all, const Items& unwanted) {
  Items left;
  std::copy_if(all.begin(), all.end(), std::back_inserter(left),
               [&](const json& one) { return !holds(unwanted, one); });
  return left;
}

bool repeats(const Items& items) { return std::set<json>(items.begin(), items.end()).size() != items.size(); }

/// Both have something about the same thing.
bool meet(const Items& a, const Items& b) {
  return std::any_of(a.begin(), a.end(), [&](const json& one) {
    return std::any_of(b.begin(), b.end(), [&](const json& two) { return key_of(one) == key_of(two); });
  });
}

std::vector<std::string> texts_of(const Items& items) {
  std::vector<std::string> texts;
  texts.reserve(items.size());
  std::transform(items.begin(), items.end(), std::back_inserter(texts), [](const json& one) { return one.dump(); });
  return texts;
}

std::optional<json> united(const std::string& name, const Items& base, const Items& ours, const Items& theirs) {
  if (repeats(base) || repeats(ours) || repeats(theirs)) return std::nullopt;
  const Items ours_new = without(ours, base), theirs_new = without(theirs, base);
  const Items ours_out = without(base, ours), theirs_out = without(base, theirs);
  // What both added alike is no version of anything.
  if (meet(without(ours_new, theirs_new), without(theirs_new, ours_new))) return std::nullopt;
  if (ours_new != theirs_new && meet(ours_out, theirs_out)) return std::nullopt;
  // One took out what it is about, or changed it, the other added about the same thing.
  if (meet(without(ours_out, theirs_out), without(theirs_new, ours_new)) ||
      meet(without(theirs_out, ours_out), without(ours_new, theirs_new))) {
    return std::nullopt;
  }
  Items all = without(without(base, ours_out), theirs_out);
  for (const Items& more : {ours_new, without(theirs_new, ours_new)}) all.insert(all.end(), more.begin(), more.end());
  // No claims are all claims.
  if (name == "claims" && (ours.empty() || theirs.empty() || base.empty() || all.empty())) return std::nullopt;
  std::vector<std::string> members = texts_of(all);
  std::sort(members.begin(), members.end());
  const MergedOrder order = merged_order({texts_of(base), texts_of(ours), texts_of(theirs)}, members);
  json list = json::array();
  for (const std::string& item : order.base_stands) list.push_back(json::parse(item));
  return list.empty() ? json() : json{{name, list}};
}

}  // namespace

EntryFields fields_of(const json& line) {
  EntryFields fields;
  if (!line.is_object()) return fields;
  const bool made_id = line.contains("default_id") && !line["default_id"].is_null();
  for (const auto& [member, value] : line.items()) {
    if (member == "entity" || member == "uid" || (made_id && member == "id")) continue;
    fields[field_name(member)][member] = value;
  }
  return fields;
}

bool is_unknown(const json& field) {
  return field.is_object() &&
         std::any_of(field.begin(), field.end(), [](const json& value) { return value.is_null(); });
}

json value_of(const json& field) { return field.is_object() && field.size() == 1 ? field.begin().value() : field; }

std::optional<json> merged_field(const std::string& name, const json& base, const json& ours, const json& theirs) {
  if (ours == theirs) return ours;
  if (is_unknown(base)) return std::nullopt;
  if (base == ours) return theirs;
  if (base == theirs) return ours;
  if (std::find(sets.begin(), sets.end(), name) == sets.end()) return std::nullopt;
  return united(name, items_of(base), items_of(ours), items_of(theirs));
}

json field_in(const EntryFields& fields, const std::string& name) {
  const auto at = fields.find(name);
  return at == fields.end() ? json() : at->second;
}

std::vector<std::string> changed_fields(const EntryFields& before, const EntryFields& after) {
  std::vector<std::string> changed;
  for (const EntryFields* fields : {&before, &after}) {
    for (const auto& field : *fields) {
      if (field_in(before, field.first) != field_in(after, field.first)) changed.push_back(field.first);
    }
  }
  std::sort(changed.begin(), changed.end());
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  return changed;
}

}  // namespace stemma::store
