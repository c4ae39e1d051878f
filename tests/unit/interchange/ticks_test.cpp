// The ticks file: read with every mistake in its place, and written so that it reads back.
#include "interchange/ticks.hpp"

#include <gmock/gmock.h>

#include "support/json_schema.hpp"
#include "support/throws.hpp"

namespace stemma::interchange {
namespace {

using testing::HasSubstr;

const std::string digest(64, 'a');

model::Ticks two() {
  model::Ticks ticks{"harbour-fire", {}};
  ticks.list.push_back({"Ana Vila",
                        "2024-05-03T12:00:00Z",
                        digest,
                        1,
                        {{"c1", digest}, {"c2", std::string(64, '1')}},
                        "The fire began: \"in\" warehouse 4 #"});
  ticks.list.push_back({"- yes", "2024-02-29T23:59:59Z", digest, 2, {}, ""});
  return ticks;
}

std::vector<Mistake> mistakes(const std::string& text) {
  const auto error = test::error_of([&] { read_ticks(text, "t.yaml"); });
  return error ? error->mistakes() : std::vector<Mistake>();
}

std::string tick(const std::string& at, const std::string& sentence, const std::string& more = {}) {
  return "sign_off: a\nticks:\n  - by: Ana\n    at: " + at + "\n    sentence: " + sentence + "\n" + more;
}

TEST(TicksFile, ReadsBackAsItWasWritten) {
  EXPECT_EQ(read_ticks(write_ticks(two()), "t.yaml"), two());
  EXPECT_EQ(read_ticks(write_ticks({"a", {}}), "t.yaml"), (model::Ticks{"a", {}}));
}

TEST(TicksFile, HasABlockOfLinesForEachTick) {
  EXPECT_EQ(write_ticks(two()),
            "sign_off: harbour-fire\nticks:\n"
            "  - by: Ana Vila\n    at: 2024-05-03T12:00:00Z\n    sentence: \"" +
                digest +
                "\"\n"
                "    claims:\n      c1: \"" +
                digest + "\"\n      c2: \"" + std::string(64, '1') +
                "\"\n"
                "    words: \"The fire began: \\\"in\\\" warehouse 4 #\"\n"
                "  - by: \"- yes\"\n    at: 2024-02-29T23:59:59Z\n    sentence: \"" +
                digest + "\"\n    nth: 2\n");
}

TEST(TicksFile, ClaimsComeBackSortedAndNamesInNormalForm) {
  const model::Ticks read =
      read_ticks("sign_off: a\nticks:\n  - {by: \"Jose\xCC\x81\", at: 2024-05-03T12:00:00Z, sentence: " + digest +
                     ", claims: {c2: " + digest + ", c1: " + digest + "}}\n",
                 "t.yaml");
  EXPECT_EQ(read.list.at(0).by, "Jos\xC3\xA9");
  EXPECT_EQ(read.list.at(0).claims.at(0).claim, "c1");
}

TEST(TicksFile, HasASchema) {
  const auto as_json = [](const std::string& key, const std::string& value) {
    return R"({"sign_off": "a", "ticks": [{"by": "Ana", "at": "2024-05-03T12:00:00Z", "sentence": ")" + digest +
           R"(", ")" + key + "\": " + value + "}]}";
  };
  const std::vector<test::NamedJson> good{{"one", as_json("nth", "2")},
                                          {"words", as_json("words", R"("It burned.")")},
                                          {"claims", as_json("claims", R"({"c1": ")" + digest + "\"}")},
                                          {"none", R"({"sign_off": "a"})"}};
  const auto fits = test::misfits("ticks.schema.json", good);
  if (!fits) GTEST_SKIP() << test::no_validator;
  EXPECT_EQ(*fits, "");
  for (const test::NamedJson& each : good) EXPECT_NO_THROW(read_ticks(each.second, "t.json")) << each.first;
  for (const std::string& bad : {as_json("claim", "{}"), as_json("claims", R"({"c1": "abc"})"), std::string("{}")}) {
    EXPECT_NE(*test::misfits("ticks.schema.json", {{"bad", bad}}), "") << bad;
    EXPECT_EQ(mistakes(bad).size(), 1U) << bad;
  }
}

TEST(TicksFile, SaysWhatIsWrongAndWhere) {
  const auto first = [](const std::string& text) {
    const std::vector<Mistake> all = mistakes(text);
    return all.empty() ? std::string("none") : std::to_string(all[0].place.line) + ": " + all[0].message;
  };
  for (const char* at : {"2024-05-03", "2024-02-30T12:00:00Z", "2024-05-03T24:00:00Z", "2024-05-03T12:60:00Z",
                         "2024-05-03T12:00:60Z", "2024-05-03T12:00:00+", "2024-05-03 12:00:00Z"}) {
    EXPECT_THAT(first(tick(at, digest)), HasSubstr("4: `" + std::string(at))) << at;
  }
  EXPECT_THAT(first(tick("2024-05-03T12:00:00Z", "abc")), HasSubstr("5: `abc` is no digest"));
  EXPECT_THAT(first(tick("2024-05-03T12:00:00Z", digest, "    claims: {c1: abc}\n")),
              HasSubstr("6: `abc` is no digest"));
  EXPECT_THAT(first(tick("2024-05-03T12:00:00Z", digest, "    claims: {c1: [a]}\n")), HasSubstr("6: "));
  EXPECT_THAT(first(tick("2024-05-03T12:00:00Z", digest, "    claims: [c1]\n")), HasSubstr("6: `claims` wants"));
  EXPECT_THAT(first(tick("2024-05-03T12:00:00Z", digest, "    claims: {c1: " + digest + ", c1: " + digest + "}\n")),
              HasSubstr("duplicate claim `c1`"));
  EXPECT_THAT(first("ticks: []\n"), HasSubstr("has no `sign_off`"));
  EXPECT_THAT(first("sign_off: a\nticks:\n  - {by: Ana}\n"), HasSubstr("has no `at`"));
  EXPECT_THAT(first(" \n"), HasSubstr("the file is empty"));
  const std::vector<Mistake> unknown = mistakes(tick("2024-05-03T12:00:00Z", digest, "    claim: {}\n"));
  ASSERT_EQ(unknown.size(), 1U);
  EXPECT_THAT(unknown[0].hint, HasSubstr("did you mean `claims`?"));
}

}  // namespace
}  // namespace stemma::interchange
