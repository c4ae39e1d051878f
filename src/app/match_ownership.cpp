#include "app/match_ownership.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "app/controllers.hpp"
#include "base/fold.hpp"
#include "interchange/web_address.hpp"

namespace stemma::app {
namespace {

using interchange::Bond;
using interchange::OwnershipEntry;

/// Entries by what they are found by.
using Index = std::unordered_map<std::string, std::vector<const OwnershipEntry*>>;

struct Found {
  std::vector<const OwnershipEntry*> entries;
  std::string by;
};

bool may_match(const SourceRecord& source) {
  const bool unnamed = std::any_of(source.anonymous.begin(), source.anonymous.end(),
                                   [](const AnonymityRecord& entry) { return entry.anonymous; });
  return source.sensitivity != Sensitivity::sealed && !unnamed && entry_class(source.kind) != EntryClass::thing &&
         entry_class(source.kind) != EntryClass::person_or_group && source.kind != SourceKind::state;
}

/// Ministries and courts have names that an outlet may have too.
bool may_match_by_name(const SourceRecord& source) {
  return is_outlet(source.kind) || source.kind == SourceKind::organisation || source.kind == SourceKind::public_body ||
         source.kind == SourceKind::unknown;
}

class Matcher {
 public:
  explicit Matcher(const interchange::OwnershipList& list) {
    for (const OwnershipEntry& entry : list.entries) {
      for (const std::string& host : entry.hosts) hosts_[host].push_back(&entry);
      for (const std::string& handle : entry.handles) {
        handles_[handle].push_back(&entry);
        handles_[handle.substr(handle.find('/'))].push_back(&entry);
      }
      for (const std::string& name : entry.names) names_[name].push_back(&entry);
      for (const std::string& name : entry.short_names) short_names_[name].push_back(&entry);
    }
  }

  Found find(const SourceRecord& source) const {
    for (const std::string& url : source.urls) {
      const auto address = interchange::web_address(url);
      if (!address || address->host.empty()) continue;
      for (const std::string& host : interchange::host_and_parents(address->host)) {
        if (const auto at = hosts_.find(host); at != hosts_.end()) return {at->second, "host " + host};
      }
    }
    for (const auto* list : {&source.handles, &source.urls}) {
      for (const std::string& text : *list) {
        const bool url = list == &source.urls;
        const auto account = url ? interchange::web_address(text) : interchange::handle_of(text);
        if (!account || account->handle.empty()) continue;
        const std::string key = account->platform + "/" + account->handle;
        if (const auto at = handles_.find(key); at != handles_.end()) return {at->second, "handle " + account->handle};
      }
    }
    if (!may_match_by_name(source)) return {};
    std::vector<std::string> names{base::folded(source.name)};
    for (const AliasRecord& alias : source.aliases) names.push_back(base::folded(alias.name));
    for (const std::string& name : names) {
      Found found{of_country(names_, name, source.country, false), "name"};
      if (found.entries.empty()) found.entries = of_country(short_names_, name, source.country, true);
      if (!found.entries.empty()) return found;
    }
    return {};
  }

 private:
  /// Those of another country are left out, and if so asked those of which no country is known as well.
  static std::vector<const OwnershipEntry*> of_country(const Index& index, const std::string& name,
                                                       const std::string& country, bool surely) {
    std::vector<const OwnershipEntry*> kept;
    const auto at = index.find(name);
    if (name.empty() || at == index.end()) return kept;
    for (const OwnershipEntry* entry : at->second) {
      const bool told = !country.empty() && !entry->country.empty();
      if (told ? country == entry->country : !surely) kept.push_back(entry);
    }
    return kept;
  }

  Index hosts_, handles_, names_, short_names_;
};

std::string note_of(const OwnershipEntry& entry) {
  std::string note = entry.scheme;
  const auto add = [&](std::string_view part, std::string_view between) {
    if (!part.empty()) note += (note.empty() ? "" : std::string(between)) + std::string(part);
  };
  add(entry.code, ": ");
  if (const auto* code = interchange::media_code(entry.code)) add(fmt::format("({})", code->words), " ");
  add(entry.url, "; ");
  add(entry.note, "; ");
  return note;
}

class Planner {
 public:
  Planner(const CaseRecord& record, const interchange::OwnershipList& list, const std::optional<Date>& list_date)
      : record_(record), list_(list), list_date_(list_date), matcher_(list), controllers_(record) {}

