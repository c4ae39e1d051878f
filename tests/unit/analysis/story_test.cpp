// In what order the evidence of a finding is told.
#include "analysis/story.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/case_builder.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Story : public testing::Test {
 protected:
  std::uint32_t statement(PublicationId publication, std::vector<std::uint32_t> rests_on = {},
                          std::vector<Link> chain = {}) {
    Statement made;
    made.attribution = AttributionId{statements.size()};
    made.publication = publication;
    made.rests_on = std::move(rests_on);
    made.chain = std::move(chain);
    statements.push_back(made);
    return static_cast<std::uint32_t>(statements.size() - 1);
  }
  std::vector<Told> told(const std::vector<std::uint32_t>& evidence) const {
    Finding finding;
    for (const std::uint32_t i : evidence) finding.evidence.emplace_back(i);
    return story_of(finding, statements, builder.shared);
  }

  test::CaseBuilder builder;
  SourceId outlet = builder.outlet();
  std::vector<Statement> statements;
};

TEST_F(Story, GoesByDateAndUndatedComesLast) {
  statement(builder.publication(outlet, -1));
  statement(builder.publication(outlet, 5));
  statement(builder.publication(outlet, 3));
  statement(builder.publication(outlet, 3));
  EXPECT_THAT(told({0, 1, 2, 3}), ElementsAre(Told{2, true}, Told{3, true}, Told{1, true}, Told{0, true}));
  EXPECT_THAT(told({1}), ElementsAre(Told{1, true}));
  EXPECT_THAT(told({}), IsEmpty());
}

TEST_F(Story, WhatEvidenceRestsOnIsToldBeforeItWhateverTheDates) {
  const PublicationId late = builder.publication(outlet, 9);
  statement(builder.publication(outlet, 1), {1});
  statement(late);
  statement(builder.publication(outlet, 2), {}, {{outlet, late}, {outlet, {}}});
  EXPECT_THAT(told({0}), ElementsAre(Told{1, false}, Told{0, true}));
  EXPECT_THAT(told({2}), ElementsAre(Told{1, false}, Told{2, true}));
}

TEST_F(Story, ACircleIsEnteredWhereItIsOldest) {
  statement(builder.publication(outlet, 2), {1});
  statement(builder.publication(outlet, 1), {0, 1});
  EXPECT_THAT(told({0, 1}), ElementsAre(Told{1, true}, Told{0, true}));
}

}  // namespace
}  // namespace stemma::analysis
