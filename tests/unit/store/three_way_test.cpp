// Two copies brought together, held against a slow table of what each field and entry ought to become.
#include "store/three_way.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <tuple>

namespace stemma::store {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;
using Kind = MergeConflict::Kind;

std::string uid(int number) {
  std::string digits = std::to_string(number);
  return std::string(32 - digits.size(), '0') + digits;
}

RecordLine line(const std::string& entity, int number, json fields = json::object()) {
  fields["entity"] = entity;
  fields["uid"] = uid(number);
  return {entity, uid(number), fields.dump()};
}

json claim(const std::string& text) { return {{"id", "c"}, {"text", text}}; }

json merged(const MergedText& text, int number) {
  for (const RecordLine& one : text.lines) {
    if (one.uid == uid(number)) return json::parse(one.text);
  }
  return {};
}

std::vector<std::string> order(const MergedText& text) {
  std::vector<std::string> ids;
  for (const RecordLine& one : text.lines) ids.push_back(json::parse(one.text).value("id", ""));
  return ids;
}

/// What becomes of one list of a claim.
json list_of(const std::string& name, const json& base, const json& ours, const json& theirs) {
  const auto with = [&](const json& list) {
    json fields = claim("x");
    if (!list.empty()) fields[name] = list;
    return RecordText{line("claim", 1, fields)};
  };
  const MergedText text = merge_text({with(base), with(ours), with(theirs)}, {});
  if (!text.conflicts.empty()) return "conflict";
  return merged(text, 1).value(name, json::array());
}

TEST(ThreeWay, ListsWhoseItemsStandForThemselvesTakeWhatEitherAddedOrTookOut) {
  const auto of = [](const json& base, const json& ours, const json& theirs) {
    const json one = list_of("handles", base, ours, theirs);
    EXPECT_EQ(one, list_of("handles", base, theirs, ours)) << "the other way round";
    return one;
  };
  EXPECT_EQ(of({"a"}, {"a", "b"}, {"a", "c"}), json({"a", "b", "c"}));
  EXPECT_EQ(of({"a"}, {"a", "b"}, {"a", "b", "c"}), json({"a", "b", "c"}));
  EXPECT_EQ(of({"a", "b"}, {"b"}, {"a", "b", "c"}), json({"b", "c"}));
  EXPECT_EQ(of({"a", "b"}, {"a"}, {"b"}), json::array());
  EXPECT_EQ(of({"a"}, {"b"}, {"c"}), "conflict");  // two versions of one item
  EXPECT_EQ(of({"a"}, json::array(), {"c"}), "conflict");
  EXPECT_EQ(of({"a", "b"}, {"b", "a"}, {"a", "b", "c"}), json({"b", "c", "a"}));
  EXPECT_EQ(of({"a"}, {"a", "b", "b"}, {"a", "c"}), "conflict");
}

TEST(ThreeWay, TwoVersionsOfOneThingInAListAreAConflict) {
  const auto control = [](const char* who, int share) { return json{{"controller", who}, {"share", share}}; };
  const json a = control("a", 1), b1 = control("b", 1), b2 = control("b", 2);
  const auto list = [](const std::vector<json>& items) { return json(items); };
  EXPECT_EQ(list_of("controlled_by", list({}), list({a}), list({b1})), list({a, b1}));
  EXPECT_EQ(list_of("controlled_by", list({}), list({b1}), list({b2})), "conflict");
  EXPECT_EQ(list_of("controlled_by", list({b1}), list({a}), list({b2})), "conflict");
  EXPECT_EQ(list_of("controlled_by", list({b1}), list({b1, a}), list({b2})), list({a, b2}));
}

TEST(ThreeWay, AChainIsOneValueAndNoClaimsAreAllClaims) {
  EXPECT_EQ(list_of("via", {"a"}, {"a", "b"}, {"a", "c"}), "conflict");
  EXPECT_EQ(list_of("claims", {"a", "b"}, {"a"}, {"b"}), "conflict");
  EXPECT_EQ(list_of("claims", {"a"}, {"a", "b"}, {"a", "c"}), json({"a", "b", "c"}));
  EXPECT_EQ(list_of("claims", json::array(), {"a"}, {"b"}), "conflict");
}

TEST(ThreeWay, WhatBelongsTogetherIsOneField) {
  const auto said = [](const char* exact, const char* lang) {
    return RecordText{line("claim", 1, {{"id", "c"}, {"quote_exact", exact}, {"quote_lang", lang}})};
  };
  const MergedText text = merge_text({said("da", "ru"), said("da, da", "ru"), said("da", "uk")}, {});
  ASSERT_EQ(text.conflicts.size(), 1U);
  EXPECT_EQ(text.conflicts[0].field, "quote");
  EXPECT_EQ(json::parse(text.conflicts[0].theirs), (json{{"quote_exact", "da"}, {"quote_lang", "uk"}}));
}

TEST(ThreeWay, IdsThatNobodyGaveAreNoConflict) {
  const auto said = [](const char* id, const char* gist) {
    return RecordText{
        line("source", 1, {{"id", "s"}}), line("publication", 2, {{"id", "p"}}),
        line("attribution", 3, {{"id", id}, {"default_id", true}, {"publication", uid(2)}, {"gist", gist}})};
  };
  const MergedText text = merge_text({said("p/c", "a"), said("p/c/tass", "a"), said("p/c/upi", "b")}, {});
  EXPECT_THAT(text.conflicts, IsEmpty());
  EXPECT_EQ(merged(text, 3)["gist"], "b");
  EXPECT_EQ(merged(text, 3)["id"], "p/c/tass");
}

TEST(ThreeWay, OneIdForTwoEntriesIsSettledByANewOne) {
  const RecordText ours{line("claim", 1, {{"id", "x"}, {"text", "ours"}})};
  const RecordText theirs{line("source", 2, {{"id", "x"}}), line("check", 3, {{"whom", uid(2)}})};
  const MergedText open = merge_text({{}, ours, theirs}, {});
  ASSERT_EQ(open.conflicts.size(), 1U);
  EXPECT_EQ(open.conflicts[0].kind, Kind::id);
  EXPECT_EQ(open.conflicts[0].uid, uid(2));
  EXPECT_EQ(open.conflicts[0].other, uid(1));
  MergeChoices choices;
  std::string id = "y";
  choices.new_id = [&](const MergeConflict&) { return id; };
  const MergedText named = merge_text({{}, ours, theirs}, choices);
  EXPECT_THAT(named.conflicts, IsEmpty());
  EXPECT_EQ(merged(named, 2)["id"], "y");
  EXPECT_EQ(merged(named, 3)["whom"], uid(2));
  id = "x";  // is no new one
  EXPECT_EQ(merge_text({{}, ours, theirs}, choices).conflicts.size(), 1U);
}

TEST(ThreeWay, WhatIsNewStandsWhereItStoodAndMovesOfOneCopyCount) {
  const auto claims = [](const std::vector<int>& numbers) {
    RecordText text;
    for (const int number : numbers)
      text.push_back(line("claim", number, {{"id", std::string(1, static_cast<char>('a' + number))}}));
    return text;
  };
  const auto both_ways = [&](const std::vector<int>& base, const std::vector<int>& a, const std::vector<int>& b) {
    const MergedText one = merge_text({claims(base), claims(a), claims(b)}, {});
    const MergedText other = merge_text({claims(base), claims(b), claims(a)}, {});
    EXPECT_EQ(one.lines == other.lines, one.conflicts.empty());
    std::string text;
    for (const std::string& id : order(one)) text += id;
    return one.conflicts.empty() ? text : "conflict";
  };
  EXPECT_EQ(both_ways({0, 1}, {0, 5, 1}, {0, 1, 4}), "afbe");
  EXPECT_EQ(both_ways({0, 1}, {0, 5, 6, 1}, {0, 4, 1}), "aefgb");
  EXPECT_EQ(both_ways({0, 1, 2}, {2, 0, 1}, {0, 3, 1, 2}), "cadb");
  EXPECT_EQ(both_ways({0, 1, 2}, {2, 0, 1}, {2, 0, 1}), "cab");
  EXPECT_EQ(both_ways({0, 1, 2}, {2, 0, 1}, {0, 2}), "ca");
  EXPECT_EQ(both_ways({0, 1, 2}, {2, 0, 1}, {1, 0, 2}), "conflict");
}

/// Four claims, four checks that name them, each with three fields of one text.
class Copy {
 public:
  std::map<int, json> entries;

