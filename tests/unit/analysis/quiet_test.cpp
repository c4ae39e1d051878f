// Why a rule has nothing to say, and why it has: what `explain` tells beside the message.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "analysis/judge.hpp"
#include "analysis/rule.hpp"
#include "support/case_builder.hpp"
#include "support/policies.hpp"

namespace stemma::analysis {
namespace {

using test::CaseBuilder;
using testing::HasSubstr;
using testing::IsEmpty;

/// The phrase with ids as numbers: s3 for the fourth source, p0 for the first publication.
std::string plain(const Phrase& phrase) {
  struct Plain {
    std::string operator()(const Wording& words) const { return std::string(words.view()); }
    std::string operator()(SourceId id) const { return "s" + std::to_string(id.value); }
    std::string operator()(PublicationId id) const { return "p" + std::to_string(id.value); }
    std::string operator()(ClaimId id) const { return "c" + std::to_string(id.value); }
    std::string operator()(AttributionId id) const { return "a" + std::to_string(id.value); }
    std::string operator()(const Period& period) const { return written_out(period); }
    std::string operator()(const Counted& piece) const {
      return std::to_string(piece.count) + " " + std::string(piece.count == 1 ? piece.one : piece.many);
    }
    std::string operator()(const Interval& interval) const { return std::to_string(interval.min); }
  };
  std::string out;
  for (const Piece& piece : phrase) out += std::visit(Plain{}, piece);
  return out;
}

class Quiet : public testing::Test {
 protected:
  Judge judge(model::Policy policy = {}, std::optional<Day> day = std::nullopt) const {
    Judge made(builder.shared, day, std::move(policy));
    for (const ClaimId neighbour : made.neighbours(claim)) made.summarise(builder.rows(neighbour));
    return made;
  }
  std::string quiet(std::string_view rule, model::Policy policy = {}, std::optional<Day> day = std::nullopt) const {
    return plain(judge(std::move(policy), day).quiet(builder.rows(claim), *find_rule(rule)));
  }
  /// The lines of why of the rule's first finding.
  std::vector<std::string> why(std::string_view rule) const {
    const Judgement judgement = judge().judge(builder.rows(claim));
    for (const Finding& finding : judgement.findings) {
      if (finding.rule != rule) continue;
      std::vector<std::string> lines;
      for (const Phrase& phrase : finding.why) lines.push_back(plain(phrase));
      return lines;
    }
    ADD_FAILURE() << rule << " does not fire";
    return {};
  }
  AttributionId says(SourceId by, const std::vector<SourceId>& via, Stance stance = Stance::reports,
                     bool first_hand = true) {
    return builder.says(builder.publication(by, 2), claim,
                        {.via = via, .stance = stance, .first_hand = first_hand, .credibility = Credibility::c2});
  }

