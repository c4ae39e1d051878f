// `check --claim` on a database, which opens only what the claim rests on, against the whole case: the same bytes.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <sstream>
#include <string>

#include "app/open_case.hpp"
#include "app/read_case_file.hpp"
#include "app/show_case.hpp"
#include "fixture.hpp"
#include "interchange/case_file.hpp"
#include "store/store.hpp"
#include "unit/app/random_small_case.hpp"

namespace stemma::app {
namespace {

using Json = nlohmann::ordered_json;

/// A random case with checks, decisions, assessments and relations of every kind, or nothing where it is none.
std::optional<std::string> random_case(unsigned seed) {
  Json made = RandomSmallCase(seed).make();
  std::mt19937 random(seed);
  const auto below = [&](std::size_t n) { return random() % n; };
  const auto numbered = [&](const char* letter, std::size_t n) { return letter + std::to_string(below(n)); };
  const std::size_t claims = made["claims"].size(), sources = made["sources"].size();
  for (const char* id : {"c6", "c7", "c8"}) {
    made["claims"][id] = Json{{"text", "It was so"}};
    const char* kinds[] = {"contradicts", "supports", "refines", "part_of"};
    if (below(2) == 0) made["claims"][id][kinds[below(4)]] = numbered("c", claims);
    if (below(3) == 0) made["claims"][id]["elements"] = Json::array({numbered("c", claims)});
  }
  for (std::size_t i = 0, checks = 1 + below(4); i < checks; ++i) {
    Json check = {{"whom", numbered("s", sources)}, {"at", "2024-01-14"}, {"way", "mail"}};
    if (below(3) > 0) check["claims"].push_back(numbered("c", claims));
    if (below(3) == 0) check["claims"].push_back("c6");
    made["checks"].push_back(check);
  }
  for (std::size_t i = 0, decisions = 1 + below(3); i < decisions; ++i) {
    const std::string subjects[] = {numbered("c", claims), numbered("s", sources), "random"};
    made["decisions"].push_back({{"rule", "single-source"},
                                 {"subject", subjects[below(3)]},
                                 {"by", "desk"},
                                 {"at", "2024-01-12"},
                                 {"why", "nobody else was there"}});
  }
  made["assessments"].push_back({{"claim", numbered("c", claims)}, {"confidence", "high"}, {"at", "2024-01-13"}});
  if (below(2) == 0) made["as_of"] = "2024-01-16";
  try {
    interchange::case_as_json(made.dump(), "random");
    return made.dump();
  } catch (const Error&) {
    return std::nullopt;  // such as identity links that contradict each other
  }
}

class OneClaim : public InAFolder {
 protected:
  void keep(const std::string& text) {
    std::filesystem::remove(path("case.db"));
    store::Store store = store::Store::create(path("case.db"), "random", "");
    store.import_case(read_case_file(write("case.yaml", text), world_).record, {"editor", "2024-03-14T09:30:00Z", ""});
  }
  /// `report` writes the same JSON, and opens the whole case.
  std::string told(const std::string& command, JudgeRequest request) {
    request.path = path("case.db");
    std::ostringstream out;
    show_case(request, command, "json", {}, world_, out);
    return out.str();
  }
  static JudgeRequest about(const std::string& claim) {
    JudgeRequest request;
    request.claims = {claim};
    return request;
  }
};

TEST_F(OneClaim, IsToldAsItIsToldInTheWholeCase) {
  constexpr unsigned seeds = 60;
  std::size_t told_ones = 0;
  for (unsigned seed = 0; seed < seeds; ++seed) {
    const std::optional<std::string> text = random_case(seed);
    if (!text) continue;
    keep(*text);
    for (const char* claim : {"c0", "c1", "c2", "c6", "c7", "c8"}) {
      JudgeRequest request = about(claim);
      if (seed % 3 == 0) request.as_of = "2024-01-13";
      EXPECT_EQ(told("check", request), told("report", request)) << "seed " << seed << ", " << claim << "\n" << *text;
      ++told_ones;
    }
  }
  EXPECT_GT(told_ones, 100U);
}

TEST_F(OneClaim, IsOpenedWithoutWhatItDoesNotRestOn) {
  keep(R"(case: harbour-fire
sources:
  gazette: {name: Harbour Gazette, kind: news-outlet}
  port: {name: Port authority, kind: public-body}
  other: {name: Another paper, kind: news-outlet}
claims:
  c1: {text: The fire began in warehouse 4}
  c2: {text: The sprinklers had been switched off}
publications:
  gazette1: {by: gazette, date: 2024-05-02, cites: port, says: [{claim: c1}]}
  other1: {by: other, date: 2024-05-03, says: [{claim: c2}]}
)");
  JudgeRequest request = about("c1");
  request.path = path("case.db");
  const OpenCase opened = open_claims(request, world_);
  ASSERT_TRUE(opened.whole);
  EXPECT_EQ(opened.store.counts().claims, 1U);
  EXPECT_EQ(opened.store.counts().publications, 1U);
  EXPECT_EQ(opened.store.counts().sources, 2U);
  EXPECT_EQ(opened.whole->counts().claims, 2U);
}

TEST_F(OneClaim, IsFoundByAnEarlierIdAndRefusedByNone) {
  keep(harbour_fire);
  store::Store::open(path("case.db"), false)
      .edit(
          [](store::Edit& edit) {
            edit.record.claims[1].note = "also called so";  // an edit that changes no entry is none
            edit.aliases.push_back({"claim", "sprinklers", "c2"});
          },
          {"editor", "2024-03-14T09:30:00Z", ""});
  EXPECT_EQ(told("check", about("sprinklers")), told("report", about("c2")));
  EXPECT_EQ(kind_of_error([&] { told("check", about("c3")); }), ErrorKind::usage);
}

TEST_F(OneClaim, IsJudgedInTheWholeCaseWhereSomethingIsSealed) {
  keep(R"(case: harbour-fire
sources:
  gazette: {name: Harbour Gazette, kind: news-outlet}
  docker: {kind: person, anonymous: a docker, sensitivity: sealed}
claims:
  c1: {text: The fire began in warehouse 4}
  c2: {text: The sprinklers had been switched off}
publications:
  gazette1: {by: gazette, date: 2024-05-02, says: [{claim: c1, via: docker}]}
  gazette2: {by: gazette, date: 2024-05-03, says: [{claim: c2}]}
)");
  JudgeRequest request = about("c2");
  request.path = path("case.db");
  EXPECT_FALSE(open_claims(request, world_).whole);
  EXPECT_EQ(told("check", about("c1")), told("report", about("c1")));
}

TEST_F(OneClaim, HasTheControlGroupThatAShareBarelyOverAHalfMakes) {
  std::map<std::string, std::string> with;
  for (const char* share : {"50", "50.0000001", "50.000001", "51"}) {
    keep(std::string(R"(case: harbour-fire
sources:
  holding: {name: Holding, kind: organisation}
  other: {name: Other holding, kind: organisation}
  daily: {kind: news-outlet, controlled_by: [{value: holding, share: )") +
         share + R"(}, {value: other, share: 49}]}
  elder: {kind: news-outlet, controlled_by: [{value: holding, from: 2020-01-01}]}
claims: {c1: {text: The fire began in warehouse 4}}
publications:
  p1: {by: daily, date: 2024-05-02, says: [{claim: c1, first_hand: true}]}
  p2: {by: elder, date: 2024-05-02, says: [{claim: c1, first_hand: true}]}
  p3: {by: holding, date: 2024-05-02, says: [{claim: c1, first_hand: true}]}
)");
    with[share] = told("check", about("c1"));
    EXPECT_EQ(with[share], told("report", about("c1"))) << share;
  }
  EXPECT_EQ(with["50.0000001"], with["51"]);
  EXPECT_EQ(with["50.000001"], with["51"]);
  EXPECT_NE(with["50"], with["51"]);
}

}  // namespace
}  // namespace stemma::app
