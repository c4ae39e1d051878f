// How a story may call what a case has: variants of names, what is described, what must not be told.
#include "app/lexicon.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/case_judge.hpp"
#include "app/cue_words.hpp"
#include "model/word_row.hpp"
#include "unit/app/fixture.hpp"

namespace stemma::app {
namespace {

using model::WordRow;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class LexiconTest : public InAFolder {
 protected:
  model::Lexicon lexicon(const std::string& sources, const std::string& rest = {}) {
    OpenCase opened = open_case(write("a.yaml", "case: a\nas_of: 2024-05-03\nsources:\n" + sources + rest), world_);
    const CaseJudge judged(opened, {});
    return lexicon_of(opened.store.export_case(true), judged.judge(), {ClaimId{0U}}, cue_words());
  }
  model::SourceWords only(const std::string& source) { return lexicon("  s: " + source + "\n").sources.front(); }
};

TEST_F(LexiconTest, ABodyIsFoundWithoutItsArticleByItsAcronymAndWithoutItsTown) {
  EXPECT_THAT(only("{name: the port authority, kind: public-body}").names, ElementsAre(WordRow{"port", "authority"}));
  EXPECT_THAT(only("{name: Italy's service SISMI, kind: public-body}").names, Contains(WordRow{"sismi"}));
  EXPECT_THAT(only("{name: 'Lefortovo District Court, Moscow', kind: court}").names,
              Contains(WordRow{"lefortovo", "district", "court"}));
  EXPECT_THAT(only("{name: RT (Russian service), kind: news-outlet}").names, ElementsAre(WordRow{"rt"}));
}

TEST_F(LexiconTest, APersonIsFoundByEitherNameAndWithoutATitle) {
  EXPECT_THAT(
      only("{name: Rev. Ana Vila, kind: person, aliases: [Ani]}").names,
      UnorderedElementsAre(WordRow{"rev", "ana", "vila"}, WordRow{"vila"}, WordRow{"ana", "vila"}, WordRow{"ani"}));
  EXPECT_THAT(only("{name: Ana Vila, kind: person}").names,
              UnorderedElementsAre(WordRow{"ana", "vila"}, WordRow{"ana"}, WordRow{"vila"}));
}

TEST_F(LexiconTest, SomebodyUnnamedHasANounAndTraits) {
  const model::SourceWords words = only(
      "{kind: person, anonymous: 'a law-enforcement source, number not given', anonymity: {affiliation: Harbour "
      "police}}");
  EXPECT_THAT(words.names, IsEmpty());
  EXPECT_EQ(words.noun, "source");
  EXPECT_FALSE(words.plural);
  EXPECT_THAT(words.traits, Contains("enforcement"));
  EXPECT_THAT(words.traits, Contains("police"));
  EXPECT_TRUE(only("{kind: unknown, anonymous: people with knowledge of it}").plural);
  EXPECT_EQ(only("{kind: official, anonymous: true}").noun, "official") << "the kind, where there is no description";
}

TEST_F(LexiconTest, AThingIsFoundByItsNounAlone) {
  const model::SourceWords words = only("{name: the Niger dossier, kind: document}");
  EXPECT_EQ(words.noun, "dossier");
  EXPECT_THAT(words.traits, IsEmpty());
}

TEST_F(LexiconTest, TheNameOfAnUnnamedSourceIsASecretIfItIsAName) {
  EXPECT_THAT(only("{name: Ana Vila, kind: person, anonymous: a docker}").secret, Contains(WordRow{"ana", "vila"}));
  EXPECT_THAT(only("{name: source quoted by TASS, kind: person, anonymous: a source}").secret, IsEmpty());
  EXPECT_THAT(only("{name: Carlos, kind: person, anonymous: a man who called himself Carlos}").secret, IsEmpty());
  EXPECT_THAT(only("{name: the harbour pilot, kind: person, sensitivity: sealed}").secret,
              Contains(WordRow{"harbour", "pilot"}));
  EXPECT_THAT(only("{name: Ana Vila, kind: person, anonymous: [{value: a docker, until: 2024-05-01}]}").secret,
              IsEmpty())
      << "named since";
}

TEST_F(LexiconTest, WhatSomebodyNamedIsCalledIsNobodysSecret) {
  const model::Lexicon both =
      lexicon("  a: {name: Ana Vila, kind: person, anonymous: a docker}\n  b: {name: Eva Vila, kind: person}\n");
  EXPECT_THAT(both.sources[0].secret, Not(Contains(WordRow{"vila"})));
  EXPECT_THAT(both.sources[0].secret, Contains(WordRow{"ana"}));
}

TEST_F(LexiconTest, AClaimHasItsWordsItsFiguresAndThoseAroundIt) {
  const model::Lexicon words =
      lexicon("  a: {name: Ana Vila, kind: person, description: docker since 1998}\n", R"(claims:
  c1: {text: The fire took 12 sheds, event_date: 2024-05-01}
  c2: {text: It rained}
publications:
  p: {by: a, date: 2024-05-02, title: 40 years, says: [{claim: c1, value: {min: 12, max: 14, unit: sheds}, said_on: 2024-05-02}]}
withdrawals:
  - {act: recants, by: a, of: p, date: 2024-05-03, note: 3 men}
checks:
  - {kind: asked, whom: a, at: 2024-05-02, deadline: 2024-05-04}
)");
  const model::ClaimWords& claim = words.claims[0];
  EXPECT_THAT(claim.words, ElementsAre("fire", "sheds"));
  EXPECT_EQ(claim.own.size(), 4U) << "12 sheds, the event, and the value's two ends";
  EXPECT_GE(claim.around.size(), 8U);
  EXPECT_THAT(words.claims[1].around, IsEmpty()) << "gathered only for claims that are marked";
}

}  // namespace
}  // namespace stemma::app
