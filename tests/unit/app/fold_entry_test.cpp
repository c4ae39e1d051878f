#include "app/edit/fold_entry.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "interchange/case_file.hpp"
#include "interchange/entry_file.hpp"

namespace stemma::app {
namespace {

using testing::ElementsAre;
using testing::Field;

class Folded : public testing::Test {
 protected:
  static interchange::YamlOut tree(const std::string& yaml) {
    return interchange::entry_tree(EntryKind::source,
                                   interchange::read_entry(EntryKind::source, "x", {"x.yaml", yaml, {}}, {}, {}));
  }

  std::string fold(const std::string& keep, const std::string& other, const FieldChoice& choice = {}) {
    conflicts.clear();
    return interchange::entry_lines(folded(tree(keep), tree(other), choice, conflicts));
  }

  std::vector<FieldConflict> conflicts;
};

TEST_F(Folded, WhatOnlyOneSaysIsTakenAndWhatBothSayAlikeIsNoConflict) {
  EXPECT_EQ(fold("{name: TASS, country: RU}", "{kind: news-agency, country: RU}"),
            "name: TASS\ncountry: RU\nkind: news-agency\n");
  EXPECT_TRUE(conflicts.empty());
}

TEST_F(Folded, ListsAreJoinedWithoutRepeating) {
  EXPECT_EQ(fold("{aliases: [A, B]}", "{aliases: [B, C]}"), "aliases: [A, B, C]\n");
  EXPECT_EQ(fold("{urls: 'a:b'}", "{urls: 'a:b'}"), "urls: a:b\n");
}

TEST_F(Folded, TheOtherNameBecomesAnAlias) {
  EXPECT_EQ(fold("{name: TASS}", "{name: ТАСС, aliases: ITAR-TASS}"), "name: TASS\naliases: [ТАСС, ITAR-TASS]\n");
  EXPECT_EQ(fold("{name: TASS, aliases: ТАСС}", "{name: ТАСС}"), "name: TASS\naliases: ТАСС\n");
}

TEST_F(Folded, NotesFollowEachOtherAndTheStricterSensitivityStands) {
  EXPECT_EQ(fold("{note: a, sensitivity: internal}", "{note: b, sensitivity: sealed}"),
            "sensitivity: sealed\nnote: \"a\\nb\"\n");
  EXPECT_EQ(fold("{sensitivity: sealed}", "{sensitivity: internal}"), "sensitivity: sealed\n");
}

TEST_F(Folded, WhatBothSayDifferentlyIsNamed) {
  fold("{country: KR, kind: ministry}", "{country: JP, kind: state}");
  EXPECT_THAT(conflicts, ElementsAre(Field(&FieldConflict::field, "kind"), Field(&FieldConflict::field, "country")));
  EXPECT_EQ(conflicts[1].keep, "`country: KR`");
  EXPECT_EQ(conflicts[1].other, "`country: JP`");
}

TEST_F(Folded, AChoiceSettlesIt) {
  EXPECT_EQ(fold("{country: KR}", "{country: JP}", {false, true, {}}), "country: KR\n");
  EXPECT_EQ(fold("{country: KR}", "{country: JP}", {true, true, {}}), "country: JP\n");
  EXPECT_EQ(fold("{country: KR}", "{country: JP}", {false, false, {"country"}}), "country: JP\n");
  EXPECT_TRUE(conflicts.empty());
}

TEST_F(Folded, ANamedSourceDoesNotBecomeUnnamedInSilence) {
  fold("{name: Baek}", "{anonymous: an acquaintance}");
  EXPECT_THAT(conflicts, ElementsAre(Field(&FieldConflict::field, "anonymous")));
  fold("{anonymous: an acquaintance}", "{name: Baek}");
  EXPECT_THAT(conflicts, ElementsAre(Field(&FieldConflict::field, "anonymous")));
  EXPECT_EQ(fold("{anonymous: an acquaintance}", "{name: Baek}", {false, false, {"anonymous"}}), "name: Baek\n");
}

}  // namespace
}  // namespace stemma::app
