// trace, list and show as use cases; what they print is in tests/cli.
#include <gmock/gmock.h>

#include <sstream>

#include "app/list_case.hpp"
#include "app/show_entry.hpp"
#include "app/trace_case.hpp"
#include "fixture.hpp"

namespace stemma::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class LookingTest : public InAFolder {
 protected:
  JudgeRequest of() const {
    JudgeRequest request;
    request.path = write("a.yaml", harbour_fire);
    return request;
  }
  std::string trace(const std::string& claim, const std::string& source) {
    std::ostringstream out;
    trace_case({of(), claim, source, "text"}, {}, world_, out);
    return out.str();
  }
  std::string show(const std::string& id, const std::string& kind = {}) {
    std::ostringstream out;
    show_entry({of(), id, kind, "text"}, {}, world_, out);
    return out.str();
  }
  std::size_t list(ListRequest request) {
    request.of = of();
    std::ostringstream out;
    const std::size_t found = list_case(request, {}, world_, out);
    text_ = out.str();
    return found;
  }
  std::string text_;
};

TEST_F(LookingTest, AClaimIsTracedBackAndASourceForward) {
  EXPECT_THAT(trace("c1", ""), HasSubstr("an unnamed docker"));
  EXPECT_THAT(trace("", "docker"), HasSubstr("nothing left"));
  EXPECT_THAT(trace("", "gazette1"), HasSubstr("2 claims rest on it")) << "a publication by its id";
}

TEST_F(LookingTest, UnknownIdsAreUsageErrors) {
  EXPECT_EQ(kind_of_error([&] { trace("c9", ""); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([&] { trace("", "nobody"); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([&] { show("nothing"); }), ErrorKind::usage);
  EXPECT_EQ(kind_of_error([&] { show("docker", "publication"); }), ErrorKind::usage);
}

TEST_F(LookingTest, EverythingListableCanBeListed) {
  for (const std::string& what : listable()) {
    ListRequest request;
    request.what = what;
    const std::size_t found = list(request);
    EXPECT_EQ(found == 0, text_.empty()) << what;
  }
}

TEST_F(LookingTest, EveryFilterMustPassAndOfOneFilterAnyWord) {
  ListRequest request;
  request.what = "attributions";
  request.words["stance"] = {"reports", "denies"};
  EXPECT_EQ(list(request), 2U);
  request.words["claim"] = {"c2"};
  request.ids = true;
  EXPECT_EQ(list(request), 1U);
  EXPECT_EQ(text_, "gazette1/c2\n");
  request.from = "2024-05-03";
  EXPECT_EQ(list(request), 0U);
}

TEST_F(LookingTest, AFilterThatDoesNotApplyNamesThoseThatDo) {
  ListRequest request;
  request.what = "sources";
  request.words["stance"] = {"denies"};
  const auto error = test::error_of([&] { list(request); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::usage);
  EXPECT_THAT(error->hint(), HasSubstr("--anonymous"));
  EXPECT_THAT(error->hint(), Not(HasSubstr("--stance")));
}

TEST_F(LookingTest, EachKindOfEntryIsShown) {
  EXPECT_THAT(show("c1"), HasSubstr("The claim as recorded"));
  EXPECT_THAT(show("docker"), HasSubstr("choke point of"));
  EXPECT_THAT(show("gazette1"), HasSubstr("The publication as recorded"));
  EXPECT_THAT(show("gazette1/c2"), HasSubstr("standing"));
  EXPECT_THAT(shown_kinds(), ElementsAre("attribution", "claim", "publication", "source"));
}

}  // namespace
}  // namespace stemma::app
