// Ticks beside the sentences of a story: which hold, what became of the others, and who is wanted.
#include "analysis/sign_off.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* noon = "2024-05-03T12:00:00Z";

Signable sentence(const std::string& text, std::vector<model::TickedClaim> claims, bool wanted = true) {
  Signable made;
  made.text = text;
  made.claims = std::move(claims);
  made.words = first_words(text);
  made.wanted = wanted;
  return made;
}

std::vector<Signable> fire() {
  return {sentence("The fire began in warehouse 4.", {{"c1", "a"}}), sentence("Nobody was hurt.", {}, false),
          sentence("The sprinklers had been switched off.", {{"c2", "b"}, {"c3", "c"}}),
          sentence("The port denies it.", {{"c2", "b"}})};
}

std::vector<model::Tick> signed_by(const std::vector<Signable>& sentences, const std::string& name) {
  const SignOff now = sign_off(sentences, {}, {});
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].wanted) all.push_back(i);
  }
  return with_ticks(now, all, name, noon).ticks;
}

TEST(SentenceDigest, TakesTheTextAndItsClaims) {
  const std::string digest = sentence_digest("It burned.", {{"c1", "a"}});
  EXPECT_EQ(sentence_digest("It burned.", {{"c1", "b"}}), digest) << "what the record holds is not part of it";
  EXPECT_NE(sentence_digest("It burnt.", {{"c1", "a"}}), digest);
  EXPECT_NE(sentence_digest("It burned.", {{"c2", "a"}}), digest);
  EXPECT_NE(sentence_digest("It burned.", {}), digest);
  // printf 'It burned.\nc1\n' | sha256sum
  EXPECT_EQ(digest, "8e571180de51dd56c8babe1b6cd1873874a76c23cc8e6734ad340bd3c359f835");
}

TEST(FirstWords, EndWithAWholeWord) {
  EXPECT_EQ(first_words("Short."), "Short.");
  EXPECT_EQ(first_words("The fire began in warehouse 4, an unnamed docker told the Harbour Gazette."),
            "The fire began in warehouse 4, an unnamed docker told the");
  const std::string one_word(70 * 3, 'x');
  EXPECT_EQ(first_words(one_word).size(), 60U);
  std::string wide;
  for (int i = 0; i < 61; ++i) wide += "火";
  EXPECT_EQ(first_words(wide), wide.substr(3));
}

TEST(Ticks, HoldWhileNothingChanges) {
  const SignOff now = sign_off(fire(), signed_by(fire(), "Ana"), {});
  EXPECT_EQ(now.ticks.size(), 3U);
  EXPECT_TRUE(std::all_of(now.fates.begin(), now.fates.end(), [](auto& f) { return f.state == TickState::holds; }));
  EXPECT_THAT(now.wanting(1), IsEmpty());
  EXPECT_THAT(now.wanting(2), ElementsAre(0, 2, 3));
  EXPECT_THAT(now.wanting(0), IsEmpty());
  EXPECT_TRUE(now.is_signed(0));
  EXPECT_FALSE(now.is_signed(1));
  const SignTotals totals = now.totals();
  EXPECT_EQ(totals.wanted, 3U);
  EXPECT_EQ(totals.with, 3U);
  EXPECT_EQ(totals.open(), 0U);
}

TEST(Ticks, AreLostWithAClaimThatChanged) {
  std::vector<Signable> sentences = fire();
  sentences[2].claims[1].digest = "other";
  const SignOff now = sign_off(sentences, signed_by(fire(), "Ana"), {});
  EXPECT_EQ(now.fates[1].state, TickState::claims_changed);
  EXPECT_THAT(now.fates[1].changed, ElementsAre("c3"));
  EXPECT_TRUE(now.has_lost(2));
  EXPECT_FALSE(now.has_lost(1));
  EXPECT_EQ(now.totals().lost, 1U);
}

TEST(Ticks, AreLostWithAMarkThatChanged) {
  std::vector<Signable> sentences = fire();
  sentences[3].claims = {{"c3", "c"}};
  const SignOff now = sign_off(sentences, signed_by(fire(), "Ana"), {});
  EXPECT_EQ(now.fates[2].state, TickState::mark_changed);
  EXPECT_EQ(now.fates[2].sentence, 3U);
}

