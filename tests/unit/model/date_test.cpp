#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "stemma/date.hpp"

namespace stemma {
namespace {

using ::testing::Eq;
using namespace std::string_literals;

/// "2024-03-01 2024-03-31": the days that a text stands for; "-" if it is no date, ".." for an open end.
std::string days(std::string_view text) {
  const std::optional<Date> date = parse_date(text);
  if (!date) return "-";
  EXPECT_EQ(date->text, text);
  const auto say = [](Day day) { return day == earliest_day || day == latest_day ? ".."s : iso(day); };
  return say(date->period.first) + " " + say(date->period.last);
}

std::string said(std::string_view text) {
  const std::optional<Date> date = parse_date(text);
  return date ? written_out(*date) : "-";
}

TEST(Dates, AYearAMonthAndADayAreTheirPeriods) {
  EXPECT_EQ(days("2024"), "2024-01-01 2024-12-31");
  EXPECT_EQ(days("2024-02"), "2024-02-01 2024-02-29");
  EXPECT_EQ(days("2023-02"), "2023-02-01 2023-02-28");
  EXPECT_EQ(days("2024-03-11"), "2024-03-11 2024-03-11");
}

TEST(Dates, LeapDaysFollowTheGregorianRule) {
  EXPECT_EQ(days("2024-02-29"), "2024-02-29 2024-02-29");
  EXPECT_EQ(days("2000-02-29"), "2000-02-29 2000-02-29");
  EXPECT_EQ(days("2023-02-29"), "-");
  EXPECT_EQ(days("1900-02-29"), "-");
}

TEST(Dates, ImpossibleDatesAreRefused) {
  for (const char* text : {"2024-00", "2024-13", "2024-20", "2024-25", "2024-01-00", "2024-01-32", "2024-04-31",
                           "2024-00-10", "2024-12-99", "2024-21-01", "-0000"}) {
    EXPECT_EQ(days(text), "-") << text;
  }
}

TEST(Dates, ATimeOfDayKeepsTheDayThatIsWritten) {
  EXPECT_EQ(days("2024-03-11T23:30:00"), "2024-03-11 2024-03-11");
  EXPECT_EQ(days("2024-03-11T23:30:00Z"), "2024-03-11 2024-03-11");
  EXPECT_EQ(days("2024-03-11T23:30:00-05:00"), "2024-03-11 2024-03-11");
  EXPECT_EQ(days("2024-03-11T23:30:00+09"), "2024-03-11 2024-03-11");
}

TEST(Dates, ATimeThatIsNoneIsRefused) {
  for (const char* text : {"2024-03-11T24:00:00", "2024-03-11T23:60:00", "2024-03-11T23:30:60", "2024-03-11T23:30",
                           "2024-03-11T", "2024-03T10:00:00", "2024T10:00:00", "2024-03-11T10:00:00+15:00",
                           "2024-03-11T10:00:00+09:60", "2024-03-11T10:00:00z", "2024-03-11 10:00:00",
                           "2024-03-11T10:00:00Z?", "2024-03-11T10:00:00+", "2024-03-XXT10:00:00"}) {
    EXPECT_EQ(days(text), "-") << text;
  }
}

TEST(Dates, UnspecifiedDigitsWidenThePeriod) {
  EXPECT_EQ(days("202X"), "2020-01-01 2029-12-31");
  EXPECT_EQ(days("20XX"), "2000-01-01 2099-12-31");
  EXPECT_EQ(days("2024-XX"), "2024-01-01 2024-12-31");
  EXPECT_EQ(days("2024-XX-XX"), "2024-01-01 2024-12-31");
  EXPECT_EQ(days("2024-03-XX"), "2024-03-01 2024-03-31");
  EXPECT_EQ(days("2024-02-XX"), "2024-02-01 2024-02-29");
}

TEST(Dates, UnspecifiedDigitsOfLevelTwoAreRefused) {
  for (const char* text : {"2XXX", "XXXX", "2X24", "202X-03", "2024-0X", "2024-X", "2024-03-1X", "2024-03-X",
                           "2024-XX-11", "2024-XX-X", "202x"}) {
    EXPECT_EQ(days(text), "-") << text;
  }
}

TEST(Dates, QualifiersDoNotWidenThePeriod) {
  EXPECT_EQ(days("2024?"), "2024-01-01 2024-12-31");
  EXPECT_EQ(days("2024-03~"), "2024-03-01 2024-03-31");
  EXPECT_EQ(days("2024-03-11%"), "2024-03-11 2024-03-11");
  EXPECT_EQ(days("202X~"), "2020-01-01 2029-12-31");
  for (const char* text : {"2024??", "?2024", "2024?-03", "2024~?", "?"}) EXPECT_EQ(days(text), "-") << text;
}

TEST(Dates, SeasonsAreThreeMonthsOfTheNorth) {
  EXPECT_EQ(days("2024-21"), "2024-03-01 2024-05-31");
  EXPECT_EQ(days("2024-22"), "2024-06-01 2024-08-31");
  EXPECT_EQ(days("2024-23"), "2024-09-01 2024-11-30");
  EXPECT_EQ(days("2023-24"), "2023-12-01 2024-02-29");
}

TEST(Dates, AnIntervalIsFromTheFirstDayOfItsStartToTheLastOfItsEnd) {
  EXPECT_EQ(days("2024-03/2024-05"), "2024-03-01 2024-05-31");
  EXPECT_EQ(days("2024-03-11/2024-03-11"), "2024-03-11 2024-03-11");
  EXPECT_EQ(days("2024-05-10/2024-05"), "2024-05-10 2024-05-31");
  EXPECT_EQ(days("2004-06~/2004-08?"), "2004-06-01 2004-08-31");
  EXPECT_EQ(days("202X/2030"), "2020-01-01 2030-12-31");
}

TEST(Dates, OpenAndUnknownEndsReachAsFarAsTimeDoes) {
  EXPECT_EQ(days("2024/.."), "2024-01-01 ..");
  EXPECT_EQ(days("../2024"), ".. 2024-12-31");
  EXPECT_EQ(days("2024/"), "2024-01-01 ..");
  EXPECT_EQ(days("/2024"), ".. 2024-12-31");
}

TEST(Dates, AnIntervalThatSaysNothingOrRunsBackwardsIsRefused) {
  for (const char* text : {"/", "../..", "/..", "../", "2024-05/2024-03", "2024/2023", "2024/2025/2026", "2024/x",
                           "x/2024", "2024-03-11T10:00:00/2024-03-12", ".../2024", "./2024"}) {
    EXPECT_EQ(days(text), "-") << text;
  }
}

TEST(Dates, YearsBeforeChristAndLongYears) {
  EXPECT_EQ(days("-0043-03-15"), "-0043-03-15 -0043-03-15");
  EXPECT_EQ(days("0000"), "0000-01-01 0000-12-31");
  EXPECT_EQ(days("-004X"), "-0049-01-01 -0040-12-31");
  EXPECT_EQ(days("Y17000"), "17000-01-01 17000-12-31");
  EXPECT_EQ(days("Y-17000"), "-17000-01-01 -17000-12-31");
  EXPECT_EQ(days("Y5000000"), "5000000-01-01 5000000-12-31");
}

TEST(Dates, LongYearsThatNoDayNumberHoldsAreRefused) {
  for (const char* text : {"Y5881580", "Y-5877642", "Y999999999", "Y9999999999", "Y99999999999999999999", "Y2024",
                           "Y02024", "Y", "Y-", "Y17000-03", "y17000"}) {
    EXPECT_EQ(days(text), "-") << text;
  }
  EXPECT_EQ(days("Y5881579"), "5881579-01-01 5881579-12-31");
}

TEST(Dates, OtherTextIsNoDate) {
  for (const std::string& text : {""s,
                                  " "s,
                                  "yesterday"s,
                                  "24"s,
                                  "024"s,
                                  "20240311"s,
                                  "2024-3-11"s,
                                  "11-03-2024"s,
                                  "2024/03/11"s,
                                  "2024-03-11 "s,
                                  " 2024"s,
                                  "2024-03-11\n"s,
                                  "2024\0"s,
                                  "+2024"s,
                                  "--2024"s,
                                  "2024-"s,
                                  "2024-03-"s,
                                  "2024-03-1"s,
                                  "2024-03-111"s,
                                  "２０２４"s,
                                  "2024\xE2\x80\x93"
                                  "03"s,
                                  "1e3"s,
                                  "NO"s,
                                  "\xFF"s}) {
    EXPECT_EQ(days(text), "-") << text;
  }
}

TEST(Dates, SurelyBeforeHoldsForEveryDayOfBoth) {
  const auto before = [](std::string_view a, std::string_view b) {
    return surely_before(parse_date(a)->period, parse_date(b)->period);
  };
  EXPECT_TRUE(before("2024-03-10", "2024-03-11"));
  EXPECT_TRUE(before("2023", "2024-01-01"));
  EXPECT_FALSE(before("2024-03", "2024-03-11"));
  EXPECT_FALSE(before("2024-03-11", "2024-03-11"));
  EXPECT_FALSE(before("2024/..", "2030"));
}

TEST(DayNumbers, AgreeWithTheStandardLibraryOnEveryDayOfACenturyAndMore) {
  using namespace std::chrono;
  for (sys_days day = sys_days(year(1890) / 1 / 1); day < sys_days(year(2110) / 1 / 1); day += std::chrono::days(1)) {
    const year_month_day civil(day);
    const auto number = static_cast<Day>(day.time_since_epoch().count());
    ASSERT_EQ(day_from_civil(int(civil.year()), unsigned(civil.month()), unsigned(civil.day())), number);
    ASSERT_EQ(days(iso(number)), iso(number) + " " + iso(number));
  }
}

TEST(DayNumbers, StartAtTheUnixEpoch) {
  EXPECT_EQ(day_from_civil(1970, 1, 1), 0);
  EXPECT_EQ(day_from_civil(2024, 3, 14), 19796);
  EXPECT_EQ(day_from_civil(1969, 12, 31), -1);
  EXPECT_EQ(iso(0), "1970-01-01");
}

TEST(WrittenOut, PreciseAndImpreciseDates) {
  EXPECT_EQ(written_out(day_from_civil(2024, 3, 14)), "14 March 2024");
  EXPECT_EQ(said("2024-03-14"), "14 March 2024");
  EXPECT_EQ(said("2024-03-04"), "4 March 2024");
  EXPECT_EQ(said("2024-03-14T10:00:00Z"), "14 March 2024");
  EXPECT_EQ(said("2024-03"), "March 2024");
  EXPECT_EQ(said("2024-03-XX"), "March 2024");
  EXPECT_EQ(said("2024"), "2024");
  EXPECT_EQ(said("2024-XX-XX"), "2024");
  EXPECT_EQ(said("202X"), "the 2020s");
  EXPECT_EQ(said("20XX"), "between 2000 and 2099");
  EXPECT_EQ(said("2024-21"), "spring 2024");
  EXPECT_EQ(said("2023-24"), "winter 2023/24");
}

TEST(WrittenOut, DoubtIsSaid) {
  EXPECT_EQ(said("2024~"), "about 2024");
  EXPECT_EQ(said("2024?"), "possibly 2024");
  EXPECT_EQ(said("2024-03%"), "possibly about March 2024");
}

TEST(WrittenOut, Intervals) {
  EXPECT_EQ(said("2024-03-01/2024-05-03"), "between 1 March 2024 and 3 May 2024");
  EXPECT_EQ(said("2024-03/2024-05~"), "between March 2024 and about May 2024");
  EXPECT_EQ(said("2024-03-01/.."), "since 1 March 2024");
  EXPECT_EQ(said("2024-03-01/"), "from 1 March 2024, end not known");
  EXPECT_EQ(said("../2024"), "until 2024");
  EXPECT_EQ(said("/2024"), "until 2024, start not known");
}

TEST(WrittenOut, APeriodIsADayAMonthAYearOrItsTwoEnds) {
  const auto of = [](const char* text) { return written_out(parse_date(text)->period); };
  EXPECT_EQ(of("2024-03-14"), "14 March 2024");
  EXPECT_EQ(of("2024-02"), "February 2024");
  EXPECT_EQ(of("2024"), "2024");
  EXPECT_EQ(of("2024-03-14/2024-05-02"), "between 14 March 2024 and 2 May 2024");
}

TEST(WrittenOut, OldYearsSayTheirEra) {
  EXPECT_EQ(said("-0043-03-15"), "15 March 44 BC");
  EXPECT_EQ(said("0000"), "1 BC");
  EXPECT_EQ(said("0079-08"), "August AD 79");
  EXPECT_EQ(said("Y17000"), "17000");
}

TEST(WrittenOut, ADateWithoutTextIsSaidByItsPeriod) {
  const Day first = day_from_civil(2024, 3, 1);
  const Day last = day_from_civil(2024, 5, 3);
  EXPECT_EQ(written_out(Date{"", {first, first}}), "1 March 2024");
  EXPECT_EQ(written_out(Date{"", {first, last}}), "between 1 March 2024 and 3 May 2024");
  EXPECT_EQ(written_out(Date{"", {first, latest_day}}), "since 1 March 2024");
  EXPECT_EQ(written_out(Date{"", {earliest_day, last}}), "until 3 May 2024");
  EXPECT_EQ(written_out(Date{}), "date not known");
}

}  // namespace
}  // namespace stemma
