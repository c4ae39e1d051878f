#include "interchange/sheet.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "interchange/case_file.hpp"
#include "interchange/sheet_reader.hpp"
#include "interchange/sheet_rows.hpp"
#include "interchange/sheet_text.hpp"
#include "interchange/who_said_what.hpp"
#include "support/throws.hpp"
#include "unit/interchange/random_case.hpp"

namespace stemma::interchange {
namespace {

using stemma::test::error_of;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::string sheet_of(const CaseRecord& record, SheetKind kind, char separator = ',') {
  const SheetLayout& layout = sheet_layout(kind);
  std::vector<std::string> heading;
  for (const SheetColumn& column : layout.columns) heading.emplace_back(column.name);
  return write_sheet(heading, sheet_cells(record, layout), separator);
}

void know_all(SheetReader& reader, const CaseRecord& record) {
  reader.know(case_id, record.id);
  for (const SourceRecord& source : record.sources) reader.know(source_id, source.id);
  for (const ClaimRecord& claim : record.claims) reader.know(claim_id, claim.id);
  for (const PublicationRecord& publication : record.publications) {
    reader.know(publication_id, publication.id);
    for (const AttributionRecord& said : publication.says) reader.know(attribution_id, said.id);
  }
}

/// Reads a sheet and gives the cells of what was read, which must be those that were written.
template <class Record>
std::vector<SheetCells> read_back(const CaseRecord& record, SheetKind kind, const std::string& text) {
  const std::string name = "sheet.csv";
  const SheetText sheet = read_sheet_text(text, name);
  SheetReader reader(sheet.text, name);
  know_all(reader, record);
  std::vector<SheetCells> cells;
  for (const SheetRow& row : read_sheet_rows(sheet, kind, name)) {
    Record fresh;
    EXPECT_TRUE(reader.read(row.placed, fresh));
    CaseRecord alone;
    const SheetLayout& layout = sheet_layout(kind);
    if constexpr (std::is_same_v<Record, SourceRecord>) alone.sources.push_back(fresh);
    if constexpr (std::is_same_v<Record, ClaimRecord>) {
      fresh.id = row.placed.cells[0];
      alone.claims.push_back(fresh);
    }
    if constexpr (std::is_same_v<Record, PublicationRecord>) alone.publications.push_back(fresh);
    if constexpr (std::is_same_v<Record, AttributionRecord>) {
      fresh.id = row.placed.cells[0];
      PublicationRecord& publication = alone.publications.emplace_back();
      publication.id = row.placed.cells[1];
      publication.says.push_back(fresh);
    }
    if constexpr (std::is_same_v<Record, WithdrawalRecord>) alone.withdrawals.push_back(fresh);
    if constexpr (std::is_same_v<Record, CheckRecord>) alone.checks.push_back(fresh);
    if constexpr (std::is_same_v<Record, DecisionRecord>) alone.decisions.push_back(fresh);
    if constexpr (std::is_same_v<Record, AssessmentRecord>) alone.assessments.push_back(fresh);
    cells.push_back(sheet_cells(alone, layout).front());
  }
  for (const Mistake& mistake : reader.mistakes()) ADD_FAILURE() << mistake.message << "\n" << mistake.excerpt;
  return cells;
}

/// As LibreOffice writes what it read: every cell in quotation marks, CR LF, a byte order mark.
std::string rewritten(const std::string& text, char separator) {
  const SheetText sheet = read_sheet_text(text, "sheet.csv");
  std::string out = "\xEF\xBB\xBF";
  for (const CsvRow& row : read_csv(sheet.text, "sheet.csv", {}, sheet.separator)) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += separator;
      out += '"';
      for (const char c : row[i].text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
      out += '"';
    }
    out += "\r\n";
  }
  return out;
}

/// A random case as a case file, without the escape character: a sheet with control characters in it is refused.
std::string random_case(unsigned seed) {
  std::string text = write_case(RandomCase(seed).make());
  const std::string_view escape = R"(\x1B)";
  for (std::size_t at = text.find(escape); at != std::string::npos; at = text.find(escape, at)) {
    text.replace(at, escape.size(), "x");
  }
  return text;
}

TEST(Sheet, EveryEntryComesBackAsItWas) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    CaseRecord record = read_case(random_case(seed), "random").record;
    for (ClaimRecord& claim : record.claims) claim.text += "x";  // spaces alone are no text in a sheet
    for (const char separator : {',', '\t'}) {
      const auto same = [&]<class Record>(SheetKind kind, Record /*type*/) {
        const std::string text = sheet_of(record, kind, separator);
        std::vector<SheetCells> wanted = sheet_cells(record, sheet_layout(kind));
        for (SheetCells& cells : wanted) std::transform(cells.begin(), cells.end(), cells.begin(), as_read);
        for (const std::string& form : {text, rewritten(text, ';')}) {
          const std::vector<SheetCells> back = read_back<Record>(record, kind, form);
          ASSERT_EQ(back.size(), wanted.size());
          for (std::size_t row = 0; row < back.size(); ++row) {
            for (std::size_t i = 0; i < wanted[row].size(); ++i) {
              EXPECT_EQ(back[row][i], wanted[row][i]) << seed << " " << sheet_layout(kind).name << " column " << i;
            }
          }
        }
      };
      same(SheetKind::sources, SourceRecord());
      same(SheetKind::claims, ClaimRecord());
      same(SheetKind::publications, PublicationRecord());
      same(SheetKind::attributions, AttributionRecord());
    }
  }
}

