// A case and a story in code: for tests of how sentences are read, and of the rules on them.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "analysis/rule.hpp"
#include "analysis/story_facts.hpp"
#include "model/word_row.hpp"
#include "support/case_builder.hpp"
#include "support/policies.hpp"

namespace stemma::analysis {

inline model::CueWords few_words() {
  model::CueWords words;
  words.cues = {{"according to", CueClass::neutral}, {"cannot be verified", CueClass::noverify},
                {"confirmed", CueClass::confirm},    {"declined to comment", CueClass::nonresponse},
                {"denied", CueClass::deny},          {"left it open", CueClass::nondenial},
                {"quoted", CueClass::neutral},       {"refuted", CueClass::refute},
                {"retracted", CueClass::retract},    {"revealed", CueClass::reveal},
                {"said", CueClass::neutral},         {"told", CueClass::neutral}};
  words.hedges = {"may", "perhaps"};
  words.plural_voices = {"officials", "sources"};
  words.unnamed = {"unnamed"};
  words.superlatives = {"the first"};
  words.withdrawn = {"no longer counts"};
  words.unheard = {"has not been heard"};
  words.negations = {"no", "not"};
  words.common = {"a", "in", "it", "of", "that", "the", "who"};
  return words;
}

class Stories : public testing::Test {
 protected:
  Stories() { says(docker, gazette); }

  SourceId source(SourceKind kind, const std::string& name) {
    const SourceId id = builder.source({kind});
    call(id, name);
    return id;
  }
  void call(SourceId id, const std::string& name) { words_of(id).names.push_back(model::word_row(name)); }
  model::SourceWords& words_of(SourceId id) {
    while (lexicon.sources.size() <= id.index()) {
      lexicon.sources.emplace_back();
      lexicon.sources.back().source = SourceId{lexicon.sources.size() - 1};
    }
    return lexicon.sources[id.index()];
  }
  model::ClaimWords& words_of(ClaimId id) {
    while (lexicon.claims.size() <= id.index()) {
      lexicon.claims.emplace_back();
      lexicon.claims.back().claim = ClaimId{lexicon.claims.size() - 1};
    }
    return lexicon.claims[id.index()];
  }

  AttributionId says(SourceId who, SourceId by, Stance stance = Stance::reports, Day day = 2) {
    return builder.says(builder.publication(by, day), claim,
                        {.via = {who}, .stance = stance, .first_hand = true, .credibility = Credibility::c2});
  }

  void tell(const std::string& text, std::vector<ClaimId> claims, std::uint32_t paragraph = 0) {
    model::StorySentence sentence;
    sentence.text = text;
    sentence.paragraph = paragraph;
    sentence.at = {"story.md", static_cast<std::uint32_t>(story.sentences.size() + 1), 1};
    story.sentences.push_back(sentence);
    marks.push_back(std::move(claims));
  }

  std::vector<StoryFinding> check() {
    std::vector<StoryFinding> findings;
    with_facts([&](const StoryFacts& facts) { findings = check_story(facts); });
    return findings;
  }

  template <class Work>
  void with_facts(Work work) {
    for (std::uint32_t s = 0; s < builder.shared.sources.size(); ++s) words_of(SourceId{s});
    for (std::uint32_t c = 0; c < builder.shared.claims.size(); ++c) words_of(ClaimId{c});
    Judge judge(builder.shared, std::nullopt, policy);
    StoryFacts facts{story, builder.shared, lexicon, judge, marks, {}, {}};
    for (std::size_t i = 0; i < story.sentences.size(); ++i) {
      facts.readings.push_back(read_sentence(story.sentences[i], lexicon, few_words(), marks[i]));
      for (const ClaimId one : marks[i]) {
        facts.stands.emplace(one, stand_of(builder.rows(one), judge.judge(builder.rows(one)), builder.shared, judge));
      }
    }
    readings = facts.readings;
    work(facts);
  }

  /// The rules that find something in the only sentence, told of the claim.
  std::vector<std::string_view> found(const std::string& text) {
    story.sentences.clear();
    marks.clear();
    tell(text, {claim});
    return rules_of(check());
  }
  static std::vector<std::string_view> rules_of(const std::vector<StoryFinding>& findings) {
    std::vector<std::string_view> rules;
    for (const StoryFinding& finding : findings) rules.push_back(finding.finding.rule);
    return rules;
  }
  Reading read(const std::string& text) {
    found(text);
    return readings.front();
  }
  static Phrase message(const std::vector<StoryFinding>& findings, std::string_view rule) {
    for (const StoryFinding& one : findings) {
      if (one.finding.rule == rule) return one.finding.message;
    }
    return {};
  }

  test::CaseBuilder builder;
  model::Lexicon lexicon;
  model::Story story;
  std::vector<std::vector<ClaimId>> marks;
  std::vector<Reading> readings;
  model::Policy policy;
  ClaimId claim = builder.claim();
  SourceId gazette = source(SourceKind::news_outlet, "Harbour Gazette");
  SourceId docker = source(SourceKind::person, "Ana Vila");
};

}  // namespace stemma::analysis
