#include "app/interview.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>

#include "app/export_case.hpp"
#include "app/import_case.hpp"
#include "unit/app/fixture.hpp"

namespace stemma::app {
namespace {

using testing::HasSubstr;
using testing::Not;

class Interviews : public InAFolder {
 protected:
  Interviews() { import_case(write("case.yaml", harbour_fire), path("case.db"), world_); }

  /// The case after an interview with these answers, one a line.
  std::string after(std::deque<std::string> answers) {
    told_.clear();
    const Interviewer person{[&](const std::string& question) -> std::optional<std::string> {
                               told_ += question + "\n";
                               if (answers.empty()) return std::nullopt;
                               std::string answer = answers.front();
                               answers.pop_front();
                               return answer;
                             },
                             [&](const std::string& text) { told_ += text + "\n"; }};
    AddRequest request;
    request.path = path("case.db");
    request.entries = interview_on_publication(request.path, "", person);
    EXPECT_TRUE(answers.empty()) << "not asked for: " << answers.front();
    add_entries(request, world_);
    return exported(request.path);
  }

  std::string told_;
};

TEST_F(Interviews, AskWhatItSaysAboutWhichClaimOnWhoseWord) {
  const std::string text = after(
      {"gazette", "2024-05-04", "Second thoughts", "", "c1", "docker", "", "denies", "he was not there", "", "", ""});
  EXPECT_THAT(text, HasSubstr("gazette2"));
  EXPECT_THAT(text, HasSubstr("title: Second thoughts"));
  EXPECT_THAT(text, testing::ContainsRegex("via: docker[^}]*stance: denies[^}]*gist: he was not there"));
}

TEST_F(Interviews, NamesAreAsGoodAsIdsAndSlipsMakeNothing) {
  const std::string text = after(
      {"harbour gazette", "4 May", "", "", "", "c11", "c1", "dokcer", "n", "docker", "", "relays", "", "", "", "", ""});
  EXPECT_THAT(told_, HasSubstr("`4 May` is no date"));
  EXPECT_THAT(told_, HasSubstr("there is no claim `c11`; did you mean `c1`?"));
  EXPECT_THAT(told_, HasSubstr("there is no source `dokcer`; did you mean `docker`?"));
  EXPECT_THAT(told_, HasSubstr("one of asserts, reports"));
  EXPECT_THAT(text, Not(HasSubstr("dokcer")));
  EXPECT_THAT(text, HasSubstr("via: docker"));
}

TEST_F(Interviews, NewSourcesAndClaimsComeAlongWhenSaidSo) {
  const std::string text = after({"radio9", "", "Radio Nine", "", "", "", "", "The crane fell too", "", "a guard", "y",
                                  "n", "person", "", "", "", "", "", ""});
  EXPECT_THAT(text, HasSubstr("radio9: {name: Radio Nine, kind: news-outlet"));
  EXPECT_THAT(text, HasSubstr("text: The crane fell too"));
  EXPECT_THAT(text, HasSubstr("anonymous: a guard"));
  EXPECT_THAT(text, HasSubstr("radio91"));
}

TEST_F(Interviews, BrokenOffAnywhereNothingIsAdded) {
  const std::string before = exported(path("case.db"));
  const std::deque<std::string> all{"gazette", "2024-05-04", "", "", "c1", "docker", "", "", "", "", "", "n"};
  for (std::size_t answers = 0; answers <= all.size(); ++answers) {
    EXPECT_EQ(kind_of_error([&] {
                after({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(answers)});
              }),
              ErrorKind::bad_input)
        << answers;
  }
  EXPECT_EQ(exported(path("case.db")), before);
}

TEST_F(Interviews, ACaseFileIsRefusedBeforeAnythingIsAsked) {
  EXPECT_EQ(kind_of_error([&] { interview_on_publication(path("case.yaml"), "", {}); }), ErrorKind::usage);
}

}  // namespace
}  // namespace stemma::app
