#include "report/picture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/report/told.hpp"
#include "unit/report/vladivostok.hpp"

namespace stemma::report {
namespace {

using test::FakeCase;
using test::shown;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::UnorderedElementsAre;

/// One witness whom `relays` outlets repeat, each once, and the first of them on a second claim too.
struct Repeated {
  FakeCase fake;
  std::vector<Judgement> judgements;
  explicit Repeated(std::size_t relays) {
    fake.add("witness", SourceKind::person, "Ana Reis");
    const ClaimId claim = fake.say("c1", "text"), other = fake.say("c2", "text");
    std::vector<Strand> strands;
    for (std::size_t i = 0; i < relays; ++i) {
      const std::string id = "outlet" + std::to_string(i);
      fake.add(id, SourceKind::news_outlet, "Outlet " + std::to_string(i));
      fake.publish(id + "-1", "2024-03-11");
      strands.push_back(fake.strand(claim, id + "-1", {"witness", id}));
    }
    judgements.push_back(fake.judged(claim, strands));
    judgements.push_back(fake.judged(other, {fake.strand(other, "outlet0-1", {"witness", "outlet0"})}));
  }
  Words words{fake, fake};
  Picture picture(const FaceOptions& options) const {
    Picture made(words, options);
    for (const Judgement& judgement : judgements) made.add(judgement);
    made.close();
    return made;
  }
};

std::vector<std::string> names(const Picture& picture) {
  std::vector<std::string> found;
  for (const SourceId source : picture.sources()) found.push_back(picture.name(source));
  return found;
}

std::vector<std::string> arrows(const Picture& picture) {
  std::vector<std::string> found;
  for (const Picture::Arrow& arrow : picture.arrows()) {
    found.push_back(picture.node(arrow.from) + " " + picture.target(arrow) + " " +
                    std::to_string(picture.load(arrow).claims.size()));
  }
  return found;
}

TEST(Picture, AnArrowOfSeveralClaimsIsThereOnce) {
  const Repeated repeated(1);
  const Picture picture = repeated.picture({});
  EXPECT_THAT(names(picture), ElementsAre("Ana Reis", "Outlet 0"));
  EXPECT_THAT(arrows(picture), ElementsAre("s:witness s:outlet0 2", "s:outlet0 c:c1 1", "s:outlet0 c:c2 1"));
  EXPECT_EQ(picture.claims().size(), 2U);
}

TEST(Picture, OfSourcesAloneHasNoClaims) {
  const Repeated repeated(2);
  FaceOptions options;
  options.sources_only = true;
  const Picture picture = repeated.picture(options);
  EXPECT_TRUE(picture.claims().empty());
  EXPECT_THAT(arrows(picture), ElementsAre("s:witness s:outlet0 2", "s:witness s:outlet1 1"));
}

TEST(Picture, RelaysOfTheFewestClaimsAreFoldedFirst) {
  const Repeated repeated(5);
  FaceOptions options;
  options.max_nodes = 5;  // two claims, the witness, the busiest outlet, the fold
  const Picture picture = repeated.picture(options);
  EXPECT_THAT(names(picture), ElementsAre("Ana Reis", "Outlet 0", "+4 relays"));
  EXPECT_THAT(arrows(picture), UnorderedElementsAre("s:witness s:outlet0 2", "s:outlet0 c:c1 1", "s:outlet0 c:c2 1",
                                                    "s:witness s:+ 1", "s:+ c:c1 1"));
}

TEST(Picture, NothingIsFoldedWhereItFitsOrWhereOneWouldBe) {
  const Repeated repeated(2);
  FaceOptions options;
  options.max_nodes = 5;
  EXPECT_THAT(names(repeated.picture(options)), ElementsAre("Ana Reis", "Outlet 0", "Outlet 1"));
  options.max_nodes = 4;
  EXPECT_THAT(names(repeated.picture(options)), ElementsAre("Ana Reis", "+2 relays"));
  options.max_nodes = 2;
  EXPECT_THAT(names(repeated.picture(options)), ElementsAre("Ana Reis", "+2 relays")) << "who knows is never folded";
  const Repeated one(1);
  EXPECT_THAT(names(one.picture(options)), ElementsAre("Ana Reis", "Outlet 0"));
}

TEST(Picture, ByControlAGroupIsOneNode) {
  test::Vladivostok desk;
  const Words words(desk.fake, desk.fake);
  FaceOptions options;
  options.by_control = true;
  Picture picture(words, options);
  for (const Judgement& judgement : desk.judgements) picture.add(judgement);
  picture.close();
  EXPECT_THAT(names(picture), testing::Contains(HasSubstr("Russian state and")));
  for (const Picture::Arrow& arrow : picture.arrows()) {
    EXPECT_FALSE(arrow.from == arrow.to && !arrow.to_claim());
    EXPECT_NE(picture.node(arrow.from), "s:tass");
  }
}

/// The claims c1 and c2, judged, and c3, which c1 supports and which is an element of c2; c1 contradicts c2.
struct Related : Repeated {
  test::Told told;
  FaceOptions options;
  explicit Related(std::size_t relays) : Repeated(relays) {
    const ClaimId other = fake.say("c3", "a <b>third</b>");
    told.related = {{judgements[0].claim, judgements[1].claim, RelationKind::contradicts},
                    {judgements[0].claim, other, RelationKind::supports},
                    {other, judgements[1].claim, std::nullopt}};
    options.insight = &told;
  }
  std::string in(std::string_view format) { return shown(fake, judgements, "graph", format, options); }
};

TEST(Picture, ANeighbourIsAClaimWithoutAnything) {
  const Related related(1);
  const Picture picture = related.picture(related.options);
  EXPECT_EQ(picture.claims().size(), 2U);
  EXPECT_THAT(picture.neighbours(), ElementsAre(related.told.related[1].to));
  EXPECT_EQ(picture.relations(), related.told.related);
}

TEST(Picture, OfSourcesAloneHasNoRelations) {
  Related related(1);
  related.options.sources_only = true;
  const Picture picture = related.picture(related.options);
  EXPECT_TRUE(picture.relations().empty());
  EXPECT_TRUE(picture.neighbours().empty());
}

TEST(Picture, ANeighbourIsOneOfTheNodesThatAreCounted) {
  Related related(2);
  related.options.max_nodes = 6;  // three claims, the witness, two outlets
  EXPECT_THAT(names(related.picture(related.options)), ElementsAre("Ana Reis", "Outlet 0", "Outlet 1"));
  related.options.max_nodes = 5;
  EXPECT_THAT(names(related.picture(related.options)), ElementsAre("Ana Reis", "+2 relays"));
}

TEST(Picture, RelationsReadAsSentences) {
  const auto said = [](std::optional<RelationKind> kind) { return relation_words({ClaimId{0U}, ClaimId{1U}, kind}); };
  EXPECT_EQ(said(RelationKind::contradicts), "contradicts");
  EXPECT_EQ(said(RelationKind::part_of), "part of");
  EXPECT_EQ(said(std::nullopt), "element of");
}

TEST(GraphFormats, RelationsAreEdgesOfTheirOwnKind) {
  Related related(1);
  const std::string mermaid = related.in("mermaid");
  EXPECT_THAT(mermaid, HasSubstr("  n4[\"c3: a #60;b#62;third#60;#47;b#62;\"]\n"));
  EXPECT_THAT(mermaid, HasSubstr("  n2 -. contradicts .- n3\n  n2 -. supports .-o n4\n  n4 -. element of .-o n3\n"));
  EXPECT_THAT(mermaid, HasSubstr("  class n4 neighbour\n"));
  const std::string graphml = related.in("graphml");
  EXPECT_THAT(graphml, HasSubstr("<edge source=\"c:c3\" target=\"c:c2\">\n"
                                 "      <data key=\"edge_relation\">element-of</data>\n    </edge>"));
  EXPECT_THAT(graphml, HasSubstr("<node id=\"c:c3\">\n      <data key=\"node_label\">c3</data>\n"
                                 "      <data key=\"node_type\">claim</data>\n"
                                 "      <data key=\"node_text\">a &lt;b&gt;third&lt;/b&gt;</data>\n"
                                 "      <data key=\"node_neighbour\">true</data>\n    </node>"));
  EXPECT_THAT(related.in("gexf"), HasSubstr("source=\"c:c1\" target=\"c:c2\" weight=\"1\""));
}

TEST(GraphFormats, LabelsStayLabels) {
  FakeCase fake;
  fake.add("x", SourceKind::person, "\"]; evil --> n0 <script> #quot;");
  fake.publish("p", "2024-03-11");
  const ClaimId claim = fake.say("end", "a \"text\" & more");
  const std::vector<Judgement> judgements{fake.judged(claim, {fake.strand(claim, "p", {"x"})})};
  const std::string mermaid = shown(fake, judgements, "graph", "mermaid");
  EXPECT_THAT(mermaid, HasSubstr("  n0(\"#34;#93;#59; evil #45;#45;#62; n0 #60;script#62; #35;quot#59;\")\n"));
  EXPECT_THAT(mermaid, HasSubstr("  n0 --> n1\n"));
  for (const char* format : {"graphml", "gexf"}) {
    const std::string text = shown(fake, judgements, "graph", format);
    EXPECT_THAT(text, Not(HasSubstr("<script>"))) << format;
    EXPECT_THAT(text, HasSubstr("a &quot;text&quot; &amp; more")) << format;
  }
}

}  // namespace
}  // namespace stemma::report
