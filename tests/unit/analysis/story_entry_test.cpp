// What a story becomes as an entry of the record, line by line.
#include "analysis/story_entry.hpp"

#include "unit/analysis/story_fixture.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Why = EntryDoubt::Why;

class StoryEntries : public Stories {
 protected:
  StoryEntries() { builder.shared.newsroom = desk; }

  StoryEntry entry(const std::string& text) {
    story.sentences.clear();
    marks.clear();
    tell(text, {claim});
    return entry();
  }
  StoryEntry entry() {
    StoryEntry made;
    with_facts([&](const StoryFacts& facts) {
      PrintedOn printed;
      for (std::uint32_t c = 0; c < builder.claims.size(); ++c) {
        printed.emplace(ClaimId{c}, facts.judge.statements(builder.rows(ClaimId{c})));
      }
      made = entry_of(facts, printed, facts.judge.party(desk));
    });
    return made;
  }
  static std::vector<Why> whys(const StoryEntry& made) {
    std::vector<Why> list;
    for (const EntryDoubt& doubt : made.doubts) list.push_back(doubt.why);
    return list;
  }
  PublicationId relay(SourceId by, const std::vector<SourceId>& via, Stance stance = Stance::reports, Day day = 3) {
    const PublicationId publication = builder.publication(by, day);
    builder.says(publication, claim, {.via = via, .stance = stance});
    return publication;
  }
  static model::NodeRef page(PublicationId id) { return {true, id.value}; }
  static model::NodeRef who(SourceId id) { return {false, id.value}; }

  SourceId desk = source(SourceKind::news_outlet, "The Desk");
  SourceId radio = source(SourceKind::news_outlet, "Radio North");
  SourceId port = source(SourceKind::public_body, "Port Authority");
  PublicationId first{0U};  ///< the docker in the Gazette
};

TEST_F(StoryEntries, ASpeakerComesByWayOfWhoeverPrintedIt) {
  const StoryEntry made = entry("Ana Vila said that it burnt.");
  ASSERT_THAT(made.says, SizeIs(1));
  EXPECT_EQ(made.says[0].stance, Stance::reports);
  EXPECT_THAT(made.says[0].via, ElementsAre(page(first), who(docker)));
  EXPECT_THAT(made.says[0].cites, IsEmpty());
  EXPECT_FALSE(made.says[0].hedged);
  EXPECT_THAT(made.doubts, IsEmpty());
}

TEST_F(StoryEntries, TheShortestWayIsTakenAndOfTwoTheOneThatCounts) {
  relay(radio, {gazette, docker});
  EXPECT_THAT(entry("Ana Vila said that it burnt.").says[0].via, ElementsAre(page(first), who(docker)));
  const PublicationId second = relay(radio, {docker});
  builder.withdraw(WithdrawalAct::retracts, model::WithdrawalScope::publication, first.value, 3);
  EXPECT_THAT(entry("Ana Vila said that it burnt.").says[0].via, ElementsAre(page(second), who(docker)));
}

TEST_F(StoryEntries, ARelayThatIsNamedHasItsWayAndWhoeverStandsOnItNoneOfItsOwn) {
  const PublicationId second = relay(radio, {docker});
  for (const char* text :
       {"Ana Vila told Radio North that it burnt, Radio North said.", "Ana Vila told Radio North that it burnt."}) {
    const StoryEntry made = entry(text);
    ASSERT_THAT(made.says, SizeIs(1)) << text;
    EXPECT_THAT(made.says[0].via, ElementsAre(page(second), who(docker))) << text;
  }
  const StoryEntry two = entry("Radio North and Harbour Gazette said that it burnt.");
  ASSERT_THAT(two.says, SizeIs(2));
}

TEST_F(StoryEntries, AHedgeIsOursAndNotTheSpeakers) {
  const StoryEntry made = entry("Perhaps it burnt, Ana Vila said.");
  ASSERT_THAT(made.says, SizeIs(1));
  EXPECT_EQ(made.says[0].stance, Stance::reports);
  EXPECT_TRUE(made.says[0].hedged);
}

TEST_F(StoryEntries, ADenialIsOfWhoeverIsOnRecordWithIt) {
  const PublicationId no = relay(port, {}, Stance::denies);
  const StoryEntry made = entry("Port Authority denied it to Harbour Gazette.");
  ASSERT_THAT(made.says, SizeIs(1));
  EXPECT_EQ(made.says[0].stance, Stance::denies);
  EXPECT_THAT(made.says[0].via, ElementsAre(page(no)));
}

TEST_F(StoryEntries, SilenceIsAsTheRecordHasIt) {
  const PublicationId none = relay(port, {}, Stance::no_response);
  const StoryEntry made = entry("Port Authority declined to comment.");
  ASSERT_THAT(made.says, SizeIs(1));
  EXPECT_EQ(made.says[0].stance, Stance::no_response);
  EXPECT_THAT(made.says[0].via, ElementsAre(page(none)));
  EXPECT_THAT(whys(entry("Harbour Gazette declined to comment.")), ElementsAre(Why::tells_silence));
}

