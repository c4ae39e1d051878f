// Sheets read row by row: the rows that a whole sheet has, or nothing.
#include "interchange/sheet_stream.hpp"

#include <gmock/gmock.h>

#include <random>

#include "interchange/sheet_text.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::interchange {
namespace {

class Streamed : public testing::Test {
 protected:
  struct Row {
    SheetCells cells;
    LineColumn row;
    std::vector<LineColumn> at;
    friend bool operator==(const Row&, const Row&) = default;
  };

  /// Nothing where the stream gives up.
  std::optional<std::vector<Row>> streamed(const std::string& text, std::optional<SheetKind> kind = {}) {
    SheetStream stream(folder_.file("s.csv", text), kind);
    std::vector<Row> rows;
    SheetRow row;
    for (;;) {
      const auto next = stream.next(row);
      if (next == SheetStream::Next::odd) return std::nullopt;
      if (next == SheetStream::Next::end) return rows;
      rows.push_back({row.placed.cells, row.placed.row, row.placed.at});
    }
  }
  /// Nothing where it has a mistake.
  static std::optional<std::vector<Row>> whole(const std::string& text, SheetKind kind) {
    try {
      const SheetText sheet = read_sheet_text(text, "s.csv");
      std::vector<Row> rows;
      for (const SheetRow& row : read_sheet_rows(sheet, kind, "s.csv")) {
        rows.push_back({row.placed.cells, row.placed.row, row.placed.at});
      }
      return rows;
    } catch (const Error&) {
      return std::nullopt;
    }
  }

 private:
  test::TemporaryFolder folder_;
};

TEST_F(Streamed, RowsAreThoseOfTheWholeSheet) {
  for (const std::string text :
       {"id,text\nc1,one\nc2,\"t\"\"w\"\"o\"\n", "\n\nid;text\r\n\r\nc1;\"a;\r\nb\"\r\n;\r\nc2; x \r\n",
        "\xEF\xBB\xBFtext\tid\n'=1\tc1\n''=1\tc2", "id,text\nc1,\"\"\nc2,\xC3\xA9 \xE2\x82\xAC,\n",
        "id,text,\nc1,\xC3\xA9 \xE2\x82\xAC,\nc2,x,\n", "id,text\nc1,\"a\rb\"\rc2,x\r\n"}) {
    const auto wanted = whole(text, SheetKind::claims);
    EXPECT_EQ(streamed(text, SheetKind::claims), wanted) << text;
  }
}

TEST_F(Streamed, WhatIsOddIsLeftToTheWholeSheet) {
  for (const std::string text :
       {"", "id", "id,id\nx,y\n", "id,nome\nx,y\n", "id,text\nx\n", "id,text\nx,y\xFF\n", "id,text\nx,\"y\n",
        "id,text\nx,a\"b\n", "id,text\nx,\"a\"b\n", "id,text\nx,a\x01\n", "id,\nx,y\n", "note\nx\n"}) {
    EXPECT_EQ(streamed(text), std::nullopt) << text;
  }
}

TEST_F(Streamed, RandomSheetsComeOutAsAWholeOrNotAtAll) {
  std::mt19937 random(7);
  const std::vector<std::string> bits{"a",  "b ", " ",  ",", ",",        "\"", "\"\"",  "\n",  "\r\n",
                                      "\r", "\t", "'=", ";", "\xC3\xA9", "x",  "\"q\"", "\x01"};
  std::size_t same = 0;
  for (int i = 0; i < 1500; ++i) {
    std::string text = "id,text\n";
    for (std::size_t length = random() % 14; length > 0; --length)
      text += bits[random() % (i % 3 == 0 ? bits.size() : 5)];
    const auto rows = streamed(text, SheetKind::claims);
    if (!rows) continue;
    ++same;
    ASSERT_EQ(rows, whole(text, SheetKind::claims)) << text;
  }
  EXPECT_GT(same, 100U);
}

TEST_F(Streamed, RowsAcrossThePiecesThatAreRead) {
  std::string text = "id,text\n";
  for (int i = 0; i < 9000; ++i) {
    text +=
        "c" + std::to_string(i) + ",\"" + std::string(static_cast<std::size_t>(i % 97), 'x') + "\"\"\r\n\xC3\xA9\"\r\n";
  }
  const auto rows = streamed(text);
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows, whole(text, SheetKind::claims));
}

}  // namespace
}  // namespace stemma::interchange
