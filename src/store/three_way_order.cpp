#include "store/three_way_order.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace stemma::store {
namespace {

using Keys = std::vector<std::string>;
using KeySet = std::unordered_set<std::string>;

KeySet set_of(const Keys& keys) { return {keys.begin(), keys.end()}; }

Keys only(const Keys& keys, const std::function<bool(const std::string&)>& wanted) {
  Keys left;
  std::copy_if(keys.begin(), keys.end(), std::back_inserter(left), wanted);
  return left;
}

/// What follows each key of `core` that is not in it; under "" what stands before all of them.
std::unordered_map<std::string, Keys> followers(const Keys& order, const KeySet& core) {
  std::unordered_map<std::string, Keys> after;
  std::string anchor;
  for (const std::string& key : order) {
    if (core.contains(key)) {
      anchor = key;
    } else {
      after[anchor].push_back(key);
    }
  }
  return after;
}

}  // namespace

MergedOrder merged_order(const ThreeOrders& orders, const Keys& members) {
  std::unordered_map<std::string, std::size_t> rank;
  for (const std::string& key : members) rank.emplace(key, rank.size());
  const auto member = [&](const std::string& key) { return rank.contains(key); };
  const Keys ours = only(orders.ours, member), theirs = only(orders.theirs, member);
  const KeySet in_ours = set_of(ours), in_theirs = set_of(theirs);
  const Keys base_core = only(orders.base, [&](const std::string& key) {
    return member(key) && in_ours.contains(key) && in_theirs.contains(key);
  });
  const KeySet core = set_of(base_core);
  const auto of_all = [&](const std::string& key) { return core.contains(key); };
  const Keys ours_core = only(ours, of_all), theirs_core = only(theirs, of_all);

  const auto after_ours = followers(ours, core), after_theirs = followers(theirs, core);
  const auto chunks_at = [&](const std::string& anchor) {
    std::vector<Keys> chunks;
    for (const auto* after : {&after_ours, &after_theirs}) {
      const auto at = after->find(anchor);
      if (at != after->end()) chunks.push_back(at->second);
    }
    std::sort(chunks.begin(), chunks.end(), [&](const Keys& a, const Keys& b) {
      return std::pair(rank.at(a.front()), a) < std::pair(rank.at(b.front()), b);
    });
    return chunks;
  };
  const auto filled = [&](const Keys& order) {
    Keys all;
    all.reserve(members.size());
    KeySet placed;
    const auto put = [&](const std::string& key) {
      if (placed.insert(key).second) all.push_back(key);
    };
    const auto put_chunks = [&](const std::string& anchor) {
      for (const Keys& chunk : chunks_at(anchor)) {
        for (const std::string& key : chunk) put(key);
      }
    };
    put_chunks("");
    for (const std::string& key : order) {
      put(key);
      put_chunks(key);
    }
    return all;
  };

  const bool ours_moved = !orders.base_known || ours_core != base_core;
  const bool theirs_moved = !orders.base_known || theirs_core != base_core;
  if (ours_moved && theirs_moved && ours_core != theirs_core) {
    return {true, filled(ours_core), filled(theirs_core), filled(base_core)};
  }
  const Keys all = filled(ours_moved ? ours_core : theirs_core);
  return {false, all, all, all};
}

}  // namespace stemma::store
