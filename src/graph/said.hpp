// Who said something last, or first: by party, and by control group.
#pragma once

#include <optional>

#include "graph/flat_map.hpp"
#include "graph/world.hpp"

namespace stemma::graph {

/// A statement that may end another.
struct Said {
  Day day = 0;
  Period when;
  SourceId by;
};

/// Latest (or earliest) statements, by party and by control group.
class Days {
 public:
  void note_latest(PartyId party, GroupId group, const Said& said) { note(party, group, said, true); }
  void note_earliest(PartyId party, GroupId group, const Said& said) { note(party, group, said, false); }
  std::optional<Day> of(PartyId party) const { return day(said(party)); }
  std::optional<Day> of(GroupId group) const { return day(said(group)); }
  const Said* said(PartyId party) const { return party_.find(party.value); }
  const Said* said(GroupId group) const { return group.is_none() ? nullptr : group_.find(group.value); }

 private:
  using ByKey = FlatMap<Said>;

  void note(PartyId party, GroupId group, const Said& said, bool latest) {
    const auto keep = [&](ByKey& into, std::uint32_t key) {
      Said& known = into.at(into.emplace(key, said).first);
      if (latest ? known.day < said.day : said.day < known.day) known = said;
    };
    keep(party_, party.value);
    if (!group.is_none()) keep(group_, group.value);
  }
  static std::optional<Day> day(const Said* said) { return said == nullptr ? std::nullopt : std::optional{said->day}; }

  ByKey party_, group_;
};

}  // namespace stemma::graph
