#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/json_writer.hpp"
#include "stemma/error.hpp"
#include "support/json_schema.hpp"
#include "unit/report/vladivostok.hpp"

namespace stemma::report {
namespace {

using stemma::test::misfits;
using stemma::test::no_validator;
using test::FakeCase;
using test::shown;
using test::Vladivostok;
using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::json;

TEST(CheckJson, TheVladivostokCaseFitsTheSchema) {
  Vladivostok v;
  const auto found = misfits("check.schema.json", {{"check", shown(v.fake, v.judgements, "check", "json")}});
  if (!found) GTEST_SKIP() << no_validator;
  EXPECT_EQ(*found, "");
}

TEST(CheckJson, TheSchemaRefusesWhatIsNotInIt) {
  Vladivostok v;
  Json json = Json::parse(shown(v.fake, v.judgements, "check", "json"));
  json["claims"][1]["status"] = "true";
  json["claims"][1]["numbers"].erase("lines");
  json["surprise"] = 1;
  const auto found = misfits("check.schema.json", {{"check", json.dump()}});
  if (!found) GTEST_SKIP() << no_validator;
  EXPECT_THAT(*found, HasSubstr("'true' is not one of"));
  EXPECT_THAT(*found, HasSubstr("'lines' is a required property"));
  EXPECT_THAT(*found, HasSubstr("'surprise' was unexpected"));
}

TEST(CheckJson, TheHeadIsTheContract) {
  Vladivostok v;
  FaceOptions options;
  options.version = "0.1.0";
  const std::string text = shown(v.fake, v.judgements, "check", "json", options);
  EXPECT_EQ(text.substr(0, text.find("\n    {")), R"({
  "stemma": {"version": "0.1.0", "format": 1},
  "case": {"id": "vladivostok-missionary", "title": "South Korean missionary detained in Vladivostok"},
  "as_of": "2024-03-14",
  "policy": "default",
  "claims": [)");
}

TEST(CheckJson, AClaimSaysWhatTheReportSays) {
  Vladivostok v;
  const Json json = Json::parse(shown(v.fake, v.judgements, "check", "json"));
  const Json& c2 = json["claims"][1];
  EXPECT_EQ(c2["id"], "c2");
  EXPECT_EQ(c2["importance"], "high");
  EXPECT_EQ(c2["status"], "contested");
  EXPECT_EQ(c2["numbers"]["voices"], 5);
  EXPECT_EQ(c2["numbers"]["independent_origins"], (Json{{"min", 1}, {"max", 1}}));
  EXPECT_EQ(c2["numbers"]["exact"], true);
  EXPECT_EQ(c2["chokepoints"], (Json{"le_src", "tass"}));
  EXPECT_EQ(c2["choke_points"][1], (Json{{"source", "tass"}, {"publications", {"tass1"}}}));
  EXPECT_EQ(c2["advised"], "hold");
  EXPECT_THAT(c2["advice"], HasSubstr("quoted by TASS"));
  EXPECT_THAT(c2["summary"], HasSubstr("Denied by Rev. Lee Sun-gu."));
  EXPECT_EQ(c2["deniers"][0]["source"], "rev_lee");
  EXPECT_EQ(c2["deniers"][0]["control_group"], "foundation");
  EXPECT_EQ(c2["non_answers"][0]["stance"], "declines");
  EXPECT_EQ(c2["origins"][0]["named"], false);
  EXPECT_EQ(c2["origins"][0]["credibility"], "6");
  EXPECT_EQ(c2["findings"][1]["rule"], "single-origin");
  EXPECT_EQ(c2["findings"][1]["subject"], (Json{{"kind", "claim"}, {"id", "c2"}}));
  EXPECT_EQ(c2["findings"][1]["next"][0], "ask the court for the ruling");
  EXPECT_EQ(json["claims"][3]["may_be_the_same"], Json::parse(R"([["yonhap_acq", "jtbc_acq"]])"));
  EXPECT_EQ(json["claims"][8]["withdrawn"], (Json{"upi1/c9"}));
  EXPECT_EQ(json["totals"]["claims"], 9);
  EXPECT_EQ(json["totals"]["fail"], (Json{{"error", 4}, {"warning", 5}, {"note", 1}}));
  EXPECT_EQ(json["totals"]["by_status"]["contested"], 2);
}

TEST(CheckJson, AnEmptyCaseIsStillADocument) {
  FakeCase fake;
  const std::string text = shown(fake, {}, "check", "json");
  EXPECT_EQ(Json::parse(text)["claims"], Json::array());
  const auto found = misfits("check.schema.json", {{"check", text}});
  if (!found) GTEST_SKIP() << no_validator;
  EXPECT_EQ(*found, "");
}

TEST(CheckJson, FindingsOfTheRecordStandBesideTheClaims) {
  FakeCase fake;
  fake.publish("tass1", "");
  Finding finding = test::found("undated", Severity::note, ClaimId{0U}, "no date is recorded");
  finding.subject = {SubjectKind::publication, 0};
  const Json json = Json::parse(shown(fake, {}, "check", "json", {}, {finding}));
  EXPECT_EQ(json["findings"][0]["subject"], (Json{{"kind", "publication"}, {"id", "tass1"}}));
}

TEST(CheckJson, TheNameBehindAnUnnamedSourceIsNotInIt) {
  Vladivostok v;
  EXPECT_THAT(shown(v.fake, v.judgements, "check", "json"), Not(HasSubstr("the real name of")));
}

TEST(CheckJson, HostileTextComesBackAsItWas) {
  FakeCase fake;
  const std::string evil = "\"},{\"x\": \\ \n\x1b[31m \xe2\x80\xa8 \xe2\x80\xae </script>";
  fake.head = {evil, evil};
  fake.add("s" + evil, SourceKind::person, evil);
  fake.publish("p", evil);
  const ClaimId claim = fake.say("c" + evil, evil);
  Judgement judgement = fake.judged(claim, {fake.strand(claim, "p", {"s" + evil})});
  judgement.findings = {test::found("single-source", Severity::error, claim, evil, {evil})};
  const std::string text = shown(fake, {judgement}, "check", "json");
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, Not(HasSubstr("\xe2\x80\xa8")));
  const Json json = Json::parse(text);
  EXPECT_EQ(json["claims"].size(), 1U);
  EXPECT_EQ(json["claims"][0]["text"], evil);
  EXPECT_EQ(json["claims"][0]["findings"][0]["message"], evil);
  EXPECT_EQ(json["case"]["title"], evil);
}

TEST(CheckJson, IllFormedTextStillGivesADocument) {
  FakeCase fake;
  const Judgement judgement = fake.judged(fake.say("c\xff", "\xc0\xaf\xed\xa0\x80"), {});
  EXPECT_TRUE(Json::accept(shown(fake, {judgement}, "check", "json")));
}

TEST(JsonWriter, FlatInsideFlatStaysOnOneLine) {
  std::ostringstream out;
  JsonWriter json(out);
  json.begin_object().key("a").begin_flat_array().number(1).begin_array().null().boolean(false).end_array().end_array();
  json.key("b").begin_array().end_array().end_object().finish();
  EXPECT_EQ(out.str(), "{\n  \"a\": [1, [null, false]],\n  \"b\": []\n}\n");
}

}  // namespace
}  // namespace stemma::report