  static Copy begin() {
    Copy copy;
    for (int i = 0; i < 4; ++i) copy.entries[i] = {{"id", "c" + std::to_string(i)}, {"a", "0"}, {"b", "0"}};
    for (int i = 4; i < 8; ++i) copy.entries[i] = {{"names", uid(i - 4)}, {"a", "0"}};
    return copy;
  }
  RecordText text() const {
    RecordText lines;
    for (const char* entity : {"claim", "check"}) {
      for (const auto& [number, fields] : entries) {
        if (fields.contains("id") == (std::string(entity) == "claim")) lines.push_back(line(entity, number, fields));
      }
    }
    return lines;
  }
  bool named(int number) const {
    return std::any_of(entries.begin(), entries.end(),
                       [&](const auto& entry) { return entry.second.value("names", "") == uid(number); });
  }
  /// One change that leaves no name without its entry; what is new is numbered from `fresh`.
  void change(std::mt19937& random, int& fresh) {
    const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    if (entries.empty() || below(6) == 0) {
      const int number = fresh++;
      entries[number] = {{"a", "new"}};
      if (below(2) == 0) {
        entries[number]["id"] = "c" + std::to_string(number);
      } else {
        entries[number]["names"] = names_one(below(8));
      }
      return;
    }
    const auto at = std::next(entries.begin(), below(static_cast<int>(entries.size())));
    if (below(4) == 0) {
      if (!named(at->first)) entries.erase(at);
    } else if (at->second.contains("names") && below(3) == 0) {
      at->second["names"] = names_one(below(8));
    } else {
      at->second[below(2) == 0 ? "a" : "b"] = std::to_string(below(3));
    }
  }

