// What a person is told about each mistake, word for word.
#include <gtest/gtest.h>

#include <fmt/core.h>

#include <string>
#include <vector>

#include "interchange/case_file.hpp"
#include "interchange/known_ids.hpp"
#include "interchange/mistakes.hpp"
#include "support/throws.hpp"

namespace stemma::interchange {
namespace {

/// The mistakes as "line:column message; hint", one a line; the summary alone where there are none.
std::string complaint(const std::string& text, const base::Limits& limits = {}) {
  try {
    read_case(text, "case.yaml", limits);
  } catch (const Error& error) {
    std::string all;
    for (const Mistake& mistake : error.mistakes()) {
      all += fmt::format("{}:{} {}", mistake.place.line, mistake.place.column, mistake.message);
      if (!mistake.hint.empty()) all += "; " + mistake.hint;
      all += "\n";
    }
    return all.empty() ? error.message() : all;
  }
  return "no mistake";
}

struct Bad {
  const char* what;
  const char* text;
  const char* complaint;
};

class BadFiles : public testing::TestWithParam<Bad> {};

TEST_P(BadFiles, AreToldWhatIsWrongAndWhatToDo) { EXPECT_EQ(complaint(GetParam().text), GetParam().complaint); }

const std::vector<Bad> not_a_case{
    {"empty", "", "1:1 the file is empty; a case file begins with `case: some-id`\n"},
    {"comments_only", "# soon\n", "1:1 the file is empty; a case file begins with `case: some-id`\n"},
    {"a_list", "[1, 2]", "1:1 the case file wants keys and values, not a list\n"},
    {"a_text", "hello", "1:1 the case file wants keys and values, not a text\n"},
    {"no_case", "title: T", "1:1 the case file has no `case`; begin with `case: some-id`\n"},
    {"not_utf8", "case: a\ntitle: \xC3\x28", "2:8 the bytes here are not UTF-8; save the file as UTF-8\n"},
    {"utf16", "\xFF\xFE{\0", "1:1 the bytes here are not UTF-8; save the file as UTF-8\n"},
    {"control_character", "case: a\x01", "1:8 control characters are not allowed; take the character out\n"},
    {"tab", "case: a\n\ttitle: b",
     "2:1 found a tab character that violates indentation (while scanning a plain scalar from line 1); "
     "indent with spaces, not tabs\n"},
    {"colon", "case: a\ntitle: One: two",
     "2:11 mapping values are not allowed in this context; put a text that has `: ` in it in quotes\n"},
    {"open_quote", "case: a\ntitle: \"b\nnote: c\n",
     "2:8 found unexpected end of stream (while scanning a quoted scalar); the quote that is opened here is not "
     "closed\n"},
    {"open_brace", "{case: a, title: {b}",
     "1:1 did not find expected ',' or '}' (while parsing a flow mapping); look for a missing quote, bracket, "
     "comma or `: `, or an indentation that is off, here or just above\n"},
    {"broken_json", "{\"case\": \"a\" \"title\"}",
     "1:20 syntax error while parsing object - unexpected string literal; expected '}'\n"},
};

const std::vector<Bad> not_for_a_case{
    {"anchor_and_alias", "case: &x a\ntitle: *x",
     "1:7 an anchor `&x` in a case or policy file; write the entry out where it is wanted, or quote a text that begins "
     "with "
     "`&`\n"
     "2:8 an alias `*x` in a case or policy file; write out what it stands for, or quote a text that begins with "
     "`*`\n"},
    {"tag", "case: !!binary a",
     "1:7 a tag `tag:yaml.org,2002:binary` in a case or policy file; take the tag out, or quote a text that begins "
     "with `!`\n"},
    {"two_documents", "case: a\n---\ncase: b",
     "2:1 a second document begins here; a file holds one case or one policy\n"},
    {"list_as_key", "case: a\n? [b]\n: c",
     "2:3 a key is a text, not a list; put a text that begins with a bracket in quotes\n"},
    {"nul", "case: a\ntitle: \"b\\0\"", "2:8 a text with a NUL character in it; take the `\\0` out\n"},
    {"duplicate_key", "case: a\ntitle: b\ntitle: c", "3:1 duplicate key `title`; it stands on line 2 already\n"},
    {"unknown_key", "case: a\ntitel: b", "2:1 unknown key `titel`; did you mean `title`?\n"},
    {"far_key", "case: a\nclaims: {c: {text: t, qqqqqqqq: b}}",
     "2:23 unknown key `qqqqqqqq`; claim `c` has the keys text, class, importance, event_date, parties, elements, "
     "contradicts, supports, refines, part_of, sensitivity, note, uid\n"},
    {"comma_in_braces", "case: a\nsources: {s: {anonymous: a source, number not given}}",
     "2:36 unknown key `number not given`; a comma inside { } ends a value: put the text before it in quotes\n"},
    {"no_value", "case: a\ntitle:\nlanguage: ''",
     "2:7 `title` has no value; write one, or leave the key out\n"
     "3:11 `language` has no value; write one, or leave the key out\n"},
    {"json_null", "{\"case\": \"a\", \"title\": null}", "1:24 `title` has no value; write one, or leave the key out\n"},
};

const std::vector<Bad> wrong_values{
    {"bad_case_id", "case: a b",
     "1:7 `a b` is no id for a case; letters A to Z, digits, `_`, `.` and `-`, beginning with a letter or digit\n"},
    {"bad_source_id", "case: a\nsources: {ТАСС: {}}",
     "2:11 `ТАСС` is no id for a source; letters A to Z, digits, `_`, `.` and `-`, beginning with a letter or "
     "digit\n"},
    {"impossible_date", "case: a\nas_of: 2023-02-29",
     "2:8 `as_of` is no date: `2023-02-29`; write YYYY-MM-DD, YYYY-MM or YYYY, with `?`, `~` or `X` where it is "
     "uncertain\n"},
    {"near_word", "case: a\nsources: {s: {kind: news_outlet}}",
     "2:21 unknown kind `news_outlet`; did you mean `news-outlet`?\n"},
    {"far_word", "case: a\nsources: {s: {sensitivity: xyz}}",
     "2:28 unknown sensitivity `xyz`; one of public, internal or sealed\n"},
    {"list_for_word", "case: a\nsources: {s: {kind: [person]}}", "2:21 `kind` wants one word, not a list\n"},
    {"mapping_for_text", "case: a\ntitle: {b: c}", "2:8 `title` wants a text, not a mapping\n"},
    {"text_for_entry", "case: a\nsources: {s: person}", "2:14 source `s` wants keys and values, not a text\n"},
    {"nothing_for_entry", "case: a\nsources: {s: }",
     "2:14 source `s` wants keys and values, not nothing; write `{}` if nothing more is recorded\n"},
    {"yes_for_true", "case: a\nsources: {s: {}}\npublications: {p: {by: s, ours: yes}}",
     "3:33 `ours` wants true or false, not `yes`\n"},
    {"quoted_true", "case: a\nsources: {s: {}}\npublications: {p: {by: s, ours: 'true'}}",
     "3:33 `ours` wants true or false, not `true`; write it without quotes\n"},
    {"country", "case: a\nsources: {s: {country: Norway}}",
     "2:24 `country` wants two capital letters, not `Norway`; ISO 3166-1, such as NO for Norway\n"},
    {"share", "case: a\nsources: {s: {}, t: {controlled_by: {value: s, share: 120}}}",
     "2:55 `share` is a percentage, not 120; 0 to 100\n"},
    {"share_text", "case: a\nsources: {s: {}, t: {controlled_by: {value: s, share: half}}}",
     "2:55 `share` wants a number, not `half`\n"},
    {"count", "case: a\nsources: {s: {count: {claimed: -1}}}", "2:32 `claimed` wants a whole number, not `-1`\n"},
    {"until_before_from", "case: a\nsources: {s: {anonymous: {value: true, from: 2024-03, until: 2024-02}}}",
     "2:26 `until` 2024-02 is before `from` 2024-03\n"},
    {"uid", "case: a\nuid: 12", "2:6 `uid` wants 32 hexadecimal digits, not `12`; leave it out: a new one is made\n"},
    {"no_text", "case: a\nclaims: {c: {class: event}}",
     "2:13 claim `c` has no `text`; write the proposition: `text: …`\n"},
    {"credibility",
     "case: a\nsources: {s: {}}\nclaims: {c: {text: t}}\n"
     "publications: {p: {by: s, says: {claim: c, credibility: 0}}}",
     "4:57 unknown credibility `0`; one of 1, 2, 3, 4, 5 or 6\n"},
    {"quantity",
     "case: a\nsources: {s: {}}\nclaims: {c: {text: t}}\n"
     "publications: {p: {by: s, says: {claim: c, value: {min: 5, max: 3}}}}",
     "4:51 `max` 3 is less than `min` 5\n"},
    {"credibility_scale",
     "case: a\nclaims: {c: {text: t}}\npublications: {p: {by: s, says: [{claim: c, credibility: {scale: "
     "stix-admiralty, "
     "code: '7'}}]}}\nsources: {s: {}}",
     "3:88 the scale `stix-admiralty` has no code `7`; one of 6, 5, 4, 3, 2, 1\n"},
    {"credibility_disagrees",
     "case: a\nclaims: {c: {text: t}}\npublications: {p: {by: s, says: [{claim: c, credibility: {value: 2, scale: "
     "stix-admiralty, number: 90}}]}}\nsources: {s: {}}",
     "3:66 `value` is 2, and the grade on `stix-admiralty` is read as 1; leave `value` out, or mend one of the two\n"},
    {"credibility_empty",
     "case: a\nclaims: {c: {text: t}}\npublications: {p: {by: s, says: [{claim: c, credibility: {by: x}}]}}\nsources: "
     "{s: {}}",
     "3:58 the long form of `credibility` has no `value` and no `scale`; write `{value: 2, by: …}`, or `{scale: "
     "stix-admiralty, number: 70}`\n"},
    {"credibility_tag",
     "case: a\nclaims: {c: {text: t}}\npublications: {p: {by: s, says: [{claim: c, credibility: "
     "'admiralty-scale:information-credibility=\"7\"'}]}}\nsources: {s: {}}",
     "3:58 the tag has no code `7`; one of 1, 2, 3, 4, 5, 6\n"},
    {"reliability_tag", "case: a\nsources: {s: {reliability: 'admiralty-scale:source-reliability=\"B\"'}}",
     "2:28 the tag has no code `B`; one of a, b, c, d, e, f, g\n"},
    {"rating", "case: a\nsources: {s: {ratings: {scale: admiralty, code: G}}}",
     "2:49 the scale `admiralty` has no code `G`; one of A, B, C, D, E, F\n"},
    {"rating_number", "case: a\nsources: {s: {ratings: {scale: admiralty, code: F, number: 50}}}",
     "2:60 the scale `admiralty` has no numbers; leave the number out\n"},
    {"rating_unjudged", "case: a\nsources: {s: {ratings: {scale: misp, code: f, number: 50}}}",
     "2:55 `f` cannot be judged, and has no number; leave the number out\n"},
    {"rating_range", "case: a\nsources: {s: {ratings: {scale: percent, number: 101}}}",
     "2:49 101 is not from 0 to 100; scales are written in per cent\n"},
    {"rating_code_of_numbers", "case: a\nsources: {s: {ratings: {scale: percent, code: high}}}",
     "2:47 the scale `percent` has no code `high`; it has numbers alone: write `number`\n"},
    {"rating_axis", "case: a\nsources: {s: {ratings: {scale: phia, code: likely}}}",
     "2:32 the scale `phia` does not grade reliability; `stemma help case-file` lists the scales for reliability\n"},
    {"rating_scale", "case: a\nsources: {s: {ratings: {scale: admirality, code: A}}}",
     "2:32 unknown scale `admirality`; did you mean `admiralty`?\n"},
    {"likelihood_code",
     "case: a\nclaims: {c: {text: t}}\nassessments: [{claim: c, likelihood: {scale: icd203, code: likly}}]",
     "3:60 the scale `icd203` has no code `likly`; did you mean `likely`?\n"},
    {"likelihood_number",
     "case: a\nclaims: {c: {text: t}}\nassessments: [{claim: c, likelihood: {scale: icd203, code: likely, number: "
     "0.7}}]",
     "3:76 0.7 is not `likely` on the scale `icd203`; it goes from 55 to 80\n"},
    {"confidence_number",
     "case: a\nclaims: {c: {text: t}}\nassessments: [{claim: c, confidence: {scale: stix-wep, code: Certain, number: "
     "99}}]",
     "3:79 99 is not `Certain` on the scale `stix-wep`; it is 100\n"},
    {"sha256", "case: a\npublications: {p: {by: s, archives: {sha256: abc}}}",
     "2:46 `sha256` wants 64 hexadecimal digits, not `abc`\n"},
    {"section_list", "case: a\nsources: [s]",
     "2:10 `sources` wants ids with an entry for each; write `some-source: {…}`\n"},
    {"list_mapping", "case: a\nchecks: {what: w}", "2:9 `checks` wants a list; begin each entry with `- `\n"},
};

INSTANTIATE_TEST_SUITE_P(NoCase, BadFiles, testing::ValuesIn(not_a_case), [](const auto& i) { return i.param.what; });
INSTANTIATE_TEST_SUITE_P(NotAllowed, BadFiles, testing::ValuesIn(not_for_a_case),
                         [](const auto& i) { return i.param.what; });
INSTANTIATE_TEST_SUITE_P(WrongValues, BadFiles, testing::ValuesIn(wrong_values),
                         [](const auto& i) { return i.param.what; });

TEST(Mistakes, ComeAllAtOnceSortedByPlaceWithTheirLines) {
  const std::string text =
      "case: a\nsources:\n  tass: {kind: agency}\npublications:\n  p: {by: tass, date: soon}\ntitel: x\n";
  try {
    read_case(text, "c.yaml");
    FAIL() << "three mistakes went through";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::bad_input);
    EXPECT_EQ(error.message(), "3 mistakes in c.yaml");
    ASSERT_EQ(error.mistakes().size(), 3U);
    EXPECT_EQ(error.mistakes()[0].place, (Place{"c.yaml", 3, 16}));
    EXPECT_EQ(error.mistakes()[0].excerpt, "  tass: {kind: agency}");
    EXPECT_EQ(error.mistakes()[1].excerpt, "  p: {by: tass, date: soon}");
    EXPECT_EQ(error.mistakes()[2].excerpt, "titel: x");
  }
}

TEST(Mistakes, ShowNoLineOfAFileInWhichSomethingIsSealedAndSuggestNoId) {
  const std::string sealed = "case: a\nclaims:\n  olga_k: {text: Hers, sensitivity: sealed}\n";
  for (const std::string wrong :
       {"publications:\n  p: {by: tass, says: [{claim: olga_j}]}\n", "sources:\n  s: {kin: person}\n"}) {
    const auto refused = test::error_of([&] { read_case(sealed + wrong, "c.yaml"); });
    ASSERT_TRUE(refused) << wrong;
    ASSERT_FALSE(refused->mistakes().empty()) << wrong;
    for (const Mistake& mistake : refused->mistakes()) {
      EXPECT_EQ(mistake.place.line, 5U) << wrong;
      EXPECT_EQ(mistake.excerpt, "") << wrong;
      EXPECT_EQ(mistake.hint.find("olga_k"), std::string::npos) << mistake.hint;
    }
  }
}

TEST(KnownIds, ThatAreNotToldAreKnownAndNeverSuggested) {
  KnownIds ids;
  ids.add(source_id, "tass");
  ids.add(source_id, "olga_k", false);
  ids.add(attribution_id, "p1/c1/2", false);
  EXPECT_TRUE(ids.is(source_id, "olga_k"));
  EXPECT_EQ(ids.candidates(source_id), std::vector<std::string>{"tass"});
  EXPECT_TRUE(ids.longer_forms("p1/c1").empty());
}

TEST(Mistakes, BeyondTheLimitAreCountedAndTheFirstByPlaceAreShown) {
  std::string text = "publications: {}\nclaims:\n";
  for (int i = 0; i < 500; ++i) text += fmt::format("  c{}: {{}}\n", i);
  base::Limits limits;
  limits.mistakes = 7;
  try {
    read_case(text, "c.yaml", limits);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.message(), "501 mistakes in c.yaml: the first 7, and 494 more");
    ASSERT_EQ(error.mistakes().size(), 7U);
    EXPECT_EQ(error.mistakes().front().message, "the case file has no `case`");
    EXPECT_EQ(error.mistakes().back().message, "claim `c5` has no `text`");
  }
}