  OwnershipPlan run() {
    plan_.kept_out = list_.kept_out;
    for (const SourceRecord& source : record_.sources) {
      if (may_match(source)) look_at(source);
    }
    plan_.additions.sources = controllers_.take_new();
    std::stable_sort(plan_.kept_out.begin(), plan_.kept_out.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    return std::move(plan_);
  }

 private:
  void keep_out(const OwnershipEntry& entry, std::string reason) {
    plan_.kept_out.push_back({entry.line, entry.title, std::move(reason)});
  }

  void look_at(const SourceRecord& source) {
    const Found found = matcher_.find(source);
    if (found.entries.empty()) return;
    const OwnershipEntry& entry = *found.entries.front();
    for (const OwnershipEntry* other : found.entries) {
      if (other->bond == entry.bond && other->country == entry.country &&
          (entry.bond != Bond::owner || other->owner_name == entry.owner_name)) {
        continue;
      }
      return keep_out(*other, fmt::format("source `{}` fits this and line {}, which differ", source.id, entry.line));
    }
    if (!source.country.empty() && !entry.country.empty() && source.country != entry.country &&
        entry.bond == Bond::state) {
      return keep_out(entry, fmt::format("source `{}` is of {} in the record, and of {} on the list", source.id,
                                         source.country, entry.country));
    }
    Matched matched{source.id, Matched::Outcome::nothing_to_add, {}, false, entry.line, entry.code, found.by};
    if (entry.bond != Bond::none) bind(source, entry, matched);
    if (!left_alone_) plan_.matched.push_back(std::move(matched));
    left_alone_ = false;
  }

  void bind(const SourceRecord& source, const OwnershipEntry& entry, Matched& matched) {
    matched.funds_only = entry.bond == Bond::state_funds;
    const bool by_state = entry.bond != Bond::owner;
    const std::string known = by_state ? controllers_.state(entry.country) : controllers_.owner(entry);
    if (!known.empty()) {
      if (known == source.id) return;
      if (controllers_.bound(source.id, known, matched.funds_only)) {
        matched.outcome = Matched::Outcome::there_already;
        matched.controller = known;
        return;
      }
      if (!matched.funds_only && controllers_.bound(known, source.id, false)) {
        left_alone_ = true;
        return keep_out(
            entry, fmt::format("source `{}` controls `{}` in the record, not the other way round", source.id, known));
      }
    }
    if (!known.empty() && !matched.funds_only && controllers_.would_circle(source.id, known)) {
      left_alone_ = true;
      return keep_out(entry, fmt::format("`{}` would come to control itself through `{}`", source.id, known));
    }
    const std::string other = matched.funds_only ? std::string() : controllers_.of(source.id);
    if (!other.empty()) {
      left_alone_ = true;
      return keep_out(entry, fmt::format("source `{}` has another controller in the record, `{}`: settle it by hand",
                                         source.id, other));
    }
    matched.controller = !known.empty() ? known
                         : by_state     ? controllers_.make_state(entry.country)
                                        : controllers_.make_owner(entry);
    matched.outcome = Matched::Outcome::added;
    if (!matched.funds_only) controllers_.bind(source.id, matched.controller);
    ControlRecord control;
    control.controller = matched.controller;
    if (matched.funds_only) control.kind = ControlKind::funded_by;
    control.validity.known = entry.as_of ? entry.as_of : list_date_;
    control.note = note_of(entry);
    plan_.additions.links.push_back({source.id, std::move(control)});
  }

  const CaseRecord& record_;
  const interchange::OwnershipList& list_;
  const std::optional<Date>& list_date_;
  const Matcher matcher_;
  Controllers controllers_;
  OwnershipPlan plan_;
  bool left_alone_ = false;
};

}  // namespace

OwnershipPlan match_ownership(const CaseRecord& record, const interchange::OwnershipList& list,
                              const std::optional<Date>& list_date) {
  return Planner(record, list, list_date).run();
}

}  // namespace stemma::app