TEST_F(StoryEntries, WhoIsOnBothSidesIsTakenByTheWordsAndSaidToBe) {
  relay(radio, {docker}, Stance::denies);
  StoryEntry made = entry("Ana Vila denied it.");
  ASSERT_THAT(made.says, SizeIs(1));
  EXPECT_EQ(made.says[0].stance, Stance::denies);
  EXPECT_THAT(whys(made), ElementsAre(Why::several_sides));
  EXPECT_EQ(made.doubts[0].who, docker);
  made = entry("Ana Vila said that it burnt.");
  EXPECT_EQ(made.says[0].stance, Stance::reports);
  EXPECT_THAT(whys(made), ElementsAre(Why::several_sides));
}

TEST_F(StoryEntries, OurOwnVoiceCitesWhoKnowsElseWhatCountsElseWhatWasPrinted) {
  relay(radio, {gazette, docker});
  StoryEntry made = entry("It burnt.");
  ASSERT_THAT(made.says, SizeIs(1));
  EXPECT_EQ(made.says[0].stance, Stance::asserts);
  EXPECT_THAT(made.says[0].via, IsEmpty());
  EXPECT_THAT(made.says[0].cites, ElementsAre(first, PublicationId{1U}));
  builder.withdraw(WithdrawalAct::recants, model::WithdrawalScope::source, docker.value, 4);
  EXPECT_THAT(entry("It burnt.").says[0].cites, ElementsAre(first, PublicationId{1U}));
  relay(radio, {});
  EXPECT_THAT(entry("It burnt.").says[0].cites, ElementsAre(PublicationId{2U}));
}

TEST_F(StoryEntries, ADenialThatNobodyIsNamedWithIsInOurVoiceToo) {
  EXPECT_THAT(whys(entry("It is denied.")), ElementsAre(Why::rests_on_nothing));
  const PublicationId no = relay(port, {}, Stance::denies);
  const StoryEntry made = entry("It is denied.");
  ASSERT_THAT(made.says, SizeIs(1));
  EXPECT_EQ(made.says[0].stance, Stance::denies);
  EXPECT_THAT(made.says[0].cites, ElementsAre(no));
}

TEST_F(StoryEntries, WhatCannotBeToldIsLeftToSomebody) {
  EXPECT_THAT(whys(entry("Ana Vila retracted it.")), ElementsAre(Why::tells_withdrawal));
  EXPECT_THAT(whys(entry("That cannot be verified.")), ElementsAre(Why::tells_doubt));
  EXPECT_THAT(whys(entry("Port Authority said that it burnt.")), ElementsAre(Why::not_on_record));
  EXPECT_THAT(whys(entry("Officials said that it burnt.")), ElementsAre(Why::not_on_record));
  EXPECT_THAT(whys(entry("Ana Vila gave no name.")), ElementsAre(Why::about_sources));
  for (const char* text : {"Ana Vila retracted it.", "That cannot be verified.", "Officials said that it burnt."}) {
    EXPECT_THAT(entry(text).says, IsEmpty()) << text;
  }
}

TEST_F(StoryEntries, WhoIsOnlyMentionedIsTakenAndSaidToBe) {
  const StoryEntry made = entry("It burnt, sources said, and Ana Vila saw it.");
  ASSERT_THAT(made.says, SizeIs(1));
  EXPECT_THAT(whys(made), ElementsAre(Why::only_mentioned));
  EXPECT_THAT(entry("Sources told Harbour Gazette, it said.").says, IsEmpty()) << "whoever is told does not say so";
}

TEST_F(StoryEntries, OurOwnReportingIsCitedAndNoChainGoesThroughUs) {
  builder.claims[claim.index()].attributions.clear();
  const PublicationId ours = relay(desk, {docker});
  StoryEntry made = entry("Ana Vila said that it burnt.");
  ASSERT_THAT(made.says, SizeIs(1));
  EXPECT_THAT(made.says[0].via, ElementsAre(who(docker)));
  EXPECT_THAT(made.says[0].cites, ElementsAre(ours));
  builder.claims[claim.index()].attributions.clear();
  relay(radio, {desk, docker});
  made = entry("Ana Vila said that it burnt.");
  EXPECT_THAT(made.says, IsEmpty());
  EXPECT_THAT(whys(made), ElementsAre(Why::only_from_us));
}

TEST_F(StoryEntries, APublicationNamedInAChainStandsInIt) {
  builder.claims[claim.index()].attributions.clear();
  const PublicationId second = builder.publication(radio, 3);
  builder.says(second, claim, {.stance = Stance::reports, .via_publications = {first}});
  const StoryEntry made = entry("Radio North said that it burnt.");
  ASSERT_THAT(made.says, SizeIs(1));
  EXPECT_THAT(made.says[0].via, ElementsAre(page(second), page(first)));
}

TEST_F(StoryEntries, AnEarlierStoryOfOursIsNoWayAndASentenceToldTwiceIsOne) {
  const PublicationId ours = builder.publication(desk, 4);
  builder.says(ours, claim, {.stance = Stance::reports, .via_publications = {first}});
  story.sentences.clear();
  marks.clear();
  tell("It burnt.", {claim});
  tell("It burnt.", {claim});
  const StoryEntry made = entry();
  ASSERT_THAT(made.says, SizeIs(1));
  EXPECT_THAT(made.says[0].cites, ElementsAre(first));
}

}  // namespace
}  // namespace stemma::analysis
