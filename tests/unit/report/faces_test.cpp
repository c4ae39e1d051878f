#include "report/faces.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/report/vladivostok.hpp"

namespace stemma::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Faces, TheListIsSortedAndComplete) {
  std::vector<std::pair<std::string, std::string>> names;
  for (const FaceEntry& entry : faces()) names.emplace_back(entry.command, entry.name);
  EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
  EXPECT_THAT(names, testing::ElementsAreArray(std::vector<std::pair<std::string, std::string>>{{"check", "github"},
                                                                                                {"check", "json"},
                                                                                                {"check", "junit"},
                                                                                                {"check", "sarif"},
                                                                                                {"check", "text"},
                                                                                                {"graph", "dot"},
                                                                                                {"graph", "gexf"},
                                                                                                {"graph", "graphml"},
                                                                                                {"graph", "mermaid"},
                                                                                                {"report", "csv"},
                                                                                                {"report", "html"},
                                                                                                {"report", "json"},
                                                                                                {"report", "markdown"},
                                                                                                {"report", "text"}}));
}

TEST(Faces, AnUnknownFaceIsNotFound) {
  EXPECT_EQ(find_face("check", "dot"), nullptr);
  EXPECT_EQ(find_face("", ""), nullptr);
  EXPECT_EQ(find_face("graph", "dot")->name, "dot");
}

TEST(Faces, TwoRunsGiveTheSameBytes) {
  for (const FaceEntry& entry : faces()) {
    test::Vladivostok first;
    test::Vladivostok second;
    EXPECT_EQ(test::shown(first.fake, first.judgements, entry.command, entry.name),
              test::shown(second.fake, second.judgements, entry.command, entry.name))
        << entry.command << ' ' << entry.name;
  }
}

TEST(Faces, ACaseWithoutADayIsShownAndNoDayMadeUp) {
  for (const FaceEntry& entry : faces()) {
    test::FakeCase fake;
    fake.add("mofa", SourceKind::ministry, "the ministry");
    fake.publish("undated", "");
    const ClaimId claim = fake.say("c1", "text");
    std::ostringstream out;
    const auto face = entry.make(out, fake, fake, FaceOptions{});
    face->begin(CaseHead{});
    face->claim(fake.judged(claim, {fake.strand(claim, "undated", {"mofa"})}));
    face->end(Totals{});
    EXPECT_THAT(out.str(), Not(HasSubstr("1970"))) << entry.command << ' ' << entry.name;
    EXPECT_THAT(out.str(), Not(HasSubstr("as of"))) << entry.command << ' ' << entry.name;
  }
}

TEST(Faces, NoneShowsTheNameOfAnUnnamedSource) {
  for (const FaceEntry& entry : faces()) {
    test::Vladivostok v;
    EXPECT_THAT(test::shown(v.fake, v.judgements, entry.command, entry.name), Not(HasSubstr("the real name of")))
        << entry.command << ' ' << entry.name;
  }
}

TEST(Faces, NoneSaysMoreOfAProtectedSourceThanThatItIsOne) {
  for (const FaceEntry& entry : faces()) {
    test::Vladivostok v;
    v.fake.withhold("le_src");
    std::string text = test::shown(v.fake, v.judgements, entry.command, entry.name);
    if (entry.name == "sarif") text.erase(0, text.find("\"results\""));  // before it stands what the rules mean
    EXPECT_THAT(text, Not(HasSubstr("law-enforcement"))) << entry.command << ' ' << entry.name;
    EXPECT_THAT(text, Not(HasSubstr("le_src"))) << entry.command << ' ' << entry.name;
  }
}

}  // namespace
}  // namespace stemma::report
