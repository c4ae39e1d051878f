#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cmath>

#include "base/process.hpp"
#include "report/dot_style.hpp"
#include "stemma/error.hpp"
#include "unit/report/told.hpp"
#include "unit/report/vladivostok.hpp"

namespace stemma::report {
namespace {

using test::FakeCase;
using test::shown;
using test::Vladivostok;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::string picture(Vladivostok& v) { return shown(v.fake, v.judgements, "graph", "dot"); }

/// The line that begins with this.
std::string line(const std::string& dot, const std::string& start) {
  const std::size_t at = dot.find("  " + start);
  return at == std::string::npos ? std::string() : dot.substr(at, dot.find('\n', at) - at);
}

/// What Graphviz makes of it: its own error text, or nothing. Skips loudly where it is missing.
std::optional<base::ProcessResult> rendered(const std::string& dot, const std::string& format) {
  try {
    return base::run_process("dot", {"-T" + format}, dot, std::chrono::seconds(60), 64U << 20U);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::missing_tool) throw;
    return std::nullopt;
  }
}

int channel(std::string_view colour, std::size_t at) {
  return std::stoi(std::string(colour.substr(at, 2)), nullptr, 16);
}

/// How light a colour is in a grey print, 0 to 255 (ITU-R BT.601).
double luma(std::string_view colour) {
  return 0.299 * channel(colour, 1) + 0.587 * channel(colour, 3) + 0.114 * channel(colour, 5);
}

TEST(Graph, EveryStatusHasItsOwnShadeOfGreyWithLettersToMatch) {
  double darker = -100;
  for (std::size_t i = 0; i < words<Status>().size(); ++i) {
    const StatusLook look = status_look(static_cast<Status>(i));
    EXPECT_GE(luma(look.fill) - darker, 15) << words<Status>()[i];
    EXPECT_GE(std::abs(luma(look.fill) - luma(look.letters)), 100) << words<Status>()[i];
    darker = luma(look.fill);
  }
}

TEST(Graph, AClaimCarriesItsStatusInWords) {
  Vladivostok v;
  const std::string claim = line(picture(v), "\"c:c2\" [");
  EXPECT_THAT(claim,
              HasSubstr("c2  CONTESTED\\nBaek passed state secrets to\\nforeign intelligence\\n1 independent origin"));
  EXPECT_THAT(claim, HasSubstr("fillcolor=\"#c0392b\""));
}

TEST(Graph, SourcesDifferByShapeAndMarks) {
  Vladivostok v;
  const std::string dot = picture(v);
  EXPECT_THAT(line(dot, "\"s:rev_lee\" ["), HasSubstr("shape=ellipse"));
  EXPECT_THAT(line(dot, "\"s:kr_mofa\" ["), HasSubstr("shape=octagon"));
  EXPECT_THAT(line(dot, "\"s:reuters\" ["), HasSubstr("shape=box, label=\"Reuters\\nreliability A\""));
  EXPECT_THAT(line(dot, "\"s:tass\" ["), HasSubstr("peripheries=2, penwidth=3.5"));
  EXPECT_THAT(line(dot, "\"s:tass\" ["), HasSubstr("TASS\\nstate media\\nreliability D\\nchoke point of c2"));
  EXPECT_THAT(line(dot, "\"s:le_src\" ["), HasSubstr("style=dashed"));
  EXPECT_THAT(line(dot, "\"s:reuters\" ["), Not(HasSubstr("penwidth")));
  EXPECT_THAT(line(dot, "\"s:aljazeera\" ["), HasSubstr("origin not recorded: c3"));
  EXPECT_THAT(dot, Not(HasSubstr("the real name of")));
}

TEST(Graph, ArrowsCarryClaimsAndCredibility) {
  Vladivostok v;
  const std::string dot = picture(v);
  EXPECT_THAT(line(dot, "\"s:le_src\" -> \"s:tass\""), HasSubstr("label=\"c1, c2, c3, c8\""));
  EXPECT_THAT(line(dot, "\"s:upi\" -> \"c:c2\""), HasSubstr("label=\"6\""));
  EXPECT_THAT(line(dot, "\"s:kr_mofa\" -> \"c:c6\""), HasSubstr("label=\"2, first-hand\", penwidth=2"));
}

TEST(Graph, ADenialIsDashedAndEndsInABar) {
  Vladivostok v;
  const std::string dot = picture(v);
  EXPECT_THAT(line(dot, "\"s:rev_lee\" -> \"s:reuters\" [label=\"c2, c5\""), HasSubstr("style=dashed"));
  const std::size_t at = dot.find("\"s:reuters\" -> \"c:c2\" [label=\"relays denial, 4\"");
  ASSERT_NE(at, std::string::npos);
  EXPECT_THAT(dot.substr(at, 150), HasSubstr("arrowhead=tee"));
}

TEST(Graph, ControlGroupsAreClustersAndTheLegendIsOneToo) {
  Vladivostok v;
  const std::string dot = picture(v);
  const std::size_t from = dot.find("subgraph \"cluster:ru_state\"");
  ASSERT_NE(from, std::string::npos);
  const std::string cluster = dot.substr(from, dot.find("\n  }", from) - from);
  EXPECT_THAT(cluster, HasSubstr("under one control: Russian state"));
  for (const char* member : {"tass", "rt", "le_src", "lefortovo", "ru_mfa"}) {
    EXPECT_THAT(cluster, HasSubstr(std::string("\"s:") + member + "\""));
  }
  EXPECT_THAT(dot, Not(HasSubstr("cluster:foundation")));
  EXPECT_THAT(dot, HasSubstr("subgraph \"cluster:legend\""));
}

/// Labels of the legend, in its order.
std::vector<std::string> legend(const std::string& dot) {
  std::vector<std::string> labels;
  const std::size_t end = dot.find("\n  }\n");
  for (std::size_t at = 0; (at = dot.find("    \"legend:", at)) < end; ++at) {
    const std::string entry = dot.substr(at, dot.find('\n', at) - at);
    const std::size_t label = entry.find("label=\"");
    if (label == std::string::npos || entry.ends_with("label=\"\"];")) continue;
    labels.push_back(entry.substr(label + 7, entry.size() - label - 10));
  }
  return labels;
}

TEST(Graph, TheLegendExplainsWhatOccursAndNothingElse) {
  FakeCase fake;
  fake.add("ana", SourceKind::person, "Ana Reis");
  fake.publish("p", "2024");
  const ClaimId claim = fake.say("c7", "text"), other = fake.say("c8", "another");
  Judgement judgement = fake.judged(claim, {fake.strand(claim, "p", {"ana"})});
  EXPECT_THAT(legend(shown(fake, {judgement}, "graph", "dot")),
              ElementsAre("person or group", "corroborated", "tells"));

  fake.add_unnamed("paper", SourceKind::news_outlet, "a paper");
  judgement.status = Status::contested;
  judgement.support = {test::with(fake.strand(claim, "p", {"ana", "paper"}), Credibility::c2, true)};
  fake.deny(judgement, fake.strand(claim, "p", {"ana", "paper"}));
  judgement.choke_points = {{fake.of("ana"), {}}};
  test::Told told;
  told.related = {{other, claim, RelationKind::refines}};
  FaceOptions options;
  options.insight = &told;
  EXPECT_THAT(legend(shown(fake, {judgement}, "graph", "dot", options)),
              ElementsAre("person or group", "outlet", "unnamed: dashed outline", "choke point: thick outline",
                          "contested", "another claim, without its sources",
                          "tells (c7: for that claim;\\na number: the credibility, 1 to 6)", "tells first-hand",
                          "a denial, passed on", "denies", "how one claim stands to another;\\nit adds no support"));
}

TEST(Graph, OfSourcesAloneTheLegendHasNoLooksOfClaims) {
  Vladivostok v;
  FaceOptions options;
  options.sources_only = true;
  const std::vector<std::string> labels = legend(shown(v.fake, v.judgements, "graph", "dot", options));
  EXPECT_THAT(labels, Contains("tells (c1: for that claim)"));
  EXPECT_THAT(labels, Contains("a denial, passed on"));
  for (const char* claims : {"contested", "corroborated", "denies", "tells first-hand"}) {
    EXPECT_THAT(labels, Not(Contains(claims)));
  }
}

TEST(Graph, AnEmptyPictureNeedsNoLegend) {
  FakeCase fake;
  EXPECT_THAT(shown(fake, {}, "graph", "dot"), Not(HasSubstr("legend")));
}

TEST(Graph, ARelationIsDottedAndItsWordsStandBeyondTheClaims) {
  FakeCase fake;
  const ClaimId one = fake.say("c1", "one"), two = fake.say("c2", "two"), three = fake.say("c3", "three");
  test::Told told;
  told.related = {{one, two, RelationKind::contradicts},
                  {two, one, RelationKind::part_of},
                  {three, one, RelationKind::supports},
                  {two, three, std::nullopt}};
  FaceOptions options;
  options.insight = &told;
  const std::string dot = shown(fake, {fake.judged(one, {}), fake.judged(two, {})}, "graph", "dot", options);
  EXPECT_THAT(line(dot, "\"c:c3\" ["), HasSubstr("fontcolor=\"#666666\", label=\"c3\\nthree\""));
  EXPECT_THAT(line(dot, "\"r:c1 contradicts c2\" ["), HasSubstr("label=\"contradicts\""));
  EXPECT_THAT(line(dot, "\"c:c1\" -> \"r:c1 contradicts c2\""), HasSubstr("style=dotted"));
  EXPECT_THAT(line(dot, "\"c:c2\" -> \"r:c1 contradicts c2\""), HasSubstr("dir=none"));
  EXPECT_THAT(line(dot, "\"c:c2\" -> \"r:c2 part of c1\""), HasSubstr("dir=none"));
  EXPECT_THAT(line(dot, "\"c:c1\" -> \"r:c2 part of c1\""), HasSubstr("dir=back"));
  EXPECT_THAT(line(dot, "\"c:c1\" -> \"c:c3\" [label=\"supports\""), HasSubstr("dir=back"));
  EXPECT_THAT(line(dot, "\"c:c2\" -> \"c:c3\" [label=\"element of\""), HasSubstr("dir=forward"));
}

TEST(Graph, GraphvizDrawsIt) {
  Vladivostok v;
  const auto result = rendered(picture(v), "svg");
  if (!result) GTEST_SKIP() << "Graphviz is not installed: the picture was not drawn";
  EXPECT_EQ(result->exit_code, 0);
  EXPECT_EQ(result->err, "");
  EXPECT_THAT(result->out, HasSubstr("연합뉴스"));
}

TEST(Graph, HostileTextIsALabelAndNothingElse) {
  FakeCase fake;
  const std::string evil = "\"]; evil -> node [label=<b>x</b>\\N\\G\n\x1b\xe2\x80\xae";
  fake.head = {evil, evil};
  fake.add_unnamed("s" + evil, SourceKind::person, "a source" + evil, evil);
  fake.add("o" + evil, SourceKind::news_outlet, evil, evil);
  fake.control("o" + evil, {"s" + evil, "o" + evil});
  fake.publish("p", evil);
  const ClaimId claim = fake.say("c" + evil, evil);
  Judgement judgement = fake.judged(claim, {fake.strand(claim, "p", {"s" + evil, "o" + evil})});
  judgement.choke_points = {{fake.of("o" + evil), {}}};
  const std::string dot = shown(fake, {judgement}, "graph", "dot");
  EXPECT_THAT(dot, Not(HasSubstr("\x1b")));
  EXPECT_THAT(dot, Not(HasSubstr("\xe2\x80\xae")));
  const auto result = rendered(dot, "plain");
  if (!result) GTEST_SKIP() << "Graphviz is not installed: the picture was not drawn";
  EXPECT_EQ(result->exit_code, 0) << result->err;
  std::size_t nodes = 0, legend = 0;
  for (std::size_t at = 0; (at = result->out.find("\nnode ", at)) != std::string::npos; ++at) {
    ++(result->out.compare(at + 6, 8, "\"legend:") == 0 ? legend : nodes);
  }
  EXPECT_EQ(nodes, 3U);
  EXPECT_GT(legend, 3U);
  EXPECT_THAT(rendered(dot, "svg")->out, HasSubstr("&lt;b&gt;x&lt;/b&gt;\\N\\G"));
}

TEST(Graph, ManyClaimsOnOneArrowAreCounted) {
  FakeCase fake;
  fake.add("a", SourceKind::person, "A");
  fake.add("o", SourceKind::news_outlet, "O");
  fake.publish("p", "2024");
  std::vector<Judgement> judgements;
  for (int i = 0; i < 7; ++i) {
    const ClaimId claim = fake.say("c" + std::to_string(i), "text");
    judgements.push_back(fake.judged(claim, {fake.strand(claim, "p", {"a", "o"})}));
  }
  EXPECT_THAT(shown(fake, judgements, "graph", "dot"), HasSubstr("\"s:a\" -> \"s:o\" [label=\"7 claims\"]"));
}

TEST(Graph, ALongTextEndsInAnEllipsis) {
  EXPECT_EQ(wrapped_label("one two three four", 5, 2), "one\ntwo…");
  EXPECT_EQ(wrapped_label("one two", 10, 2), "one two");
}

}  // namespace
}  // namespace stemma::report
