#include "model/figures.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stemma::model {
namespace {

using Kind = Figure::Kind;
using testing::IsEmpty;
using testing::SizeIs;

Figure only(std::string_view text) {
  const std::vector<Figure> found = figures_in(text);
  EXPECT_THAT(found, SizeIs(1)) << text;
  return found.empty() ? Figure{} : found.front();
}

TEST(Figures, DatesAreReadAsPeopleWriteThem) {
  const Period day = parse_date("2024-03-12")->period;
  for (const char* text : {"on 12 March 2024", "March 12, 2024", "2024-03-12", "the 12th of March 2024"}) {
    EXPECT_EQ(only(text).kind, Kind::date) << text;
    EXPECT_EQ(only(text).period, day) << text;
  }
  EXPECT_EQ(only("in March 2024").period, parse_date("2024-03")->period);
  EXPECT_EQ(only("early in 2024").period, parse_date("2024")->period);
}

TEST(Figures, ADayWithoutAYearIsADayOfAMonth) {
  const Figure figure = only("extended to 15 June");
  EXPECT_EQ(figure.kind, Kind::day);
  EXPECT_EQ(figure.month, 6);
  EXPECT_EQ(figure.day, 15);
}

TEST(Figures, ANumberOfFourDigitsIsAYearOnlyWhereOneIsExpected) {
  EXPECT_EQ(only("since 1998").kind, Kind::date);
  EXPECT_EQ(only("2024 tonnes").kind, Kind::number);
}

TEST(Figures, NumbersHaveTheWordBehindThemAsUnit) {
  const Figure money = only("a cheque for 25,000 dollars");
  EXPECT_EQ(money.value, 25000);
  EXPECT_EQ(money.unit, "dollar");
  EXPECT_EQ(only("ten coatis").value, 10);
  EXPECT_EQ(only("ten coatis").unit, "coati");
  EXPECT_EQ(only("81.5 mm").value, 81.5);
  const Figure nth = only("the 53rd brigade");
  EXPECT_EQ(nth.kind, Kind::ordinal);
  EXPECT_EQ(nth.value, 53);
}

TEST(Figures, WhatIsPartOfANameIsNoNumber) {
  EXPECT_THAT(figures_in("a 9M38 and a 9N314M, of 7075-T6 alloy"), SizeIs(1)) << "7075 alone";
  EXPECT_THAT(figures_in("one man, who had it"), IsEmpty());
  EXPECT_THAT(figures_in("31 February 2024"), IsEmpty()) << "a day that there is not";
  EXPECT_THAT(figures_in(""), IsEmpty());
  EXPECT_THAT(figures_in("1,2,3,4,5,6,7,8,9,10,11,12"), IsEmpty()) << "too long for a number";
}

TEST(Figures, StandWhereTheyAreWritten) {
  const Figure figure = only("It was on 12 March 2024, they say.");
  EXPECT_EQ(std::string("It was on 12 March 2024, they say.").substr(figure.from, figure.to - figure.from),
            "12 March 2024");
}

TEST(Figures, AgreeAsFarAsBothGo) {
  EXPECT_TRUE(agree(only("12 March 2024"), only("March 2024")));
  EXPECT_FALSE(agree(only("12 March 2024"), only("April 2024")));
  EXPECT_TRUE(agree(only("12 March"), only("12 March 2024")));
  EXPECT_TRUE(agree(only("12 March 2024"), only("12 March")));
  EXPECT_FALSE(agree(only("12 March"), only("13 March 2024")));
  EXPECT_TRUE(agree(only("12 March"), only("March 12")));
  EXPECT_FALSE(agree(only("12 March"), only("12 April")));
  EXPECT_TRUE(agree(only("ten coatis"), only("10 animals")));
  EXPECT_FALSE(agree(only("ten coatis"), only("12 March")));
}

TEST(Figures, AreComparedOnlyWithWhatCountsTheSame) {
  EXPECT_TRUE(comparable(only("50 tonnes"), only("500 tonnes")));
  EXPECT_TRUE(comparable(only("the 35th brigade"), only("the 53rd brigade")));
  EXPECT_FALSE(comparable(only("50 tonnes"), only("50 dollars")));
  EXPECT_FALSE(comparable(only("50"), only("500")));
  EXPECT_FALSE(comparable(only("35 brigades"), only("the 53rd brigade")));
  EXPECT_FALSE(comparable(only("12 March 2024"), only("13 March 2024")));
}

}  // namespace
}  // namespace stemma::model