TEST(Mistakes, CountColumnsInCodePointsAndLinesAsYamlDoes) {
  EXPECT_EQ(place_of_byte("äö\n日本x", 0), (LineColumn{1, 1}));
  EXPECT_EQ(place_of_byte("äö\n日本x", 11), (LineColumn{2, 3}));
  EXPECT_EQ(place_of_byte("a\r\nb\rc\xE2\x80\xA8"
                          "d",
                          9),
            (LineColumn{4, 1}));
  EXPECT_EQ(complaint("case: a\nsources: {tass: {name: 백원순, kind: x}}"),
            "2:35 unknown kind `x`; one of person, group, official, ministry, state, law-enforcement, public-body, "
            "court, military, news-outlet, news-agency, organisation, social-account, document, dataset, "
            "physical-evidence or unknown\n");
}

TEST(Mistakes, AreAtTheSamePlaceInJsonAsInYaml) {
  const std::string json =
      "{\n  \"case\": \"ä\",\n  \"claims\": {\"c\": {\"text\": \"t\", \"event_date\": 12345678}, \"d\": {\"text\": "
      "\"\\ud83d\\ude00\", "
      "\"zzz\": true}}\n}\n";
  EXPECT_EQ(complaint(json),
            "2:11 `ä` is no id for a case; letters A to Z, digits, `_`, `.` and `-`, beginning with a letter or digit\n"
            "3:47 `event_date` is no date: `12345678`; write YYYY-MM-DD, YYYY-MM or YYYY, with `?`, `~` or `X` where "
            "it is uncertain\n"
            "3:88 unknown key `zzz`; claim `d` has the keys text, class, importance, event_date, parties, elements, "
            "contradicts, supports, refines, part_of, sensitivity, note, uid\n");
}

TEST(Mistakes, ShowNoMoreThanAPartOfALongText) {
  const std::string told = complaint("case: a\nas_of: " + std::string(100'000, 'x'));
  EXPECT_LT(told.size(), 300U);
  EXPECT_NE(told.find("x…`"), std::string::npos);
}

}  // namespace
}  // namespace stemma::interchange