 private:
  std::string names_one(int from) const {
    std::vector<int> claims;
    for (const auto& [number, fields] : entries) {
      if (fields.contains("id")) claims.push_back(number);
    }
    return claims.empty() ? "nobody" : uid(claims[static_cast<std::size_t>(from) % claims.size()]);
  }
};

using Conflicts = std::set<std::tuple<Kind, std::string, std::string>>;

/// What ought to come out, where `side` settles what both did.
struct Wanted {
  std::map<int, json> entries;
  Conflicts conflicts;

  Wanted(const Copy& base, const Copy& ours, const Copy& theirs, Side side) {
    const auto in = [](const Copy& copy, int number) {
      const auto at = copy.entries.find(number);
      return at == copy.entries.end() ? json() : at->second;
    };
    std::set<int> gone;
    for (int number = 0; number < 100; ++number) {
      const json b = in(base, number), o = in(ours, number), t = in(theirs, number);
      if (!o.is_null() && !t.is_null()) {
        json& made = entries[number] = json::object();
        for (const char* field : {"id", "names", "a", "b"}) {
          const json was = b.value(field, json()), mine = o.value(field, json()), other = t.value(field, json());
          const bool conflict = mine != was && other != was && mine != other;
          if (conflict) conflicts.insert({Kind::field, uid(number), field});
          const json value = conflict ? (side == Side::ours ? mine : other) : mine == was ? other : mine;
          if (!value.is_null()) made[field] = value;
        }
      } else if (!o.is_null() || !t.is_null()) {
        const json& left = o.is_null() ? t : o;
        if (b.is_null() || b != left) entries[number] = left;
        if (!b.is_null() && b != left) conflicts.insert({Kind::presence, uid(number), ""});
        if (!b.is_null() && b == left) gone.insert(number);
      }
    }
    for (bool again = true; again;) {
      again = false;
      for (const int number : std::set<int>(gone)) {
        for (const auto& entry : std::map<int, json>(entries)) {
          if (entry.second.value("names", "") != uid(number) || !gone.erase(number)) continue;
          entries[number] = in(ours, number).is_null() ? in(theirs, number) : in(ours, number);
          conflicts.insert({Kind::presence, uid(number), ""});
          again = true;
        }
      }
    }
  }
};

Conflicts found(const MergedText& text) {
  Conflicts all;
  for (const MergeConflict& conflict : text.conflicts) all.insert({conflict.kind, conflict.uid, conflict.field});
  return all;
}

std::map<int, json> entries(const MergedText& text) {
  std::map<int, json> all;
  for (const RecordLine& one : text.lines) {
    json fields = json::parse(one.text);
    fields.erase("entity");
    fields.erase("uid");
    all[std::stoi(one.uid)] = fields;
  }
  return all;
}

TEST(ThreeWay, IsWhatTheTableSaysInEitherDirection) {
  std::size_t clean = 0, conflicts = 0, presences = 0;
  for (unsigned seed = 0; seed < 400; ++seed) {
    std::mt19937 random(seed);
    const Copy base = Copy::begin();
    Copy ours = base, theirs = base;
    int fresh_ours = 20, fresh_theirs = 60;
    const int edits = std::uniform_int_distribution<int>(0, 8)(random);
    for (int i = 0; i < edits; ++i) {
      ours.change(random, fresh_ours);
      theirs.change(random, fresh_theirs);
    }
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Copies copies{base.text(), ours.text(), theirs.text()};
    for (const Side side : {Side::ours, Side::theirs}) {
      const Wanted wanted(base, ours, theirs, side);
      const MergedText open = merge_text(copies, {});
      ASSERT_EQ(found(open), wanted.conflicts);
      if (open.conflicts.empty()) {
        ASSERT_EQ(entries(open), wanted.entries);
        ASSERT_EQ(open.lines, merge_text({base.text(), theirs.text(), ours.text()}, {}).lines);
        ++clean;
        continue;
      }
      // Fields by `side`, entries stay.
      MergeChoices choices;
      choices.side = [&](const MergeConflict& conflict) -> std::optional<Side> {
        if (conflict.kind == Kind::presence) return conflict.gone == Side::ours ? Side::theirs : Side::ours;
        return side;
      };
      const MergedText settled = merge_text(copies, choices);
      ASSERT_EQ(entries(settled), Wanted(base, ours, theirs, side).entries);
      ASSERT_THAT(settled.leaving, IsEmpty());
      conflicts += wanted.conflicts.size();
      for (const auto& one : wanted.conflicts) presences += std::get<0>(one) == Kind::presence ? 1U : 0U;
    }
    // Against what both come from, a copy is itself.
    EXPECT_TRUE(same_record(merge_text({base.text(), ours.text(), base.text()}, {}).lines, ours.text()));
    EXPECT_TRUE(same_record(merge_text({base.text(), base.text(), theirs.text()}, {}).lines, theirs.text()));
    EXPECT_TRUE(same_record(merge_text({base.text(), ours.text(), ours.text()}, {}).lines, ours.text()));
  }
  EXPECT_GT(clean, 100U);
  EXPECT_GT(conflicts, 150U);
  EXPECT_GT(presences, 50U);
}

TEST(ThreeWay, WhatOneBaseLeavesOpenIsAskedOfWhoeverDiffersAndOfNobodyElse) {
  const auto text = [](const char* words) { return RecordText{line("claim", 1, claim(words))}; };
  const MergedBase base = merge_bases({text("was"), text("one"), text("two")});
  EXPECT_THAT(merge_text({base.lines, text("one"), text("one")}, {}).conflicts, IsEmpty());
  for (const char* other : {"was", "two", "three"}) {
    EXPECT_EQ(merge_text({base.lines, text("one"), text(other)}, {}).conflicts.size(), 1U) << other;
  }
  const MergedBase half = merge_bases({text("was"), text("one"), {}});
  EXPECT_THAT(merge_text({half.lines, {}, {}}, {}).conflicts, IsEmpty());
  EXPECT_EQ(merge_text({half.lines, text("one"), {}}, {}).conflicts.size(), 1U);
  EXPECT_EQ(merge_text({half.lines, {}, text("was")}, {}).conflicts.size(), 1U);
}

}  // namespace
}  // namespace stemma::store
