// Comma-separated values: what is read, where it stood, and what is refused.
#include "interchange/csv.hpp"

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace stemma::interchange {
namespace {

std::string read(std::string_view text, const base::Limits& limits = {}) {
  std::string all;
  try {
    for (const CsvRow& row : read_csv(text, "list.csv", limits)) {
      for (const CsvField& field : row) all += fmt::format("[{}]", field.text);
      all += fmt::format("@{}\n", row.front().at.line);
    }
  } catch (const Error& error) {
    if (error.mistakes().empty()) return error.message();
    for (const Mistake& mistake : error.mistakes()) {
      all += fmt::format("{}:{} {}\n", mistake.place.line, mistake.place.column, mistake.message);
    }
  }
  return all;
}

TEST(Csv, RowsHaveFieldsAndLines) {
  EXPECT_EQ(read("a,b\n1,2\n"), "[a][b]@1\n[1][2]@2\n");
  EXPECT_EQ(read("a,b\r\n,\r\n"), "[a][b]@1\n[][]@2\n") << "empty fields are fields";
  EXPECT_EQ(read("a\rb"), "[a]@1\n[b]@2\n");
  EXPECT_EQ(read("\xEF\xBB\xBF"
                 "a\n\n\nb"),
            "[a]@1\n[b]@4\n")
      << "no byte order mark, no empty lines";
  EXPECT_EQ(read(""), "");
  EXPECT_EQ(read("a,"), "[a][]@1\n");
  EXPECT_EQ(read("sep=;\na;b"), "[sep=;]@1\n[a;b]@2\n") << "the comma is the only separator";
}

TEST(Csv, QuotationMarksKeepCommasLinesAndThemselves) {
  EXPECT_EQ(read("\"a,\"\"b\"\"\",\"\"\nc,d"), "[a,\"b\"][]@1\n[c][d]@2\n");
  EXPECT_EQ(read("\"one\r\ntwo\",x\ny,z\n"), "[one\ntwo][x]@1\n[y][z]@3\n");
}

TEST(Csv, StrayQuotationMarksAreMistakesWithTheirPlaces) {
  EXPECT_EQ(read("ab\"c\",d"),
            "1:3 a quotation mark inside a field that does not begin with one\n"
            "1:5 a quotation mark inside a field that does not begin with one\n");
  EXPECT_EQ(read("x\n\"a\"b,c"), "2:4 after a closing quotation mark a comma or the end of the line is wanted\n");
  EXPECT_EQ(read("x\né,\"open\nand on"), "2:3 the quotation mark that is opened here is not closed\n");
}

TEST(Csv, ColumnsAreCharactersAndOtherBytesAreRefused) {
  EXPECT_EQ(read("백원순,\"a\"x"), "1:8 after a closing quotation mark a comma or the end of the line is wanted\n");
  EXPECT_EQ(read("a,\x1B[31m"), "1:3 control characters are not allowed\n");
  EXPECT_EQ(read(std::string_view("a\0b", 3)), "1:2 control characters are not allowed\n");
  EXPECT_EQ(read("a\nb\xC3("), "2:2 the bytes here are not UTF-8\n");
}

TEST(Csv, HasLimits) {
  base::Limits limits;
  limits.file_bytes = 4;
  EXPECT_EQ(read("a,b,c", limits), "list.csv is larger than 4 bytes");
  limits = {};
  limits.scalar_bytes = 3;
  EXPECT_EQ(read("abc,\"d\"", limits), "[abc][d]@1\n");
  EXPECT_EQ(read("abcd", limits), "list.csv:1: more than 3 bytes in a field");
  EXPECT_EQ(read(std::string(most_csv_fields, ',')), "list.csv:1: more than 1000 fields in a row");
  std::string rows;
  for (std::size_t i = 0; i <= most_csv_rows; ++i) rows += "a\n";
  EXPECT_EQ(read(rows), "list.csv:1000001: more than 1000000 rows");
}

}  // namespace
}  // namespace stemma::interchange
