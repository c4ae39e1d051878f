// The parts of the HTML page: the stemma of a claim, the chart of its growth, the page around them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "report/faces.hpp"
#include "report/growth_chart.hpp"
#include "report/insight.hpp"
#include "report/stemma_dot.hpp"
#include "unit/report/told.hpp"
#include "unit/report/vladivostok.hpp"

namespace stemma::report {
namespace {

using test::FakeCase;
using ::testing::HasSubstr;
using ::testing::Not;

class HtmlPage : public testing::Test {
 protected:
  HtmlPage() {
    fake.head = {"the-case", "The <b>case</b>"};
    origin = fake.add("witness", SourceKind::person, "Ada & Co");
  }

  /// The outlets print what the witness said.
  Judgement relayed_by(std::size_t outlets) {
    std::vector<Strand> support;
    for (std::size_t i = 0; i < outlets; ++i) {
      const SourceId outlet =
          fake.add("paper" + std::to_string(i), SourceKind::news_outlet, "Paper " + std::to_string(i));
      Strand strand;
      strand.attribution = fake.attribute("p" + std::to_string(i) + "/c1");
      strand.publication = fake.publish("p" + std::to_string(i), "2024-03-11");
      strand.path = {origin, outlet};
      support.push_back(strand);
    }
    Judgement judgement = fake.judged(fake.say("c1", "A </script> text"), {});
    judgement.support = support;
    return judgement;
  }

  std::string page(const Judgement& judgement, Insight* insight) {
    std::ostringstream out;
    FaceOptions options;
    options.insight = insight;
    const auto face = find_face("report", "html")->make(out, fake, fake, options);
    face->begin({});
    face->claim(judgement);
    face->end({});
    return out.str();
  }

  FakeCase fake;
  SourceId origin;
  test::Told told;
};

TEST_F(HtmlPage, ForeignTextIsText) {
  const std::string text = page(relayed_by(1), nullptr);
  EXPECT_THAT(text, HasSubstr("The &lt;b&gt;case&lt;/b&gt;</h1>"));
  EXPECT_THAT(text, HasSubstr("A &lt;/script&gt; text"));
  EXPECT_THAT(text, HasSubstr("Ada &amp; Co"));
}

TEST_F(HtmlPage, SaysOnceThatNothingWasDrawn) {
  EXPECT_THAT(page(relayed_by(2), &told), HasSubstr("There are no pictures: Graphviz"));
  told.svg = "<?xml?>\n<!-- by graphviz -->\n<svg><title>n1</title>\n<g/></svg>";
  EXPECT_THAT(page(relayed_by(2), &told), Not(HasSubstr("There are no pictures")));
  EXPECT_THAT(page(relayed_by(2), &told), HasSubstr("<svg><g/></svg>"));
}

TEST_F(HtmlPage, PicturesAreDrawnManyAtOnceAndStandWithTheirClaims) {
  told.svg = "<svg><g id=\"graph0\" class=\"graph\"><a id=\"kept\"/></g></svg>";
  std::ostringstream out;
  FaceOptions options;
  options.insight = &told;
  const auto face = find_face("report", "html")->make(out, fake, fake, options);
  face->begin({});
  const Judgement judgement = relayed_by(1);
  for (int i = 0; i < 70; ++i) face->claim(judgement);
  face->claim(fake.judged(fake.say("last", "Nobody says so"), {}));
  face->end({});
  EXPECT_THAT(told.asked, ::testing::ElementsAre(64U, 6U));
  const std::string text = out.str();
  const std::string picture = "<svg><g class=\"graph\"><a id=\"kept\"/></g></svg>";
  std::size_t articles = 0;
  for (std::size_t at = text.find("<article"); at < text.size(); at = text.find("<article", at + 1)) {
    const std::string article = text.substr(at, text.find("</article>", at) - at);
    EXPECT_EQ(article.find(picture) != std::string::npos, articles < 70) << articles;
    ++articles;
  }
  EXPECT_EQ(articles, 71U);
}

TEST_F(HtmlPage, CarriesWhatFallsWithoutASource) {
  const Judgement judgement = relayed_by(1);
  told.consequences[origin] = {{judgement.claim, analysis::Effect::falls, Status::unsourced, Advice::hold}};
  EXPECT_THAT(page(judgement, &told), HasSubstr("data-effects=\"0:falls:unsourced:hold\""));
}

TEST_F(HtmlPage, PublishersWithTheSameSourceAreOneNodeWhereTheyAreMany) {
  page(relayed_by(4), &told);
  EXPECT_THAT(told.last, Not(HasSubstr("more")));
  EXPECT_THAT(told.last, HasSubstr("Paper 3"));
  page(relayed_by(6), &told);
  EXPECT_THAT(told.last, HasSubstr("and 4 more"));
  EXPECT_THAT(told.last, Not(HasSubstr("Paper 9")));
}

TEST_F(HtmlPage, DenialsStandApart) {
  Judgement judgement = relayed_by(1);
  std::swap(judgement.support, judgement.denial);
  page(judgement, &told);
  EXPECT_THAT(told.last, HasSubstr("cluster_denial"));
  EXPECT_THAT(told.last, HasSubstr("arrowhead=tee"));
}

TEST(GrowthChart, NeedsTwoStages) {
  Stage first{10, {}, Status::single_source}, second{20, {}, Status::corroborated};
  first.numbers.publications = 1;
  second.numbers.publications = 4;
  second.numbers.independent_origins = {2, 3};
  EXPECT_EQ(growth_chart({first}), "");
  const std::string chart = growth_chart({first, second});
  EXPECT_THAT(chart, HasSubstr("publications 1 to 4, independent origins 0 to 2, lines 0 to 0"));
  EXPECT_THAT(chart, HasSubstr("11 January 1970"));
}

}  // namespace
}  // namespace stemma::report
