#include "interchange/citation.hpp"

#include <gmock/gmock.h>

#include "stemma/error.hpp"
#include "support/throws.hpp"

namespace stemma::interchange {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<Citation> read(std::string_view extension, const std::string& text) {
  for (const CitationFormat& format : citation_formats()) {
    if (format.extension != extension) continue;
    Mistakes mistakes(text, "refs", 100);
    std::vector<Citation> citations = format.read(text, mistakes, {});
    mistakes.raise_if_any();
    return citations;
  }
  return {};
}

std::vector<std::string> all(const Citation& one) {
  return {one.type, one.title, one.byline, one.outlet, one.date, one.accessed, one.url, one.language};
}

// One article as Zotero 6 writes it in each of the three.
constexpr const char* ris = R"(TY  - NEWS
TI  - Fire in the harbour, “deliberate”
AU  - Vila, Ana
AU  - Okoro, Ben
T2  - Harbour Gazette
AB  - Not
  taken over.
DA  - 2024/05/02/
PY  - 2024
UR  - https://gazette.example/fire
Y2  - 2024/05/03/11:20:00
LA  - en
ER  - 

)";
constexpr const char* bibtex = R"(@comment{jabref}
@article{vila_fire_2024,
	title = {Fire in the {Harbour}, “deliberate”},
	url = {https://gazette.example/fire},
	journaltitle = "Harbour Gazette",
	author = {Vila, Ana and Okoro, Ben},
	urldate = {2024-05-03},
	date = {2024-05-02},
	langid = {en},
}
)";
constexpr const char* csl = R"([
  {"id": "a", "type": "article-newspaper", "title": "Fire in the harbour, “deliberate”",
   "container-title": "Harbour Gazette", "URL": "https://gazette.example/fire", "language": "en",
   "author": [{"family": "Vila", "given": "Ana"}, {"literal": "Okoro, Ben"}],
   "accessed": {"date-parts": [["2024", 5, 3]]}, "issued": {"date-parts": [["2024", 5, 2]]}}
])";

TEST(Citation, TheThreeFormatsSayTheSame) {
  const std::vector<Citation> from_ris = read(".ris", ris), from_bibtex = read(".bib", bibtex),
                              from_csl = read(".json", csl);
  ASSERT_THAT(from_ris, SizeIs(1));
  ASSERT_THAT(from_bibtex, SizeIs(1));
  ASSERT_THAT(from_csl, SizeIs(1));
  EXPECT_THAT(all(from_ris[0]),
              ElementsAre("NEWS", "Fire in the harbour, “deliberate”", "Vila, Ana; Okoro, Ben", "Harbour Gazette",
                          "2024-05-02", "2024-05-03", "https://gazette.example/fire", "en"));
  EXPECT_THAT(all(from_bibtex[0]),
              ElementsAre("article", "Fire in the Harbour, “deliberate”", "Vila, Ana; Okoro, Ben", "Harbour Gazette",
                          "2024-05-02", "2024-05-03", "https://gazette.example/fire", "en"));
  EXPECT_THAT(all(from_csl[0]),
              ElementsAre("article-newspaper", "Fire in the harbour, “deliberate”", "Ana Vila; Okoro, Ben",
                          "Harbour Gazette", "2024-05-02", "2024-05-03", "https://gazette.example/fire", "en"));
}

TEST(Citation, DatesGoAsFarAsTheyAreRecorded) {
  EXPECT_EQ(citation_date("2024", "mar", "7"), "2024-03-07");
  EXPECT_EQ(citation_date("2024", "March", ""), "2024-03");
  EXPECT_EQ(citation_date("2024", "13", "7"), "2024");
  EXPECT_EQ(citation_date("2024", "3", "32"), "2024-03");
  EXPECT_EQ(citation_date("n.d.", "", ""), "n.d.");
  EXPECT_EQ(read(".bib", "@misc{a, title={T}, year=2024, month=mar}")[0].date, "2024-03");
}

TEST(Citation, TexAccentsBecomeLetters) {
  EXPECT_EQ(read(".bib", R"(@misc{a, title = {Zo{\"e} P{\'e}rez \& {\c c}a \v{s}}})")[0].title, "Zoë Pérez & ça š");
}

TEST(Citation, APublisherIsFoundOrTheReferenceIsRefused) {
  Citation citation;
  citation.title = "T";
  EXPECT_THAT(citation_rows({citation})[0].fault, HasSubstr("who published"));
  citation.byline = "Ana Vila";
  const auto publisher = [&] { return citation_rows({citation})[0].placed.cells[1]; };
  EXPECT_EQ(publisher(), "Ana Vila");
  citation.url = "https://www.radio.example/x";
  EXPECT_EQ(publisher(), "radio.example");
  citation.publisher = "Radio North";
  EXPECT_EQ(publisher(), "Radio North");
  citation.outlet = "The Morning";
  EXPECT_EQ(publisher(), "The Morning");
}

TEST(Citation, WhatIsBrokenIsToldWithItsLine) {
  const auto line_of = [](std::string_view extension, const std::string& text) {
    const auto error = stemma::test::error_of([&] { read(extension, text); });
    return error && !error->mistakes().empty() ? error->mistakes().front().place.line : 0U;
  };
  EXPECT_EQ(line_of(".ris", "TY  - NEWS\nTI  - A\nTY  - NEWS\nER  - \n"), 3U);
  EXPECT_EQ(line_of(".ris", "TY  - NEWS\nTI  - A\n"), 1U);
  EXPECT_EQ(line_of(".ris", "nothing\n"), 1U);
  EXPECT_EQ(line_of(".ris", "TI  - A\n"), 1U);
  EXPECT_EQ(line_of(".bib", "\n@misc{a, title {T}}"), 2U);
  EXPECT_NE(line_of(".bib", "@misc{a, title = {T"), 0U);
  EXPECT_EQ(line_of(".json", "[\n1]"), 2U);
  EXPECT_NE(line_of(".json", "{\"a\": 1}"), 0U);
  EXPECT_THAT(read(".bib", "no entry at all"), IsEmpty());
  EXPECT_THAT(read(".ris", ""), IsEmpty());
}

TEST(Citation, HostileReferencesEndInAnError) {
  for (const std::string& text :
       {std::string(100000, '{'), std::string("@a{") + std::string(5000, '{'), std::string("@a{\\"),
        std::string("@a{b,c=\"\\"), std::string("@"), std::string("@a{,,,,}")}) {
    stemma::test::error_of([&] { read(".bib", text); });
  }
}

}  // namespace
}  // namespace stemma::interchange
