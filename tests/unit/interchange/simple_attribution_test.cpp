// What is read without a tree is what the readers of the case file read.
#include "interchange/simple_attribution.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace stemma::interchange {
namespace {

TEST(SimpleAttribution, WhatIsReadIsWhatTheReaderOfFieldsReads) {
  const SheetLayout& layout = sheet_layout(SheetKind::attributions);
  const std::vector<std::string> common{"", "", "", "true", "false", "2", "asserts", "denies", "plain words"};
  const auto values = [&](std::string_view column) -> std::vector<std::string> {
    if (column == "claim") return {"c1", "c2"};
    if (column == "via") return {"", "s1", "s1; p1", " s1 ;;p1; ", ";", "[s1, p1]", "s1;s1"};
    if (column == "stance") return {"", "denies", "reports", "Denies", "hedges"};
    if (column == "first_hand" || column == "dissent") return {"", "true", "false", "TRUE", "yes"};
    if (column == "credibility") return {"", "1", "6", "7", "admiralty-scale:information-credibility=\"2\""};
    if (column == "basis") return {"", "own-witness", "own"};
    if (column == "cue_class") return {"", "hearsay", "x"};
    if (column == "commitment") return {"", "certain", "2"};
    if (column == "said_on") return {"", "2024-03", "2024-03-11?", "yesterday"};
    if (column == "gist" || column == "note" || column == "quote")
      return {"", "", "so it says: [\"é\"]\n", "{", "true"};
    return {"", "", "", "", "", "", "", common[3]};
  };
  std::mt19937 random(11);
  const std::string file = "s.csv";
  std::size_t simple = 0, refused = 0;
  for (int i = 0; i < 6000; ++i) {
    PlacedCells row{SheetCells(layout.columns.size()), {7, 1}, {}};
    row.at.assign(layout.columns.size(), row.row);
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
      const std::vector<std::string> choice = values(layout.columns[c].name);
      const bool rare = choice.size() == 8 && random() % 12 != 0;
      if (!rare)
        row.cells[c] = choice[random() % (random() % 3 == 0 ? choice.size() : std::min<std::size_t>(2, choice.size()))];
      row.at[c].column = static_cast<std::uint32_t>(c + 1);
    }
    AttributionRecord read;
    if (!read_simple_attribution(row, file, read)) {
      ++refused;
      continue;
    }
    ++simple;
    SheetReader reader({}, file);
    for (const char* claim : {"c1", "c2"}) reader.know(claim_id, claim);
    reader.know(source_id, "s1");
    reader.know(publication_id, "p1");
    AttributionRecord wanted;
    ASSERT_TRUE(reader.read(row, wanted)) << reader.mistakes().front().message;
    wanted.at = {};
    ASSERT_EQ(read, wanted);
  }
  EXPECT_GT(simple, 500U);
  EXPECT_GT(refused, 500U);
}

}  // namespace
}  // namespace stemma::interchange
