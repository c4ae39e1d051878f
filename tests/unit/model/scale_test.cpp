// The tables of published scales, row by row, and where they do not agree.
#include "model/scale.hpp"
#include "support/source_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace stemma::model {
namespace {

using testing::IsEmpty;

const Scale& scale(const char* name, Axis axis) {
  const Scale* found = find_scale(name, axis);
  EXPECT_NE(found, nullptr) << name;
  return *found;
}

std::string code(const char* name, Axis axis, double number) {
  return std::string(scale(name, axis).code_of(number).value_or(""));
}

struct Row {
  const char* code;
  double number, least, most;
};

/// Each code is written as its number and read back from every number of its range.
void holds(const char* name, Axis axis, const std::vector<Row>& rows) {
  const Scale& tested = scale(name, axis);
  for (const Row& row : rows) {
    const Grade* grade = tested.find(row.code);
    ASSERT_NE(grade, nullptr) << name << row.code;
    EXPECT_EQ(grade->number, row.number) << name << row.code;
    for (double number = row.least; number <= row.most; ++number) {
      EXPECT_EQ(tested.code_of(number), row.code) << name << number;
    }
  }
}

TEST(Scales, AreSortedByNameAndHaveEachCodeOnce) {
  const std::vector<std::string> names = scale_names();
  EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
  EXPECT_EQ(names.size(), 13U);
  for (const Scale& one : scales()) {
    std::set<std::string_view> codes;
    for (const Grade& grade : one.grades) EXPECT_TRUE(codes.insert(grade.code).second) << one.name << grade.code;
  }
}

TEST(Scales, OfTheAdmiraltyHaveLettersForSourcesAndDigitsForInformation) {
  for (const char* letter : {"A", "B", "C", "D", "E", "F"}) {
    EXPECT_NE(scale("admiralty", Axis::reliability).find(letter), nullptr);
    EXPECT_EQ(scale("admiralty", Axis::credibility).find(letter), nullptr);
  }
  for (const char* digit : {"1", "2", "3", "4", "5", "6"}) {
    EXPECT_NE(scale("admiralty", Axis::credibility).find(digit), nullptr);
  }
  EXPECT_EQ(scale("admiralty", Axis::reliability).find("G"), nullptr);
  EXPECT_EQ(find_scale("admiralty", Axis::likelihood), nullptr);
}

TEST(Scales, GiveNoNumberToWhatCannotBeJudged) {
  for (const Scale& one : scales()) {
    for (const char* unjudged : {"F", "f", "6"}) {
      const Grade* grade = one.name == "stix-0-10" ? nullptr : one.find(unjudged);
      if (grade == nullptr) continue;
      EXPECT_FALSE(grade->number.has_value()) << one.name << unjudged;
    }
  }
  for (double number = 0; number <= 100; ++number) {
    EXPECT_NE(code("stix-admiralty", Axis::credibility, number), "6");
    EXPECT_NE(code("misp", Axis::reliability, number), "f");
  }
}

TEST(Scales, OfStixReadEveryNumberOfTheirRanges) {
  holds("stix-low-med-high", Axis::confidence,
        {{"None", 0, 0, 0}, {"Low", 15, 1, 29}, {"Med", 50, 30, 69}, {"High", 85, 70, 100}});
  holds("stix-0-10", Axis::confidence,
        {{"0", 0, 0, 4},
         {"1", 10, 5, 14},
         {"2", 20, 15, 24},
         {"3", 30, 25, 34},
         {"4", 40, 35, 44},
         {"5", 50, 45, 54},
         {"6", 60, 55, 64},
         {"7", 70, 65, 74},
         {"8", 80, 75, 84},
         {"9", 90, 85, 94},
         {"10", 100, 95, 100}});
  holds("stix-admiralty", Axis::credibility,
        {{"5", 10, 0, 19}, {"4", 30, 20, 39}, {"3", 50, 40, 59}, {"2", 70, 60, 79}, {"1", 90, 80, 100}});
  holds("stix-wep", Axis::likelihood,
        {{"Impossible", 0, 0, 0},
         {"Highly Unlikely/Almost Certainly Not", 10, 1, 19},
         {"Unlikely/Probably Not", 30, 20, 39},
         {"Even Chance", 50, 40, 59},
         {"Likely/Probable", 70, 60, 79},
         {"Highly likely/Almost Certain", 90, 80, 99},
         {"Certain", 100, 100, 100}});
  holds("stix-dni", Axis::likelihood,
        {{"Almost No Chance/Remote", 5, 0, 9},
         {"Very Unlikely/Highly Improbable", 15, 10, 19},
         {"Unlikely/Improbable", 30, 20, 39},
         {"Roughly Even Chance/Roughly Even Odds", 50, 40, 59},
         {"Likely/Probable", 70, 60, 79},
         {"Very Likely/Highly Probable", 85, 80, 89},
         {"Almost Certain/Nearly Certain", 95, 90, 100}});
}

TEST(Scales, OfMispAndStixGiveTheSameDigitOtherNumbers) {
  const std::vector<std::pair<const char*, std::pair<double, double>>> digits{
      {"1", {100, 90}}, {"2", {75, 70}}, {"3", {50, 50}}, {"4", {25, 30}}, {"5", {0, 10}}};
  for (const auto& [digit, numbers] : digits) {
    EXPECT_EQ(scale("misp", Axis::credibility).find(digit)->number, numbers.first) << digit;
    EXPECT_EQ(scale("stix-admiralty", Axis::credibility).find(digit)->number, numbers.second) << digit;
  }
}

TEST(Scales, OfIcd203ReadASharedEndAsTheBandAboveIt) {
  const std::vector<std::pair<double, std::string>> read{{0, ""},
                                                         {1, "almost no chance"},
                                                         {4.9, "almost no chance"},
                                                         {5, "very unlikely"},
                                                         {20, "unlikely"},
                                                         {45, "roughly even chance"},
                                                         {55, "likely"},
                                                         {79, "likely"},
                                                         {80, "very likely"},
                                                         {95, "almost certain"},
                                                         {99, "almost certain"},
                                                         {99.5, ""},
                                                         {100, ""}};
  for (const auto& [number, wanted] : read) EXPECT_EQ(code("icd203", Axis::likelihood, number), wanted) << number;
  const Scale& icd203 = scale("icd203", Axis::likelihood);
  const std::vector<std::pair<const char*, const char*>> rows{{"almost no chance", "remote"},
                                                              {"very unlikely", "highly improbable"},
                                                              {"unlikely", "improbable"},
                                                              {"roughly even chance", "roughly even odds"},
                                                              {"likely", "probable"},
                                                              {"very likely", "highly probable"},
                                                              {"almost certain", "nearly certain"}};
  for (const auto& [first, second] : rows) {
    EXPECT_EQ(icd203.find(first)->least, icd203.find(second)->least) << first;
    EXPECT_EQ(icd203.find(first)->most, icd203.find(second)->most) << first;
  }
}

TEST(Scales, OfStixCalledDniIsNotIcd203) {
  EXPECT_EQ(code("icd203", Axis::likelihood, 57), "likely");
  EXPECT_EQ(code("stix-dni", Axis::likelihood, 57), "Roughly Even Chance/Roughly Even Odds");
}

TEST(Scales, OfPhiaHaveGapsThatAreMeant) {
  for (const double gap : {7.0, 22.0, 37.0, 50.0, 52.0, 77.0, 92.0}) {
    EXPECT_EQ(code("phia", Axis::likelihood, gap), "") << gap;
  }
  const std::vector<std::pair<double, std::string>> read{
      {0, "remote chance"}, {5, "remote chance"},          {10, "highly unlikely"},         {25, "unlikely"},
      {35, "unlikely"},     {40, "realistic possibility"}, {49.9, "realistic possibility"}, {55, "likely"},
      {75, "likely"},       {80, "highly likely"},         {95, "almost certain"},          {100, "almost certain"}};
  for (const auto& [number, wanted] : read) EXPECT_EQ(code("phia", Axis::likelihood, number), wanted) << number;
}

TEST(Scales, OfKentHaveHisNumbers) {
  holds("kent", Axis::likelihood,
        {{"impossible", 0, 0, 0},
         {"almost certainly not", 7, 2, 12},
         {"probably not", 30, 20, 39},
         {"chances about even", 50, 40, 60},
         {"probable", 75, 63, 86},
         {"almost certain", 93, 87, 99},
         {"certain", 100, 100, 100}});
}

TEST(Scales, OfTheBritishPoliceHaveNoNumbers) {
  for (const char* name : {"uk-3x5x2", "uk-5x5x5"}) {
    for (const Axis axis : {Axis::reliability, Axis::credibility}) {
      EXPECT_FALSE(scale(name, axis).numbered);
      EXPECT_EQ(scale(name, axis).code_of(50), std::nullopt);
    }
  }
  EXPECT_EQ(scale("uk-3x5x2", Axis::reliability).grades.size(), 3U);
  EXPECT_EQ(scale("uk-3x5x2", Axis::credibility).grades.size(), 5U);
  EXPECT_THAT(scale("percent", Axis::likelihood).grades, IsEmpty());
}

/// The help page is where a user finds their names; it is written by hand.
TEST(Scales, OfMispAreWrittenAsTags) {
  const auto tag = misp_tag("admiralty-scale:source-reliability=\"b\"");
  ASSERT_TRUE(tag);
  EXPECT_EQ(tag->axis, Axis::reliability);
  EXPECT_EQ(tag->code, "b");
  EXPECT_EQ(misp_tag("admiralty-scale:information-credibility=\"2\"")->axis, Axis::credibility);
  for (const char* text : {"", "b", "admiralty-scale:source-reliability=", "admiralty-scale:source-reliability=\"",
                           "admiralty-scale:source-reliability=\"b", "osint:certainty=\"93\""}) {
    EXPECT_FALSE(misp_tag(text)) << text;
  }
}

TEST(Scales, ThatWriteTheAdmiraltyCodeAreReadAsIt) {
  EXPECT_EQ(admiralty_reliability({"admiralty", "D", {}}), Reliability::d);
  EXPECT_EQ(admiralty_reliability({"misp", "a", {}}), Reliability::a);
  EXPECT_EQ(admiralty_reliability({"misp", "g", {}}), std::nullopt);
  EXPECT_EQ(admiralty_reliability({"uk-5x5x5", "A", {}}), std::nullopt);
  EXPECT_EQ(admiralty_credibility({"admiralty", "6", {}}), Credibility::c6);
  EXPECT_EQ(admiralty_credibility({"misp", "3", 50}), Credibility::c3);
  EXPECT_EQ(admiralty_credibility({"stix-admiralty", "", 79}), Credibility::c2);
  EXPECT_EQ(admiralty_credibility({"stix-admiralty", "", 80}), Credibility::c1);
  EXPECT_EQ(admiralty_credibility({"stix-admiralty", "", {}}), std::nullopt);
  EXPECT_EQ(admiralty_credibility({"percent", "", 80}), std::nullopt);
}

TEST(Scales, StandInTheHelp) {
  std::ifstream in(test::source_folder() + "/src/cli/help/case-file.md");
  std::stringstream page;
  page << in.rdbuf();
  for (const std::string& name : scale_names()) {
    EXPECT_THAT(page.str(), testing::ContainsRegex("[|,] " + name + "[ ,]")) << name;
  }
}

}  // namespace
}  // namespace stemma::model
