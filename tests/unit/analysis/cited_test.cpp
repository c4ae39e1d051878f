// What a reader is told of a publication and of a source: how it is cited, who it is, why it has no name.
#include "unit/analysis/spread_test.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class CitationIncomplete : public SpreadTest {
 protected:
  CitationIncomplete() : SpreadTest("citation-incomplete") {}
  std::vector<std::string> found(PublicationId publication) const {
    std::vector<std::string> messages;
    for (const Finding& finding : judge().findings_on(publication)) {
      if (finding.rule == rule) messages.push_back(plain(finding.message));
    }
    return messages;
  }
  model::PublicationRow& row(PublicationId publication) { return builder.shared.publications[publication.index()]; }
};

TEST_F(CitationIncomplete, NamesEachPartThatIsNotRecorded) {
  const PublicationId made = prints(outlet, 1, {.via = {witness}});
  EXPECT_THAT(found(made), ElementsAre(HasSubstr("not recorded are title, byline, kind")));
  row(made).titled = row(made).has_kind = true;
  EXPECT_THAT(found(made), ElementsAre(HasSubstr("not recorded are byline")));
  row(made).signed_ = true;
  EXPECT_THAT(found(made), IsEmpty());
  row(made).online = true;
  EXPECT_THAT(found(made), ElementsAre(HasSubstr("not recorded are accessed")));
  row(made).accessed = true;
  EXPECT_THAT(found(made), IsEmpty());
  EXPECT_EQ(plain(judge().quiet(made, *find_rule(rule))), "its citation is complete");
}

TEST_F(CitationIncomplete, AsksForNoBylineOfThoseWhoSpeakForThemselves) {
  const PublicationId made = prints(ministry, 1);
  row(made).titled = row(made).has_kind = true;
  EXPECT_THAT(found(made), IsEmpty());
}

class OnSources : public SpreadTest {
 protected:
  OnSources() : SpreadTest("") {}
  std::vector<std::string> found(std::string_view id, SourceId source) const {
    const Judge judged = judge();
    CaseFold fold;
    fold.add(judged.judge(builder.rows(claim)));
    std::vector<std::string> messages;
    for (const Finding& finding : judged.findings_on(source, fold)) {
      if (finding.rule == id) messages.push_back(plain(finding.message));
    }
    return messages;
  }
  SourceId teller = builder.unnamed();  // #4
};

TEST_F(OnSources, WhoeverSupportRestsOnIsDescribed) {
  EXPECT_THAT(found("descriptor-missing", witness), IsEmpty());
  prints(outlet, 1, {.via = {witness}});
  EXPECT_THAT(found("descriptor-missing", witness),
              ElementsAre("origin of 1 claim, choke point of 1; no description of it is recorded"));
  builder.shared.sources[witness.index()].described = true;
  EXPECT_THAT(found("descriptor-missing", witness), IsEmpty());
  EXPECT_THAT(found("descriptor-missing", ministry), IsEmpty());
}

TEST_F(OnSources, WhyNobodyIsNamedIsRecorded) {
  prints(outlet, 1, {.via = {teller}});
  prints(other, 2, {.via = {witness}});
  EXPECT_THAT(found("anonymity-reason-missing", teller), ElementsAre(HasSubstr("unnamed, and behind 1 claim")));
  EXPECT_THAT(found("anonymity-reason-missing", witness), IsEmpty());
  builder.shared.sources[teller.index()].reasoned = true;
  EXPECT_THAT(found("anonymity-reason-missing", teller), IsEmpty());
}

TEST_F(OnSources, ARelayWithoutANameIsNoOrigin) {
  prints(outlet, 1, {.via = {teller, witness}});
  EXPECT_THAT(found("anonymity-reason-missing", teller), IsEmpty());
  EXPECT_THAT(found("descriptor-missing", teller),
              ElementsAre("origin of 0 claims, choke point of 1; no description of it is recorded"));
}

}  // namespace
}  // namespace stemma::analysis
