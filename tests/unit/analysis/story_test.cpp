// What each rule on sentences says, clause by clause.
#include "unit/analysis/story_fixture.hpp"

namespace stemma::analysis {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST_F(Stories, WhatTheRecordBearsIsQuiet) {
  EXPECT_THAT(found("Ana Vila told the Harbour Gazette that it burnt."), IsEmpty());
}

TEST_F(Stories, AClaimToldFlatlyIsFoundUnlessItMayBeStated) {
  EXPECT_THAT(found("It burnt."), ElementsAre("flat-statement"));
  EXPECT_THAT(found("Ana Vila denied it."), Not(Contains("flat-statement")));
  says(source(SourceKind::person, "Ben Ode"), source(SourceKind::news_outlet, "Radio North"));
  EXPECT_THAT(found("It burnt."), IsEmpty());
}

TEST_F(Stories, AFlatClaimThatNobodyStandsBehindIsToBeLeftOut) {
  builder.withdraw(WithdrawalAct::recants, model::WithdrawalScope::source, docker.value, 3);
  found("It burnt.");
  tell("It burnt.", {claim});
  const auto all = check();
  const auto flat = std::find_if(all.begin(), all.end(),
                                 [](const StoryFinding& one) { return one.finding.rule == "flat-statement"; });
  ASSERT_NE(flat, all.end());
  EXPECT_EQ(flat->finding.next.front(), Phrase{"leave it out, or say that nobody stands behind it"});
}

TEST_F(Stories, WhoIsNotOnRecordWithItIsAWrongAttribution) {
  words_of(claim).words = {"fire", "warehouse"};
  const SourceId port = source(SourceKind::public_body, "Port Authority");
  tell("The Port Authority said that the warehouse was on fire.", {claim});
  EXPECT_EQ(message(check(), "wrong-attribution"),
            (Phrase{"attributed to ", port, ", ", "which", " is not on record with it"}));
  says(port, gazette, Stance::declines);
  EXPECT_EQ(message(check(), "wrong-attribution"), (Phrase{"attributed to ", port, ", ", "which", " gave no answer"}));
  says(port, gazette, Stance::hedges);
  EXPECT_EQ(message(check(), "wrong-attribution"),
            (Phrase{"attributed to ", port, ", ", "which", " hedged, or neither affirmed nor denied it"}));
  says(port, gazette, Stance::denies);
  EXPECT_EQ(message(check(), "wrong-attribution"), (Phrase{"attributed to ", port, ", ", "which", " denies it"}));
}

TEST_F(Stories, WhatADenierSaysInOtherWordsOrWithANotMayWellBeTheDenial) {
  words_of(claim).words = {"fire", "warehouse"};
  says(source(SourceKind::public_body, "Port Authority"), gazette, Stance::denies);
  EXPECT_THAT(found("The Port Authority said that all was well."), IsEmpty());
  EXPECT_THAT(found("The Port Authority said that the warehouse was not on fire."), IsEmpty());
}

TEST_F(Stories, WhoeverIsToldSomethingDoesNotSayIt) {
  EXPECT_THAT(found("He told the Harbour Gazette that it burnt."), IsEmpty());
  EXPECT_THAT(read("He told the Harbour Gazette what Ana Vila said").speakers, ElementsAre(docker));
  EXPECT_THAT(read("He told the Harbour Gazette").listeners, ElementsAre(gazette));
  EXPECT_THAT(read("He told the Harbour Gazette, the Harbour Gazette said").listeners, IsEmpty());
}

TEST_F(Stories, ASentenceOnTheSourcesThemselvesIsNoTellingOfTheClaim) {
  words_of(claim).words = {"fire", "warehouse"};
  EXPECT_THAT(found("Ana Vila was new to the port."), IsEmpty());
  EXPECT_THAT(found("Ana Vila saw the fire in the warehouse."), ElementsAre("flat-statement"));
}

TEST_F(Stories, SomebodyUnnamedMayBeDescribedWithoutTheNoun) {
  const SourceId unnamed = builder.unnamed();
  words_of(unnamed).noun = "source";
  words_of(unnamed).traits = {"british", "intelligence"};
  EXPECT_THAT(read("going by unnamed British intelligence").mentions, ElementsAre(unnamed));
  EXPECT_THAT(read("going by unnamed intelligence").mentions, IsEmpty());
}

TEST_F(Stories, ThePluralOfTheClaimItselfIsNoVoice) {
  words_of(claim).text = model::word_row("the officials agreed");
  EXPECT_FALSE(read("Officials agreed, he said").plural_voices);
  EXPECT_TRUE(read("Sources said so").plural_voices);
  EXPECT_FALSE(read("Sources of the river").plural_voices) << "nobody is said to say anything";
}

TEST_F(Stories, OneOfTwoClaimsThatASpeakerIsBehindIsEnough) {
  const ClaimId other = builder.claim();
  const SourceId port = source(SourceKind::public_body, "Port Authority");
  builder.says(builder.publication(port, 2), other, {.first_hand = true});
  tell("Ana Vila said that it burnt.", {claim, other});
  EXPECT_THAT(rules_of(check()), Not(Contains("wrong-attribution")));
}

TEST_F(Stories, APersonIsWhoAndABodyWhich) {
  tell("It burnt, Eva Melo said.", {claim});
  const SourceId melo = source(SourceKind::person, "Eva Melo");
  EXPECT_EQ(message(check(), "wrong-attribution"),
            (Phrase{"attributed to ", melo, ", ", "who", " is not on record with it"}));
}

TEST_F(Stories, NobodyBehindAClaimGivesNoAdviceWhomToName) {
  const ClaimId nobody = builder.claim();
  tell("Ana Vila said so.", {nobody});
  const auto all = check();
  const auto wrong = std::find_if(all.begin(), all.end(),
                                  [](const StoryFinding& one) { return one.finding.rule == "wrong-attribution"; });
  ASSERT_NE(wrong, all.end());
  EXPECT_THAT(wrong->finding.next, IsEmpty());
}

TEST_F(Stories, AnAttributionMustNotStopAtARelay) {
  tell("It burnt, the Harbour Gazette said.", {claim});
  const auto findings = check();
  EXPECT_THAT(rules_of(findings), ElementsAre("relay-attribution"));
  EXPECT_EQ(message(findings, "relay-attribution"),
            (Phrase{"attributed to ", gazette, ", which has it from ", docker}));
  EXPECT_THAT(found("It burnt, Ana Vila said, quoted by the Harbour Gazette."), IsEmpty());
}

TEST_F(Stories, WhoExaminedAThingMayStandForIt) {
  const ClaimId examined = builder.claim();
  const SourceId board = source(SourceKind::public_body, "Safety Board"), wreck = builder.document();
  builder.says(builder.publication(board, 2), examined,
               {.via = {wreck}, .stance = Stance::reports, .first_hand = true});
  tell("The Safety Board said so.", {examined});
  EXPECT_THAT(rules_of(check()), IsEmpty());
}

TEST_F(Stories, SeveralAreFoundWhereTheRecordHasOne) {
  const ClaimId told = builder.claim();
  const SourceId unnamed = builder.unnamed();
  words_of(unnamed).noun = "docker";
  words_of(unnamed).traits = {"night"};
  builder.says(builder.publication(gazette, 2), told,
               {.via = {unnamed}, .stance = Stance::reports, .first_hand = true});
  tell("Night dockers told the Harbour Gazette.", {told});
  EXPECT_EQ(message(check(), "plural-sources"), (Phrase{"told as several; the record has ", unnamed, " alone"}));
  EXPECT_THAT(found("Sources said so."), ElementsAre("plural-sources"));
  EXPECT_THAT(found("Ana Vila, one of several sources, said so."), IsEmpty());
}

TEST_F(Stories, ConfirmedWantsTwoOrigins) {
  EXPECT_THAT(found("Ana Vila confirmed it."), ElementsAre("unearned-word"));
  says(source(SourceKind::person, "Ben Ode"), source(SourceKind::news_outlet, "Radio North"));
  EXPECT_THAT(found("Ana Vila confirmed it."), IsEmpty());
}

TEST_F(Stories, ARecordIsAClaimOfItsOwn) {
  EXPECT_THAT(found("It was the first fire, Ana Vila said."), ElementsAre("unearned-word"));
  builder.shared.claims[claim.index()].superlative = true;
  tell("It was the first fire, Ana Vila said.", {claim});
  EXPECT_EQ(message(check(), "unearned-word"),
            Phrase{"\"first\", \"only\" or the like, and nobody on record has looked"});
  EXPECT_THAT(found("Whether it was the first fire cannot be verified, Ana Vila said."),
              Not(Contains("unearned-word")));
  policy.lines.push_back(test::without("superlative"));
  EXPECT_THAT(found("It was the first fire, Ana Vila said."), IsEmpty());
}

TEST_F(Stories, AVerbThatVouchesIsForWhatIsCorroborated) {
  EXPECT_THAT(found("Ana Vila revealed it."), ElementsAre("endorsing-verb"));
  EXPECT_THAT(found("The Harbour Gazette refuted it."), Contains("endorsing-verb"));
  says(source(SourceKind::person, "Ben Ode"), source(SourceKind::news_outlet, "Radio North"));
  EXPECT_THAT(found("Ana Vila revealed it."), IsEmpty());
}

TEST_F(Stories, AHedgeOfAllSupportIsKept) {
  for (auto& row : builder.claims[claim.index()].attributions) row.commitment = Commitment::possible;
  EXPECT_THAT(found("It burnt."), ElementsAre("flat-statement", "lost-hedge"));
  EXPECT_THAT(found("It may have burnt."), ElementsAre("flat-statement"));
  EXPECT_THAT(found("Ana Vila said that it burnt."), Not(Contains("lost-hedge"))) << "it is attributed, and her words";
  for (auto& row : builder.claims[claim.index()].attributions) row.commitment.reset();
  for (auto& row : builder.claims[claim.index()].attributions) row.credibility = Credibility::c4;
  EXPECT_THAT(found("It burnt."), Contains("lost-hedge"));
}

TEST_F(Stories, AHedgeOfTheSpeakerIsKept) {
  const SourceId port = source(SourceKind::public_body, "Port Authority");
  says(port, gazette, Stance::neither_confirms_nor_denies);
  tell("The Port Authority said that it burnt.", {claim});
  EXPECT_EQ(message(check(), "lost-hedge"),
            (Phrase{port, " is on record with a hedge, or affirmed nothing; the sentence has none"}));
  EXPECT_THAT(found("Perhaps it burnt, the Port Authority said."), Not(Contains("lost-hedge")));
  says(port, source(SourceKind::news_outlet, "Radio North"), Stance::denies);
  EXPECT_THAT(found("It did not burn, the Port Authority said."), Not(Contains("lost-hedge"))) << "it tells the denial";
  says(port, gazette);
  EXPECT_THAT(found("The Port Authority said that it burnt."), Not(Contains("lost-hedge"))) << "it has said so since";
}

TEST_F(Stories, AFigureThatTheRecordHasOtherwiseIsFound) {
  words_of(claim).own = model::figures_in("25,000 dollars and the 53rd brigade, 12 March 2024");
  words_of(claim).around = model::figures_in("16 June 2024");
  EXPECT_THAT(found("Ana Vila said that it was 52,000 dollars."), ElementsAre("figure-differs"));
  tell("Ana Vila said that it was 52,000 dollars.", {claim});
  EXPECT_EQ(message(check(), "figure-differs"), (Phrase{"\"52,000\" is not what the record has: ", "25000 dollar"}));
  EXPECT_THAT(found("Ana Vila said that it was 25,000 dollars."), IsEmpty());
  EXPECT_THAT(found("Ana Vila said that it was 20 francs."), IsEmpty()) << "nothing to compare";
  EXPECT_THAT(found("Ana Vila said that it was on 13 March 2024."), ElementsAre("figure-differs"));
  EXPECT_THAT(found("Ana Vila said that it was on 16 June."), IsEmpty()) << "recorded around it";
  words_of(claim).own.clear();
  words_of(claim).around.clear();
  EXPECT_THAT(found("Ana Vila said that it was on 13 March 2024."), IsEmpty()) << "no date to compare with";
}

TEST_F(Stories, AFigureOfAnotherClaimOfTheSentenceIsThatClaims) {
  const ClaimId other = builder.claim();
  words_of(claim).own = model::figures_in("25 men");
  words_of(other).own = model::figures_in("30 men; 2.5 men");
  tell("Ana Vila said that there were 30 men.", {claim, other});
  EXPECT_THAT(message(check(), "figure-differs"), IsEmpty());
  tell("Ana Vila said that there were 40 men.", {other, claim});
  const auto all = check();
  const auto differs = std::find_if(all.begin(), all.end(),
                                    [](const StoryFinding& one) { return one.finding.rule == "figure-differs"; });
  ASSERT_NE(differs, all.end());
  EXPECT_THAT(differs->claims, ElementsAre(other, claim)) << "one finding, of both";
}

TEST_F(Stories, ConfidenceAndLikelihoodStandApart) {
  EXPECT_THAT(found("Ana Vila said with high confidence that it very likely burnt."),
              ElementsAre("confidence-and-likelihood"));
}

TEST_F(Stories, WhatWasTakenBackIsToldAsThat) {
  builder.withdraw(WithdrawalAct::recants, model::WithdrawalScope::source, docker.value, 3);
  EXPECT_THAT(found("Ana Vila said so."), Contains("withdrawn-support"));
  EXPECT_THAT(found("Ana Vila said so, and retracted it."), Not(Contains("withdrawn-support")));
  tell("Ana Vila said so.", {claim}, 1);
  tell("Her word no longer counts.", {claim}, 1);
  EXPECT_THAT(rules_of(check()), Not(Contains("withdrawn-support"))) << "told beside it";
  story.sentences.back().paragraph = 2;
  EXPECT_THAT(rules_of(check()), Contains("withdrawn-support"));
}

TEST_F(Stories, TheWordOfOneWhoTookItBackIsToldAsThat) {
  const SourceId melo = source(SourceKind::person, "Eva Melo");
  says(melo, source(SourceKind::news_outlet, "Radio North"));
  builder.withdraw(WithdrawalAct::recants, model::WithdrawalScope::source, melo.value, 3);
  tell("Eva Melo said so.", {claim});
  EXPECT_EQ(message(check(), "withdrawn-support"),
            (Phrase{"the word of ", melo, " no longer counts; the sentence does not say so"}));
  EXPECT_THAT(found("Ana Vila said so, and Eva Melo said so."), Not(Contains("withdrawn-support")));
}

TEST_F(Stories, AnAllegationWantsItsReply) {
  builder.shared.claims[claim.index()].claim_class = ClaimClass::crime;
  const SourceId accused = source(SourceKind::person, "Ben Ode");
  builder.interested(claim, accused);
  EXPECT_THAT(found("Ana Vila said so."), ElementsAre("missing-reply"));
  tell("Ben Ode declined to comment.", {claim});
  EXPECT_THAT(rules_of(check()), IsEmpty());
  EXPECT_THAT(found("Ana Vila said so."), ElementsAre("missing-reply"));
  tell("Ana Vila said so again.", {claim});
  EXPECT_THAT(rules_of(check()), ElementsAre("missing-reply")) << "once, at the first sentence";
  says(accused, gazette, Stance::denies);
  tell("It is absurd, Ben Ode said.", {claim});
  EXPECT_THAT(rules_of(check()), Not(Contains("missing-reply"))) << "he is on record with a denial";
}

TEST_F(Stories, WhoeverHasNotBeenHeardIsToldOfToo) {
  builder.interested(claim, source(SourceKind::public_body, "Port Authority"));
  EXPECT_THAT(found("Ana Vila said so."), ElementsAre("missing-reply"));
}

TEST_F(Stories, ADeadlineThatIsNotOverIsWaitedFor) {
  builder.shared.claims[claim.index()].claim_class = ClaimClass::crime;
  model::CheckRow asked;
  asked.kind = CheckKind::asked;
  asked.whom = source(SourceKind::person, "Ben Ode");
  builder.interested(claim, asked.whom);
  asked.has_deadline = true;
  asked.deadline = {9, 9};
  builder.shared.checks.push_back(asked);
  tell("Ana Vila said so.", {claim});
  tell("Ben Ode declined to comment.", {claim});
  EXPECT_EQ(message(check(), "missing-reply"), (Phrase{"the deadline for an answer is not over: ", asked.deadline}));
  builder.shared.checks.front().deadline = {1, 1};
  EXPECT_THAT(message(check(), "missing-reply"), IsEmpty());
}

TEST_F(Stories, AProtectedNameIsFoundOnceAndNotRepeated) {
  words_of(docker).names.clear();
  words_of(docker).secret = {model::word_row("Ana Vila"), model::word_row("Vila"), model::word_row("Eva")};
  tell("Ana Vila slept, and Eva.", {});
  const auto findings = check();
  EXPECT_THAT(rules_of(findings), ElementsAre("protected-name"));
  EXPECT_EQ(findings.front().finding.subject, (Subject{SubjectKind::case_, 0}));
  EXPECT_THAT(readings.front().secrets,
              ElementsAre(std::pair<std::size_t, std::size_t>{0, 8}, std::pair<std::size_t, std::size_t>{20, 23}));
  EXPECT_THAT(findings.front().finding.parties, IsEmpty());
}

TEST_F(Stories, ACheckableSentenceHasAMark) {
  tell("Ana Vila slept.", {});
  EXPECT_THAT(rules_of(check()), ElementsAre("unmarked-sentence"));
  story.sentences.front().part = model::StoryPart::subhead;
  EXPECT_THAT(rules_of(check()), IsEmpty());
  tell("It rained.", {});
  EXPECT_THAT(rules_of(check()), IsEmpty());
}

TEST_F(Stories, FindingsStandByTheirSentenceTheGravestFirst) {
  tell("Ana Vila slept.", {});
  tell("Officials confirmed it.", {claim});
  const auto findings = check();
  ASSERT_THAT(findings, SizeIs(3));
  EXPECT_EQ(findings[0].sentence, 0U);
  EXPECT_EQ(findings[1].sentence, 1U);
  EXPECT_LE(findings[1].finding.severity, findings[2].finding.severity);
}

TEST_F(Stories, ADecisionSilencesAFindingOnItsClaim) {
  model::DecisionRow decision;
  decision.rule = "flat-statement";
  decision.subject = SubjectKind::claim;
  decision.id = claim.value;
  builder.shared.decisions.push_back(decision);
  tell("It burnt.", {claim});
  const auto findings = check();
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_TRUE(findings.front().finding.silenced());
}

TEST_F(Stories, ManySentencesOnOneClaimCostWhatTheirNumberCosts) {
  // Anything worse than linear would not end within the time that a test may take.
  constexpr std::size_t times = 20'000;
  for (std::size_t i = 0; i < times; ++i) tell("Ana Vila told the Harbour Gazette", {claim});
  EXPECT_THAT(check(), IsEmpty());
}

}  // namespace
}  // namespace stemma::analysis
