// Signing a story: what keeps a tick and what takes it, with the record as it is recorded.
#include "app/sign_off.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>
#include <sstream>

#include "app/import_case.hpp"
#include "fixture.hpp"
#include "interchange/ticks.hpp"

namespace stemma::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* story = R"(# Fire in the harbour

The fire began in warehouse 4, a docker told the Harbour Gazette [c1].
The sprinklers had been switched off, the docker said [c2].
It rained on 1 May.
)";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), with);
}

class SignOffTest : public InAFolder {
 protected:
  SignOffTest() {
    write("story.md", story);
    write("a.yaml", harbour_fire);
  }

  std::string run(SignOffRequest request, const std::string& of = "a.yaml", const std::string& format = "text") {
    JudgeRequest judged;
    judged.path = path(of);
    std::ostringstream out;
    wanting_ = sign_off_story(judged, path("story.md"), request, format, {}, world_, out);
    return out.str();
  }
  std::string sign(const std::string& name, const std::string& lines = {}) {
    SignOffRequest request;
    request.sign = name;
    request.lines = lines;
    return run(request);
  }
  /// Lines of the sentences that nobody's tick holds on.
  std::vector<std::uint32_t> open(const std::string& of = "a.yaml") {
    SignOffRequest request;
    request.status = true;
    request.require = 1;
    status_ = run(request, of);
    return wanting_;
  }
  void edit_case(const std::string& what, const std::string& with) {
    write("a.yaml", replaced(harbour_fire, what, with));
  }
  void edit_story(const std::string& what, const std::string& with) { write("story.md", replaced(story, what, with)); }

  std::vector<std::uint32_t> wanting_;
  std::string status_;
};

TEST_F(SignOffTest, TheMarkedSentencesAreTickedAndTheOthersStayOpen) {
  EXPECT_THAT(open(), ElementsAre(3, 4, 5));
  const std::string said = sign("Ana Vila");
  EXPECT_THAT(said, HasSubstr("2 sentences ticked by Ana Vila"));
  EXPECT_THAT(open(), ElementsAre(5));
  const std::string file = read("story.md.signed.yaml");
  EXPECT_THAT(file, HasSubstr("at: 2024-03-14T09:30:00Z")) << "the world's clock";
  world_.now += 1000;
  EXPECT_THAT(sign("  ana \t VILA "), HasSubstr("0 sentences ticked by ana VILA"));
  EXPECT_EQ(read("story.md.signed.yaml"), file);
  EXPECT_EQ(read("story.md"), story);
  EXPECT_EQ(read("a.yaml"), harbour_fire);
}

TEST_F(SignOffTest, ASentenceWithoutAMarkIsTickedOnlyWhereItsLineIsNamed) {
  sign("Ana Vila", "1-5");
  EXPECT_THAT(open(), ElementsAre(5));
  EXPECT_THAT(sign("Ana Vila", "5"), HasSubstr("nothing to check"));
  EXPECT_THAT(open(), IsEmpty());
}

TEST_F(SignOffTest, LinesWhereNoSentenceBeginsAreRefusedWithTheNearest) {
  const auto hint = [&](const std::string& lines) {
    const auto error = test::error_of([&] { sign("Ana Vila", lines); });
    return error ? error->hint() : "nothing was thrown";
  };
  EXPECT_THAT(hint("2"), HasSubstr("lines 1 and 3"));
  EXPECT_THAT(hint("3,9-12"), HasSubstr("the last sentence begins on line 5"));
  for (const char* bad : {"x", "3-", "-3", "5-3", "0", "3,,4", "99999999999"}) {
    EXPECT_THAT(hint(bad), HasSubstr("--lines 12,14-20")) << bad;
  }
  write("story.md", std::string("\n\n") + story);
  EXPECT_THAT(hint("1-2"), HasSubstr("the first sentence begins on line 3"));
  EXPECT_EQ(entries(), 2U) << "nothing was written";
}

TEST_F(SignOffTest, NamesThatAreNoneAreRefused) {
  for (const std::string& name : {std::string("  "), std::string("a\nb"), std::string("\xff"), std::string(201, 'a')}) {
    EXPECT_EQ(kind_of_error([&] { sign(name); }), ErrorKind::usage) << name;
  }
}

TEST_F(SignOffTest, TheDatabaseMadeFromTheFileHasTheSameTicks) {
  sign("Ana Vila");
  import_case(path("a.yaml"), path("a.db"), world_);
  EXPECT_THAT(open("a.db"), ElementsAre(5));
}