TEST(SheetText, NothingRunsInASpreadsheetAndEverythingComesBack) {
  for (const char* cell :
       {"=HYPERLINK(\"http://x\")", "+1", "-1", "@tass", "＝1", "'=1", "''+1", "'tis", "a'", "", "'"}) {
    EXPECT_EQ(unguarded(guarded(cell)), cell);
  }
  EXPECT_EQ(guarded("=1"), "'=1");
  EXPECT_EQ(guarded("'=1"), "''=1");
  EXPECT_EQ(guarded("'tis"), "'tis");
  EXPECT_EQ(unguarded("'tis"), "'tis") << "no sign behind it: nobody put it there";
}

TEST(SheetText, QuotesWhatRfc4180AsksFor) {
  EXPECT_EQ(write_sheet({"a", "b"}, {{"x, \"y\"", "two\nlines"}, {" spaced ", "plain"}}, ','),
            "\xEF\xBB\xBF"
            "a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n\" spaced \",plain\r\n");
  EXPECT_EQ(write_sheet({"a"}, {{"tab\there"}}, '\t'), "a\r\n\"tab\there\"\r\n");
}

TEST(SheetText, FindsTheSeparatorInTheFirstLine) {
  EXPECT_EQ(separator_of("a;b;c\n1,2,3,4,5"), ';');
  EXPECT_EQ(separator_of("a\tb,c\td"), '\t');
  EXPECT_EQ(separator_of("\"a;b;c\",d"), ',');
  EXPECT_EQ(separator_of("a"), ',');
  EXPECT_EQ(separator_of(""), ',');
}

TEST(SheetRows, AHeadingSaysWhatItsRowsAre) {
  const auto kind = [](const std::string& heading) {
    return kind_of_heading(read_sheet_text(heading + "\n", "a.csv").rows.front());
  };
  EXPECT_EQ(kind("id,country,reliability"), SheetKind::sources);
  EXPECT_EQ(kind("Publication;Claim;VIA"), SheetKind::attributions);
  EXPECT_EQ(kind("id,note"), std::nullopt) << "several kinds have both";
  EXPECT_EQ(kind("id,nonsense"), std::nullopt);
}

TEST(SheetRows, EveryFaultOfAHeadingIsTold) {
  const auto error = error_of(
      [] { read_sheet_rows(read_sheet_text("id,nmae,id\na,b\nc,d,e\n,,\n", "a.csv"), SheetKind::sources, "a.csv"); });
  ASSERT_TRUE(error);
  ASSERT_THAT(error->mistakes(), SizeIs(3));
  EXPECT_THAT(error->mistakes()[0].hint, HasSubstr("name"));
  EXPECT_THAT(error->mistakes()[1].message, HasSubstr("twice"));
  EXPECT_EQ(error->mistakes()[2].message, "2 cells under 3 headings");
  EXPECT_EQ(error_of([] { read_sheet_text("", "a.csv"); })->kind(), ErrorKind::bad_input);
}

TEST(SheetReader, GivesBackWhatCellsNameWhereNobodyKnowsTheEntriesYet) {
  const std::string name = "sheet.csv";
  const SheetText sheet =
      read_sheet_text("id,text,parties,part_of\nc1,It rained,ministry; tass,c0\nc2,It poured,,\n", name);
  SheetReader reader(sheet.text, name);
  EXPECT_THAT(reader.take_references(), SizeIs(0));
  const std::vector<SheetRow> rows = read_sheet_rows(sheet, SheetKind::claims, name);
  ClaimRecord claim;
  ASSERT_TRUE(reader.read(rows[0].placed, claim));
  std::vector<std::string> named;
  for (const NamedEntry& entry : reader.take_references())
    named.push_back(with_articles(entry.wanted) + " " + entry.id);
  EXPECT_THAT(named, testing::UnorderedElementsAre("a source ministry", "a source tass", "a claim c0"));
  EXPECT_TRUE(reader.read(rows[1].placed, claim));
  EXPECT_THAT(reader.take_references(), SizeIs(0));
}

TEST(SheetReader, MistakesHaveTheirPlaceInTheSheet) {
  const std::string name = "a.csv";
  const SheetText sheet = read_sheet_text("id,kind,controlled_by\nx,newspaper,nobody\ny,person,\"{value: \"\n", name);
  SheetReader reader(sheet.text, name);
  for (const SheetRow& row : read_sheet_rows(sheet, SheetKind::sources, name)) {
    SourceRecord source;
    EXPECT_FALSE(reader.read(row.placed, source));
  }
  const std::vector<Mistake> mistakes = reader.mistakes();
  ASSERT_THAT(mistakes, SizeIs(3));
  EXPECT_EQ(mistakes[0].place.line, 2U);
  EXPECT_EQ(mistakes[0].place.column, 3U);
  EXPECT_EQ(mistakes[1].place.column, 13U);
  EXPECT_THAT(mistakes[2].message, HasSubstr("brackets"));
}

TEST(WhoSaidWhat, HasTheWordsBesideTheIds) {
  const CaseRecord record = read_case(R"(case: a
sources:
  s1: {name: Gazette, kind: news-outlet}
  s2: {kind: person, anonymous: a docker}
claims: {c1: {text: It burnt}}
publications: {p1: {by: s1, date: 2024-05-02, says: [{claim: c1, via: s2}]}}
)",
                                      "a.yaml")
                                .record;
  const std::vector<SheetCells> rows = who_said_what(record);
  ASSERT_THAT(rows, SizeIs(1));
  EXPECT_EQ(rows[0].size(), who_said_what_heading().size());
  EXPECT_THAT(rows[0], testing::IsSupersetOf({"p1/c1", "It burnt", "Gazette", "a docker", "reports"}));
}

}  // namespace
}  // namespace stemma::interchange
