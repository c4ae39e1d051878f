// A story beside the record: how a sentence is read, and what each rule on sentences says, clause by clause.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "analysis/rule.hpp"
#include "analysis/story_facts.hpp"
#include "model/word_row.hpp"
#include "support/case_builder.hpp"
#include "support/policies.hpp"

namespace stemma::analysis {
namespace {

using test::CaseBuilder;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

model::CueWords few_words() {
  model::CueWords words;
  words.cues = {{"according to", CueClass::neutral}, {"cannot be verified", CueClass::noverify},
                {"confirmed", CueClass::confirm},    {"declined to comment", CueClass::nonresponse},
                {"denied", CueClass::deny},          {"left it open", CueClass::nondenial},
                {"quoted", CueClass::neutral},       {"refuted", CueClass::refute},
                {"retracted", CueClass::retract},    {"revealed", CueClass::reveal},
                {"said", CueClass::neutral},         {"told", CueClass::neutral}};
  words.hedges = {"may", "perhaps"};
  words.plural_voices = {"officials", "sources"};
  words.unnamed = {"unnamed"};
  words.superlatives = {"the first"};
  words.withdrawn = {"no longer counts"};
  words.unheard = {"has not been heard"};
  words.negations = {"no", "not"};
  words.common = {"a", "in", "it", "of", "that", "the", "who"};
  return words;
}

class Stories : public testing::Test {
 protected:
  Stories() { says(docker, gazette); }

  SourceId source(SourceKind kind, const std::string& name) {
    const SourceId id = builder.source({kind});
    call(id, name);
    return id;
  }
  void call(SourceId id, const std::string& name) { words_of(id).names.push_back(model::word_row(name)); }
  model::SourceWords& words_of(SourceId id) {
    while (lexicon.sources.size() <= id.index()) {
      lexicon.sources.emplace_back();
      lexicon.sources.back().source = SourceId{lexicon.sources.size() - 1};
    }
    return lexicon.sources[id.index()];
  }
  model::ClaimWords& words_of(ClaimId id) {
    while (lexicon.claims.size() <= id.index()) {
      lexicon.claims.emplace_back();
      lexicon.claims.back().claim = ClaimId{lexicon.claims.size() - 1};
    }
    return lexicon.claims[id.index()];
  }

  AttributionId says(SourceId who, SourceId by, Stance stance = Stance::reports, Day day = 2) {
    return builder.says(builder.publication(by, day), claim,
                        {.via = {who}, .stance = stance, .first_hand = true, .credibility = Credibility::c2});
  }

  void tell(const std::string& text, std::vector<ClaimId> claims, std::uint32_t paragraph = 0) {
    model::StorySentence sentence;
    sentence.text = text;
    sentence.paragraph = paragraph;
    sentence.at = {"story.md", static_cast<std::uint32_t>(story.sentences.size() + 1), 1};
    story.sentences.push_back(sentence);
    marks.push_back(std::move(claims));
  }

  std::vector<StoryFinding> check() {
    for (std::uint32_t s = 0; s < builder.shared.sources.size(); ++s) words_of(SourceId{s});
    for (std::uint32_t c = 0; c < builder.shared.claims.size(); ++c) words_of(ClaimId{c});
    Judge judge(builder.shared, std::nullopt, policy);
    StoryFacts facts{story, builder.shared, lexicon, judge, marks, {}, {}};
    for (std::size_t i = 0; i < story.sentences.size(); ++i) {
      facts.readings.push_back(read_sentence(story.sentences[i], lexicon, few_words(), marks[i]));
      for (const ClaimId one : marks[i]) {
        facts.stands.emplace(one, stand_of(builder.rows(one), judge.judge(builder.rows(one)), builder.shared, judge));
      }
    }
    readings = facts.readings;
    return check_story(facts);
  }

  /// The rules that find something in the only sentence, told of the claim.
  std::vector<std::string_view> found(const std::string& text) {
    story.sentences.clear();
    marks.clear();
    tell(text, {claim});
    return rules_of(check());
  }
  static std::vector<std::string_view> rules_of(const std::vector<StoryFinding>& findings) {
    std::vector<std::string_view> rules;
    for (const StoryFinding& finding : findings) rules.push_back(finding.finding.rule);
    return rules;
  }
  Reading read(const std::string& text) {
    found(text);
    return readings.front();
  }
  static Phrase message(const std::vector<StoryFinding>& findings, std::string_view rule) {
    for (const StoryFinding& one : findings) {
      if (one.finding.rule == rule) return one.finding.message;
    }
    return {};
  }

