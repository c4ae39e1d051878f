// Rows that are put behind those that are there: the same record, history and refusals as by a plan of all of it.
#include "app/append_rows.hpp"

#include <gmock/gmock.h>

#include <filesystem>

#include "app/append_sheet.hpp"
#include "app/import_case.hpp"
#include "app/import_sheet.hpp"
#include "fixture.hpp"
#include "store/examine.hpp"
#include "store/store.hpp"
#include "support/without_uids.hpp"
#include "unit/app/random_sheets.hpp"

namespace stemma::app {
namespace {

using interchange::SheetKind;
using test::without_uids;
using testing::SizeIs;

constexpr const char* desk = R"(case: desk
sources:
  s0: {name: Port authority, kind: public-body, aliases: [The port]}
  s1: {name: Harbour Gazette, kind: news-outlet, controlled_by: s0}
  s2: {kind: person, anonymous: a docker, same_as: s3}
  s3: {kind: person, anonymous: a man at the gate}
claims:
  c0: {text: The fire was set, class: crime}
  c1: {text: The sprinklers were off, part_of: c0}
publications:
  p0: {by: s1, date: 2024-03-12, title: Fire, url: "https://gazette.example/fire", says: [{claim: c0, via: s2}]}
  p1: {by: s0, date: 2024-03-13, cites: p0}
decisions:
  - {rule: single-source, subject: c0, by: the desk, why: seen, at: 2024-03-20}
)";

std::vector<std::string> steps(const store::Commit& commit) {
  std::vector<std::string> out;
  out.reserve(commit.steps.size());
  for (const auto& step : commit.steps) out.push_back(step.act + " " + step.entity);
  return out;
}

std::vector<std::string> told(const SheetImport& done) {
  std::vector<std::string> out;
  for (const RowOutcome& row : done.plan.rows) {
    out.push_back(std::string(row.one) + " " + std::to_string(row.line) + " " + row.id + " " +
                  std::to_string(static_cast<int>(row.fate)));
  }
  return out;
}

class AppendRows : public InAFolder {
 protected:
  AppendRows() { import_case(write("desk.yaml", desk), path("a.db"), world_); }

  SheetRequest request(const std::string& database, const std::string& text, const std::string& entity) {
    return {write("sheet.csv", text), path(database), entity, {}, false, false, true};
  }
  CaseRecord record(const std::string& database) { return store::Store::open(path(database), true).export_case(true); }
  std::vector<store::Commit> history(const std::string& database) {
    return store::Store::open(path(database), true).history();
  }

  /// True if the rows were put behind those that are there; then the plan does the same, and else nothing was changed.
  /// Afterwards the database is as the plan leaves it.
  bool appended(const std::string& text, const std::string& entity, SheetKind kind) {
    std::filesystem::copy_file(path("a.db"), path("b.db"), std::filesystem::copy_options::overwrite_existing);
    const CaseRecord before = record("a.db");
    const auto by_rows = append_sheet(request("a.db", text, entity), kind, world_);
    if (!by_rows) {
      EXPECT_EQ(record("a.db"), before);
      try {
        import_planned_sheet(request("a.db", text, entity), world_);
      } catch (const Error&) {
        EXPECT_EQ(record("a.db"), before);
      }
      return false;
    }
    const SheetImport by_plan = import_planned_sheet(request("b.db", text, entity), world_);
    EXPECT_FALSE(by_plan.stopped) << text;
    EXPECT_EQ(by_rows->form, by_plan.form);
    EXPECT_EQ(by_rows->imported, by_plan.imported);
    EXPECT_EQ(told(*by_rows), told(by_plan)) << text;
    EXPECT_EQ(without_uids(record("a.db")), without_uids(record("b.db"))) << text;
    const auto a = history("a.db"), b = history("b.db");
    EXPECT_EQ(a.size(), b.size());
    EXPECT_EQ(steps(a.back()), steps(b.back())) << text;
    EXPECT_EQ(a.back().note.message, b.back().note.message);
    for (const store::Examination& part : store::examine(path("a.db"))) EXPECT_THAT(part.problems, SizeIs(0)) << text;
    const store::Store store = store::Store::open(path("a.db"), true);
    store.verify();
    if (by_rows->imported) {
      EXPECT_EQ(store.record_after(a.size() - 2).claims, before_places(before).claims);
    }
    return true;
  }

