// Sheets into a case: what rows come to, and that only what was edited changes.
#include "app/import_sheet.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "app/export_sheets.hpp"
#include "app/import_case.hpp"
#include "app/open_case.hpp"
#include "fixture.hpp"

namespace stemma::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr const char* with_secrets = R"(case: mole
sources:
  deep: {name: Jane Roe, kind: person, sensitivity: sealed}
  gazette: {name: Harbour Gazette, kind: news-outlet, aliases: [The Gazette, HG]}
  port: {name: Port authority, kind: public-body, handles: ["@port"], note: "=1+1"}
claims:
  c1: {text: The fire was set}
publications:
  g1: {by: gazette, date: 2024-03-12, title: "Fire, again", says: [{claim: c1, via: deep, quote: "I saw it"}, {claim: c1, via: port}]}
checks:
  - {kind: asked, whom: port, what: was it set, claims: c1}
)";

class ImportSheet : public InAFolder {
 protected:
  std::string database() {
    import_case(write("a.yaml", with_secrets), path("a.db"), world_);
    return path("a.db");
  }
  SheetImport import(const std::string& text, const std::string& entity = {}, bool keep_good = false,
                     bool dry_run = false, const std::string& mapping = {}) {
    return import_sheet({write("sheet.csv", text), path("a.db"), entity, mapping, dry_run, keep_good}, world_);
  }
  CaseRecord record() { return store::Store::open(path("a.db"), true).export_case(true); }
  std::size_t commits() { return store::Store::open(path("a.db"), true).history().size(); }

  static std::vector<std::string> fates(const SheetImport& done) {
    std::vector<std::string> out;
    for (const RowOutcome& row : done.plan.rows) {
      const char* fate = row.fate == RowFate::added       ? "added "
                         : row.fate == RowFate::changed   ? "changed "
                         : row.fate == RowFate::unchanged ? "unchanged "
                                                          : "refused ";
      out.push_back(fate + row.id);
    }
    return out;
  }
  static std::string why(const SheetImport& done) {
    return done.plan.mistakes.empty() ? "" : done.plan.mistakes.front().message;
  }
};

/// As LibreOffice writes a sheet: every cell in quotation marks.
std::string rewritten(const std::string& text, char separator) {
  std::string out = "\xEF\xBB\xBF\"";
  bool quoted = false;
  for (std::size_t i = 3; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') {
      if (!quoted) {
        quoted = true;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        out += "\"\"";
        ++i;
      } else {
        quoted = false;
      }
    } else if (!quoted && c == ',') {
      out += std::string("\"") + separator + "\"";
    } else if (!quoted && c == '\r') {
      out += i + 2 < text.size() ? "\"\r\n\"" : "\"\r\n";
      ++i;
    } else {
      out += c;
    }
  }
  return out;
}

TEST_F(ImportSheet, WhatWasExportedChangesNothing) {
  const std::string db = database();
  const CaseRecord before = record();
  for (const ExportChoice& sealed : {ExportChoice{}, ExportChoice{true, {}}}) {
    for (const std::string& sheet : exported_sheets()) {
      const std::string text = export_sheet(db, sheet, "csv", sealed, world_);
      for (const std::string& form : {text, rewritten(text, ';'), export_sheet(db, sheet, "tsv", sealed, world_)}) {
        const SheetImport done = import(form, sheet == "who-said-what" ? "" : sheet);
        EXPECT_THAT(why(done), "") << sheet;
        EXPECT_FALSE(done.imported) << sheet;
        for (const RowOutcome& row : done.plan.rows) EXPECT_EQ(row.fate, RowFate::unchanged) << sheet << row.id;
      }
    }
  }
  EXPECT_EQ(record(), before);
  EXPECT_EQ(commits(), 1U);
}

TEST_F(ImportSheet, OnlyWhatWasEditedChanges) {
  const std::string db = database();
  std::string text = rewritten(export_sheet(db, "sources", "csv", {}, world_), ';');
  text.replace(text.find("Harbour Gazette"), 15, "Gazette of the Harbour");
  const CaseRecord before = record();
  const SheetImport done = import(text);
  EXPECT_THAT(fates(done), ElementsAre("unchanged protected-1", "changed gazette", "unchanged port"));
  EXPECT_THAT(done.plan.rows[1].columns, ElementsAre("name"));
  EXPECT_EQ(done.form, "UTF-8 with a byte order mark, semicolons");
  CaseRecord wanted = before;
  wanted.sources[1].name = "Gazette of the Harbour";
  EXPECT_EQ(record(), wanted);
  EXPECT_EQ(commits(), 2U);
}

TEST_F(ImportSheet, RowsFindTheirEntriesByNaturalKeysAndNeverTwice) {
  database();
  EXPECT_THAT(fates(import("name,country\nthe  GAZETTE,\nPort Authority,GB\nRadio North,GB\n")),
              ElementsAre("changed gazette", "changed port", "added radio-north"))
      << "an alias is a name; what the row says replaces the name";
  EXPECT_THAT(fates(import("text\nThe fire was SET\nIt rained\n", "claims")),
              ElementsAre("changed c1", "added it-rained"));
  const SheetImport twice = import("id,name\nradio2,Radio North\n", "sources");
  EXPECT_TRUE(twice.stopped);
  EXPECT_THAT(why(twice), HasSubstr("radio-north a second time"));
  EXPECT_THAT(why(import("id,name\nx,New\ny,New\n", "sources")), HasSubstr("`y` would be x a second time"));
  EXPECT_THAT(why(import("id,note\nport,a\nport,b\n", "sources")), HasSubstr("line 2 has this source already"));
  EXPECT_THAT(fates(import("publication,claim,via,gist\ng1,c1,port,it was arson\n")),
              ElementsAre("changed g1/c1/port"));
}

