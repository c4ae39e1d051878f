#include "report/drawing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "report/strand_tree.hpp"
#include "unit/report/fake_case.hpp"

namespace stemma::report {
namespace {

using test::FakeCase;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const Day ides = day_from_civil(2024, 3, 14);

std::string joined(const std::vector<std::string>& lines) {
  std::string out = "\n";
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

struct Desk {
  FakeCase fake;
  ClaimId claim;
  Words words{fake, fake};
  Judgement judgement;
  DrawingOptions options;

  Desk() {
    fake.add("tass", SourceKind::news_agency, "TASS", "D");
    fake.add("reuters", SourceKind::news_agency, "Reuters", "A");
    fake.add("upi", SourceKind::news_agency, "UPI", "B");
    fake.add("mofa", SourceKind::ministry, "the ministry", "B");
    fake.add("lee", SourceKind::person, "Rev. Lee Sun-gu", "C");
    fake.add_unnamed("le_src", SourceKind::law_enforcement, "a law-enforcement source", "F");
    fake.publish("tass1", "2024-03-11");
    fake.publish("reuters1", "2024-03-12");
    fake.publish("upi1", "2024-03-12");
    fake.publish("mofa1", "2024-03");
    fake.publish("reuters2", "2023-12-31");
    fake.publish("upi2", "");
    claim = fake.say("c2", "text");
    judgement.claim = claim;
  }
  void support(const std::string& publication, std::initializer_list<std::string> path) {
    judgement.support.push_back(fake.strand(claim, publication, path));
  }
  void denial(const std::string& publication, std::initializer_list<std::string> path) {
    judgement.denial.push_back(fake.strand(claim, publication, path, Stance::denies));
  }
  std::vector<std::string> drawn() { return draw(judgement, words, ides, options); }
};

TEST(Drawing, CommonBeginningsAreSharedAndDenialsCrossedOut) {
  Desk desk;
  desk.support("tass1", {"le_src", "tass"});
  desk.support("reuters1", {"le_src", "tass", "reuters"});
  desk.support("upi1", {"le_src", "tass", "upi"});
  desk.support("mofa1", {"mofa"});
  desk.denial("reuters1", {"lee", "reuters"});
  EXPECT_EQ(joined(desk.drawn()), R"(
le_src  unnamed, F ─── TASS  11 Mar ─┬─ Reuters  12 Mar ─┐
                                     └─ UPI      12 Mar ─┼─ c2
ministry  B  Mar ────────────────────────────────────────┘
Rev. Lee Sun-gu  C, denies ╌╌╌ Reuters  12 Mar ╌╌╌╌╌╌╌╌╌╌╳
)");
}

TEST(Drawing, AsciiDrawsTheSame) {
  Desk desk;
  desk.options.ascii = true;
  desk.support("tass1", {"le_src", "tass"});
  desk.support("reuters1", {"le_src", "tass", "reuters"});
  desk.support("upi1", {"le_src", "tass", "upi"});
  desk.denial("reuters1", {"lee", "reuters"});
  EXPECT_EQ(joined(desk.drawn()), R"(
le_src  unnamed, F --- TASS  11 Mar -+- Reuters  12 Mar -+- c2
                                     +- UPI      12 Mar -+
Rev. Lee Sun-gu  C, denies ... Reuters  12 Mar ..........x
)");
}

TEST(Drawing, AClaimWithNothingBehindItHasNoDrawing) {
  Desk desk;
  EXPECT_THAT(desk.drawn(), ElementsAre());
}

TEST(Drawing, ADenialAloneNamesTheClaim) {
  Desk desk;
  desk.denial("mofa1", {"mofa"});
  EXPECT_THAT(desk.drawn(), ElementsAre("ministry  B, denies  Mar ╌╳ c2"));
}

TEST(Drawing, DatesAreShortAndSayTheirYearWhereAskedTo) {
  Desk desk;
  const Years same_year{ides, false}, years{ides, true};
  EXPECT_EQ(short_dates({desk.fake.publication_of("tass1")}, desk.words, same_year), "11 Mar");
  EXPECT_EQ(short_dates({desk.fake.publication_of("reuters2")}, desk.words, years), "31 Dec 2023");
  EXPECT_EQ(short_dates({desk.fake.publication_of("mofa1")}, desk.words, same_year), "Mar");
  EXPECT_EQ(short_dates({desk.fake.publication_of("upi2")}, desk.words, years), "undated");
  EXPECT_EQ(short_dates({desk.fake.publication_of("tass1"), desk.fake.publication_of("upi1")}, desk.words, same_year),
            "11 Mar +1");
  EXPECT_EQ(short_dates({desk.fake.publish("y", "2023")}, desk.words, years), "2023");
  EXPECT_EQ(short_dates({desk.fake.publish("i", "2024-01/2024-03")}, desk.words, years), "2024-01/2024-03");
  EXPECT_EQ(short_dates({desk.fake.publish("o", "../2024")}, desk.words, years), "../2024");
  EXPECT_EQ(short_dates({desk.fake.publish("h", "\x1b[2J")}, desk.words, years), "<U+001B>[2J");
}

TEST(Drawing, WhereOneYearIsAnotherAllAreShown) {
  Desk desk;
  desk.support("tass1", {"le_src", "tass"});
  EXPECT_EQ(desk.drawn().front().find("2024"), std::string::npos);
  desk.denial("reuters2", {"lee", "reuters"});
  EXPECT_NE(desk.drawn().front().find("11 Mar 2024"), std::string::npos);
  EXPECT_NE(desk.drawn().back().find("31 Dec 2023"), std::string::npos);
}

TEST(Drawing, TheKeyExplainsOnlyWhatIsUsed) {
  Desk desk;
  DrawingKey key;
  EXPECT_EQ(key_words(key, false), "");
  desk.support("tass1", {"le_src", "tass"});
  draw(desk.judgement, desk.words, ides, desk.options, &key);
  EXPECT_EQ(key_words(key, false), "F: a source whose reliability cannot be judged.");
  desk.support("mofa1", {"mofa"});
  desk.denial("reuters1", {"lee", "reuters"});
  desk.denial("reuters2", {"lee", "reuters"});
  draw(desk.judgement, desk.words, ides, desk.options, &key);
  EXPECT_EQ(key_words(key, false),
            "A to E grade a source's reliability, A the best; F cannot be judged; +1: one more publication; ╳ ends a "
            "denial.");
  EXPECT_NE(key_words(key, true).find("; x ends a denial."), std::string::npos);
}

TEST(Drawing, AnUnrecordedOriginIsARootOfItsOwn) {
  Desk desk;
  desk.support("reuters1", {"reuters"});
  desk.judgement.support.back().lineage_recorded = false;
  EXPECT_THAT(desk.drawn(), ElementsAre("origin not recorded ─── Reuters  12 Mar ─── c2"));
}

TEST(Drawing, FirstHandIsSaidAtTheOrigin) {
  Desk desk;
  desk.support("reuters1", {"lee", "reuters"});
  desk.judgement.support.back().first_hand = true;
  EXPECT_THAT(desk.drawn(), ElementsAre("Rev. Lee Sun-gu  C, first-hand ─── Reuters  12 Mar ─── c2"));
}

TEST(Drawing, ManyOutletsAreFoldedAndCounted) {
  Desk desk;
  for (int i = 0; i < 49; ++i) {
    const std::string id = "o" + std::to_string(i);
    desk.fake.add(id, SourceKind::news_outlet, "Outlet " + std::to_string(i));
    desk.fake.publish(id, "2024-03-12");
    desk.support(id, {"le_src", "tass", id});
  }
  const std::vector<std::string> lines = desk.drawn();
  EXPECT_EQ(lines.size(), 12U);
  EXPECT_THAT(lines.back(), HasSubstr("and 38 more outlets"));
}

TEST(Drawing, ManyOriginsAreFoldedAndCounted) {
  Desk desk;
  for (int i = 0; i < 30; ++i) {
    const std::string id = "w" + std::to_string(i);
    desk.fake.add(id, SourceKind::person, "Witness " + std::to_string(i));
    desk.support("reuters1", {id, "reuters"});
  }
  const std::vector<std::string> lines = desk.drawn();
  EXPECT_LE(lines.size(), 12U);
  EXPECT_THAT(lines.back(), HasSubstr("and 19 more origins"));
}

TEST(Drawing, WideScriptsKeepTheColumns) {
  Desk desk;
  desk.fake.add("yonhap", SourceKind::news_agency, "연합뉴스", "B");
  desk.support("tass1", {"le_src", "yonhap"});
  desk.support("reuters1", {"lee", "reuters"});
  desk.support("upi1", {"mofa", "upi"});
  for (std::size_t width = 60; width < 90; ++width) {
    desk.options.width = width;
    const std::vector<std::string> lines = desk.drawn();
    EXPECT_EQ(base::display_width(lines[0]), base::display_width(lines[2])) << joined(lines);
  }
}

TEST(Drawing, NoLineIsWiderThanThePage) {
  Desk desk;
  desk.fake.add("long", SourceKind::news_outlet, "The Extraordinarily Long-Winded Gazette of Upper Vladivostok");
  desk.fake.publish("long1", "2024-03-12");
  desk.support("tass1", {"le_src", "tass"});
  desk.support("reuters1", {"le_src", "tass", "reuters"});
  desk.support("long1", {"le_src", "tass", "reuters", "long"});
  desk.support("long1", {"long"});
  desk.denial("reuters1", {"lee", "long", "reuters"});
  for (const bool ascii : {false, true}) {
    desk.options.ascii = ascii;
    for (std::size_t width = 34; width < 140; ++width) {
      desk.options.width = width;
      for (const std::string& line : desk.drawn()) EXPECT_LE(base::display_width(line), width) << line;
    }
  }
}

TEST(Drawing, ANarrowPageRunsDownwards) {
  Desk desk;
  desk.options.width = 34;
  desk.support("tass1", {"le_src", "tass"});
  desk.support("reuters1", {"le_src", "tass", "reuters"});
  desk.support("upi1", {"le_src", "tass", "upi"});
  desk.denial("reuters1", {"lee", "reuters"});
  EXPECT_EQ(joined(desk.drawn()), R"(
le_src  unnamed, F
└─ TASS  11 Mar
   ├─ Reuters  12 Mar
   └─ UPI  12 Mar
Rev. Lee Sun-gu  C, denies
└╌ Reuters  12 Mar
)");
}

TEST(Drawing, AVeryLongWayLosesItsMiddleAndSaysSo) {
  Desk desk;
  desk.support("reuters1", {"le_src", "tass"});
  Strand& strand = desk.judgement.support.back();
  strand.path = {desk.fake.of("le_src")};
  for (int i = 0; i < 40; ++i) strand.path.push_back(desk.fake.add("r" + std::to_string(i), SourceKind::person, "R"));
  strand.path.push_back(desk.fake.of("reuters"));
  EXPECT_THAT(joined(desk.drawn()), HasSubstr("(31 more)"));
}

TEST(Drawing, ANameIsCutTheSameWayHoweverLongItIs) {
  std::vector<std::vector<std::string>> drawings;
  for (const std::size_t more : {200U, 1'000'000U}) {
    Desk desk;
    desk.fake.add("long", SourceKind::news_outlet,
                  "The Gazette of" + std::string(more, ' ') + "Upper " + std::string(more, 'x'));
    desk.fake.publish("long1", "2024-03-12");
    desk.support("long1", {"le_src", "tass", "long"});
    desk.support("tass1", {"le_src", "tass"});
    desk.options.width = 60;
    drawings.push_back(desk.drawn());
  }
  EXPECT_EQ(drawings[0], drawings[1]);
  EXPECT_THAT(joined(drawings[0]), HasSubstr("…"));
}

TEST(Drawing, HostileNamesStayOnTheirLine) {
  Desk desk;
  desk.fake.add("bad", SourceKind::news_outlet, "A\nB\x1b[31m\xe2\x80\xae");
  desk.fake.publish("bad1", "2024-03-12");
  desk.support("bad1", {"le_src", "bad"});
  EXPECT_THAT(desk.drawn(), ElementsAre("le_src  unnamed, F ─── A B<U+001B>[31m<U+202E>  12 Mar ─── c2"));
}

}  // namespace
}  // namespace stemma::report
