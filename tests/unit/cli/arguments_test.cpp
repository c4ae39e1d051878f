#include "cli/arguments.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// What a command like `check` takes.
struct Sample {
  std::string path, as_of, format = "text";
  std::vector<std::string> claims;
  std::size_t width = 80;
  bool notes = false;
  Arguments arguments{"check"};

  Sample() {
    arguments.operand(path, "CASE", "the case");
    arguments.option(as_of, "--as-of", "DATE", "the day");
    arguments.repeated(claims, "--claim", "ID", "a claim");
    arguments.choice(format, "--format", {"text", "json"}, "how");
    arguments.number({&width, 40, 400}, "--width", "N", "columns");
    arguments.flag(notes, "--notes", "show notes");
  }
};

Error error_of(const std::vector<std::string>& words) {
  Sample sample;
  try {
    sample.arguments.parse(words);
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "nothing was wrong";
  return {ErrorKind::internal, {}};
}

TEST(Arguments, AreRecognisedInAnyOrder) {
  Sample sample;
  EXPECT_TRUE(sample.arguments.parse({"--claim", "c1", "a.yaml", "--claim=c2", "--notes", "--width", "100"}));
  EXPECT_EQ(sample.path, "a.yaml");
  EXPECT_THAT(sample.claims, ElementsAre("c1", "c2"));
  EXPECT_TRUE(sample.notes);
  EXPECT_EQ(sample.width, 100U);
  EXPECT_EQ(sample.format, "text");
}

TEST(Arguments, ARepeatedOptionLeavesTheOperandAlone) {
  Sample sample;
  EXPECT_TRUE(sample.arguments.parse({"--claim", "c1", "a.yaml"}));
  EXPECT_EQ(sample.path, "a.yaml");
}

TEST(Arguments, ADashIsAnOperandAndSoIsWhatFollowsTwoDashes) {
  Sample standard_input;
  EXPECT_TRUE(standard_input.arguments.parse({"-"}));
  EXPECT_EQ(standard_input.path, "-");
  Sample odd;
  EXPECT_TRUE(odd.arguments.parse({"--", "--odd-name.yaml"}));
  EXPECT_EQ(odd.path, "--odd-name.yaml");
}

TEST(Arguments, HelpIsHeardBesideAnythingElse) {
  Sample sample;
  EXPECT_FALSE(sample.arguments.parse({"--frmat", "--help"}));
  EXPECT_FALSE(Sample().arguments.parse({"-h"}));
}

TEST(Arguments, AMisspeltOptionGetsASuggestion) {
  const Error error = error_of({"a.yaml", "--fromat", "json"});
  EXPECT_EQ(error.kind(), ErrorKind::usage);
  EXPECT_EQ(error.message(), "`stemma check` has no option `--fromat`");
  EXPECT_THAT(error.hint(), HasSubstr("`--format`"));
}

TEST(Arguments, AnUnknownOptionIsNamedBeforeTheWordThatItPushedAside) {
  EXPECT_THAT(error_of({"--zzzzz", "x", "a.yaml"}).message(), HasSubstr("no option `--zzzzz`"));
}

TEST(Arguments, AWrongChoiceNamesTheRightOnes) {
  const Error error = error_of({"a.yaml", "--format", "jsno"});
  EXPECT_EQ(error.message(), "`--format` takes `text` or `json`, not `jsno`");
  EXPECT_THAT(error.hint(), HasSubstr("`json`"));
}

TEST(Arguments, WhatIsMissingIsNamed) {
  EXPECT_EQ(error_of({}).message(), "`stemma check` needs CASE");
  EXPECT_EQ(error_of({"a.yaml", "--as-of"}).message(), "`--as-of` needs a value");
  EXPECT_EQ(error_of({"--claim", "--notes", "a.yaml"}).message(), "`--claim` needs a value");
  EXPECT_EQ(error_of({""}).message(), "CASE is empty");
  EXPECT_EQ(error_of({"a.yaml", "--as-of", ""}).message(), "`--as-of` is empty");
}

TEST(Arguments, WhatIsTooMuchIsNamed) {
  EXPECT_EQ(error_of({"a.yaml", "b.yaml"}).message(), "`b.yaml` is one word too many for `stemma check`");
  EXPECT_EQ(error_of({"a.yaml", "--as-of", "2024", "--as-of", "2025"}).message(), "`--as-of` is given twice");
}

TEST(Arguments, NumbersKeepTheirBounds) {
  for (const char* bad : {"39", "401", "80x", "1e2", "0x50", "99999999999999999999"}) {
    EXPECT_THAT(error_of({"a.yaml", "--width", bad}).message(), HasSubstr("from 40 to 400")) << bad;
  }
}

TEST(Arguments, UsageIsMadeFromTheDescription) {
  EXPECT_THAT(Sample().arguments.usage(), ElementsAre("stemma check", "CASE", "[--as-of DATE]", "[--claim ID]...",
                                                      "[--format text|json]", "[--width N]", "[--notes]"));
}

/// What a command like `trace` takes, where a setting says which case, or none does.
struct OfACase {
  std::string path, id, claim, policy = "default";
  Arguments arguments{"trace"};

  explicit OfACase(bool needs_id = false) {
    arguments.case_operand(path, "CASE", "the case");
    if (needs_id) {
      arguments.operand(id, "ID", "the id");
    } else {
      arguments.optional_operand(claim, "CLAIM", "the claim");
    }
    arguments.policy_option(policy);
  }
  static std::string desk(app::Setting setting) {
    return setting == app::Setting::database ? "desk.db" : setting == app::Setting::policy ? "ap" : "";
  }
  static std::string none(app::Setting) { return {}; }
};

TEST(Arguments, TheCaseMayBeLeftOutWhereASettingNamesIt) {
  OfACase nothing;
  EXPECT_TRUE(nothing.arguments.parse({}, OfACase::desk));
  EXPECT_EQ(nothing.path, "desk.db");
  OfACase claim;
  EXPECT_TRUE(claim.arguments.parse({"c2"}, OfACase::desk));
  EXPECT_EQ(claim.path + " " + claim.claim, "desk.db c2");
  OfACase id(true);
  EXPECT_TRUE(id.arguments.parse({"tass"}, OfACase::desk));
  EXPECT_EQ(id.path + " " + id.id, "desk.db tass");
}

TEST(Arguments, TheCommandLineWinsOverSettings) {
  OfACase both;
  EXPECT_TRUE(both.arguments.parse({"c9", "c2", "--policy", "bbc"}, OfACase::desk));
  EXPECT_EQ(both.path + " " + both.claim + " " + both.policy, "c9 c2 bbc");
  OfACase file;
  EXPECT_TRUE(file.arguments.parse({"other.db"}, OfACase::desk));
  EXPECT_EQ(file.path + " " + file.claim, "other.db ");
  EXPECT_EQ(file.policy, "ap");
}

TEST(Arguments, WithoutASettingTheCaseIsNeeded) {
  OfACase sample;
  try {
    sample.arguments.parse({}, OfACase::none);
    ADD_FAILURE() << "nothing was wrong";
  } catch (const Error& error) {
    EXPECT_EQ(error.message(), "`stemma trace` needs CASE");
    EXPECT_THAT(error.hint(), HasSubstr("STEMMA_DB"));
  }
  OfACase word;
  EXPECT_TRUE(word.arguments.parse({"c2"}, OfACase::none));
  EXPECT_EQ(word.path, "c2");
  EXPECT_THAT(word.arguments.usage(), testing::ElementsAre("stemma trace", "[CASE]", "[CLAIM]", "[--policy POLICY]"));
}

/// What a command like `remove` takes.
struct WithKind {
  std::string path, kind, id;
  Arguments arguments{"remove"};

  WithKind() {
    arguments.operand(path, "DATABASE", "the case");
    arguments.optional_choice(kind, "KIND", {"claim", "source"}, "what it is");
    arguments.operand(id, "ID", "the entry");
  }
};

TEST(Arguments, AnOperandThatMayBeLeftOutGivesWayToThoseBehindIt) {
  WithKind without;
  without.arguments.parse({"a.db", "c1"});
  EXPECT_EQ(without.kind, "");
  EXPECT_EQ(without.id, "c1");
  WithKind with;
  with.arguments.parse({"a.db", "claim", "c1"});
  EXPECT_EQ(with.kind, "claim");
  EXPECT_EQ(with.id, "c1");
  EXPECT_THAT(with.arguments.usage(), ElementsAre("stemma remove", "DATABASE", "[KIND]", "ID"));
}

TEST(Arguments, AWrongKindOrAMissingIdIsStillSaid) {
  const auto wrong = [](const std::vector<std::string>& words) {
    WithKind sample;
    try {
      sample.arguments.parse(words);
    } catch (const Error& error) {
      return error.message() + " " + error.hint();
    }
    return std::string();
  };
  EXPECT_THAT(wrong({"a.db", "sorce", "x"}), HasSubstr("did you mean `source`?"));
  EXPECT_THAT(wrong({"a.db"}), HasSubstr("needs ID"));
  EXPECT_THAT(wrong({"a.db", "claim", "c1", "c2"}), HasSubstr("one word too many"));
}

}  // namespace
}  // namespace stemma::cli
