#include "report/table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <sstream>

#include "base/text.hpp"

namespace stemma::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string table(std::vector<TableColumn> columns, const std::vector<TableRow>& rows,
                  const TableOptions& options = {}) {
  std::ostringstream out;
  write_table(out, std::move(columns), rows, options);
  return out.str();
}

TEST(Table, AlignsColumnsByWhatIsSeen) {
  EXPECT_EQ(table({{"name", true}, {"id"}}, {{"", {{"서울"}, {"a"}}}, {"", {{"Rome"}, {"b"}}}}),
            "name  id\n서울  a\nRome  b\n");
}

TEST(Table, LeavesOutAColumnWithoutAnyText) {
  EXPECT_EQ(table({{"name", true}, {"grade"}, {"id"}}, {{"", {{"A"}, {""}, {"a"}}}}), "name  id\nA     a\n");
}

TEST(Table, PutsNumbersToTheRight) {
  EXPECT_EQ(table({{"n", false, 9, true}, {"name", true}}, {{"", {{"7"}, {"A"}}}, {"", {{"12"}, {"B"}}}}),
            " n  name\n 7  A\n12  B\n");
}

TEST(Table, LetsANameRunOnOverEmptyCellsAndNoFurther) {
  TableOptions options;
  options.width = 40;
  options.narrowest = 8;
  const std::string name(60, 'x');
  const std::string text = table({{"name", true}, {"date", false, 20}, {"id"}},
                                 {{"", {{name}, {""}, {"first"}}}, {"", {{name}, {"12 March"}, {"second"}}}}, options);
  EXPECT_THAT(text, HasSubstr("xxxxxxxxxxxxxxxxxxxxxxxxxxxxx…  first\n"));
  EXPECT_THAT(text, HasSubstr("…  12 March  second\n"));
}

TEST(Table, NeverCutsATail) {
  TableOptions options;
  options.width = 30;
  EXPECT_THAT(table({{"name", true}, {"id"}}, {{"", {{std::string(60, 'x'), ", as above"}, {"i"}}}}, options),
              HasSubstr("…, as above"));
}

TEST(Table, PutsTheOtherColumnsBelowWhereThereIsNoRoom) {
  TableOptions options;
  options.width = 20;
  EXPECT_EQ(table({{"name", true}, {"id"}}, {{"- ", {{"A name"}, {"id-of-16-letters"}}, "| "}}, options),
            "name\n- A name\n|   id-of-16-letters\n");
}

TEST(Table, PaintsWithoutMovingAnything) {
  TableOptions options;
  options.colour = true;
  const std::string text = table({{"name", true}, {"id"}}, {{"", {{"A", "", &Paint::red}, {"a"}}}}, options);
  EXPECT_THAT(text, HasSubstr("\x1b[1;31mA\x1b[0m     a\n"));
}

TEST(Table, NoLineIsWiderThanThePage) {
  std::mt19937 random(3);
  const std::array<std::string, 4> words{"word", "서울", "averyveryverylongword", "é"};
  for (int round = 0; round < 500; ++round) {
    TableOptions options;
    options.width = 60 + random() % 60;
    options.ascii = random() % 2 == 0;
    std::vector<TableRow> rows;
    for (int r = 0; r < 5; ++r) {
      TableRow row;
      row.lead = std::string(random() % 8, ' ');
      for (int c = 0; c < 3; ++c) {
        TableCell cell;
        for (auto n = random() % 6; n > 0; --n) cell.text += words[random() % words.size()] + " ";
        row.cells.push_back(cell);
      }
      rows.push_back(row);
    }
    std::istringstream lines(table({{"name", true}, {"one", false, 16}, {"two", false, 16}}, rows, options));
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(base::display_width(line), options.width) << round << ": " << line;
    }
  }
}

}  // namespace
}  // namespace stemma::report
