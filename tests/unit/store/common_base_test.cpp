// Which states two copies have in common, held against the obvious: every state with the set of all states that went
// into it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <random>
#include <set>
#include <vector>

#include "store/common_base.hpp"
#include "store/merge_note.hpp"

namespace stemma::store {
namespace {

using testing::ElementsAre;

std::string digest(int number) {
  std::string text = std::to_string(number);
  return std::string(64 - text.size(), '0') + text;
}

TEST(MergeNote, IsTheLastLineOfAMessageAndNothingElse) {
  const std::string head = digest(7);
  EXPECT_EQ(merge_note(with_merge_note("why", {true, head}))->head, head);
  EXPECT_TRUE(merge_note(with_merge_note("", {true, head}))->merges);
  EXPECT_FALSE(merge_note(with_merge_note("why", {false, head}))->merges);
  EXPECT_EQ(without_merge_note(with_merge_note("why\nso", {true, head})), "why\nso");
  EXPECT_EQ(without_merge_note(with_merge_note("", {false, head})), "");
  for (const std::string& message : {std::string(), std::string("merges"), "merges " + head + "\nmore",
                                     "merges " + head + "0", "it merges " + head, "merges " + std::string(64, 'x')}) {
    EXPECT_FALSE(merge_note(message)) << message;
    EXPECT_EQ(without_merge_note(message), message);
  }
}

TEST(Ancestry, CopiesOfAnEmptyCaseBeginAlike) {
  const Chain ours{{digest(1)}, {""}, "nothing"}, theirs{{digest(2), digest(3)}, {"", ""}, "nothing"};
  const Ancestry ancestry(ours, theirs);
  ASSERT_TRUE(ancestry.related());
  EXPECT_EQ(ancestry.base(0, 1).one, (ChainState{Side::ours, 0}));
  EXPECT_FALSE(Ancestry(ours, {{digest(2)}, {""}, "something"}).related());
  EXPECT_FALSE(Ancestry(ours, {}).related());
}

TEST(Ancestry, AMergeThatWasTakenBackIsNoBaseUntilItIsMadeAnew) {
  Chain ours{{digest(0)}, {""}, "it"};
  const Chain theirs{{digest(0), digest(1), digest(2)}, {"", "", ""}, "it"};
  const auto add = [&](bool merges, int head) {
    ours.digests.push_back(digest(100 + static_cast<int>(ours.digests.size())));
    ours.messages.push_back(with_merge_note("", {merges, digest(head)}));
  };
  const auto base = [&] { return Ancestry(ours, theirs).base(ours.digests.size() - 1, 2); };
  add(true, 1);
  EXPECT_EQ(base().one, (ChainState{Side::theirs, 1}));
  add(true, 2);
  EXPECT_TRUE(base().all_merged);
  add(false, 2);
  EXPECT_EQ(base().one, (ChainState{Side::theirs, 1}));
  EXPECT_FALSE(base().all_merged);
  add(true, 2);
  EXPECT_TRUE(base().all_merged);
}

/// Two copies and all that was ever done to them: a state is a commit of one of them, by its digest.
class World {
 public:
  explicit World(unsigned seed) : random_(seed) {
    for (int shared = 1 + below(3), i = 0; i < shared; ++i) {
      const int state = add(0, {});
      history_[1].push_back(state);
    }
    for (int i = 0; i < 14; ++i) {
      const std::size_t side = static_cast<std::size_t>(below(2));
      if (below(2) == 0) {
        add(side, {});
      } else {
        // Of the other copy as somebody was given it, which may have been a while ago.
        const auto& other = history_[1 - side];
        const int head = other[other.size() - 1 - static_cast<std::size_t>(below(2)) % other.size()];
        add(side, head);
      }
    }
  }

  Chain chain(std::size_t side) const {
    Chain chain;
    for (const int state : history_[side]) {
      chain.digests.push_back(digest(state));
      chain.messages.push_back(messages_[static_cast<std::size_t>(state)]);
    }
    chain.beginning = "it";
    return chain;
  }
  const std::vector<int>& history(std::size_t side) const { return history_[side]; }

  /// The common states of these two that are in no other common state.
  std::set<int> latest_common(int a, int b) const {
    std::set<int> common, latest;
    const auto &one = into(a), &two = into(b);
    std::set_intersection(one.begin(), one.end(), two.begin(), two.end(), std::inserter(common, common.end()));
    for (const int state : common) {
      const bool older = std::any_of(common.begin(), common.end(),
                                     [&](int other) { return other != state && into(other).contains(state); });
      if (!older) latest.insert(state);
    }
    return latest;
  }
  const std::set<int>& into(int state) const { return into_[static_cast<std::size_t>(state)]; }

 private:
  int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
  int add(std::size_t side, std::optional<int> merges) {
    const int state = static_cast<int>(into_.size());
    std::set<int> all{state};
    if (!history_[side].empty()) all.merge(std::set<int>(into(history_[side].back())));
    if (merges) all.merge(std::set<int>(into(*merges)));
    into_.push_back(std::move(all));
    messages_.push_back(merges ? with_merge_note("merge", {true, digest(*merges)}) : "edit");
    history_[side].push_back(state);
    return state;
  }

  std::mt19937 random_;
  std::array<std::vector<int>, 2> history_;
  std::vector<std::set<int>> into_;  ///< by state, itself and all that went into it
  std::vector<std::string> messages_;
};

TEST(Ancestry, FindsWhatEveryStateIsMadeOf) {
  int two_bases = 0;
  for (unsigned seed = 0; seed < 300; ++seed) {
    const World world(seed);
    const Ancestry ancestry(world.chain(0), world.chain(1));
    for (std::size_t i = 0; i < world.history(0).size(); ++i) {
      for (std::size_t j = 0; j < world.history(1).size(); ++j) {
        const CommonBase base = ancestry.base(i, j);
        const std::set<int> wanted = world.latest_common(world.history(0)[i], world.history(1)[j]);
        std::set<int> found{world.history(0)[base.ours], world.history(1)[base.theirs]};
        if (base.one) found = {world.history(base.one->side == Side::ours ? 0 : 1)[base.one->commit]};
        ASSERT_EQ(found, wanted) << "seed " << seed << ", commits " << i << " and " << j;
        EXPECT_EQ(base.all_merged, world.into(world.history(0)[i]).contains(world.history(1)[j]));
        if (!base.one) {
          ++two_bases;
          ASSERT_LT(base.ours, i);
          ASSERT_LT(base.theirs, j);
        }
      }
    }
  }
  EXPECT_GT(two_bases, 100);
}

}  // namespace
}  // namespace stemma::store
