// Entries as NDJSON: rows of sheets in another dress.
#include "interchange/entry_lines.hpp"

#include <gmock/gmock.h>

#include "support/temporary_folder.hpp"
#include "support/throws.hpp"

namespace stemma::interchange {
namespace {

using stemma::test::error_of;
using testing::HasSubstr;
using testing::SizeIs;

std::string cell(const SheetRow& row, std::string_view column) {
  return row.placed.cells[sheet_layout(row.kind).column(column)];
}

SheetRow one(const std::string& line) {
  const auto rows = read_entry_lines(line + "\n", "a.ndjson");
  return rows.empty() ? SheetRow() : rows.front();
}

std::string mistake(const std::string& line) {
  const auto error = error_of([&] { one(line); });
  return error && !error->mistakes().empty() ? error->mistakes().front().message : "";
}

TEST(EntryLines, KeysAreTheColumnsOfASheet) {
  const SheetRow row = one(
      R"({"entity":"attributions","publication":"p1","claim":"c1","via":["a","b"],"first_hand":true,"credibility":2,"quote":{"exact":"y\"es","lang":"en"},"value":{"min":1.5,"unit":"km"}})");
  EXPECT_EQ(row.kind, SheetKind::attributions);
  EXPECT_EQ(cell(row, "publication"), "p1");
  EXPECT_EQ(cell(row, "via"), "a; b");
  EXPECT_EQ(cell(row, "first_hand"), "true");
  EXPECT_EQ(cell(row, "credibility"), "2");
  EXPECT_EQ(cell(row, "quote"), "y\"es");
  EXPECT_EQ(cell(row, "quote.lang"), "en");
  EXPECT_EQ(cell(row, "value.min"), "1.5");
  EXPECT_EQ(cell(row, "value.unit"), "km");
  EXPECT_FALSE(row.given[sheet_layout(row.kind).column("gist")]);
}

TEST(EntryLines, ANumberIsBothEndsOfAQuantity) {
  const SheetRow row = one(R"({"entity":"attributions","publication":"p","claim":"c","value":7})");
  EXPECT_EQ(cell(row, "value.min") + cell(row, "value.max"), "77");
}

TEST(EntryLines, WhatWouldBeMisreadBetweenSemicolonsStandsInBrackets) {
  EXPECT_EQ(cell(one(R"({"entity":"sources","id":"a","aliases":["x; y","z"]})"), "aliases"), R"(["x; y","z"])");
  EXPECT_EQ(cell(one(R"({"entity":"sources","id":"a","aliases":"[x]"})"), "aliases"), R"(["[x]"])");
  EXPECT_EQ(cell(one(R"({"entity":"sources","id":"a","controlled_by":{"value":"b","share":60}})"), "controlled_by"),
            R"({"share":60,"value":"b"})");
}

TEST(EntryLines, EveryLineThatIsNoEntryIsToldOf) {
  EXPECT_THAT(mistake("{"), HasSubstr("not well-formed"));
  EXPECT_THAT(mistake("[1]"), HasSubstr("no object"));
  EXPECT_THAT(mistake(""), HasSubstr("not well-formed"));
  EXPECT_THAT(mistake(R"({"id":"a"})"), HasSubstr("no `entity`"));
  EXPECT_THAT(mistake(R"({"entity":"source"})"), HasSubstr("no entity `source`"));
  EXPECT_THAT(mistake(R"({"entity":"sources","id":"a","nome":"b"})"), HasSubstr("sources have no `nome`"));
  EXPECT_THAT(mistake(R"({"entity":"sources","id":"a","id":"b"})"), HasSubstr("duplicate key `id`"));
  EXPECT_THAT(mistake(R"({"entity":"sources","id":["a"]})"), HasSubstr("wants one value"));
  EXPECT_THAT(mistake(R"({"entity":"sources","id":"a\u0001"})"), HasSubstr("control character"));
  const auto error = error_of([] { read_entry_lines("{\n{\n", "a.ndjson"); });
  ASSERT_TRUE(error);
  EXPECT_THAT(error->mistakes(), SizeIs(2));
  EXPECT_EQ(error->mistakes().back().place.line, 2U);
}

TEST(EntryLines, AStreamGivesTheRowsOfTheWholeAndStopsAtWhatIsNone) {
  const test::TemporaryFolder folder;
  EntryLines lines(
      folder.file("a.ndjson", "{\"entity\":\"claims\",\"text\":\"x\"}\n{\"entity\":\"claims\",\"text\":null}\nno\n"));
  SheetRow row;
  EXPECT_EQ(lines.next(row), EntryLines::Next::row);
  EXPECT_EQ(cell(row, "text"), "x");
  EXPECT_EQ(lines.next(row), EntryLines::Next::row);
  EXPECT_EQ(row.placed.row.line, 2U);
  EXPECT_EQ(lines.next(row), EntryLines::Next::odd);
}

TEST(EntryLines, NoEntryIsPassedOverThatStandsBehindANulByte) {
  const std::string line = R"({"entity":"sources","id":"a","kind":"person"})";
  EXPECT_EQ(mistake(line + std::string(1, '\0') + line), "the line has a NUL byte");
}

}  // namespace
}  // namespace stemma::interchange
