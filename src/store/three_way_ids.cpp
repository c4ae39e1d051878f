#include <map>
#include <set>
#include <utility>

#include "store/line_texts.hpp"
#include "store/three_way_versions.hpp"

namespace stemma::store {
namespace {

using nlohmann::json;

std::string id_in(const json& line) { return text_in(line, "id"); }

bool goes_by_id(const std::string& entity) {
  return entity == "source" || entity == "claim" || entity == "publication" || entity == "attribution";
}

/// All that is recorded of an entry but what it is called.
std::string about(const Versions& entry) {
  json line = *entry.merged;
  for (const char* member : {"entity", "uid", "id"}) line.erase(member);
  return line.dump();
}

}  // namespace

void settle_ids(AllVersions& versions, const MergeChoices& choices, std::vector<MergeConflict>& conflicts) {
  std::multimap<std::string, Versions*> taken;
  std::vector<Versions*> fresh, made;
  for (Versions& entry : versions.entries()) {
    if (!entry.merged || !goes_by_id(entry.entity)) continue;
    const std::string id = id_in(*entry.merged);
    if (id.empty()) {
      made.push_back(&entry);
    } else if (id == id_in(entry.ours)) {
      taken.emplace(id, &entry);
    } else {
      fresh.push_back(&entry);
    }
  }
  /// Who else has the id, and had it not where both come from.
  const auto rival = [&](const Versions& entry, const std::string& id) -> const Versions* {
    for (auto [at, end] = taken.equal_range(id); at != end; ++at) {
      if (id_in(entry.theirs) != id || id_in(at->second->theirs) != id) return at->second;
    }
    return nullptr;
  };
  for (Versions* const entry : fresh) {
    std::string id = id_in(*entry->merged);
    if (const Versions* other = rival(*entry, id)) {
      MergeConflict conflict{MergeConflict::Kind::id, entry->entity, entry->uid, id, {}, about(*other), about(*entry)};
      conflict.other = other->uid;
      const auto chosen = choices.new_id ? choices.new_id(conflict) : std::nullopt;
      if (!chosen || rival(*entry, *chosen) != nullptr) {
        conflicts.push_back(std::move(conflict));
      } else {
        id = *chosen;
        (*entry->merged)["id"] = id;
      }
    }
    taken.emplace(std::move(id), entry);
  }
  for (Versions* const entry : made) {
    std::string id = id_in(entry->left());
    if (id.empty() || taken.contains(id)) id += "~" + entry->uid;
    (*entry->merged)["id"] = id;
    taken.emplace(std::move(id), entry);
  }
}

}  // namespace stemma::store