  static CaseRecord before_places(CaseRecord record) {
    for (ClaimRecord& claim : record.claims) {
      claim.at = {};
      for (auto& entry : claim.parties) entry.at = {};
      for (auto& entry : claim.elements) entry.at = {};
      for (auto& entry : claim.relations) entry.at = {};
    }
    return record;
  }

  bool sources(const std::string& text) { return appended(text, "sources", SheetKind::sources); }
  bool claims(const std::string& text) { return appended(text, "claims", SheetKind::claims); }
  bool publications(const std::string& text) { return appended(text, "publications", SheetKind::publications); }
  bool attributions(const std::string& text) { return appended(text, "attributions", SheetKind::attributions); }
  bool withdrawals(const std::string& text) { return appended(text, "withdrawals", SheetKind::withdrawals); }
};

TEST_F(AppendRows, EntriesThatOnlyAddComeOutAsByThePlan) {
  EXPECT_TRUE(
      sources("id,name,kind,controlled_by,aliases\ns9,Radio North,news-outlet,s0,\"North; RN\"\n,The Times,,s9,\n"));
  EXPECT_TRUE(claims("id,text,class,part_of,parties\nc8,It rained,event,c0,s0; s9\nc9,\"It, too, poured\",,c8,\n"));
  EXPECT_TRUE(
      publications("id,by,date,cites,title\np8,s9,2024-03-14,p0; p1,\"Rain \"\"at last\"\"\"\np9,s1,2024-03,,\n"));
  EXPECT_TRUE(
      attributions("publication,claim,via,stance,first_hand,credibility,gist\np8,c8,s3; p0,,,2,\"lines\nof "
                   "it\"\np8,c9,,denies,true,,\np9,c8,s9,,,,\n"));
  EXPECT_TRUE(withdrawals("act,by,of,date,note\nretracts,s9,p8,2024-03-15,wrong\n"));
  EXPECT_THAT(history("a.db"), SizeIs(6));
}

TEST_F(AppendRows, AnEmptySheetChangesNothing) {
  EXPECT_TRUE(sources("id,name\n"));
  EXPECT_THAT(history("a.db"), SizeIs(1));
}

TEST_F(AppendRows, WhatIsThereAlreadyIsForThePlan) {
  EXPECT_FALSE(sources("id,note\ns0,changed\n"));
  EXPECT_FALSE(sources("id,name\nx,Port Authority\n"));
  EXPECT_FALSE(sources("name\nthe  PORT\n")) << "an alias is a name";
  EXPECT_FALSE(sources("id,name\nx,New\ny,new\n"));
  EXPECT_FALSE(sources("id\nx\nx\n"));
  EXPECT_FALSE(claims("text\nThe fire was SET\n"));
  EXPECT_FALSE(publications("id,by,url\nx,s1,http://gazette.example/fire/\n"));
  EXPECT_FALSE(publications("id,by,date,title\nx,s1,2024-03-12,fire\n"));
  EXPECT_FALSE(attributions("publication,claim,via\np0,c0,s2\n"));
  EXPECT_FALSE(attributions("publication,claim,via\np1,c0,\np1,c0,s3\n"));
}

TEST_F(AppendRows, AnIdOfAnotherKindIsTaken) {
  EXPECT_FALSE(sources("id\nc0\n"));
  EXPECT_FALSE(claims("id,text\np0,x\n"));
  EXPECT_FALSE(publications("id,by\ns0,s1\n"));
  EXPECT_FALSE(attributions("id,publication,claim\nc1,p1,c0\n"));
  EXPECT_TRUE(attributions("id,publication,claim\np1/c1,p1,c0\n"));
  EXPECT_FALSE(attributions("publication,claim\np1,c1\n")) << "its default id is that of another";
}

TEST_F(AppendRows, AChainThatComesBackToItsPublisherIsForThePlan) {
  EXPECT_FALSE(attributions("publication,claim,via\np1,c0,s0\n"));
  EXPECT_FALSE(attributions("publication,claim,via\np1,c0,p1\n"));
  EXPECT_FALSE(attributions("publication,claim,via\np1,c0,s2; s2\n"));
  EXPECT_FALSE(attributions("publication,claim,via\np1,c0,nobody\n"));
  EXPECT_TRUE(publications("id,by\nq,s3\n"));
  EXPECT_FALSE(attributions("publication,claim,via\nq,c0,s2\n")) << "s2 is the same as the publisher";
}

TEST_F(AppendRows, WhatIsDatedImpossiblyIsForThePlan) {
  EXPECT_FALSE(attributions("publication,claim,said_on\np1,c0,2025\n"));
  EXPECT_TRUE(attributions("publication,claim,said_on\np1,c0,2024-03-01\n"));
  EXPECT_FALSE(withdrawals("act,by,of,date\nretracts,s0,p1,2020\n"));
}

TEST_F(AppendRows, WhatRefersToItselfOrToWhatComesLaterIsForThePlan) {
  EXPECT_FALSE(sources("id,controlled_by\nx,x\n"));
  EXPECT_FALSE(sources("id,controlled_by\nx,y\ny,\n"));
  EXPECT_FALSE(sources("id,controlled_by\nx,y\ny,x\n"));
  EXPECT_FALSE(claims("id,text,part_of\nx,x,x\n"));
  EXPECT_FALSE(claims("id,text,part_of\nx,x,y\ny,y,x\n"));
  EXPECT_FALSE(claims("id,text,supports,contradicts\nx,x,c0,c0\n"));
  EXPECT_FALSE(claims("id,text,elements\nx,x,c0; c0\n"));
  EXPECT_FALSE(publications("id,by,cites\nx,s0,x\n"));
  EXPECT_FALSE(publications("id,by,cites\nx,s0,p0; p0\n"));
}

TEST_F(AppendRows, WhatNamesNothingOrSomethingElseThanItMayIsForThePlan) {
  EXPECT_FALSE(sources("id,controlled_by\nx,c0\n"));
  EXPECT_FALSE(claims("id,text,parties\nx,x,s0; c1\n"));
  EXPECT_FALSE(claims("id,text,part_of\nx,x,s0\n"));
  EXPECT_FALSE(publications("id,by\nx,p0\n"));
  EXPECT_FALSE(publications("id,by\nx,nobody\n"));
  EXPECT_FALSE(publications("id,by,cites\nx,s0,c0\n"));
  EXPECT_FALSE(attributions("publication,claim,via,note,value.min\np1,c0,c1,x,3\n"));
  EXPECT_FALSE(attributions("publication,claim,value.min\np1,s0,3\n"));
  EXPECT_FALSE(withdrawals("act,by,of,date\nretracts,c0,p1,2024-03-15\n"));
  EXPECT_FALSE(withdrawals("act,by,of,date\nretracts,s0,c0,2024-03-15\n"));
  EXPECT_TRUE(publications("id,by,cites,quotes\nx,s0,p0,s1\n"));
}

TEST_F(AppendRows, AttributionsOfAnEarlierPublicationAreForThePlan) {
  EXPECT_TRUE(attributions("publication,claim\np0,c1\n")) << "it is the last that says something";
  EXPECT_TRUE(attributions("publication,claim\np1,c1\n"));
  EXPECT_FALSE(attributions("publication,claim,via\np0,c1,s3\n"));
  EXPECT_FALSE(attributions("publication,claim,stance\np1,c0,\np0,c1,denies\n"));
}

TEST_F(AppendRows, WhatIsNotPublicIsForThePlan) {
  EXPECT_FALSE(sources("id,sensitivity\nx,sealed\n"));
  EXPECT_FALSE(sources("id\ny\n")) << "there is a sealed entry now";
}

TEST_F(AppendRows, TheIdOfTheCaseIsForThePlan) { EXPECT_FALSE(sources("id,name\ndesk,x\n")) << "the id of the case"; }

TEST_F(AppendRows, OddSheetsAreForThePlan) {
  EXPECT_FALSE(sources("id,name\nx,\xFF\n"));
  EXPECT_FALSE(sources("id,name\nx\n"));
  EXPECT_FALSE(sources("id,name\nx,\"open\n"));
  EXPECT_FALSE(sources("id,nome\nx,y\n"));
  EXPECT_FALSE(sources("id,id\nx,y\n"));
  EXPECT_FALSE(sources("id,kind\nx,planet\n"));
  EXPECT_FALSE(sources("\n"));
}

TEST_F(AppendRows, EntriesOfEveryKindComeOutOfOneFileOfLines) {
  const std::string text = R"({"entity":"sources","id":"s9","name":"Radio North","kind":"news-outlet"}
{"entity":"claims","id":"c9","text":"It rained","parties":["s0","s9"]}
{"entity":"publications","id":"p9","by":"s9","date":"2024-03-14","cites":"p0"}
{"entity":"attributions","publication":"p9","claim":"c9","via":["s3","p0"],"gist":"it \"poured\""}
{"entity":"attributions","publication":"p9","claim":"c0","stance":"denies","value":{"min":1,"max":2.5}}
{"entity":"withdrawals","act":"retracts","by":"s9","of":"p9","date":"2024-03-15"}
)";
  std::filesystem::copy_file(path("a.db"), path("b.db"));
  SheetRequest lines = request("a.db", {}, {});
  lines.file = write("more.ndjson", text);
  const auto by_rows = append_entries(lines, world_);
  ASSERT_TRUE(by_rows);
  lines.database = path("b.db");
  const SheetImport by_plan = import_planned_entries(lines, world_);
  EXPECT_EQ(told(*by_rows), told(by_plan));
  EXPECT_EQ(without_uids(record("a.db")), without_uids(record("b.db")));
  EXPECT_EQ(steps(history("a.db").back()), steps(history("b.db").back()));
  store::Store::open(path("a.db"), true).verify();
  EXPECT_FALSE(append_entries(lines, world_)) << "all of it is there already";
  EXPECT_EQ(history("b.db").size(), 2U);
}

