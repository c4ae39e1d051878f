// Both layouts of an ownership list, and the rows that are kept out.
#include "interchange/ownership_list.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "support/source_folder.hpp"
#include "support/throws.hpp"

namespace stemma::interchange {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* matrix_header =
    "Region,Country,Media company,Main assets,URL,Typology,Status,Notes,Instagram Link,Twitter Link,Telegram Link\n";
constexpr const char* plain_header =
    "match_type,match_value,entity_id,entity_name,country,parent_id,funding,ownership,editorial,scheme,code,as_of,"
    "source_url,note\n";

OwnershipList matrix(const std::string& rows) { return read_ownership_list(matrix_header + rows, "list.csv"); }
OwnershipList plain(const std::string& rows) { return read_ownership_list(plain_header + rows, "list.csv"); }

std::vector<std::string> reasons(const OwnershipList& list) {
  std::vector<std::string> all;
  for (const KeptOut& row : list.kept_out) all.push_back(fmt::format("{} {}: {}", row.line, row.title, row.reason));
  return all;
}

TEST(OwnershipMatrix, ARowHasHostHandlesNamesAndABond) {
  const OwnershipList list = matrix(
      "Europe,Russia,TASS Group (TG)**,\"Wire, The (Провод)\",https://www.wire.example.ru/en,SC,,seen,,"
      "https://twitter.com/Wire_RU,t.me/wire\n");
  ASSERT_THAT(list.entries, SizeIs(2));
  const OwnershipEntry& wire = list.entries[0];
  EXPECT_EQ(wire.line, 2U);
  EXPECT_EQ(wire.title, "Wire, The (Провод)");
  EXPECT_THAT(wire.hosts, ElementsAre("wire.example.ru"));
  EXPECT_THAT(wire.handles, ElementsAre("twitter/wire_ru", "telegram/wire"));
  EXPECT_THAT(wire.names, ElementsAre("wire, the (провод)", "wire, the"));
  EXPECT_THAT(wire.short_names, ElementsAre("провод"));
  EXPECT_EQ(wire.country, "RU");
  EXPECT_EQ(wire.bond, Bond::state);
  EXPECT_EQ(wire.code, "SC");
  const OwnershipEntry& company = list.entries[1];
  EXPECT_THAT(company.names, ElementsAre("tass group (tg)", "tass group"));
  EXPECT_THAT(company.hosts, IsEmpty());
  EXPECT_EQ(company.bond, Bond::state);
  EXPECT_THAT(list.kept_out, IsEmpty());
}

TEST(OwnershipList, AHeaderThatCannotBeReadSaysWhy) {
  const auto hint = [](const char* header) {
    return stemma::test::error_of([&] { read_ownership_list(header, "list.csv"); })->hint();
  };
  EXPECT_THAT(hint("match_type;match_value\n"), HasSubstr("semicolons"));
  EXPECT_THAT(hint("match_type\tmatch_value\n"), HasSubstr("tabs"));
  EXPECT_THAT(hint("name\n"), HasSubstr("names the columns"));
  const auto twice =
      stemma::test::error_of([] { read_ownership_list("match_type,match_value,code,Code\n", "list.csv"); });
  EXPECT_THAT(twice->what(), HasSubstr("two columns `code`"));
}

TEST(OwnershipMatrix, EachCodeMeansItsBond) {
  const auto of = [](const char* code) {
    return matrix(fmt::format("E,Norway,Group,Paper,paper.no,{},,,,,\n", code)).entries.front().bond;
  };
  EXPECT_EQ(of("SC"), Bond::state);
  EXPECT_EQ(of("CaPu"), Bond::state);
  EXPECT_EQ(of("CaPr"), Bond::owner);
  EXPECT_EQ(of("ISFM"), Bond::state_funds);
  EXPECT_EQ(of("ISF"), Bond::state_funds);
  EXPECT_EQ(of("ISM"), Bond::none);
  EXPECT_EQ(of("IP"), Bond::none);
}

TEST(OwnershipMatrix, CapturedPrivateMediaOfNoOtherOwnerHaveNothingToAdd) {
  const OwnershipList list = matrix("E,Norway,Paper,Paper,paper.no,CaPr,,,,,\n");
  ASSERT_THAT(list.entries, SizeIs(1));
  EXPECT_EQ(list.entries[0].bond, Bond::none);
}

TEST(OwnershipMatrix, DirtyRowsAreKeptOutWithTheirReasons) {
  const OwnershipList list = matrix(
      "E,Norway,G,Doubtful,a.no,ISFM?,,,,,\n"
      "E,Norway,G,Blank,b.no,,,,,,\n"
      "E,Norway,G,Odd,c.no,XX,,,,,\n"
      "E,Europen Union,G,Nowhere,d.no,SC,,,,,\n"
      "E,Norway,G,Test,test.bbc.com,SC,,,,,\n"
      "E,Norway,G,Suffix,co.no,SC,,,,,\n"
      "E,Norway,G,Text,not an address,SC,,,,,\n"
      "E,Norway,G,Short,e.no,SC\n"
      ",,,,,,,,,,\n"
      "E,Norway,,,f.no,SC,,,,,\n");
  EXPECT_THAT(list.entries, IsEmpty());
  EXPECT_THAT(reasons(list), ElementsAre("2 Doubtful: the typology ISFM? is in doubt", "3 Blank: no typology",
                                         "4 Odd: unknown typology XX", "5 Nowhere: no country is called Europen Union",
                                         "6 Test: test.bbc.com: a test host",
                                         "7 Suffix: co.no: a public suffix, under which anybody may publish",
                                         "8 Text: no address: not an address", "9 E: 6 fields where the header has 11",
                                         "10 : an empty row", "11 : no name"));
}

TEST(OwnershipMatrix, RowsThatContradictEachOtherAreBothKeptOut) {
  const OwnershipList list = matrix(
      "E,Serbia,RTV,One,www.rtv.rs,ISFM,,,,,\n"
      "E,Serbia,RTV,Two,http://rtv.rs/two,SC,,,,,\n"
      "E,Serbia,RTV,Three,three.rs,SC,,,,,\n"
      "E,Serbia,RTV,Three,three.rs,CaPu,,,,,\n");
  EXPECT_THAT(reasons(list), ElementsAre("2 One: contradicts line 3: rtv.rs is SC in RS there",
                                         "3 Two: contradicts line 2: rtv.rs is ISFM in RS there"));
  ASSERT_GE(list.entries.size(), 2U) << "SC and CaPu are both edited by the state";
}

TEST(OwnershipPlain, ARowHasOneMatchAndItsAnswers) {
  const OwnershipList list = plain(
      "host,https://www.sabah.com.tr/x,E1,Sabah,TR,E2,?,N,Y,State Media Monitor,CaPr,2024-02,https://example.org/p,n\n"
      "handle,@TurkuvazMedya,E2,Turkuvaz,TR,,,,Y,,CaPu,,,\n"
      "name,Deutsche  Welle,E3,DW,DE,,Y,N,N,,,,,\n");
  ASSERT_THAT(list.entries, SizeIs(3));
  EXPECT_THAT(list.entries[0].hosts, ElementsAre("sabah.com.tr"));
  EXPECT_EQ(list.entries[0].bond, Bond::owner);
  EXPECT_EQ(list.entries[0].owner_name, "Turkuvaz") << "the parent is another row's entity";
  EXPECT_EQ(list.entries[0].as_of->text, "2024-02");
  EXPECT_EQ(list.entries[0].url, "https://example.org/p");
  EXPECT_THAT(list.entries[1].handles, ElementsAre("/turkuvazmedya"));
  EXPECT_EQ(list.entries[1].bond, Bond::state);
  EXPECT_THAT(list.entries[2].names, ElementsAre("deutsche welle"));
  EXPECT_EQ(list.entries[2].bond, Bond::state_funds);
  EXPECT_TRUE(list.dated);
}

TEST(OwnershipPlain, DirtyRowsAreKeptOutWithTheirReasons) {
  const OwnershipList list = plain(
      "host,,,A,TR,,,,Y,,SC,,,\n"
      "host,com.tr,,B,TR,,,,Y,,SC,,,\n"
      "wikidata,Q42,,C,TR,,,,Y,,SC,,,\n"
      "page,x,,D,TR,,,,Y,,SC,,,\n"
      "name,E,,E,Turkey,,,,Y,,SC,,,\n"
      "name,F,,F,,,,,Y,,SC,,,\n"
      "name,G,,G,TR,,maybe,,Y,,SC,,,\n"
      "name,H,,H,TR,,,,N,,SC,,,\n"
      "name,I,,I,TR,,,,,,SC?,,,\n"
      "name,J,,J,TR,,,,,,,,,\n"
      "name,K,,K,TR,,,,,,SC,yesterday,,\n");
  EXPECT_THAT(list.entries, IsEmpty());
  EXPECT_THAT(reasons(list),
              ElementsAre("2 A: nothing to match: match_value is empty",
                          "3 B: com.tr: a public suffix, under which anybody may publish",
                          "4 C: sources are not recorded with Wikidata numbers",
                          "5 D: match_type page is not host, handle or name", "6 E: Turkey is no country's two letters",
                          "7 F: of which state? the country is missing", "8 G: funding is Y, N or ?, not maybe",
                          "9 H: SC means editorial Y, and the row says N", "10 I: the code SC? is in doubt",
                          "11 J: neither a code nor an answer", "12 K: yesterday is no date"));
}

TEST(OwnershipList, OfAnotherHeaderIsRefused) {
  for (const char* text : {"", "a,b\n1,2\n", "Region,Country,URL\n"}) {
    EXPECT_THROW(read_ownership_list(text, "list.csv"), Error) << text;
  }
}

/// The whole published list, where it lies beside the project: nothing of it is kept here.
TEST(OwnershipMatrix, OfTheStateMediaMonitorIsReadAlmostWhole) {
  const char* folder = std::getenv("STEMMA_DATA");
  const std::string path = std::string(folder != nullptr ? folder : test::source_folder() + "/../shared/data") +
                           "/state-media/State_Media_Matrix.csv";
  std::ifstream file(path, std::ios::binary);
  if (!file) GTEST_SKIP() << "no " << path << "; STEMMA_DATA may name the folder";
  std::ostringstream text;
  text << file.rdbuf();
  const OwnershipList list = read_ownership_list(text.str(), path);
  EXPECT_GT(list.entries.size(), 1100U);
  EXPECT_LT(list.kept_out.size(), 60U);
  const auto doubtful = std::count_if(list.kept_out.begin(), list.kept_out.end(), [](const KeptOut& row) {
    return row.reason.find("in doubt") != std::string::npos;
  });
  EXPECT_EQ(doubtful, 4);
}

}  // namespace
}  // namespace stemma::interchange
