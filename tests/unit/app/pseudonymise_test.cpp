#include "app/pseudonymise.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "app/export_case.hpp"
#include "app/show_case.hpp"
#include "fixture.hpp"
#include "interchange/case_file.hpp"
#include "unit/app/random_small_case.hpp"

namespace stemma::app {
namespace {

using Json = nlohmann::ordered_json;
using testing::HasSubstr;
using testing::Not;

class Pseudonymise : public InAFolder {
 protected:
  std::string exported(const std::string& text, std::vector<std::string> protect = {}) {
    ExportChoice choice;
    choice.pseudonyms = PseudonymRequest{"key", "", std::move(protect), true};
    return InAFolder::exported(write("case.yaml", text), choice);
  }

  /// Numbers, statuses and findings, without ids and words.
  Json judged(const std::string& text) {
    JudgeRequest request;
    request.path = write("judged.yaml", text);
    std::ostringstream out;
    show_case(request, "check", "json", {}, world_, out);
    const Json report = Json::parse(out.str());
    Json made{{"totals", report["totals"]}, {"findings", findings(report["findings"])}};
    for (const Json& claim : report["claims"]) {
      made["claims"].push_back({claim["status"], claim["numbers"], claim["importance"], claim["chokepoints"].size(),
                                findings(claim["findings"])});
    }
    return made;
  }

 private:
  static Json findings(const Json& list) {
    std::vector<std::string> lines;
    for (const Json& each : list) {
      const Json line{each["rule"], each["severity"], each["kind"], each["subject"]["kind"], each["evidence"].size()};
      lines.push_back(line.dump());
    }
    std::sort(lines.begin(), lines.end());
    return lines;
  }
};

TEST_F(Pseudonymise, WhatIsNotedOfAProtectedEntryAndItsInnerKeyStayAtHome) {
  const std::string made = exported(R"(case: k
sources: {insider: {kind: person, name: Ada Voss, sensitivity: sealed, uid: "00000000000000000000000000000001"}}
claims: {c1: {text: It burnt, sensitivity: sealed}}
publications: {p1: {by: insider, date: 2024-03-01, says: [{claim: c1}]}}
decisions:
  - {rule: single-source, subject: insider, by: desk, why: she keeps the ledger, exception: the ledger rule,
     at: 2024-03-02, uid: "00000000000000000000000000000002"}
assessments: [{claim: c1, confidence: low, by: desk, basis: the ledger, uid: "00000000000000000000000000000003"}]
)");
  EXPECT_THAT(made, HasSubstr("single-source"));
  EXPECT_THAT(made, Not(HasSubstr("ledger")));
  EXPECT_THAT(made, Not(HasSubstr("0000000000")));
}

TEST_F(Pseudonymise, RandomCasesAreJudgedAsBefore) {
  constexpr unsigned seeds = 150;
  std::size_t changed = 0;
  for (unsigned seed = 0; seed < seeds; ++seed) {
    Json record = RandomSmallCase(seed).make();
    unsigned draw = seed;
    for (const char* list : {"sources", "claims", "publications"}) {
      for (Json& entry : record[list]) {
        draw = draw * 1103515245U + 12345U;
        if (draw >> 16U & 1U) entry["sensitivity"] = draw >> 17U & 1U ? "sealed" : "internal";
      }
    }
    const std::string text = record.dump();
    try {
      interchange::case_as_json(text, "random");
    } catch (const Error&) {
      continue;  // such as identity links that contradict each other
    }
    const std::string with_pseudonyms = exported(text);
    EXPECT_THAT(with_pseudonyms, Not(HasSubstr("sensitivity"))) << text;
    EXPECT_EQ(judged(with_pseudonyms), judged(text)) << seed << '\n' << text << '\n' << with_pseudonyms;
    if (with_pseudonyms.find("source-") != std::string::npos) ++changed;
  }
  EXPECT_GT(changed, seeds / 4);
}

constexpr const char* told = R"(case: lund-case
sources:
  gazette: {name: Harbour Gazette, kind: news-outlet}
  kim: {name: Kim Jong-un, kind: official}
  lund: {name: Maria Lund, kind: person, sensitivity: internal, aliases: [Petrel], country: KR, note: met,
    anonymous: a clerk of the port in Vladivostok, handles: ["@lund_1"], urls: ["https://lund.example"]}
claims:
  c1: {text: The pumps were the first to fail, sensitivity: sealed, note: MARIA LUND says}
  c2: {text: "Maria Lund, PETREL, was there; ask @lund_1 at https://lund.example", parties: [lund]}
publications:
  lund_talks: {by: gazette, date: 2024-05-02, title: Maria LUND talks, says: [{claim: [c1, c2], via: lund, quote: Off}]}
decisions:
  - {rule: single-origin, subject: c1, by: Ana, why: Lund was there, at: 2024-05-03}
)";

TEST_F(Pseudonymise, NothingOfTheProtectedIsLeftAndTheRestIs) {
  const std::string text = exported(told);
  for (const char* secret : {"Lund", "lund", "LUND", "PETREL", "Petrel", "Vladivostok", "clerk", "Off", "pumps"}) {
    EXPECT_THAT(text, Not(HasSubstr(secret)));
  }
  for (const char* kept : {"Harbour Gazette", "Kim Jong-un", "country: KR", "a person", "was there; ask Source ",
                           "the first of its kind", "2024-05-02"}) {
    EXPECT_THAT(text, HasSubstr(kept));
  }
  EXPECT_EQ(text, exported(told)) << "the same file and key give the same pseudonyms";
}

TEST_F(Pseudonymise, AnOpenSourceIsProtectedWhereItIsAskedFor) {
  const std::string text = exported(told, {"gazette"});
  EXPECT_THAT(text, Not(HasSubstr("Harbour")));
  EXPECT_THAT(text, HasSubstr("kind: news-outlet"));
  EXPECT_EQ(kind_of_error([&] { exported(told, {"gazet"}); }), ErrorKind::usage);
}

}  // namespace
}  // namespace stemma::app
