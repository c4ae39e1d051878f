#include "model/leak_scan.hpp"

#include <gmock/gmock.h>

#include <string>

namespace stemma::model {
namespace {

using Kind = ProtectedTerm::Kind;

bool found(Kind kind, const std::string& term, const std::string& output, const std::vector<ProtectedTerm>& open = {}) {
  return LeakScan({{kind, term, "protected-1"}}, open).find(output).has_value();
}

TEST(LeakScan, FindsANameInWhateverAFormatMadeOfIt) {
  for (const char* output : {"Kim Min-su", "a KIM MIN-SU's b", R"("\u004bim\nMin-su")", "Kim&#x20;Min&#45;su",
                             "Kim%20Min-su", "Kim</text>\n<text x='1'>Min-su", R"(Kim Min\-su)",
                             "K<U+200B>im Min#45;su", "\x1B[1mKim\x1B[0m Min-su", R"({\"x\": \"Kim Min-su\"})",
                             "K<!-- -->im Min-su", "&lt;b&gt;Kim&lt;/b&gt; Min-su", "a,\"Kim \"\"Min-su\"\"\",b"}) {
    EXPECT_TRUE(found(Kind::name, "Kim Min-su", output)) << output;
  }
}

TEST(LeakScan, FindsNothingWhereNothingIsLookedFor) {
  const LeakScan nothing;
  EXPECT_TRUE(nothing.empty());
  EXPECT_FALSE(nothing.find("Kim Min-su"));
}

TEST(LeakScan, LeavesOtherWordsAlone) {
  EXPECT_FALSE(found(Kind::name, "Kim Min-su", "Kim Min-sung; Hakim Min-su; Min-su Kim"));
  EXPECT_FALSE(found(Kind::name, "Lund", "Lunda, Blund, lunds"));
}

TEST(LeakScan, FindsHangulAndHanInsideWords) {
  EXPECT_TRUE(found(Kind::name, "김민수", "간첩 김민수는 말했다"));
  EXPECT_TRUE(found(Kind::name, "김민수", "\u1100\u1175\u11B7\u1106\u1175\u11AB\u1109\u116E")) << "taken apart";
  EXPECT_TRUE(found(Kind::name, "李明", "李\n   明说"));
  EXPECT_FALSE(found(Kind::name, "김민수", "기민수"));
}

TEST(LeakScan, NamesThatAreTooShortAreNotLookedFor) {
  EXPECT_FALSE(found(Kind::name, "Li", "Li said"));
  EXPECT_TRUE(found(Kind::name, "Lin", "Lin said"));
  EXPECT_FALSE(found(Kind::name, "李", "李说"));
  EXPECT_FALSE(found(Kind::name, "...", "anything ..."));
}

TEST(LeakScan, QuotesAreFoundWholeOrEightWordsInARow) {
  const std::string quote = "They switched the pumps off before midnight, and nobody on the pier said a word";
  EXPECT_TRUE(found(Kind::quote, quote, "\"they switched the pumps off — before midnight and nobody\""));
  EXPECT_TRUE(found(Kind::quote, quote, "midnight and nobody on the pier said a word"));
  EXPECT_FALSE(found(Kind::quote, quote, "before midnight, and nobody on the pier"));
  EXPECT_FALSE(found(Kind::quote, "No comment", "No comment"));
  EXPECT_FALSE(found(Kind::quote, "I am to go", "I am to go"));
  EXPECT_TRUE(found(Kind::text, "The pumps were off", "THE PUMPS WERE OFF."));
}

TEST(LeakScan, AddressesAreFoundWithoutTheirScheme) {
  EXPECT_TRUE(found(Kind::address, "https://www.lund.example/me", "see lund.example/me"));
  EXPECT_TRUE(found(Kind::name, "@lund_74", "https://social.example/@lund_74/1"));
}

TEST(LeakScan, IdsAreFoundAsTheyAreWritten) {
  EXPECT_TRUE(found(Kind::id, "deep_1", "p1/c1/deep_1"));
  EXPECT_FALSE(found(Kind::id, "deep_1", "deep 1, deep_12, Deep_1, a-deep_1"));
  EXPECT_FALSE(found(Kind::id, "witness", "a witness")) << "a common word";
  EXPECT_FALSE(found(Kind::id, "s_1", "s_1")) << "too short";
}

TEST(LeakScan, WhatAnOpenEntryHasTooGivesNobodyAway) {
  EXPECT_FALSE(found(Kind::name, "The Police", "THE POLICE", {{Kind::name, "The police", "x"}}));
  EXPECT_FALSE(found(Kind::id, "deep_1", "deep_1", {{Kind::id, "deep_1", "x"}}));
  EXPECT_FALSE(
      found(Kind::quote, "The pumps were off", "the pumps were off", {{Kind::quote, "The pumps were off.", "x"}}));
  EXPECT_TRUE(found(Kind::name, "The Police", "the police", {{Kind::quote, "The police", "x"}}));
}

TEST(LeakScan, AShortNameInsideTheNameOfAnOpenEntryIsPassedOverThereAlone) {
  const std::vector<ProtectedTerm> open{{Kind::name, "Kim Jong-un", "x"}, {Kind::name, "李明博", "y"}};
  EXPECT_FALSE(found(Kind::name, "Kim", "Kim Jong-un met KIM JONG-UN", open));
  EXPECT_TRUE(found(Kind::name, "Kim", "Kim Jong-un met Kim", open));
  EXPECT_FALSE(found(Kind::name, "李明", "李明博说", open));
  EXPECT_TRUE(found(Kind::name, "李明", "李明说", open));
  const std::vector<ProtectedTerm> telling{{Kind::name, "The lawyer of Kim", "x"},
                                           {Kind::name, "김민수의 변호사", "y"}};
  EXPECT_TRUE(found(Kind::name, "Kim", "the lawyer of Kim", telling)) << "that tells of him";
  EXPECT_TRUE(found(Kind::name, "김민수", "김민수의 변호사", telling));
  EXPECT_TRUE(found(Kind::name, "Kim Jong", "Kim Jong-un", open)) << "two words are no common name";
}

TEST(LeakScan, SaysWhoseItIsAndOnWhichLine) {
  const LeakScan scan({{Kind::name, "Maria Lund", "protected-1"}, {Kind::id, "pier_2", "protected-2"}}, {});
  const auto name = scan.find("one\ntwo\n&lt;Maria\nLund&gt;");
  ASSERT_TRUE(name);
  EXPECT_EQ(name->entry, "protected-1");
  EXPECT_EQ(name->line, 3U);
  const auto id = scan.find("one\n`pier_2`");
  ASSERT_TRUE(id);
  EXPECT_EQ(id->entry, "protected-2");
  EXPECT_EQ(id->line, 2U);
  EXPECT_EQ(id->kind, Kind::id);
}

}  // namespace
}  // namespace stemma::model
