#include "report/picture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