TEST_F(AppendRows, CtrlCLeavesTheDatabaseAsItWas) {
  const CaseRecord before = record("a.db");
  world_.interrupted = [] { return true; };
  EXPECT_EQ(kind_of_error([&] { append_sheet(request("a.db", "id\nx\n", "sources"), SheetKind::sources, world_); }),
            ErrorKind::interrupted);
  EXPECT_EQ(record("a.db"), before);
}

TEST_F(AppendRows, AnIdThatIsTakenIsKnownToBeAfterManyRowsToo) {
  std::string things = "id,text\n", many = "id,publication,claim\n";
  for (int i = 0; i < 1300; ++i) things += "k" + std::to_string(i) + ",Thing " + std::to_string(i) + "\n";
  for (int i = 0; i < 1200; ++i) many += ",p1,k" + std::to_string(i) + "\n";
  const auto adds = [&](const std::string& text, const std::string& entity, SheetKind kind) {
    return append_sheet(request("a.db", text, entity), kind, world_).has_value();
  };
  const auto says = [&](const std::string& more) { return adds(many + more, "attributions", SheetKind::attributions); };
  ASSERT_TRUE(adds(things, "claims", SheetKind::claims));
  EXPECT_FALSE(says("k7,p1,k1250\n"));
  EXPECT_FALSE(says("p1/k5,p1,k1250\n"));
  EXPECT_FALSE(says("p1/k1250,p1,k1249\n,p1,k1250\n"));
  EXPECT_FALSE(says(",p1,k1199\n"));
  EXPECT_TRUE(says("own,p1,k1250\n,p1,k1251\n"));
  store::Store::open(path("a.db"), true).verify();
}

TEST_F(AppendRows, RandomSheetsGiveTheSameByRowsAsByThePlan) {
  std::size_t by_rows = 0, by_plan = 0;
  for (unsigned seed = 0; seed < 12; ++seed) {
    std::filesystem::remove(path("a.db"));
    import_case(write("desk.yaml", desk), path("a.db"), world_);
    test::RandomSheets sheets(seed);
    for (int i = 0; i < 14; ++i) {
      const auto [text, kind] = sheets.next();
      const bool done = appended(text, std::string(interchange::sheet_layout(kind).name), kind);
      ++(done ? by_rows : by_plan);
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(by_rows, 30U);
  EXPECT_GT(by_plan, 30U);
}

}  // namespace
}  // namespace stemma::app
