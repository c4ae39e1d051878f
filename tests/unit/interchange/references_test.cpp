// References that lead nowhere, or back to where they began.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "interchange/case_file.hpp"

namespace stemma::interchange {
namespace {

constexpr const char* base_case = R"(case: k
sources:
  tass: {kind: news-agency}
  le_src: {kind: law-enforcement}
  state: {kind: state}
claims:
  c1: {text: One}
  c2: {text: Two}
publications:
  t1: {by: tass, says: [{claim: c1, via: le_src}]}
)";

std::string complaint(const std::string& text) {
  try {
    read_case(text, "case.yaml");
  } catch (const Error& error) {
    std::string all;
    for (const Mistake& mistake : error.mistakes()) {
      all += mistake.message + (mistake.hint.empty() ? "" : "; " + mistake.hint) + "\n";
    }
    return all;
  }
  return "no mistake";
}

/// The base case with one line put in after the line that begins with `after`.
std::string with(const std::string& after, const std::string& line) {
  std::string text = base_case;
  const std::size_t at = text.find("\n", text.find("\n" + after) + 1);
  return text.insert(at + 1, line + "\n");
}

std::string in_sources(const std::string& line) { return complaint(with("  state:", "  " + line)); }
std::string in_claims(const std::string& line) { return complaint(with("  c2:", "  " + line)); }
std::string in_publications(const std::string& line) { return complaint(with("  t1:", "  " + line)); }
std::string at_end(const std::string& line) { return complaint(base_case + line + "\n"); }

TEST(References, OfTheBaseCaseHold) { EXPECT_EQ(complaint(base_case), "no mistake"); }

TEST(References, ToUnknownSourcesNameTheNearestOne) {
  EXPECT_EQ(complaint(with("case:", "newsroom: tas")), "unknown source `tas`; did you mean `tass`?\n");
  EXPECT_EQ(in_sources("x: {controlled_by: stat}"), "unknown source `stat`; did you mean `state`?\n");
  EXPECT_EQ(in_sources("x: {possibly_same_as: [tass, lesrc]}"), "unknown source `lesrc`; did you mean `le_src`?\n");
  EXPECT_EQ(in_claims("x: {text: t, parties: [{value: tas, why: w}]}"), "unknown source `tas`; did you mean `tass`?\n");
  EXPECT_EQ(in_publications("x: {by: tass, says: [{claim: c1, via: [le_srk]}]}"),
            "unknown source `le_srk`; did you mean `le_src`?\n");
  EXPECT_EQ(in_publications("x: {by: tass, cites: tt1}"), "unknown source `tt1`; did you mean `t1`?\n");
  EXPECT_EQ(in_publications("x: {by: tass, copies: nowhere}"),
            "unknown source `nowhere`; the id of a source or a publication is wanted\n");
  EXPECT_EQ(at_end("checks: [{whom: tas}]"), "unknown source `tas`; did you mean `tass`?\n");
  EXPECT_EQ(at_end("withdrawals: [{act: recants, by: tas, of: t1}]"), "unknown source `tas`; did you mean `tass`?\n");
}

TEST(References, ToUnknownClaimsNameTheNearestOne) {
  EXPECT_EQ(in_claims("x: {text: t, elements: [c1, c3]}"), "unknown claim `c3`; did you mean `c1`?\n");
  EXPECT_EQ(in_claims("x: {text: t, supports: elsewhere}"), "unknown claim `elsewhere`; declare it under `claims`\n");
  EXPECT_EQ(in_publications("x: {by: tass, says: [{claim: [c1, c9]}]}"), "unknown claim `c9`; did you mean `c1`?\n");
  EXPECT_EQ(at_end("assessments: [{claim: c9}]"), "unknown claim `c9`; did you mean `c1`?\n");
  EXPECT_EQ(at_end("checks: [{what: w, claims: [c9]}]"), "unknown claim `c9`; did you mean `c1`?\n");
  EXPECT_EQ(at_end("withdrawals: [{act: recants, by: tass, of: t1, claims: c9}]"),
            "unknown claim `c9`; did you mean `c1`?\n");
}

TEST(References, ToOtherSubjectsAreCheckedToo) {
  EXPECT_EQ(at_end("withdrawals: [{act: retracts, by: tass, of: t2, in: t3}]"),
            "unknown publication, attribution or source `t2`; did you mean `t1`?\n"
            "unknown publication `t3`; did you mean `t1`?\n");
  EXPECT_EQ(at_end("decisions: [{rule: r, subject: t1/c2}]"), "unknown subject `t1/c2`; did you mean `t1/c1`?\n");
  for (const char* subject : {"k", "tass", "c1", "t1", "t1/c1"}) {
    EXPECT_EQ(at_end(fmt::format("decisions: [{{rule: r, subject: {}}}]", subject)), "no mistake") << subject;
  }
}

TEST(References, ToTheWrongKindOfThingSaySo) {
  EXPECT_EQ(in_publications("x: {by: c1}"), "`c1` is a claim, not a source\n");
  EXPECT_EQ(in_publications("x: {by: t1}"), "`t1` is a publication, not a source\n");
  EXPECT_EQ(in_publications("x: {by: tass, says: {claim: tass}}"), "`tass` is a source, not a claim\n");
  EXPECT_EQ(in_publications("x: {by: tass, says: {claim: c1, via: c2}}"),
            "`c2` is a claim, not a source or a publication\n");
}

TEST(References, ToAnAttributionThatNeedsALongerIdNowListTheLongerOnes) {
  const std::string text = with("  t1:", "  x: {by: tass, says: [{claim: c1, via: le_src}, {claim: c1, via: state}]}") +
                           "decisions: [{rule: r, subject: x/c1}]\n";
  EXPECT_EQ(complaint(text),
            "unknown subject `x/c1`; the publication says this claim more than once: x/c1/le_src, x/c1/state\n");
}

TEST(References, MayNotBeAmbiguous) {
  EXPECT_EQ(in_publications("state: {by: tass}"),
            "`state` is both a source and a publication; rename one: a chain could not tell them apart\n");
  EXPECT_EQ(complaint(with("  c2:", "  tass: {text: t}") + "decisions: [{rule: r, subject: tass}]\n"),
            "`tass` is a source and a claim; rename one, so that it is clear which is meant\n");
}

TEST(References, MayNotComeBackToWhereTheyBegan) {
  EXPECT_EQ(in_sources("x: {controlled_by: x}"), "source `x` controls itself; `controlled_by` names another source\n");
  EXPECT_EQ(in_sources("x: {same_as: x}"), "source `x` is linked to itself; `same-as` names another source\n");
  EXPECT_EQ(in_claims("x: {text: t, refines: x}"), "claim `x` is related to itself; `refines` names another claim\n");
  EXPECT_EQ(in_claims("x: {text: t, elements: x}"), "claim `x` is made of itself; `x → x`\n");
  EXPECT_EQ(in_publications("x: {by: tass, cites: x}"),
            "publication `x` is derived from itself; `cites` names another publication, or a source\n");
}

TEST(References, OfAChainMayNotGoThroughItsOwnPublisher) {
  const std::string hint = "; leave it out: a chain goes from the publisher back to whoever is said to know\n";
  EXPECT_EQ(in_publications("x: {by: tass, says: [{claim: [c1, c2], via: [tass, le_src]}]}"),
            "the chain goes through its own publisher `tass`" + hint);
  EXPECT_EQ(in_publications("x: {by: tass, says: [{claim: c1, via: x}]}"),
            "the chain goes through its own publication `x`" + hint);
  EXPECT_EQ(in_publications("x: {by: tass, says: [{claim: c1, via: t1}]}"), "no mistake");
}

TEST(References, OfElementsMayNotGoRound) {
  EXPECT_EQ(in_claims("x: {text: t, elements: [c1, y]}\n  y: {text: t, elements: z}\n  z: {text: t, elements: [x]}"),
            "claim `x` is made of itself; `x → y → z → x`\n");
  EXPECT_EQ(in_claims("x: {text: t, elements: [y, z]}\n  y: {text: t, elements: z}\n  z: {text: t}"), "no mistake");
}

TEST(References, ALongChainOfElementsIsNoDanger) {
  std::string text = "case: k\nclaims:\n";
  for (int i = 0; i < 20'000; ++i) text += fmt::format("  c{}: {{text: t, elements: c{}}}\n", i, i + 1);
  EXPECT_EQ(complaint(text + "  c20000: {text: t}\n"), "no mistake");
}

TEST(References, MayNotStandTwiceInOneList) {
  EXPECT_EQ(in_claims("x: {text: t, supports: [c1, c2, c1]}"), "`c1` stands twice in one list\n");
  EXPECT_EQ(in_claims("x: {text: t, elements: [c1, c1]}"), "`c1` stands twice in one list\n");
  EXPECT_EQ(in_publications("x: {by: tass, cites: [t1, t1]}"), "`t1` stands twice in one list\n");
  EXPECT_EQ(in_publications("x: {by: tass, says: [{claim: [c1, c1, c1], via: le_src}]}"),
            "publication `x` says this twice, word for word; take one of the two out\n"
            "publication `x` says this twice, word for word; take one of the two out\n");
}

TEST(References, IdsOfAttributionsAreUnique) {
  EXPECT_EQ(in_publications("x: {by: tass, says: [{claim: c1, id: t1/c1}]}"),
            "duplicate attribution `t1/c1`; give it another `id`\n");
  EXPECT_EQ(in_publications("x: {by: tass, says: [{claim: [c1, c2], id: one}]}"),
            "one id for 2 claims; write an entry for each claim, or leave the id out\n"
            "duplicate attribution `one`; give it another `id`\n");
  EXPECT_EQ(in_publications("x: {by: tass, says: [{claim: c1, id: a b}]}"),
            "`a b` is no id; letters A to Z, digits, `_`, `.`, `-`, `/` and `+`, beginning with a letter or digit\n");
}

}  // namespace
}  // namespace stemma::interchange
