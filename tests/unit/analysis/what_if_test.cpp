#include "analysis/what_if.hpp"

#include <gtest/gtest.h>

#include "stemma/vocabulary.hpp"

namespace stemma::analysis {
namespace {

Judgement standing(std::uint32_t origins, Status status = Status::corroborated, Advice advice = Advice::state) {
  Judgement judgement;
  judgement.status = status;
  judgement.advice = advice;
  Numbers& numbers = judgement.numbers;
  numbers.publications = numbers.voices = 3;
  numbers.origins = numbers.independent_origins = numbers.lines = numbers.controlled_lines = {origins, origins};
  return judgement;
}

Finding finding(std::string_view rule, FindingKind kind = FindingKind::fail) {
  Finding found;
  found.rule = rule;
  found.kind = kind;
  return found;
}

TEST(WhatIf, AClaimFallsWhenNobodyKnownIsLeft) {
  Judgement after = standing(0, Status::unsourced, Advice::hold);
  EXPECT_EQ(effect_of(standing(2), after), Effect::falls);
  after.numbers.origins.max = after.numbers.independent_origins.max = 1;
  EXPECT_EQ(effect_of(standing(2), after), Effect::falls) << "an outlet that does not tell how it knows may be left";
  EXPECT_EQ(effect_of(standing(0, Status::unsourced, Advice::hold), standing(0, Status::unsourced, Advice::hold)),
            Effect::stays)
      << "it had fallen before";
}

TEST(WhatIf, AClaimWeakensWhenAnyOfTheSixNumbersDoes) {
  EXPECT_EQ(effect_of(standing(3), standing(2)), Effect::weakens);
  for (Interval Numbers::*number :
       {&Numbers::origins, &Numbers::independent_origins, &Numbers::lines, &Numbers::controlled_lines}) {
    Judgement after = standing(2);
    (after.numbers.*number).min = 1;
    EXPECT_EQ(effect_of(standing(2), after), Effect::weakens);
    after = standing(2);
    Judgement before = standing(2);
    (before.numbers.*number).max = 3;
    EXPECT_EQ(effect_of(before, after), Effect::weakens);
    EXPECT_EQ(effect_of(after, before), Effect::stays) << "more of something is no better standing";
  }
  for (std::uint32_t Numbers::*number : {&Numbers::publications, &Numbers::voices}) {
    Judgement after = standing(2);
    after.numbers.*number = 2;
    EXPECT_EQ(effect_of(standing(2), after), Effect::weakens);
  }
}

TEST(WhatIf, AClaimWeakensByAWorseStatusStricterAdviceOrANewFinding) {
  EXPECT_EQ(effect_of(standing(2), standing(2, Status::one_sided)), Effect::weakens);
  EXPECT_EQ(effect_of(standing(2), standing(2, Status::corroborated, Advice::attribute)), Effect::weakens);
  Judgement after = standing(2);
  after.findings = {finding("no-primary")};
  EXPECT_EQ(effect_of(standing(2), after), Effect::weakens);
  EXPECT_EQ(effect_of(after, after), Effect::stays) << "it had that finding before";
  after.findings = {finding("no-primary", FindingKind::open)};
  EXPECT_EQ(effect_of(standing(2), after), Effect::stays) << "open is no failure";
}

TEST(WhatIf, AClaimGainsWhenADenialGoesAndNothingIsLost) {
  const Judgement contested = standing(2, Status::contested, Advice::attribute);
  EXPECT_EQ(effect_of(contested, standing(2)), Effect::gains);
  EXPECT_EQ(effect_of(contested, standing(2, Status::contested)), Effect::gains);
  EXPECT_EQ(effect_of(contested, standing(1)), Effect::weakens) << "what is lost comes first";
  EXPECT_EQ(effect_of(contested, contested), Effect::stays);
}

TEST(WhatIf, HasAWordForEveryEffect) {
  ASSERT_EQ(effect_words().size(), 4U);
  EXPECT_EQ(effect_words()[static_cast<std::size_t>(Effect::falls)], "falls");
  EXPECT_EQ(effect_words()[static_cast<std::size_t>(Effect::stays)], "stays");
}

}  // namespace
}  // namespace stemma::analysis