  CaseBuilder builder;
  ClaimId claim = builder.claim();
  SourceId outlet = builder.outlet();
};

TEST_F(Quiet, EveryRuleSaysSomethingWhereItIsQuiet) {
  says(outlet, {builder.person()});
  says(builder.outlet(), {builder.person()});
  const Judge asked = judge();
  ASSERT_THAT(asked.judge(builder.rows(claim)).findings, IsEmpty());
  for (const Rule* rule : rules()) {
    const bool of_claims = rule->reading<ClaimFacts>() != nullptr;
    if (!of_claims && rule->reading<PublicationFacts>() == nullptr) continue;
    EXPECT_FALSE((of_claims ? asked.quiet(builder.rows(claim), *rule) : asked.quiet(PublicationId{0U}, *rule)).empty())
        << rule->id;
  }
}

TEST_F(Quiet, ObservedAndWantedAreTold) {
  says(outlet, {builder.person()});
  says(outlet, {builder.person()}, Stance::reports, false);
  says(outlet, {builder.unnamed()});
  EXPECT_EQ(quiet("anonymous-only"), "2 origins are named on the record; wanted 1");
  EXPECT_EQ(quiet("no-primary"), "2 supporting attributions are first-hand; wanted 1");
  EXPECT_EQ(quiet("party-aligned-only"), "3 origins have no interest in it; wanted 1");
  EXPECT_EQ(quiet("single-origin"), "3 independent origins; wanted 2");
  EXPECT_EQ(quiet("unsourced"), "3 origins; wanted 1");
  EXPECT_EQ(quiet("overreach"), "nobody tells it as fact without a basis of their own");
  says(outlet, {}, Stance::asserts, false);
  EXPECT_EQ(quiet("overreach"), "3 independent credible origins; wanted 2 where somebody tells it as fact");
}

TEST_F(Quiet, WhereNothingIsBehindItTheOtherRulesHaveNothingToLookAt) {
  EXPECT_THAT(quiet("anonymous-only"), HasSubstr("no origin is recorded"));
  EXPECT_THAT(quiet("party-aligned-only"), HasSubstr("no origin is recorded"));
  EXPECT_THAT(quiet("no-primary"), HasSubstr("nobody is recorded as behind it"));
  EXPECT_THAT(quiet("single-source"), HasSubstr("that is `unsourced`"));
}

TEST_F(Quiet, OneOfThePairNamesTheOther) {
  says(outlet, {builder.person()});
  EXPECT_EQ(quiet("single-origin"), "1 voice carries it: that is `single-source`");
  says(builder.outlet(), {builder.publication(outlet).is_none() ? outlet : SourceId{1U}});
  EXPECT_EQ(quiet("single-source"), "2 voices carry it: that is `single-origin`");
}

TEST_F(Quiet, ASearchOrAnOrdinaryClaimSatisfiesTheSuperlative) {
  says(outlet, {builder.document()});
  EXPECT_EQ(quiet("superlative"), "it claims no record");
  builder.shared.claims[0].superlative = true;
  EXPECT_THAT(quiet("superlative"), HasSubstr("a document or data stands behind it"));
}

TEST_F(Quiet, PartiesHaveBeenHeardOrThereAreNone) {
  EXPECT_EQ(quiet("party-silent"), "no party to it is recorded");
  const SourceId party = builder.person();
  builder.interested(claim, party);
  says(party, {}, Stance::asserts);
  EXPECT_EQ(quiet("party-silent"), "every party to it has been heard on the record");
}

TEST_F(Quiet, ADenialThatIsOutweighedIsWeighed) {
  const SourceId party = builder.person();
  builder.interested(claim, party);
  says(outlet, {builder.person()});
  says(outlet, {builder.person()});
  EXPECT_THAT(quiet("contradicted"), HasSubstr("nobody on record denies it"));
  says(party, {}, Stance::denies);
  EXPECT_EQ(quiet("contradicted"),
            "2 independent credible origins with no interest in it support it; 2 outweigh a party's bare denial");
}

TEST_F(Quiet, ThePolicyAndTheDayComeFirst) {
  const PublicationId page = builder.publication(outlet, 5);
  builder.says(page, claim, {.via = {builder.person()}, .stance = Stance::reports});
  model::Policy policy;
  policy.lines.push_back(test::without("no-archive"));
  policy.lines.push_back(test::without("circular"));
  EXPECT_EQ(quiet("circular", policy), "the policy leaves the rule out");
  EXPECT_EQ(plain(judge(policy).quiet(page, *find_rule("no-archive"))), "the policy leaves the rule out");
  EXPECT_EQ(quiet("circular", {}, 4), "nobody had spoken of it by that day");
  EXPECT_EQ(plain(judge({}, 4).quiet(page, *find_rule("no-archive"))), "it was not out by that day");
  EXPECT_THAT(judge({}, 4).findings_on(page), IsEmpty());
  EXPECT_EQ(plain(judge().quiet(page, *find_rule("no-archive"))), "no URL of it is recorded");
  auto& row = builder.shared.publications[page.index()];
  row.online = row.archived = row.hashed = true;
  EXPECT_EQ(plain(judge().quiet(page, *find_rule("no-archive"))), "an archived copy with its SHA-256 is recorded");
}

TEST_F(Quiet, ARuleThatReadsSomethingElseSaysNothing) {
  says(outlet, {builder.person()});
  EXPECT_THAT(judge().quiet(builder.rows(claim), *find_rule("no-archive")), IsEmpty());
  EXPECT_THAT(judge().quiet(PublicationId{0U}, *find_rule("circular")), IsEmpty());
}

TEST_F(Quiet, InterestIsToldUpToTheParty) {
  const SourceId state = builder.ministry();
  const SourceId agency = builder.ministry();
  const SourceId voice = builder.person();
  builder.control(agency, state);
  builder.control(agency, voice);  // no way up to a party goes back down
  builder.control(voice, agency);
  builder.interested(claim, state);
  says(outlet, {voice});
  says(state, {}, Stance::asserts);
  EXPECT_THAT(
      why("party-aligned-only"),
      testing::ElementsAre("s3: controlled by s2, in turn controlled by s1, a party to it", "s1: a party to it"));
}

TEST_F(Quiet, OriginsThatCountOnceSayWhy) {
  const SourceId owner = builder.ministry();
  const SourceId a = builder.person();
  const SourceId b = builder.person();
  builder.control(a, owner);
  builder.control(b, owner);
  says(outlet, {a});
  says(outlet, {b});
  EXPECT_THAT(why("single-source"), testing::ElementsAre("s2 and s3 count once: both are under the control of s1"));
}

TEST_F(Quiet, OriginsThatExaminedOneDocumentCountOnce) {
  const SourceId paper = builder.document();
  for (int i = 0; i < 2; ++i) {
    const PublicationId page = builder.publication(builder.outlet(), 2);
    builder.says(page, claim, {.via = {paper}, .stance = Stance::reports, .first_hand = true});
    builder.says(builder.publication(builder.outlet(), 3, {page}), claim,
                 {.stance = Stance::reports, .via_publications = {page}});
  }
  EXPECT_THAT(why("single-origin"),
              testing::Contains(HasSubstr(" count once: what they know comes from the same place")));
}

TEST_F(Quiet, SourcesThatMayBeOneAndPartsOfAWholeAreNamed) {
  says(outlet, {builder.unnamed()});
  says(outlet, {builder.unnamed()});
  EXPECT_THAT(why("single-source"), testing::Contains(HasSubstr("may be one and the same")));
  const ClaimId part = builder.claim();
  builder.elements(claim, {part});
  builder.says(builder.publication(outlet), part, {.via = {builder.person()}, .stance = Stance::reports});
  EXPECT_THAT(why("single-source"), testing::Contains(HasSubstr("it is made of other claims")));
}

TEST_F(Quiet, TheWeightOfADisputeIsToldForEachSortOfDenier) {
  says(outlet, {builder.person()});
  const SourceId party = builder.person();
  builder.interested(claim, party);
  says(party, {}, Stance::denies);
  EXPECT_THAT(why("contradicted"), testing::ElementsAre(HasSubstr("; 2 outweigh a party's bare denial")));
  says(party, {builder.document()}, Stance::denies);
  builder.interested(claim, SourceId{builder.shared.sources.size() - 1});
  EXPECT_THAT(why("contradicted"), testing::ElementsAre(HasSubstr("; 3 outweigh a party that brings evidence")));
  says(outlet, {builder.person()}, Stance::denies);
  says(outlet, {builder.person()}, Stance::denies);
  EXPECT_THAT(why("contradicted"), testing::ElementsAre(HasSubstr("are not outweighed by any number")));
}

TEST_F(Quiet, AClaimThatWeighsMoreIsCounted) {
  const ClaimId rival = builder.claim();
  builder.relate(claim, RelationKind::contradicts, rival);
  says(outlet, {builder.person()});
  for (int i = 0; i < 3; ++i) {
    builder.says(builder.publication(outlet, 2), rival, {.via = {builder.person()}, .stance = Stance::reports});
  }
  EXPECT_THAT(why("contradicted"), testing::ElementsAre("claim c1 has 3 independent origins, and this one 1"));
}

TEST_F(Quiet, ACircleIsToldLinkByLink) {
  const SourceId other = builder.outlet();
  const PublicationId first = builder.publication(outlet, 1);
  const PublicationId second = builder.publication(other, 2, {first});
  builder.says(first, claim, {.via = {other}, .stance = Stance::reports});
  const AttributionId echo = builder.says(second, claim);
  builder.says(builder.publication(builder.outlet(), 3, {second}), claim);
  EXPECT_THAT(why("circular"), testing::ElementsAre("s0 has it from s1, says p0", "s1 has it from s0, says p1"));
  builder.shared.derivations.front().inferred = true;
  EXPECT_THAT(why("circular"), testing::ElementsAre("s0 has it from s1, says p0",
                                                    "s1 has it from s0, as is inferred and not said by p1"));
  const Judgement judgement = judge().judge(builder.rows(claim));
  for (const Finding& finding : judgement.findings) {
    if (finding.rule != "circular") continue;
    EXPECT_THAT(finding.evidence, testing::ElementsAre(AttributionId{0U}, echo));
  }
}

}  // namespace
}  // namespace stemma::analysis
