#include "app/explain_case.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "app/import_case.hpp"
#include "app/rule_book.hpp"
#include "support/json_schema.hpp"
#include "unit/app/fixture.hpp"

namespace stemma::app {
namespace {

using Json = nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* hostile = R"(case: hostile
newsroom: desk
sources:
  desk: {name: Our desk, kind: news-outlet}
  daily: {name: "\e[31mDaily\u202E", kind: news-outlet}
  weekly: {name: Weekly, kind: news-outlet}
  secret: {name: Jane Roe, kind: person, anonymous: a clerk at the registry, sensitivity: sealed}
  a: {kind: person, anonymous: a person}
  b: {kind: person, anonymous: a person}
claims:
  c1: {text: "한국어 백원순 first \u202E", importance: high, parties: [secret]}
  c2: {text: It burned}
publications:
  daily1:
    by: daily
    date: 2024-01-02
    title: "\e]0;title\a"
    url: "https://daily.example/"
    says:
      - {claim: c1, via: secret, quote: "sealed words \e[2J"}
      - {claim: c2, via: a}
  daily2:
    by: daily
    date: 2024-01-03
    says:
      - {claim: c1, via: secret, stance: denies}
      - {claim: c2, via: b, gist: "a very long one \e[1m"}
  weekly1: {by: weekly, date: 2024-01-03, says: [{claim: c2, via: b}]}
)";

class Explain : public InAFolder {
 protected:
  std::string shown(const std::string& subject, const std::string& rule = {}, const std::string& format = "text",
                    const std::string& as_of = {}) const {
    ExplainRequest request;
    request.of.path = path_;
    request.of.as_of = as_of;
    request.subject = subject;
    request.rule = rule;
    request.format = format;
    std::ostringstream out;
    explain_case(request, {}, world_, out);
    return out.str();
  }
  Json json(const std::string& subject, const std::string& rule = {}, const std::string& as_of = {}) const {
    return Json::parse(shown(subject, rule, "json", as_of));
  }

  std::string path_ = write("case.yaml", harbour_fire);
};

TEST_F(Explain, JsonFitsItsSchemaAndTheSchemaRefusesWhatIsNotInIt) {
  path_ = write("hostile.yaml", hostile);
  std::vector<test::NamedJson> answers;
  for (const char* subject : {"c1", "c2", "daily1", "daily2"}) {
    answers.emplace_back(subject, shown(subject, {}, "json"));
  }
  const auto found = test::misfits("explain.schema.json", answers);
  if (!found) GTEST_SKIP() << test::no_validator;
  EXPECT_EQ(*found, "");
  Json wrong = json("c1");
  wrong["subject"]["status"] = "true";
  wrong["findings"][0].erase("story");
  EXPECT_THAT(*test::misfits("explain.schema.json", {{"c1", wrong.dump()}}),
              HasSubstr("'story' is a required property"));
}

TEST_F(Explain, HostileTextStaysTextAndNothingOfASealedSourceIsSaid) {
  path_ = write("hostile.yaml", hostile);
  for (const char* format : {"text", "json"}) {
    const std::string text = shown("c1", {}, format) + shown("c2", {}, format) + shown("daily1", {}, format);
    for (const char* hidden : {"\x1B", "\a", "\u202E", "Jane", "Roe", "secret", "registry", "clerk", "sealed words"}) {
      EXPECT_THAT(text, Not(HasSubstr(hidden))) << format;
    }
    EXPECT_THAT(text, HasSubstr("protected-1"));
  }
}

TEST_F(Explain, TheNewsroomDoesTheLookingUp) {
  path_ = write("hostile.yaml", hostile);
  EXPECT_THAT(shown("c1", "superlative"), HasSubstr("by: desk"));
}

TEST_F(Explain, SourcesAreToldApartUnderTheEntryThatIsThere) {
  path_ = write("hostile.yaml", hostile);
  const std::string text = shown("c2", "single-origin");
  EXPECT_THAT(text, HasSubstr("# the case has this entry"));
  EXPECT_THAT(text, HasSubstr("a: {distinct_from: b}"));
}

TEST_F(Explain, ADatabaseIsExplainedAsItsCaseFileIs) {
  const std::string from_file = shown("c2");
  import_case(path_, path("case.db"), world_);
  path_ = path("case.db");
  EXPECT_EQ(shown("c2"), from_file);
}

TEST_F(Explain, NewIdsGiveWayToThoseThatThereAre) {
  std::string text = harbour_fire;
  text.replace(text.find("  docker:"), 0, "  new_witness1: {kind: person}\n  new1: {kind: person}\n");
  path_ = write("taken.yaml", text);
  const Json additions = json("c2", "single-source")["findings"][0]["additions"];
  ASSERT_FALSE(additions.empty());
  EXPECT_TRUE(additions[0]["case_file"]["sources"].contains("new_witness2"));
  EXPECT_TRUE(additions[0]["case_file"]["publications"].contains("new2"));
}

TEST_F(Explain, AQuietClaimAndAQuietRuleSayWhy) {
  EXPECT_EQ(json("c1", "unsourced")["quiet"], Json::array({"2 origins; wanted 1"}));
  EXPECT_EQ(json("gazette1", "no-archive")["quiet"], Json::array({"no URL of it is recorded"}));
  EXPECT_EQ(json("c1", {}, "2024-05-01")["quiet"], Json::array({"nobody had spoken of it by that day"}));
  std::string text = harbour_fire;
  for (const char* chain : {"via: docker", "claim: c1}"}) text.replace(text.find(chain), 0, "first_hand: true, ");
  path_ = write("first-hand.yaml", text);
  EXPECT_EQ(json("c1")["quiet"],
            Json::array({"2 independent origins, 2 wanted", "of 2 origins 1 is named and both are first-hand"}));
  EXPECT_THAT(shown("c1", "unsourced"), HasSubstr("quiet    unsourced  2 origins; wanted 1"));
}

TEST_F(Explain, WhatIsThereTwiceIsToldOnce) {
  EXPECT_THAT(shown("c2"),
              AllOf(HasSubstr("1 attribution, as under anonymous-only"), HasSubstr("the same as under contradicted")));
}

TEST_F(Explain, WhatDoesNotExistOrDoesNotFitIsRefused) {
  EXPECT_EQ(kind_of_error([&] { shown("c9"); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([&] { shown("c1", "unsorced"); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([&] { shown("c1", "no-archive"); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([&] { shown("gazette1", "unsourced"); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([&] { refuse_to_explain(path_); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([] { refuse_to_explain("-"); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([] { refuse_to_explain("unsorced"); }), ErrorKind::usage);
}

}  // namespace
}  // namespace stemma::app