TEST_F(ImportSheet, ABadRowStopsAllUnlessTheGoodOnesAreKept) {
  database();
  const std::string text = "id,kind,controlled_by\nnew1,person,\nnew2,newspaper,\nnew3,person,new2\n";
  const SheetImport stopped = import(text);
  EXPECT_TRUE(stopped.stopped);
  EXPECT_EQ(record().sources.size(), 3U);
  ASSERT_THAT(stopped.plan.mistakes, SizeIs(2));
  EXPECT_EQ(stopped.plan.mistakes[0].place.line, 3U);
  EXPECT_EQ(stopped.plan.mistakes[1].place.line, 4U) << "it names an entry of a refused row";
  const SheetImport kept = import(text, "", true);
  EXPECT_TRUE(kept.imported);
  EXPECT_THAT(fates(kept), ElementsAre("added new1", "refused new2", "refused new3"));
  EXPECT_EQ(record().sources.size(), 4U);
}

TEST_F(ImportSheet, ADryRunChangesNothing) {
  database();
  const SheetImport done = import("id,name,country\nnew1,New,GB\n", "", false, true);
  EXPECT_THAT(fates(done), ElementsAre("added new1"));
  EXPECT_FALSE(done.imported);
  EXPECT_EQ(record().sources.size(), 3U);
}

TEST_F(ImportSheet, AnEmptyCellEmptiesAFieldAndAMissingColumnLeavesIt) {
  database();
  import("id,aliases\ngazette,\n");
  EXPECT_THAT(record().sources[1].aliases, SizeIs(0));
  EXPECT_EQ(record().sources[1].name, "Harbour Gazette");
}

TEST_F(ImportSheet, AStandInIsNotChangedAndChangesNothing) {
  database();
  const SheetImport done = import("id,note\nprotected-1,found out\n", "sources");
  EXPECT_TRUE(done.stopped);
  EXPECT_THAT(why(done), HasSubstr("sealed"));
  EXPECT_THAT(fates(import("id,via,gist\nprotected-attribution-1,protected-1,seen\n", "attributions")), SizeIs(1));
  EXPECT_EQ(record().publications[0].says[0].via[0].id, "deep");
}

TEST_F(ImportSheet, TheSameTableAgainChangesNothing) {
  database();
  const std::string table =
      ",claimHeadline,articleHeadline,articleHeadlineStance,articleId,claimId,url,source,claimTruth,claimCount,"
      "articleCount,sourceCount\n"
      "0,Cats vote,They do,for,a1,k1,http://www.gazette.example/1,www.gazette.example,true,1,1,1\n"
      "1,Cats vote,Do they?,observing,a2,k1,http://radio.example/2,radio.example,true,1,2,2\n"
      "2,Cats vote,No,against,a3,k1,http://radio.example/3,radio.example,true,1,3,2\n"
      "3,Dogs vote,No,against,a4,k2,http://radio.example/3,radio.example,false,2,4,2\n";
  const SheetImport done = import(table);
  EXPECT_THAT(why(done), "");
  EXPECT_THAT(done.form, HasSubstr("mapping emergent"));
  const CaseRecord after = record();
  EXPECT_EQ(after.sources.size(), 5U);
  EXPECT_EQ(after.sources[3].id, "gazette.example");
  EXPECT_EQ(after.claims.size(), 3U);
  ASSERT_EQ(after.publications.size(), 4U);
  EXPECT_EQ(after.publications[3].says.size(), 2U) << "one article on two claims";
  EXPECT_EQ(after.publications[1].says[0].stance, Stance::asserts);
  EXPECT_EQ(after.publications[2].says[0].stance, Stance::reports);
  EXPECT_EQ(after.publications[3].says[0].stance, Stance::denies);
  EXPECT_FALSE(import(table).imported);
  EXPECT_EQ(record(), after);
}

TEST_F(ImportSheet, AWordThatAMappingDoesNotHaveIsRefusedWithItsLine) {
  database();
  const std::string mapping = write("m.yaml", R"(mapping: m
entries:
  sources: {name: "{site}"}
  claims: {text: "{rumour}"}
  publications: {title: "{head}"}
  attributions: {stance: "{pos|stance}"}
words: {stance: {for: asserts}}
)");
  const SheetImport done = import("site,rumour,head,pos\nA,R,H,for\nB,R,I,perhaps\n", "", true, false, mapping);
  ASSERT_THAT(done.plan.mistakes, SizeIs(1));
  EXPECT_EQ(done.plan.mistakes[0].place.line, 3U);
  EXPECT_THAT(why(done), HasSubstr("perhaps"));
  EXPECT_EQ(record().publications.size(), 2U) << "nothing of the refused row";
  EXPECT_EQ(kind_of_error([&] { import("site,rumour,head\n", "", false, false, mapping); }), ErrorKind::bad_input);
  EXPECT_EQ(kind_of_error([&] { import("site,rumour,head,pos,more\n", "", false, false, mapping); }),
            ErrorKind::bad_input);
  EXPECT_EQ(kind_of_error([&] { import("a\n", "", false, false, "emergnt"); }), ErrorKind::usage);
}

TEST_F(ImportSheet, AHeadingThatLeavesItsRowsOpenIsAUsageError) {
  database();
  EXPECT_EQ(kind_of_error([&] { import("id,note\n"); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([&] { import("id,note\n", "source"); }), ErrorKind::usage);
  EXPECT_EQ(importable(write("o.csv", "match_type,match_value\n")), Importable::ownership_list);
  EXPECT_EQ(importable(write("s.csv", "id,name\n")), Importable::sheet);
  EXPECT_EQ(importable("story.yaml"), Importable::case_file);
}

}  // namespace
}  // namespace stemma::app
