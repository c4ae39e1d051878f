#include "app/controllers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/country.hpp"
#include "base/fold.hpp"
#include "base/text.hpp"

namespace stemma::app {
namespace {

bool open_and_named(const SourceRecord& source) {
  return source.sensitivity != Sensitivity::sealed &&
         std::none_of(source.anonymous.begin(), source.anonymous.end(),
                      [](const AnonymityRecord& entry) { return entry.anonymous; });
}

bool is_called(const SourceRecord& source, const std::string& folded_name) {
  if (base::folded(source.name) == folded_name) return true;
  return std::any_of(source.aliases.begin(), source.aliases.end(),
                     [&](const AliasRecord& alias) { return base::folded(alias.name) == folded_name; });
}

/// "National Media Group (NMG)" as national_media_group; empty where nothing is left.
std::string id_of(std::string_view name) {
  std::string id;
  for (const char c : base::ascii_lower(name.substr(0, name.find('(')))) {
    const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (good) id += c;
    if (!good && !id.empty() && id.back() != '_') id += '_';
  }
  while (id.ends_with('_')) id.pop_back();
  return id.substr(0, 40);
}

}  // namespace

Controllers::Controllers(const CaseRecord& record) : record_(record) {
  for (const SourceRecord& source : record.sources) {
    by_id_.emplace(source.id, &source);
    taken_.insert(source.id);
    for (const auto& link : source.identity) {
      if (link.kind != IdentityKind::same_as) continue;
      same_.emplace(source.id, link.other);
      same_.emplace(link.other, source.id);
    }
  }
  for (const auto& claim : record.claims) taken_.insert(claim.id);
  for (const auto& publication : record.publications) taken_.insert(publication.id);
}

const SourceRecord* Controllers::find(const std::string& id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : at->second;
}

std::string Controllers::state(const std::string& country) const {
  const auto is_it = [&](const SourceRecord& source) {
    return source.kind == SourceKind::state && source.country == country && open_and_named(source);
  };
  for (const auto* list : {&record_.sources, &made_}) {
    const auto at = std::find_if(list->begin(), list->end(), is_it);
    if (at != list->end()) return at->id;
  }
  return {};
}

std::string Controllers::owner(const interchange::OwnershipEntry& entry) const {
  if (const SourceRecord* named = find(entry.owner_id); named != nullptr && open_and_named(*named)) return named->id;
  const std::string name = base::folded(entry.owner_name.empty() ? entry.owner_id : entry.owner_name);
  const auto is_it = [&](const SourceRecord& source) {
    const bool elsewhere = !source.country.empty() && !entry.country.empty() && source.country != entry.country;
    return open_and_named(source) && !elsewhere && is_called(source, name);
  };
  for (const auto* list : {&record_.sources, &made_}) {
    const auto at = std::find_if(list->begin(), list->end(), is_it);
    if (at != list->end()) return at->id;
  }
  return {};
}

std::string Controllers::free_id(std::string wanted) const {
  if (!taken_.contains(wanted)) return wanted;
  for (int n = 2;; ++n) {
    std::string next = fmt::format("{}_{}", wanted, n);
    if (!taken_.contains(next)) return next;
  }
}

std::string Controllers::make_state(const std::string& country) {
  SourceRecord& made = made_.emplace_back();
  made.id = free_id("state_" + base::ascii_lower(country));
  made.name = base::country_name(country);
  made.kind = SourceKind::state;
  made.country = country;
  taken_.insert(made.id);
  return made.id;
}

std::string Controllers::make_owner(const interchange::OwnershipEntry& entry) {
  SourceRecord& made = made_.emplace_back();
  made.name = entry.owner_name.empty() ? entry.owner_id : entry.owner_name;
  const std::string id = id_of(made.name);
  made.id = free_id(id.empty() ? "owner" : id);
  made.kind = SourceKind::organisation;
  made.country = entry.country;
  taken_.insert(made.id);
  return made.id;
}

bool Controllers::bound(const std::string& source, const std::string& other, bool funds) const {
  std::vector<std::string> seen{source};
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const SourceRecord* at = find(seen[i]);
    if (at == nullptr) continue;
    for (const ControlRecord& link : at->controlled_by) {
      if ((link.kind == ControlKind::funded_by) != funds) continue;
      if (link.controller == other) return true;
      if (!funds && std::find(seen.begin(), seen.end(), link.controller) == seen.end()) seen.push_back(link.controller);
    }
  }
  return false;
}

bool Controllers::would_circle(const std::string& source, const std::string& controller) const {
  std::vector<std::string> seen{controller};
  std::set<std::string> known{controller};
  const auto reach = [&](const std::string& id) {
    if (known.insert(id).second) seen.push_back(id);
  };
  for (std::size_t i = 0; i < seen.size(); ++i) {  // NOLINT(modernize-loop-convert): the list grows
    const std::string at = seen[i];
    if (at == source) return true;
    if (const SourceRecord* entry = find(at)) {
      for (const ControlRecord& link : entry->controlled_by) {
        if (link.kind != ControlKind::funded_by) reach(link.controller);
      }
    }
    for (auto [link, end] = added_.equal_range(at); link != end; ++link) reach(link->second);
    for (auto [link, end] = same_.equal_range(at); link != end; ++link) reach(link->second);
  }
  return false;
}

std::string Controllers::of(const std::string& source) const {
  const SourceRecord* at = find(source);
  if (at == nullptr) return {};
  for (const ControlRecord& link : at->controlled_by) {
    if (link.kind != ControlKind::funded_by) return link.controller;
  }
  return {};
}

}  // namespace stemma::app
