// What cannot be: control in a loop, the same who are distinct, dates in the wrong order, chains that come back.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "interchange/case_file.hpp"

namespace stemma::interchange {
namespace {

std::string told(const std::vector<Mistake>& mistakes) {
  std::string all;
  for (const Mistake& mistake : mistakes) {
    all += fmt::format("{}:{} {}", mistake.place.line, mistake.place.column, mistake.message);
    all += (mistake.hint.empty() ? "" : "; " + mistake.hint) + "\n";
  }
  return all;
}

std::string complaint(const std::string& text) {
  try {
    read_case(text, "case.yaml");
  } catch (const Error& error) {
    return told(error.mistakes());
  }
  return "no mistake";
}

std::string notes(const std::string& text) { return told(read_case(text, "case.yaml").notes); }

std::string sources(const std::string& lines) { return "case: k\nsources:\n" + lines + "\n"; }

constexpr const char* hint_on_shares = "; give the `share` where they hold parts of each other, or the dates\n";

TEST(Control, MayNotComeBackToItself) {
  EXPECT_EQ(complaint(sources("  a: {controlled_by: b}\n  b: {controlled_by: a}")),
            std::string("3:22 the control of `a` comes back to itself; `a → b → a`") + hint_on_shares);
  EXPECT_EQ(complaint(sources("  a: {controlled_by: [x, b]}\n  b: {controlled_by: c}\n  x: {}\n"
                              "  c: {controlled_by: {value: a, kind: owned-by, share: 80}}")),
            std::string("3:26 the control of `a` comes back to itself; `a → b → c → a`") + hint_on_shares);
}

TEST(Control, OfTwoLoopsBothAreTold) {
  EXPECT_EQ(complaint(sources("  a: {controlled_by: b}\n  b: {controlled_by: a}\n  z: {controlled_by: a}\n"
                              "  c: {controlled_by: d}\n  d: {controlled_by: c}")),
            std::string("3:22 the control of `a` comes back to itself; `a → b → a`") + hint_on_shares +
                "6:22 the control of `c` comes back to itself; `c → d → c`" + hint_on_shares);
}

TEST(Control, MayChangeHandsSoThatWhoWasOwnedOwnsLater) {
  EXPECT_EQ(complaint(sources("  a: {controlled_by: {value: b, until: 2019}}\n"
                              "  b: {controlled_by: {value: a, from: 2019}}")),
            "no mistake");
  EXPECT_EQ(complaint(sources("  a: {controlled_by: {value: b, until: 2020-01}}\n"
                              "  b: {controlled_by: {value: a, from: 2019}}")),
            std::string("3:22 the control of `a` comes back to itself; `a → b → a`") + hint_on_shares);
}

TEST(Control, OfThreeThatNeverHoldsAtOnceIsNoLoop) {
  const auto three = [](const char* last) {
    return sources(std::string("  a: {controlled_by: {value: b, from: 2001, until: 2005}}\n"
                               "  b: {controlled_by: {value: c, from: 2003, until: 2008}}\n"
                               "  c: {controlled_by: {value: a, ") +
                   last + "}}");
  };
  EXPECT_EQ(complaint(three("from: 2006")), "no mistake");
  EXPECT_NE(complaint(three("from: 2002")), "no mistake");
}

TEST(Control, ByMoneyOrBySmallSharesIsNoLoop) {
  EXPECT_EQ(complaint(sources("  a: {controlled_by: {value: b, kind: funded-by}}\n  b: {controlled_by: a}")),
            "no mistake");
  EXPECT_EQ(complaint(sources("  a: {controlled_by: {value: b, kind: owned-by, share: 50}}\n  b: {controlled_by: a}")),
            "no mistake");
}

TEST(Control, InAVeryLongLineOrLoopIsNoDanger) {
  std::string line;
  for (int i = 0; i < 20'000; ++i) line += fmt::format("  s{}: {{controlled_by: s{}}}\n", i, i + 1);
  EXPECT_EQ(complaint(sources(line + "  s20000: {}")), "no mistake");
  EXPECT_NE(complaint(sources(line + "  s20000: {controlled_by: s0}")), "no mistake");
}

TEST(Control, ThatIsHostileIsGivenUpInTheEnd) {
  std::string all;
  for (int i = 0; i < 300; ++i) {
    all += fmt::format("  s{}: {{controlled_by: [", i);
    for (int k = 1; k <= 30; ++k) {
      all += fmt::format("{{value: s{}, from: {}, until: {}}}, ", (i + k) % 300, 1000 + i, 1001 + i);
    }
    all += "]}\n";
  }
  EXPECT_EQ(complaint(sources(all)), "no mistake");
}

TEST(Identity, SameAndDistinctExcludeEachOther) {
  EXPECT_EQ(complaint(sources("  x: {same_as: y}\n  y: {distinct_from: [x]}")),
            "4:23 `y` and `x` are both the same and distinct; `x` is `same_as` `y` on line 3\n");
  EXPECT_EQ(complaint(sources("  x: {distinct_from: y, same_as: y}\n  y: {}")),
            "3:22 `x` and `y` are both the same and distinct; `x` is `same_as` `y` on line 3\n");
}

TEST(Identity, IsFollowedFromOneToTheNext) {
  EXPECT_EQ(complaint(sources("  x: {same_as: y}\n  y: {}\n  z: {same_as: y, distinct_from: x}")),
            "5:34 `z` and `x` are both the same and distinct; `z` is `same_as` `y` on line 5, `x` is `same_as` `y` on "
            "line 3\n");
  EXPECT_EQ(complaint(sources("  x: {same_as: y}\n  y: {}\n  z: {same_as: y}\n  w: {distinct_from: [x, y, z]}")),
            "no mistake");
}

TEST(Identity, MayBeFoundOutLater) {
  EXPECT_EQ(complaint(sources("  x: {same_as: {value: y, known: 2005-05-31}, distinct_from: {value: y, until: 2005}}\n"
                              "  y: {}")),
            "no mistake");
}

TEST(Identity, IsNeverToOneself) {
  EXPECT_EQ(complaint(sources("  x: {distinct_from: x}")),
            "3:22 source `x` is linked to itself; `distinct-from` names another source\n");
  EXPECT_EQ(complaint(sources("  x: {possibly_same_as: x}")),
            "3:25 source `x` is linked to itself; `possibly-same-as` names another source\n");
}

TEST(Identity, ThatIsPossibleBesideWhatIsSettledIsNoted) {
  EXPECT_EQ(notes(sources("  x: {same_as: y}\n  y: {possibly_same_as: x}")),
            "4:25 `y` and `x` are possibly the same, and line 3 says that they are the same; take `possibly_same_as` "
            "out, or give it an `until`\n");
  EXPECT_EQ(notes(sources("  x: {possibly_same_as: y, distinct_from: y}\n  y: {}")),
            "3:25 `x` and `y` are possibly the same, and line 3 says that they are distinct; while both stand they may "
            "be the same; take out what is no longer so\n");
  EXPECT_EQ(notes(sources("  x: {possibly_same_as: {value: y, until: 2004}, same_as: {value: y, known: 2005}}\n"
                          "  y: {}")),
            "");
}

std::string publication(const std::string& fields) {
  return "case: k\nsources:\n  tass: {kind: news-agency}\n  man: {kind: person}\nclaims:\n  c1: {text: t}\n"
         "publications:\n  x: {by: tass, " +
         fields + "}\n";
}

constexpr const char* one_is_wrong = "; one of the two dates is wrong; mark a date that is in doubt with `?`\n";

TEST(Dates, OfReadingAndKeepingAreNotBeforeThePublication) {
  EXPECT_EQ(complaint(publication("date: 2024-03-11, accessed: 2024-03-09")),
            std::string("8:45 read on 2024-03-09, before it was published on 2024-03-11") + one_is_wrong);
  EXPECT_EQ(complaint(publication("accessed: 2023, date: 2024-03-11")),
            std::string("8:27 read on 2023, before it was published on 2024-03-11") + one_is_wrong);
  EXPECT_EQ(complaint(publication("date: 2024-03, archives: [u, {url: v, at: 2024-02-01}]")),
            std::string("8:59 copied on 2024-02-01, before it was published on 2024-03") + one_is_wrong);
}

TEST(Dates, ThatOnlyMayBeWrongAreLetPass) {
  for (const char* fields :
       {"date: 2024-03-11, accessed: 2024-03-10", "date: 2024-03-11, accessed: 2024-03",
        "date: 2024, accessed: 2024-01", "date: 2024-03-11?, accessed: 2023", "date: 2024-03-11, accessed: 2023~",
        "accessed: 2024-03-09", "date: 2024-03-11, archives: {url: u, at: 2024-03-10T23:00:00Z}",
        "date: 2024-03-11, archives: {url: u}", "date: 2024-03-11, says: {claim: c1, via: man, said_on: 2024-03-12}",
        "date: 2024-03-11, says: {claim: c1, via: man, said_on: 1999}"}) {
    EXPECT_EQ(complaint(publication(fields)), "no mistake") << fields;
  }
}

TEST(Dates, OfWordsAreNotAfterTheirPublication) {
  EXPECT_EQ(complaint(publication("date: 2024-03-11, says: {claim: [c1], via: man, said_on: 2024-04}")),
            std::string("8:74 said on 2024-04, after it was published on 2024-03-11") + one_is_wrong);
}

TEST(Dates, OfADeadlineAreNotBeforeTheQuestion) {
  EXPECT_EQ(complaint("case: k\nchecks:\n  - {what: w, at: 2024-03-11, deadline: 2024-03-10}\n"),
            "3:41 `deadline` 2024-03-10 is before `at` 2024-03-11; `at` is when the question was put, `deadline` until "
            "when an answer was asked for\n");
  EXPECT_EQ(complaint("case: k\nchecks:\n  - {what: w, at: 2024-03-11, deadline: 2024-03}\n"), "no mistake");
}

std::string withdrawal(const std::string& entry) {
  return publication("date: 2024-03-11, says: {claim: c1, via: man}") + "withdrawals:\n  - {" + entry + "}\n";
}

TEST(Dates, OfAWithdrawalAreNotBeforeWhatIsWithdrawn) {
  const std::string hint = "; one of the two dates is wrong; the publication is on line 8\n";
  EXPECT_EQ(complaint(withdrawal("act: retracts, by: tass, of: x, date: 2024-03-01")),
            "10:5 `x` is withdrawn on 2024-03-01, before it was published on 2024-03-11" + hint);
  EXPECT_EQ(complaint(withdrawal("act: corrects, by: tass, of: x/c1, date: 2023")),
            "10:5 `x/c1` is withdrawn on 2023, before it was published on 2024-03-11" + hint);
}

TEST(Dates, OfAWithdrawalMayBeBeforeSomebodyElsePrintsTheOldWords) {
  EXPECT_EQ(complaint(withdrawal("act: recants, by: man, of: x/c1, date: 2024-03-01")), "no mistake");
  EXPECT_EQ(complaint(withdrawal("act: recalls, by: tass, of: man, date: 2024-03-01")), "no mistake");
  EXPECT_EQ(complaint(withdrawal("act: retracts, by: tass, of: x")), "no mistake");
  EXPECT_EQ(complaint(withdrawal("act: retracts, by: tass, of: x, date: 2024-03-10")), "no mistake");
}

/// `x` of tass has this chain; `w1` is by wire, `t0` by tass.
std::string chain(const std::string& via) {
  std::string text = publication("says: {claim: [c1, c2], via: [" + via +
                                 "]}}\n  w1: {by: wire, says: {claim: c1, first_hand: true}}\n"
                                 "  t0: {by: tass, says: {claim: c1, first_hand: true}");
  const auto put = [&](const std::string& after, const std::string& line) {
    text.insert(text.find(after) + after.size(), line);
  };
  put("man: {kind: person}\n", "  wire: {kind: news-agency}\n");
  put("c1: {text: t}\n", "  c2: {text: t}\n");
  return text;
}

TEST(Chains, DoNotGoThroughTheirOwnPublisher) {
  const std::string hint = "; leave it out: a chain goes from the publisher back to whoever is said to know\n";
  EXPECT_EQ(complaint(chain("tass, man")), "10:47 the chain goes through its own publisher `tass`" + hint);
  EXPECT_EQ(complaint(chain("wire, tass")), "10:53 the chain goes through its own publisher `tass`" + hint);
  EXPECT_EQ(complaint(chain("x")), "10:47 the chain goes through its own publication `x`" + hint);
}

TEST(Chains, DoNotGoThroughSomebodyTwice) {
  EXPECT_EQ(complaint(chain("man, man")),
            "10:52 `man` stands twice in one chain; each link is a step further back: name each source once\n");
  EXPECT_EQ(complaint(chain("w1, man, w1")),
            "10:56 `w1` stands twice in one chain; each link is a step further back: name each source once\n");
}

TEST(Chains, ThatComeBackThroughAPublicationAreNoted) {
  EXPECT_EQ(complaint(chain("t0")), "no mistake");
  EXPECT_EQ(notes(chain("t0")),
            "10:47 `t0` is by `tass` as well: the chain comes back to its own publisher; if it only refers to its own "
            "earlier report, `cites: t0` on the publication says so\n");
  EXPECT_EQ(notes(chain("w1, wire, man")),
            "10:51 the chain goes through `wire` twice; a publication stands for its publisher; leave one of the two "
            "out if they are one step\n");
  EXPECT_EQ(notes(chain("w1, man")), "");
}

TEST(Dissent, OfWhomNobodyControlsIsNoted) {
  const std::string hint = "; record `controlled_by` on the source, or leave `dissent` out\n";
  EXPECT_EQ(notes(publication("says: {claim: c1, via: man, dissent: true}")),
            "8:23 `man` dissents, and nobody controls it on record" + hint);
  EXPECT_EQ(notes(publication("says: {claim: c1, first_hand: true, dissent: true}")),
            "8:23 `tass` dissents, and nobody controls it on record" + hint);
  std::string controlled = publication("says: {claim: c1, via: man, dissent: true}");
  controlled.insert(controlled.find("person") + 6, ", controlled_by: tass");
  EXPECT_EQ(notes(controlled), "");
}

}  // namespace
}  // namespace stemma::interchange