  CaseBuilder builder;
  model::Lexicon lexicon;
  model::Story story;
  std::vector<std::vector<ClaimId>> marks;
  std::vector<Reading> readings;
  model::Policy policy;
  ClaimId claim = builder.claim();
  SourceId gazette = source(SourceKind::news_outlet, "Harbour Gazette");
  SourceId docker = source(SourceKind::person, "Ana Vila");
};

// Reading

TEST_F(Stories, ANameIsFoundUnderEveryNameAndOfOneWordOnlyWithItsCapital) {
  call(docker, "Vila");
  EXPECT_THAT(read("Ana Vila's boat").mentions, ElementsAre(docker));
  EXPECT_THAT(read("Then Vila left").mentions, ElementsAre(docker));
  EXPECT_THAT(read("a vila by the sea").mentions, IsEmpty());
  EXPECT_THAT(read("Vila, Ana Vila and the Harbour Gazette").mentions, ElementsAre(docker, gazette)) << "each once";
}

TEST_F(Stories, SomebodyUnnamedIsFoundByNounAndTrait) {
  const SourceId unnamed = builder.unnamed();
  words_of(unnamed).noun = "source";
  words_of(unnamed).traits = {"law", "enforcement"};
  EXPECT_THAT(read("a law-enforcement source").mentions, ElementsAre(unnamed));
  EXPECT_THAT(read("an unnamed source").mentions, ElementsAre(unnamed));
  EXPECT_THAT(read("a source").mentions, IsEmpty());
  EXPECT_THAT(read("law-enforcement sources").multiplied, ElementsAre(unnamed));
  EXPECT_THAT(read("unnamed sources, all law-enforcement sources").multiplied, ElementsAre(unnamed)) << "once";
  words_of(unnamed).plural = true;
  EXPECT_THAT(read("law-enforcement sources").multiplied, IsEmpty()) << "the record has several";
  words_of(unnamed).traits.clear();
  EXPECT_THAT(read("a source").mentions, ElementsAre(unnamed));
}

TEST_F(Stories, WhoSaysSoStandsBeforeTheVerbOrBehindAccordingTo) {
  EXPECT_THAT(read("Ana Vila told the Harbour Gazette").speakers, ElementsAre(docker));
  EXPECT_THAT(read("It burnt, according to Ana Vila, and the Harbour Gazette came").speakers, ElementsAre(docker));
  EXPECT_THAT(read("It was confirmed by Ana Vila").speakers, ElementsAre(docker));
  EXPECT_THAT(read("Ana Vila said it, the Harbour Gazette said").speakers, ElementsAre(docker, gazette));
  EXPECT_THAT(read("Ana Vila said and said it").speakers, ElementsAre(docker));
  EXPECT_THAT(read("It burnt").speakers, IsEmpty());
}

TEST_F(Stories, AVerbOfTheClaimItselfIsNoAttribution) {
  words_of(claim).text = model::word_row("Ana Vila told the jury of it");
  EXPECT_FALSE(read("Ana Vila told the jury").attributed);
  EXPECT_TRUE(read("Ana Vila told the jury, the Harbour Gazette said").attributed);
}

TEST_F(Stories, CuesAreToldApart) {
  EXPECT_TRUE(read("Ana Vila confirmed it").confirms);
  EXPECT_TRUE(read("Ana Vila revealed it").endorses);
  EXPECT_TRUE(read("Ana Vila refuted it").refutes);
  EXPECT_TRUE(read("Ana Vila denied it").denies);
  EXPECT_TRUE(read("Ana Vila left it open").no_answer);
  EXPECT_TRUE(read("Ana Vila declined to comment").no_answer);
  EXPECT_TRUE(read("Ana Vila has not been heard").no_answer);
  EXPECT_TRUE(read("The Harbour Gazette retracted it").withdraws);
  EXPECT_TRUE(read("Her word no longer counts").withdraws);
  EXPECT_TRUE(read("It cannot be verified").doubts);
  EXPECT_TRUE(read("It may be so").hedged);
  EXPECT_FALSE(read("It burnt").apart());
}

TEST_F(Stories, ASentenceIsCheckableForANameAFigureOrTwoWordsOfAClaim) {
  words_of(claim).words = {"fire", "warehouse"};
  EXPECT_TRUE(read("Ana Vila slept").checkable);
  EXPECT_TRUE(read("It took 20 minutes").checkable);
  EXPECT_TRUE(read("A fire, in a warehouse").checkable);
  EXPECT_FALSE(read("A fire it was").checkable);
}

// Rules

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

}  // namespace
}  // namespace stemma::analysis
