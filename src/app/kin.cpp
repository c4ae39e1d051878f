#include "app/kin.hpp"

#include <algorithm>
#include <array>

namespace stemma::app {

Kin::Kin(const model::SharedRows& rows, const analysis::Judge& judge, bool day_asked)
    : rows_(rows), judge_(judge), day_asked_(day_asked) {
  const auto count = static_cast<std::uint32_t>(rows.sources.size());
  std::array<std::vector<SourceId>, 2> seen{std::vector<SourceId>(count), std::vector<SourceId>(count)};
  first_.reserve(count);
  for (std::uint32_t s = 0; s < count; ++s) {
    const SourceId id{s};
    SourceId& first = seen[nameless(id) ? 1 : 0][judge.party(id).index()];
    if (first.is_none() && !sealed(id)) first = id;
    first_.push_back(sealed(id) ? id : first);
    apart_ = apart_ || sealed(id) || nameless(id);
  }
}

std::vector<SourceId> Kin::party(SourceId source) const {
  std::vector<SourceId> members;
  for (std::uint32_t s = 0; s < rows_.sources.size(); ++s) {
    if (first_[s] == first(source)) members.emplace_back(s);
  }
  return members;
}

std::vector<SourceId> Kin::above(SourceId source) const {
  std::vector<SourceId> found{first(source)};
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const model::ControlRow& row : rows_.control) {
      if (first(row.controlled) != found[i] || sealed(row.controller) || !row.validity.holds_on(judge_.as_of()))
        continue;
      const SourceId next = first(row.controller);
      if (std::find(found.begin(), found.end(), next) == found.end()) found.push_back(next);
    }
  }
  return found;
}

GroupId Kin::group(SourceId source) const {
  const GroupId group = judge_.group(source);
  if (group.is_none() || !apart_) return group;
  const SourceId root = judge_.group_root(group);
  const std::vector<SourceId> known = sealed(source) ? std::vector<SourceId>{} : above(source);
  return std::find(known.begin(), known.end(), first(root)) == known.end() ? GroupId{} : group;
}

bool Kin::state_controlled(SourceId source) const {
  if (!apart_ || !judge_.state_controlled(source)) return judge_.state_controlled(source);
  if (sealed(source)) return false;
  const std::vector<SourceId> known = above(source);
  return std::any_of(rows_.control.begin(), rows_.control.end(), [&](const model::ControlRow& row) {
    return !sealed(row.controller) && rows_.sources[row.controller.index()].kind == SourceKind::state &&
           std::find(known.begin(), known.end(), first(row.controller)) != known.end();
  });
}

}  // namespace stemma::app
