// What a case file means: short forms, defaults, ids, notes.
#include "interchange/case_file.hpp"

#include <gtest/gtest.h>

#include "interchange/without_places.hpp"
#include "random_case.hpp"

namespace stemma::interchange {
namespace {

// The example of the design notes, with what it leaves out.
constexpr const char* example = R"(case: vladivostok-missionary
title: South Korean missionary detained in Vladivostok
as_of: 2024-03-14
newsroom: our_desk
sources:
  our_desk:   {kind: news-outlet}
  ru_state:   {kind: state, country: RU}
  fsb:        {kind: law-enforcement}
  baek:       {kind: person}
  tass:       {name: TASS, kind: news-agency, controlled_by: ru_state, reliability: D}
  le_src:     {kind: law-enforcement, controlled_by: ru_state, anonymous: "a law-enforcement source, number and agency not given"}
  kr_mofa:    {name: South Korea's foreign ministry, kind: ministry, country: KR, reliability: B}
  yonhap_acq: {kind: unknown, anonymous: true}
  jtbc_acq:   {kind: person, anonymous: an acquaintance, possibly_same_as: yonhap_acq}
  rev_lee:    {kind: person}
claims:
  c1: {text: Baek is held}
  c2: {text: Baek passed state secrets to foreign intelligence, class: crime, importance: high, parties: [ru_state, fsb, baek]}
  c4: {text: Baek is a missionary}
publications:
  court1:   {by: ru_state}
  tass1:    {by: tass, date: 2024-03-11, cites: [court1], says: [{claim: [c1, c2], via: le_src}]}
  mofa:     {by: kr_mofa, date: 2024-03-12, says: [{claim: c1}, {claim: c2, stance: declines, gist: no details while the inquiry runs}]}
  reuters1: {by: reuters, date: 2024-03-12, says: [{claim: [c1, c2], via: [tass1, le_src]}]}
  reuters2:
    by: reuters
    date: 2024-03-13
    says:
      - {claim: c4, via: rev_lee, stance: asserts, first_hand: true, credibility: 2}
      - {claim: c2, via: rev_lee, stance: denies, gist: calls the charge absurd}
)";

TEST(CaseFile, TheExampleOfTheDesignMeansWhatItSays) {
  const ReadCase read = read_case(example, "example.yaml");
  const CaseRecord& record = read.record;
  EXPECT_EQ(record.id, "vladivostok-missionary");
  EXPECT_EQ(record.as_of->text, "2024-03-14");
  EXPECT_EQ(record.newsroom, "our_desk");
  ASSERT_EQ(record.sources.size(), 11U);  // Reuters is the eleventh

  const SourceRecord& tass = record.sources[4];
  EXPECT_EQ(tass.kind, SourceKind::news_agency);
  ASSERT_EQ(tass.controlled_by.size(), 1U);
  EXPECT_EQ(tass.controlled_by[0].controller, "ru_state");
  EXPECT_EQ(tass.controlled_by[0].kind, ControlKind::controlled_by);
  ASSERT_EQ(tass.ratings.size(), 1U);
  EXPECT_EQ(tass.ratings[0].grade, (ScaleValue{"admiralty", "D", std::nullopt}));
  EXPECT_EQ(tass.at, (Position{"example.yaml", 10, 3}));
  EXPECT_EQ(record.sources[5].anonymous[0].descriptor, "a law-enforcement source, number and agency not given");
  EXPECT_TRUE(record.sources[7].anonymous[0].anonymous);
  EXPECT_EQ(record.sources[8].identity[0].kind, IdentityKind::possibly_same_as);
  EXPECT_EQ(record.claims[1].claim_class, ClaimClass::crime);
  EXPECT_EQ(record.claims[1].parties.size(), 3U);

  const PublicationRecord& tass1 = record.publications[1];
  ASSERT_EQ(tass1.says.size(), 2U);
  EXPECT_EQ(tass1.says[0].id, "tass1/c1");
  EXPECT_EQ(tass1.says[1].id, "tass1/c2");
  EXPECT_EQ(tass1.says[1].stance, Stance::reports);
  EXPECT_EQ(tass1.says[1].via[0].id, "le_src");
  EXPECT_EQ(tass1.derivations[0].target, "court1");
  EXPECT_EQ(record.publications[2].says[0].stance, Stance::asserts);
  EXPECT_EQ(record.publications[2].says[1].stance, Stance::declines);
  const AttributionRecord& asserted = record.publications[4].says[0];
  EXPECT_EQ(asserted.stance, Stance::asserts);
  EXPECT_EQ(asserted.first_hand, true);
  EXPECT_EQ(asserted.credibility, Credibility::c2);
}

TEST(CaseFile, AnOutletNamedOnlyAsPublisherBecomesASourceWithANote) {
  const ReadCase read = read_case(example, "example.yaml");
  const SourceRecord& reuters = read.record.sources.back();
  EXPECT_EQ(reuters.id, "reuters");
  EXPECT_EQ(reuters.kind, SourceKind::news_outlet);
  EXPECT_TRUE(reuters.implied);
  ASSERT_EQ(read.notes.size(), 1U);
  EXPECT_EQ(read.notes[0].message, "`reuters` is not among the sources; taken for a news outlet");
  EXPECT_EQ(read.notes[0].hint, "declare it: `reuters: {kind: news-outlet}`");
  EXPECT_EQ(read.notes[0].place, (Place{"example.yaml", 24, 18}));
  EXPECT_EQ(write_case(read.record).find("reuters: "), std::string::npos) << "implied sources are not written";
}

TEST(CaseFile, APublisherThatLooksMisspeltIsNotedWithTheNearestSource) {
  const ReadCase read =
      read_case("case: k\nsources: {tass: {kind: news-agency}}\npublications: {p: {by: tas}}", "c.yaml");
  ASSERT_EQ(read.notes.size(), 1U);
  EXPECT_EQ(read.notes[0].hint, "did you mean `tass`?");
}

std::vector<std::string> own_voice_notes(const std::string& publications) {
  const std::string head =
      "case: k\nsources:\n  o: {kind: news-outlet}\n  m: {kind: ministry}\nclaims: {c: {text: t}, d: {text: "
      "t}}\npublications:\n";
  std::vector<std::string> messages;
  for (const Mistake& note : read_case(head + publications, "c.yaml").notes) messages.push_back(note.message);
  return messages;
}

TEST(CaseFile, AnOutletsOwnVoiceThatRestsOnNothingIsNoted) {
  const std::vector<std::string> noted{"`p` tells `c` in its own voice, and nothing that it cites carries the claim"};
  EXPECT_EQ(own_voice_notes("  p: {by: o, says: [{claim: c}]}\n"), noted);
  EXPECT_EQ(own_voice_notes("  p: {by: o, cites: m, says: [{claim: c}]}\n"), noted);
  EXPECT_EQ(own_voice_notes("  p: {by: o, cites: q, says: [{claim: c}]}\n  q: {by: m, says: [{claim: d}]}\n"), noted);
  EXPECT_EQ(
      own_voice_notes("  p: {by: o, cites: q, says: [{claim: c}]}\n  q: {by: m, says: [{claim: c, stance: denies}]}\n"),
      noted);
}

TEST(CaseFile, AnOwnVoiceThatRestsOnSomethingOrIsNoOutletsIsNotNoted) {
  const std::vector<std::string> none;
  EXPECT_EQ(own_voice_notes("  p: {by: o, cites: q, says: [{claim: c}]}\n  q: {by: m, says: [{claim: c}]}\n"), none);
  EXPECT_EQ(own_voice_notes("  p: {by: o, says: [{claim: c, first_hand: true}]}\n"), none);
  EXPECT_EQ(own_voice_notes("  p: {by: o, says: [{claim: c, via: m}]}\n"), none);
  EXPECT_EQ(own_voice_notes("  p: {by: o, says: [{claim: c, stance: denies}]}\n"), none);
  EXPECT_EQ(own_voice_notes("  p: {by: m, says: [{claim: c}]}\n"), none);
}

TEST(CaseFile, ScalarsAreTextsAndNeverGuessedAt) {
  const CaseRecord record =
      read_case(
          "\xEF\xBB\xBF"
          "case: 0123\ntitle: 1e3\nlanguage: no\nnote: ~\n"
          "sources:\n  on: {country: NO, name: null, anonymous: 'true'}\n  y: {anonymous: false}\n"
          "claims:\n  2024-03-11: {text: 12:30:45}\n",
          "c.yaml")
          .record;
  EXPECT_EQ(record.id, "0123");
  EXPECT_EQ(record.title, "1e3");
  EXPECT_EQ(record.language, "no");
  EXPECT_EQ(record.note, "~");
  EXPECT_EQ(record.sources[0].id, "on");
  EXPECT_EQ(record.sources[0].country, "NO");
  EXPECT_EQ(record.sources[0].name, "null");
  EXPECT_EQ(record.sources[0].anonymous[0].descriptor, "true");
  EXPECT_FALSE(record.sources[1].anonymous[0].anonymous);
  EXPECT_EQ(record.claims[0].id, "2024-03-11");
  EXPECT_EQ(record.claims[0].text, "12:30:45");
}

TEST(CaseFile, JsonIsTheSameFile) {
  const CaseRecord yaml = read_case(
                              "case: k\nsources: {s: {name: \"\\U0001F600 / é\", anonymous: true, controlled_by: "
                              "[{value: t, share: 12.5}]}, t: {}}",
                              "c")
                              .record;
  const CaseRecord json =
      read_case(
          R"( {"case": "k", "sources": {"s": {"name": "\ud83d\ude00 \/ \u00e9", "anonymous": true, "controlled_by": [{"value": "t", "share": 1.25e1}]}, "t": {}}} )",
          "c")
          .record;
  EXPECT_TRUE(without_places(yaml) == without_places(json));
}

TEST(CaseFile, YamlInBracesIsNotTakenForJson) {
  EXPECT_EQ(read_case("{case: k, title: \"a, b\"}", "c.yaml").record.title, "a, b");
  EXPECT_EQ(read_case("{\"case\": \"k\", \"title\": plain}", "c.yaml").record.title, "plain");
}

TEST(CaseFile, IdsOfRepeatedClaimsDoNotChangeWithTheirOrder) {
  const auto ids = [](const std::string& says) {
    std::vector<std::string> made;
    const std::string head =
        "case: k\nsources: {o: {}, a: {}, b: {}}\nclaims: {c: {text: t}, d: {text: t}}\npublications:\n  p:\n    by: "
        "o\n    says:\n";
    const CaseRecord record = read_case(head + says, "c.yaml").record;
    for (const AttributionRecord& attribution : record.publications[0].says) made.push_back(attribution.id);
    return made;
  };
  const std::string own = "      - {claim: c, stance: denies}\n", one = "      - {claim: c, via: a}\n",
                    two = "      - {claim: c, via: [a, b]}\n", denial = "      - {claim: c, via: a, stance: denies}\n",
                    said = "      - {claim: c, via: a, gist: another time}\n", other = "      - {claim: d}\n";
  EXPECT_EQ(ids(own + other), (std::vector<std::string>{"p/c", "p/d"}));
  EXPECT_EQ(ids(own + one + two + other), (std::vector<std::string>{"p/c/own-voice", "p/c/a", "p/c/a+b", "p/d"}));
  EXPECT_EQ(ids(two + own + one), (std::vector<std::string>{"p/c/a+b", "p/c/own-voice", "p/c/a"}));
  EXPECT_EQ(ids(one + denial), (std::vector<std::string>{"p/c/a/reports", "p/c/a/denies"}));
  const std::vector<std::string> forth = ids(one + said + denial), back = ids(denial + said + one);
  EXPECT_EQ(forth[0].substr(0, 14), "p/c/a/reports/");
  EXPECT_EQ(forth[0].size(), 22U);
  EXPECT_NE(forth[0], forth[1]);
  EXPECT_EQ(forth, (std::vector<std::string>{back[2], back[1], back[0]}));
}

TEST(CaseFile, PositionsOfGroupedClaimsAreThoseOfTheClaims) {
  const CaseRecord record = read_case(example, "e.yaml").record;
  EXPECT_EQ(record.publications[1].says[0].at, (Position{"e.yaml", 22, 75}));
  EXPECT_EQ(record.publications[1].says[1].at, (Position{"e.yaml", 22, 79}));
  EXPECT_EQ(record.publications[4].says[1].at, (Position{"e.yaml", 30, 9}));
  EXPECT_EQ(record.publications[1].says[1].via[0].at, (Position{"e.yaml", 22, 89}));
}

std::string refusal(const std::string& text, const base::Limits& limits) {
  try {
    read_case(text, "c.yaml", limits);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::limit);
    return error.mistakes().empty() ? error.message() : error.mistakes()[0].message;
  }
  return "";
}

TEST(CaseFile, LimitsAreHeldInYamlAndInJson) {
  base::Limits limits;
  limits.file_bytes = 100;
  EXPECT_EQ(refusal(std::string(101, ' '), limits), "c.yaml is larger than 100 bytes");
  limits = {};
  limits.scalar_bytes = 10;
  EXPECT_EQ(refusal("case: 12345678901", limits), "a text of more than 10 bytes");
  EXPECT_EQ(refusal("{\"case\": \"12345678901\"}", limits), "a text of more than 10 bytes");
  limits = {};
  limits.nesting = 3;
  EXPECT_EQ(refusal("case: [[[a]]]", limits), "more than 3 collections inside one another");
  EXPECT_EQ(refusal("{\"case\": [[[1]]]}", limits), "more than 3 collections inside one another");
  limits = {};
  limits.events = 20;
  EXPECT_EQ(refusal("case: [a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a]", limits), "more than 20 entries in one file");
  EXPECT_EQ(refusal("{\"case\": [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]}", limits),
            "more than 20 entries in one file");
}

TEST(CaseFile, DeepNestingIsRefusedBeforeItCosts) {
  EXPECT_EQ(refusal(std::string(1'000'000, '['), {}), "more than 32 collections inside one another");
  EXPECT_EQ(refusal("{\"case\": " + std::string(1'000'000, '['), {}), "more than 32 collections inside one another");
}

TEST(CaseFile, AChainOfTooManyLinksIsAMistake) {
  base::Limits limits;
  limits.chain_links = 2;
  const std::string text =
      "case: k\nsources: {o: {}, a: {}, b: {}, d: {}}\nclaims: {c: {text: t}}\npublications: {p: {by: o, says: {claim: "
      "c, via: [a, b, d]}}}";
  try {
    read_case(text, "c.yaml", limits);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.mistakes()[0].message, "a chain of 3 links; 2 is the most");
  }
}