TEST(Ticks, AreLostWithASentenceThatBeginsAsItDid) {
  std::vector<Signable> sentences = fire();
  const std::string head = "The fire began in warehouse 4, an unnamed docker told the Harbour Gazette";
  sentences[0] = sentence(head + ".", {{"c1", "a"}});
  const std::vector<model::Tick> ticks = signed_by(sentences, "Ana");
  sentences[0] = sentence(head + " on Monday.", {{"c1", "a"}});
  sentences.push_back(sentence(head + " on Tuesday.", {{"c1", "a"}}));
  const SignOff now = sign_off(sentences, ticks, {});
  EXPECT_EQ(now.fates[0].state, TickState::sentence_changed);
  EXPECT_EQ(now.fates[0].sentence, 0U);
}

TEST(Ticks, AreFoundAgainBeforeTheSentenceThatTheyFollow) {
  std::vector<Signable> sentences = fire();
  const std::string head = "The fire began in warehouse 4, an unnamed docker told the Harbour Gazette";
  sentences[3] = sentence(head + ".", {{"c1", "a"}});
  const std::vector<model::Tick> ticks = signed_by(sentences, "Ana");
  sentences.pop_back();
  sentences.insert(sentences.begin(), sentence(head + " on Monday.", {{"c1", "a"}}));
  const SignOff now = sign_off(sentences, ticks, {});
  EXPECT_EQ(now.fates[2].state, TickState::sentence_changed) << "it moved to the top";
  EXPECT_EQ(now.fates[2].sentence, 0U);
}

TEST(Ticks, AreFoundAgainInTheirNeighbourhood) {
  std::vector<Signable> sentences = fire();
  sentences[2] = sentence("All sprinklers had been switched off.", {{"c2", "b"}, {"c3", "c"}});
  const SignOff alike = sign_off(sentences, signed_by(fire(), "Ana"), {});
  EXPECT_EQ(alike.fates[1].state, TickState::sentence_changed);
  EXPECT_EQ(alike.fates[1].sentence, 2U);
  sentences[2] = sentence("Water would not come.", {{"c2", "b"}, {"c3", "c"}});
  const SignOff unlike = sign_off(sentences, signed_by(fire(), "Ana"), {});
  EXPECT_EQ(unlike.fates[1].sentence, 2U) << "the only one between the neighbours that nobody ticked";
  EXPECT_EQ(unlike.fates[1].state, TickState::sentence_changed);
}

TEST(Ticks, OfASentenceThatIsNotThereAreListed) {
  std::vector<Signable> sentences = fire();
  sentences.erase(sentences.begin() + 2);
  const SignOff now = sign_off(sentences, signed_by(fire(), "Ana"), {});
  EXPECT_THAT(now.gone, ElementsAre(1));
  EXPECT_EQ(now.fates[1].state, TickState::gone);
}

TEST(Ticks, OfSentencesThatAreTheSameAreKeptApart) {
  const Signable same = sentence("He denied it.", {{"c1", "a"}});
  const std::vector<Signable> twice{same, same};
  const SignOff none = sign_off(twice, {}, {});
  const std::vector<model::Tick> one = with_ticks(none, {0}, "Ana", noon).ticks;
  EXPECT_THAT(sign_off(twice, one, {}).wanting(1), ElementsAre(1));
  const std::vector<model::Tick> both = with_ticks(none, {0, 1}, "Ana", noon).ticks;
  EXPECT_EQ(both[1].nth, 2U);
  const SignOff once = sign_off({same}, both, {});
  EXPECT_EQ(once.fates[1].state, TickState::gone) << "the one that is left is not what became of the other";
  EXPECT_EQ(once.fates[0].state, TickState::holds);
}

TEST(Signing, AgainChangesNothing) {
  const std::vector<model::Tick> ticks = signed_by(fire(), "Ana Vila");
  const SignedNow again = with_ticks(sign_off(fire(), ticks, {}), {0, 2}, "ana  vila", "2025-01-01T00:00:00Z");
  EXPECT_THAT(again.fresh, IsEmpty());
  EXPECT_EQ(again.held, 2U);
  EXPECT_EQ(again.ticks, ticks);
}

