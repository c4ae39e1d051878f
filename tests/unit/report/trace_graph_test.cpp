#include "report/trace_graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stemma::report {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr SourceId agency{0U}, paper{1U}, radio{2U}, witness{3U};
constexpr PublicationId agency1{0U}, paper1{1U}, radio1{2U};

Statement statement(PublicationId publication, SourceId publisher, std::vector<Link> chain) {
  Statement made;
  made.publication = publication;
  made.publisher = publisher;
  made.chain = std::move(chain);
  made.stance = Stance::reports;
  return made;
}

TEST(TraceGraph, ALinkThatNamesAPublicationIsThatPublicationsStatement) {
  const std::vector<Statement> statements{statement(agency1, agency, {{witness, {}}}),
                                          statement(paper1, paper, {{agency, agency1}, {witness, {}}})};
  const auto nodes = trace_graph(statements);
  ASSERT_THAT(nodes, SizeIs(3));
  EXPECT_THAT(nodes[1].below, ElementsAre(0U));
  EXPECT_THAT(nodes[0].below, ElementsAre(2U));
  EXPECT_EQ(nodes[2].source, witness);
  EXPECT_TRUE(is_origin(nodes[2], statements));
  EXPECT_FALSE(is_origin(nodes[1], statements));
}

TEST(TraceGraph, ALinkThatNamesAPublicationWithAnotherChainStandsForItself) {
  const std::vector<Statement> statements{statement(agency1, agency, {{radio, {}}}),
                                          statement(paper1, paper, {{agency, agency1}, {witness, {}}})};
  const auto nodes = trace_graph(statements);
  ASSERT_THAT(nodes[1].below, SizeIs(1));
  const TraceNode& link = nodes[nodes[1].below[0]];
  EXPECT_EQ(link.statement, std::nullopt);
  EXPECT_EQ(link.publication, agency1);
  EXPECT_EQ(nodes[link.below[0]].source, witness);
}

TEST(TraceGraph, LiveSupportNeverStandsOnADeadStatementOrOnADenial) {
  std::vector<Statement> statements{statement(agency1, agency, {{witness, {}}}),
                                    statement(paper1, paper, {{agency, agency1}, {witness, {}}})};
  statements[0].ending = Ending::withdrawn;
  EXPECT_NE(trace_graph(statements)[1].below, std::vector<std::uint32_t>{0U});
  statements[0].ending = Ending::counts;
  statements[0].stance = Stance::denies;
  EXPECT_NE(trace_graph(statements)[1].below, std::vector<std::uint32_t>{0U});
  statements[0].stance = Stance::asserts;
  EXPECT_EQ(trace_graph(statements)[1].below, std::vector<std::uint32_t>{0U});
}

TEST(TraceGraph, ChainsThatEndAlikeShareTheirEnd) {
  const std::vector<Statement> statements{statement(paper1, paper, {{agency, {}}, {witness, {}}}),
                                          statement(radio1, radio, {{agency, {}}, {witness, {}}})};
  const auto nodes = trace_graph(statements);
  EXPECT_THAT(nodes, SizeIs(4));
  EXPECT_EQ(nodes[0].below, nodes[1].below);
}

TEST(TraceGraph, WhatIsFollowedStandsForTheLastLinkAndCirclesStayCircles) {
  std::vector<Statement> statements{statement(paper1, paper, {{radio, {}}}), statement(radio1, radio, {})};
  statements[0].rests_on = {1};
  statements[1].rests_on = {0};
  const auto nodes = trace_graph(statements);
  EXPECT_THAT(nodes, SizeIs(2));
  EXPECT_THAT(nodes[0].below, ElementsAre(1U));
  EXPECT_THAT(nodes[1].below, ElementsAre(0U));
}

TEST(TraceGraph, AnOwnVoiceIsAnOriginOnlyWhereItsLineageIsRecorded) {
  std::vector<Statement> statements{statement(paper1, paper, {})};
  statements[0].at_origin = true;
  EXPECT_TRUE(is_origin(trace_graph(statements)[0], statements));
  statements[0].lineage_recorded = false;
  EXPECT_FALSE(is_origin(trace_graph(statements)[0], statements));
  EXPECT_THAT(trace_graph(statements)[0].below, IsEmpty());
}

}  // namespace
}  // namespace stemma::report
