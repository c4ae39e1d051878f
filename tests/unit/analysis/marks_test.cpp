// Which marks are proposed for a sentence that has none.
#include "analysis/marks.hpp"

#include "unit/analysis/story_fixture.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Marks : public Stories {
 protected:
  Marks() {
    words_of(claim).words = {"began", "fire", "warehouse"};
    words_of(other).words = {"doors", "locked", "warehouse"};
  }
  std::vector<Proposal> proposed() {
    std::vector<Proposal> found;
    with_facts([&](const StoryFacts& facts) { found = propose_marks(facts); });
    return found;
  }
  std::vector<ClaimId> claims(const std::string& text) {
    story.sentences.clear();
    marks.clear();
    tell(text, {});
    std::vector<ClaimId> found;
    for (const Proposal& proposal : proposed()) found.push_back(proposal.claim);
    return found;
  }
  ClaimId other = builder.claim();
};

TEST_F(Marks, AreThoseOfTheClaimThatSharesMostWords) {
  EXPECT_THAT(claims("The fire began in a warehouse"), ElementsAre(claim));
  EXPECT_THAT(claims("A door of the warehouse was locked"), ElementsAre(other));
  tell("The fire began in a warehouse", {});
  EXPECT_THAT(proposed().back().words, ElementsAre("began", "fire", "warehouse"));
}

TEST_F(Marks, AreTwoWhereASentenceTellsBothAndNeverThree) {
  EXPECT_THAT(claims("The fire began in a warehouse whose doors were locked"), ElementsAre(claim, other));
  words_of(builder.claim()).words = {"began", "doors", "fire", "locked", "warehouse"};
  EXPECT_THAT(claims("The fire began in a warehouse whose doors were locked"), SizeIs(1)) << "the third has it all";
  words_of(builder.claim()).words = {"began", "doors", "fire", "locked", "warehouse"};
  EXPECT_THAT(claims("The fire began in a warehouse whose doors were locked"), SizeIs(2));
}

TEST_F(Marks, CountWhatWasSaidOfAClaimToo) {
  words_of(other).said = {"bolt", "padlock"};
  EXPECT_THAT(claims("Ana Vila had a padlock and a bolt"), ElementsAre(other));
}

TEST_F(Marks, AreNotProposedForOneWordNorForWhatHasAMarkOrIsASubhead) {
  EXPECT_THAT(claims("A fire"), IsEmpty());
  EXPECT_THAT(claims("A long night for everybody"), IsEmpty());
  tell("The fire began in a warehouse", {claim});
  EXPECT_THAT(proposed(), IsEmpty());
  tell("The fire began in a warehouse", {});
  story.sentences.back().part = model::StoryPart::subhead;
  EXPECT_THAT(proposed(), IsEmpty());
}

TEST_F(Marks, WantHalfOfWhatTheSentenceSharesWithTheCase) {
  const ClaimId third = builder.claim();
  words_of(third).words = {"captain", "harbour", "left", "ship", "tide"};
  EXPECT_THAT(claims("The captain left the harbour with the tide in a ship, and a fire began"), ElementsAre(third));
}

}  // namespace
}  // namespace stemma::analysis