TEST(CaseFile, IsWrittenInOnePleasantForm) {
  EXPECT_EQ(write_case(read_case(R"(
sources: {NO: {controlled_by: [{value: s}], anonymous: [a source]}, s: {}}
case: k
claims: {c: {text: "Prices rose by 5% in March, the ministry said, and would go on rising until the end of the year at least"}, d: {text: t}}
publications:
  p: {by: s, says: [{claim: c, via: ["NO"]}, {via: "NO", claim: d}, {claim: d, stance: asserts}], cites: {value: "NO", basis: declared}}
  q: {by: implied}
checks: [{what: the register, claims: [c, d]}]
)",
                                 "c.yaml")
                           .record),
            R"(case: k

sources:
  "NO": {anonymous: a source, controlled_by: s}
  s: {}

claims:
  c:
    text: "Prices rose by 5% in March, the ministry said, and would go on rising until the end of the year at least"
  d: {text: t}

publications:
  p:
    by: s
    cites: ["NO"]
    says:
      - {claim: [c, d], via: "NO"}
      - {claim: d}
  q: {by: implied}

checks:
  - {kind: asked, what: the register, claims: [c, d]}
)");
}

TEST(CaseFile, GradesOnOtherScalesKeepScaleCodeAndNumber) {
  const CaseRecord record = read_case(R"(case: a
sources:
  s: {reliability: ['admiralty-scale:source-reliability="b"', C]}
claims: {c: {text: t}, d: {text: u}, e: {text: v}}
publications:
  p:
    by: s
    ai: {use: a transcript, system: Whisper}
    says:
      - {claim: c, credibility: 'admiralty-scale:information-credibility="2"'}
      - {claim: d, credibility: {scale: stix-admiralty, number: 85, by: desk}}
      - {claim: e, credibility: {scale: percent, number: 60}}
  q: {by: s, ai: a summary}
)",
                                      "a.yaml")
                                .record;
  EXPECT_EQ(record.sources[0].ratings[0].grade, (ScaleValue{"misp", "b", {}}));
  EXPECT_EQ(record.sources[0].ratings[1].grade, (ScaleValue{"admiralty", "C", {}}));
  const auto& says = record.publications[0].says;
  EXPECT_EQ(says[0].credibility_scale, (ScaleValue{"misp", "2", {}}));
  EXPECT_EQ(says[0].credibility, Credibility::c2);
  EXPECT_EQ(says[1].credibility_scale, (ScaleValue{"stix-admiralty", "", 85}));
  EXPECT_EQ(says[1].credibility, Credibility::c1);
  EXPECT_EQ(says[1].credibility_by, "desk");
  EXPECT_EQ(says[2].credibility_scale, (ScaleValue{"percent", "", 60}));
  EXPECT_EQ(says[2].credibility, std::nullopt);
  EXPECT_EQ(record.publications[0].ai, (AiRecord{"a transcript", "Whisper", "", ""}));
  EXPECT_EQ(record.publications[1].ai, (AiRecord{"a summary", "", "", ""}));
}

}  // namespace
}  // namespace stemma::interchange