TEST(Signing, ReplacesWhatTheSamePersonLost) {
  std::vector<Signable> sentences = fire();
  std::vector<model::Tick> ticks = signed_by(fire(), "Ana");
  const std::vector<model::Tick> of_ben = signed_by(fire(), "Ben");
  ticks.insert(ticks.end(), of_ben.begin(), of_ben.end());
  sentences[0].claims[0].digest = "new";
  const SignedNow made = with_ticks(sign_off(sentences, ticks, {}), {0}, "Ana", "2025-01-01T00:00:00Z");
  EXPECT_EQ(made.taken, 1U);
  ASSERT_EQ(made.ticks.size(), 6U);
  EXPECT_EQ(made.ticks[0].at, "2025-01-01T00:00:00Z");
  EXPECT_EQ(made.ticks[1].by, "Ben") << "by the story's order, then by name";
  EXPECT_EQ(made.ticks[2].by, "Ana");
}

TEST(Signing, CanBeTakenBack) {
  const SignOff now = sign_off(fire(), signed_by(fire(), "Ana"), {});
  EXPECT_EQ(without_ticks(now, {0}, "ANA").taken, 1U);
  EXPECT_EQ(without_ticks(now, {0}, "ANA").ticks.size(), 2U);
  EXPECT_EQ(without_ticks(now, {0}, "Ben").taken, 0U);
  EXPECT_THAT(without_ticks(now, "Ana").ticks, IsEmpty());
}

TEST(Signers, AreDifferentPeopleAndNotTheAuthor) {
  std::vector<model::Tick> ticks = signed_by(fire(), "Ana");
  for (const char* name : {"ANA", "Ben", "Carla"}) {
    const std::vector<model::Tick> more = signed_by(fire(), name);
    ticks.insert(ticks.end(), more.begin(), more.end());
  }
  const SignOff now = sign_off(fire(), ticks, {"ben"});
  EXPECT_THAT(now.signers(0), ElementsAre("Ana", "Carla"));
  EXPECT_THAT(now.wanting(3), ElementsAre(0, 2, 3));
}

TEST(TickStates, HaveWords) {
  EXPECT_EQ(word_of(TickState::holds), "holds");
  EXPECT_EQ(word_of(TickState::gone), "gone");
}

/// A tick holds if and only if a sentence is there with the same text, claims and record, counted among its likes.
TEST(TicksProperty, HoldIfAndOnlyIfNothingThatTheyCoverChanged) {
  std::mt19937 random(20240503);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  std::size_t held = 0, lost = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<std::string> record{"r0", "r1", "r2"};
    const auto story = [&](const std::vector<std::pair<std::size_t, std::set<std::size_t>>>& lines) {
      std::vector<Signable> made;
      for (const auto& [text, claims] : lines) {
        std::vector<model::TickedClaim> ticked;
        for (const std::size_t c : claims) ticked.push_back({"c" + std::to_string(c), record[c]});
        made.push_back(sentence("Sentence number " + std::to_string(text) + " stands here.", ticked));
      }
      return made;
    };
    std::vector<std::pair<std::size_t, std::set<std::size_t>>> lines(2 + below(6));
    for (auto& [text, claims] : lines) {
      text = below(5);
      for (std::size_t c = 0; c < 3; ++c) {
        if (below(2) == 0) claims.insert(c);
      }
    }
    const auto before = story(lines);
    const std::vector<model::Tick> ticks = signed_by(before, "Ana");
    for (std::size_t edits = below(4); edits > 0; --edits) {
      const std::size_t at = below(lines.size());
      switch (below(5)) {
        case 0:
          lines[at].first = below(6);
          break;
        case 1:
          lines[at].second = {below(3)};
          break;
        case 2:
          record[below(3)] += "x";
          break;
        case 3:
          lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[below(lines.size())]);
          break;
        default:
          std::swap(lines[at], lines[below(lines.size())]);
      }
    }
    const SignOff now = sign_off(story(lines), ticks, {});
    for (std::size_t t = 0; t < ticks.size(); ++t) {
      std::size_t same = 0;
      bool record_same = false;
      for (const Signable& one : now.sentences) {
        if (sentence_digest(one.text, one.claims) != ticks[t].sentence) continue;
        ++same;
        record_same = one.claims == ticks[t].claims;
      }
      const bool holds = same >= ticks[t].nth && record_same;
      EXPECT_EQ(now.fates[t].state == TickState::holds, holds) << "round " << round << ", tick " << t;
      ++(holds ? held : lost);
    }
  }
  EXPECT_GT(held, 300U);
  EXPECT_GT(lost, 300U);
}

}  // namespace
}  // namespace stemma::analysis