TEST_F(SignOffTest, WhatStandsElsewhereTakesNoTick) {
  sign("Ana Vila");
  // Another order, comments, another claim with a publication of its own, and how a source is called.
  write("a.yaml", R"(# moved about
publications:
  other: {by: gazette, date: 2024-05-01, says: [{claim: c9, via: port}]}
  statement1: {by: port, date: 2024-05-03, title: On the fire, says: [{claim: c1}]}
  gazette1: {by: gazette, date: 2024-05-02, says: [{claim: [c2, c1], via: docker}]}
claims:
  c9: {text: It rained}
  c2: {text: The sprinklers had been switched off, contradicts: c1}
  c1: {text: The fire began in warehouse 4}
sources:
  docker: {kind: person, anonymous: a docker}
  port: {name: The port, kind: public-body}
  gazette: {name: Harbour Gazette, kind: news-outlet}
title: Fire in the harbour
as_of: 2024-05-03
case: harbour-fire
)");
  EXPECT_THAT(open(), ElementsAre(5)) << status_;
}

TEST_F(SignOffTest, WhatTheRecordHoldsTakesTheTickWithIt) {
  sign("Ana Vila");
  const auto lost = [&](const std::string& what, const std::string& with) {
    edit_case(what, with);
    const std::vector<std::uint32_t> lines = open();
    EXPECT_THAT(status_, HasSubstr("changed since")) << with;
    return lines;
  };
  EXPECT_THAT(lost("kind: public-body", "kind: public-body, reliability: E"), ElementsAre(3, 5)) << "a grade";
  EXPECT_THAT(lost("claim: [c1, c2], via: docker", "claim: [c1, c2], via: docker, gist: he saw it"),
              ElementsAre(3, 4, 5));
  EXPECT_THAT(lost("publications:",
                   "withdrawals: [{act: retracts, by: port, of: statement1, date: 2024-05-03}]\npublications:"),
              ElementsAre(3, 4, 5))
      << "a withdrawal, and what contradicts the claim stands otherwise too";
  EXPECT_THAT(lost("publications:\n", "publications:\n  radio1: {by: port, date: 2024-05-03, says: [{claim: c1}]}\n"),
              ElementsAre(3, 5))
      << "an attribution";
  EXPECT_THAT(
      lost("publications:",
           "checks: [{kind: asked, whom: port, claims: [c2], at: 2024-05-03, outcome: no-response}]\npublications:"),
      ElementsAre(4, 5))
      << "a check";
  EXPECT_THAT(lost("date: 2024-05-02", "date: 2024-05-01"), ElementsAre(3, 4, 5)) << "a date";
  EXPECT_THAT(lost("a docker}", "a docker at work}"), ElementsAre(3, 4, 5)) << "how somebody is described";
  write("a.yaml", harbour_fire);
  EXPECT_THAT(open(), ElementsAre(5)) << "and it holds again";
}

TEST_F(SignOffTest, WhatTheStorySaysTakesTheTickWithIt) {
  sign("Ana Vila");
  edit_story("began in", "broke out in");
  EXPECT_THAT(open(), ElementsAre(3, 5));
  EXPECT_THAT(status_, HasSubstr("the sentence changed since"));
  edit_story("[c1]", "[c2]");
  EXPECT_THAT(open(), ElementsAre(3, 5));
  EXPECT_THAT(status_, HasSubstr("its mark changed since"));
  edit_story("# Fire", "A paragraph *that* is new.\n\n# Fire");
  EXPECT_THAT(open(), ElementsAre(7)) << "lines do not matter";
  edit_story("warehouse 4, a", "warehouse 4,\na");
  EXPECT_THAT(open(), ElementsAre(6)) << "nor do line breaks";
}

TEST_F(SignOffTest, TheAuthorDoesNotCount) {
  write("story.md", "---\nauthor: \"Ana Vila\"\n---\n" + std::string(story));
  sign("Ana Vila");
  EXPECT_THAT(open(), ElementsAre(6, 7, 8));
  EXPECT_THAT(status_, HasSubstr("does not count"));
  sign("Ben Ode");
  EXPECT_THAT(open(), ElementsAre(8));
}

TEST_F(SignOffTest, TicksAreTakenBackByName) {
  sign("Ana Vila");
  sign("Ben Ode");
  SignOffRequest request;
  request.unsign = "ana vila";
  request.lines = "3";
  EXPECT_THAT(run(request), HasSubstr("1 tick of ana vila taken back"));
  request.lines.clear();
  EXPECT_THAT(run(request), HasSubstr("1 tick of ana vila taken back"));
  EXPECT_EQ(kind_of_error([&] { run(request); }), ErrorKind::usage) << "there is none left";
  EXPECT_THAT(open(), ElementsAre(5));
}

TEST_F(SignOffTest, TicksOfAnotherCaseAreRefused) {
  write("story.md.signed.yaml", "sign_off: another\n");
  EXPECT_EQ(kind_of_error([&] { sign("Ana Vila"); }), ErrorKind::bad_input);
  EXPECT_EQ(read("story.md.signed.yaml"), "sign_off: another\n");
}

TEST_F(SignOffTest, ANamedFileOfTicksMustBeThereUnlessItIsSigned) {
  SignOffRequest request;
  request.ticks = path("ticks.yaml");
  request.status = true;
  EXPECT_EQ(kind_of_error([&] { run(request); }), ErrorKind::io);
  request.sign = "Ana Vila";
  run(request);
  EXPECT_THAT(read("ticks.yaml"), HasSubstr("Ana Vila"));
  EXPECT_EQ(ticks_file("story.txt", {}), "story.txt.signed.yaml");
  EXPECT_EQ(kind_of_error([] { ticks_file("-", {}); }), ErrorKind::usage);
  request.ticks = "-";
  EXPECT_EQ(kind_of_error([&] { ticks_file("story.md", request); }), ErrorKind::usage);
}

