// Attributions written row by row are those of the whole record.
#include "app/export_sheets.hpp"

#include <gmock/gmock.h>

#include "app/import_case.hpp"
#include "fixture.hpp"
#include "interchange/sheet_text.hpp"
#include "unit/interchange/random_case.hpp"

namespace stemma::app {
namespace {

class ExportSheets : public InAFolder {
 protected:
  std::string written(const std::string& database, const std::string& sheet, const std::string& format) {
    std::ostringstream out;
    write_sheet(path(database), sheet, format, {}, world_, out);
    return out.str();
  }
};

TEST_F(ExportSheets, RowByRowTheBytesAreThoseOfTheWholeRecord) {
  std::size_t rows = 0;
  for (unsigned seed = 0; seed < 25; ++seed) {
    const CaseRecord record = interchange::RandomCase(seed).make();
    const std::string name = std::to_string(seed) + ".db";
    store::Store store = store::Store::create(path(name), record.id, record.title);
    store.import_case(record, {"a", "2024-01-01T00:00:00Z", "import"});
    for (const std::string format : {"csv", "tsv"}) {
      EXPECT_EQ(written(name, "attributions", format), export_sheet(path(name), "attributions", format, {}, world_));
    }
    for (const PublicationRecord& publication : record.publications) rows += publication.says.size();
  }
  EXPECT_GT(rows, 50U);
}

TEST_F(ExportSheets, WhatIsSealedStaysAtHomeRowByRowToo) {
  import_case(write("a.yaml", R"(case: mole
sources: {deep: {name: Jane Roe, kind: person, sensitivity: sealed}, gazette: {kind: news-outlet}}
claims: {c1: {text: The fire was set}}
publications: {g1: {by: gazette, says: [{claim: c1, via: deep, gist: she saw it}]}}
)"),
              path("a.db"), world_);
  const std::string text = written("a.db", "attributions", "csv");
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("deep")));
  EXPECT_EQ(text, export_sheet(path("a.db"), "attributions", "csv", {}, world_));
}

TEST_F(ExportSheets, ASheetThatIsNoneIsToldOfBeforeAnythingIsWritten) {
  import_case(write("a.yaml", harbour_fire), path("a.db"), world_);
  std::ostringstream out;
  EXPECT_EQ(kind_of_error([&] { write_sheet(path("a.db"), "attribution", "csv", {}, world_, out); }), ErrorKind::usage);
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace stemma::app
