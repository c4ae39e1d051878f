#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "store/line_texts.hpp"
#include "store/three_way_order.hpp"
#include "store/three_way_versions.hpp"

namespace stemma::store {
namespace {

using nlohmann::json;
using Keys = std::vector<std::string>;

constexpr std::string_view says = "says ";
constexpr std::array<const char*, 9> lists{"case",  "source",   "claim",      "publication", "withdrawal",
                                           "check", "decision", "assessment", "evidence"};

/// A list is the entries of one kind, or what one publication says.
std::string list_of(const Versions& entry) {
  const std::string publication = entry.entity == "attribution" ? text_in(*entry.merged, "publication") : std::string();
  return publication.empty() ? entry.entity : std::string(says) + publication;
}

class Ordering {
 public:
  Ordering(const Copies& copies, const AllVersions& versions, const MergeChoices& choices,
           std::vector<MergeConflict>& conflicts)
      : copies_(copies), versions_(versions), choices_(choices), conflicts_(conflicts) {
    for (const Versions& entry : versions.entries()) {
      if (entry.merged) members_[list_of(entry)].push_back(entry.uid);
    }
    read(copies.base, &ThreeOrders::base);
    read(copies.ours, &ThreeOrders::ours);
    read(copies.theirs, &ThreeOrders::theirs);
  }

  RecordText lines() {
    RecordText lines;
    for (const char* const list : lists) append(lines, list);
    append(lines, "attribution");  // of a base, those that one copy alone had
    return lines;
  }

 private:
  void read(const RecordText& lines, Keys ThreeOrders::*into) {
    for (const RecordLine& line : lines) {
      const Versions* const entry = versions_.find(line.uid);
      if (entry->merged) (orders_[list_of(*entry)].*into).push_back(line.uid);
    }
  }

  void append(RecordText& lines, const std::string& list) {
    for (const std::string& uid : in_order(list)) {
      const Versions& entry = *versions_.find(uid);
      lines.push_back({entry.entity, uid, entry.merged->dump()});
      if (entry.entity == "publication") append(lines, std::string(says) + uid);
    }
  }

  Keys in_order(const std::string& list) {
    Keys& members = members_[list];
    // By id, so that both copies put what is new in either into the same order.
    std::sort(members.begin(), members.end(), [&](const std::string& a, const std::string& b) {
      const json &one = *versions_.find(a)->merged, &two = *versions_.find(b)->merged;
      return std::pair(text_in(one, "id"), a) < std::pair(text_in(two, "id"), b);
    });
    ThreeOrders& orders = orders_[list];
    orders.base_known = !copies_.unordered.contains(list);
    MergedOrder order = merged_order(orders, members);
    if (!order.conflict) return std::move(order.ours_stands);
    MergeConflict conflict{MergeConflict::Kind::order, list, {}, {}, {}, {}, {}};
    if (list.starts_with(says)) conflict.entity = "attribution", conflict.uid = list.substr(says.size());
    const auto [first, last] = differing(order);
    const auto part = [first = first, last = last](const Keys& keys) {
      return json(Keys(keys.begin() + first, keys.begin() + last)).dump();
    };
    if (orders.base_known) conflict.base = part(order.base_stands);
    conflict.ours = part(order.ours_stands);
    conflict.theirs = part(order.theirs_stands);
    const auto side = choices_.side ? choices_.side(conflict) : std::nullopt;
    if (!side) conflicts_.push_back(std::move(conflict));
    return side == Side::theirs ? std::move(order.theirs_stands) : std::move(order.ours_stands);
  }

  /// Where the three differ.
  static std::pair<std::ptrdiff_t, std::ptrdiff_t> differing(const MergedOrder& order) {
    const Keys &a = order.base_stands, &b = order.ours_stands, &c = order.theirs_stands;
    std::size_t first = 0, last = a.size();
    while (first < last && a[first] == b[first] && a[first] == c[first]) ++first;
    while (last > first && a[last - 1] == b[last - 1] && a[last - 1] == c[last - 1]) --last;
    return {static_cast<std::ptrdiff_t>(first), static_cast<std::ptrdiff_t>(last)};
  }

  const Copies& copies_;
  const AllVersions& versions_;
  const MergeChoices& choices_;
  std::vector<MergeConflict>& conflicts_;
  std::map<std::string, Keys> members_;
  std::map<std::string, ThreeOrders> orders_;
};

}  // namespace

RecordText lines_in_order(const Copies& copies, const AllVersions& versions, const MergeChoices& choices,
                          std::vector<MergeConflict>& conflicts) {
  return Ordering(copies, versions, choices, conflicts).lines();
}

std::string list_of(const MergeConflict& conflict) {
  return conflict.uid.empty() ? conflict.entity : std::string(says) + conflict.uid;
}

}  // namespace stemma::store