TEST_F(SignOffTest, ProtectedNamesAreBlottedAndSealedEntriesHaveNoDigestOfTheirOwn) {
  const std::string sealed =
      replaced(harbour_fire, "docker: {kind", "docker: {name: Ivo Ros, sensitivity: sealed, kind");
  write("a.yaml", sealed);
  write("story.md", "Ivo Ros told the Harbour Gazette that the fire began in warehouse 4 [c1].\n");
  sign("Ana Vila");
  EXPECT_THAT(read("story.md.signed.yaml"), Not(HasSubstr("Ivo")));
  EXPECT_THAT(open(), IsEmpty());
  write("a.yaml", replaced(sealed, "Ivo Ros", "Ivo Ros, note: a secret"));
  EXPECT_THAT(open(), IsEmpty()) << "nothing can be tried out on the digest";
}

/// Random edits of a story and its case: a tick holds if and only if text, marks and the record of the claim are those
/// that were signed.
TEST_F(SignOffTest, ATickHoldsIfAndOnlyIfWhatItCoversIsTheSame) {
  std::mt19937 random(7);
  const auto some = [&](const std::vector<std::string>& list) { return list[random() % list.size()]; };
  struct Version {
    std::vector<std::string> text, mark, grade, gist;  // by sentence or claim
  };
  const auto make = [&](const Version& v, bool turned) {
    std::vector<std::string> claims, pages, sources;
    for (std::size_t i = 0; i < 3; ++i) {
      const std::string n = std::to_string(i);
      sources.push_back("  s" + n + ": {kind: official, reliability: " + v.grade[i] + "}\n");
      claims.push_back("  c" + n + ": {text: Claim " + n + "}\n");
      pages.push_back("  p" + n + ": {by: s" + n + ", date: 2024-05-02, says: [{claim: c" + n + ", gist: " + v.gist[i] +
                      "}]}\n");
    }
    if (turned) {
      std::reverse(claims.begin(), claims.end());
      std::reverse(pages.begin(), pages.end());
      std::reverse(sources.begin(), sources.end());
    }
    std::string text = "case: random\nas_of: 2024-05-03\nsources:\n";
    for (const auto& line : sources) text += line;
    text += "claims:\n";
    for (const auto& line : claims) text += line;
    text += "publications:\n";
    for (const auto& line : pages) text += line;
    write("a.yaml", text);
    std::string page;
    for (std::size_t i = 0; i < 3; ++i) page += v.text[i] + " [c" + v.mark[i] + "].\n\n";
    write("story.md", page);
  };
  std::size_t held = 0, lost = 0;
  for (int round = 0; round < 60; ++round) {
    Version then{{"Alpha one", "Beta two", "Gamma three"}, {"0", "1", "2"}, {"A", "B", "C"}, {"x", "y", "z"}};
    make(then, false);
    std::filesystem::remove(path("story.md.signed.yaml"));
    sign("Ana Vila");
    Version now = then;
    for (std::size_t edits = random() % 4; edits > 0; --edits) {
      const std::size_t at = random() % 3;
      const std::size_t field = random() % 4;
      if (field == 0) now.text[at] = some({"Alpha one", "Delta four", "Epsilon five"});
      if (field == 1) now.mark[at] = some({"0", "1", "2"});
      if (field == 2) now.grade[at] = some({"A", "B", "C"});
      if (field == 3) now.gist[at] = some({"x", "y", "w"});
    }
    make(now, round % 2 == 1);
    std::set<std::uint32_t> wanted;
    for (std::size_t i = 0; i < 3; ++i) {
      bool holds = false;
      std::size_t earlier = 0;
      for (std::size_t j = 0; j < i; ++j) {
        if (now.text[j] == now.text[i] && now.mark[j] == now.mark[i]) ++earlier;
      }
      for (std::size_t j = 0; j < 3; ++j) {
        const auto claim = static_cast<std::size_t>(then.mark[j][0] - '0');
        holds = holds || (earlier == 0 && then.text[j] == now.text[i] && then.mark[j] == now.mark[i] &&
                          then.grade[claim] == now.grade[claim] && then.gist[claim] == now.gist[claim]);
      }
      if (!holds) wanted.insert(static_cast<std::uint32_t>(2 * i + 1));
      ++(holds ? held : lost);
    }
    const std::vector<std::uint32_t> lines = open();
    EXPECT_EQ(std::set<std::uint32_t>(lines.begin(), lines.end()), wanted) << "round " << round << '\n' << status_;
  }
  EXPECT_GT(held, 50U);
  EXPECT_GT(lost, 30U);
}

}  // namespace
}  // namespace stemma::app
