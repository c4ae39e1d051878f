// A story beside the record: what each sentence says, and what it is held to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "analysis/judge.hpp"
#include "model/cue_words.hpp"
#include "model/lexicon.hpp"
#include "model/rows.hpp"
#include "model/story.hpp"
#include "stemma/judgement.hpp"

namespace stemma::analysis {

/// How a sentence says what it says.
struct Reading {
  std::vector<SourceId> mentions;   ///< sources that it names or describes, each once, in order
  std::vector<SourceId> speakers;   ///< of these, whom its words have saying so
  std::vector<SourceId> listeners;  ///< of the mentions, those to whom something is told, and nothing else
  bool attributed = false;          ///< somebody is said to say so, whoever that is
  bool confirms = false;            ///< "confirmed", not denied
  bool endorses = false;            ///< "revealed", "admitted", "proves": its writer vouches for what follows
  bool refutes = false;             ///< "refuted": its writer vouches for a denial
  bool denies = false;              ///< somebody is said to deny it
  bool no_answer = false;  ///< somebody is said to have declined, not to have answered, or not to have been heard
  bool doubts = false;     ///< it says that something is not confirmed
  bool withdraws = false;  ///< it says that something was taken back, or no longer counts
  bool hedged = false;
  bool negated = false;  ///< "no", "not", "never"
  bool superlative = false;
  bool mixes = false;                ///< confidence and likelihood
  bool checkable = false;            ///< it speaks of what the case is about
  std::vector<SourceId> multiplied;  ///< described in the plural, where the record has one
  bool plural_voices = false;        ///< "sources", "officials"
  std::vector<model::Figure> figures;
  std::vector<std::string> words;                            ///< each once, in the singular, sorted
  std::vector<std::pair<std::size_t, std::size_t>> secrets;  ///< bytes of names that must not be told

  /// It tells of a denial, of silence, of doubt or of a withdrawal, and does not say the claim itself.
  bool apart() const { return denies || no_answer || doubts || withdraws; }
};

/// Reads one sentence: names, cues, hedges, figures.
Reading read_sentence(const model::StorySentence& sentence, const model::Lexicon& lexicon, const model::CueWords& words,
                      const std::vector<ClaimId>& claims);

/// What a story is held to on one claim.
struct Stand {
  ClaimId claim;
  Judgement judgement;
  std::vector<Statement> statements;  ///< all that was printed on it by the day, in the editor's order
  ClaimClass claim_class = ClaimClass::other;
  bool superlative = false;   ///< its own words say "first", "only", "largest"
  std::set<PartyId> origins;  ///< of live support; and who examined a document, data or an object first-hand
  std::set<PartyId> behind;   ///< everybody on a way of live support
  std::set<PartyId> ended;    ///< whose support no longer counts
  std::set<PartyId> deniers;
  std::set<PartyId> hedging;      ///< who said it with a hedge, or neither affirmed nor denied it, and never outright
  std::set<PartyId> silent;       ///< who declined or did not answer
  bool hedged = false;            ///< all of its live support is doubtful, or hedges
  std::vector<SourceId> unheard;  ///< parties to it that have not been heard
  const model::CheckRow* waiting = nullptr;  ///< somebody was asked, and the deadline is not over
};

struct StoryFacts {
  const model::Story& story;
  const model::SharedRows& rows;
  const model::Lexicon& lexicon;
  const Judge& judge;
  std::vector<std::vector<ClaimId>> claims;  ///< by sentence: what it is marked with
  std::vector<Reading> readings;             ///< by sentence
  std::map<ClaimId, Stand> stands;           ///< of every claim that is marked

  /// The sentence speaks of what the case is about, and is marked with no claim.
  bool lacks_mark(std::size_t sentence) const;
};

/// Where a story tells a claim.
struct ToldAt {
  std::vector<std::size_t> sentences;   ///< by number
  std::set<std::uint32_t> withdrawing;  ///< paragraphs in which a sentence on it says that something was taken back
};

/// What a rule on sentences reads: one sentence and one claim that it is marked with; once more without a claim.
struct SentenceFacts {
  const StoryFacts& story;
  std::size_t number = 0;        ///< of the sentence
  const Stand* stand = nullptr;  ///< null: what concerns no claim
  const ToldAt* told = nullptr;  ///< of the claim; null where `stand` is
  const model::StorySentence& sentence() const { return story.story.sentences[number]; }
  const Reading& reading() const { return story.readings[number]; }
  PartyId party(SourceId source) const { return story.judge.party(source); }
  bool any_of(const std::vector<SourceId>& sources, const std::set<PartyId>& parties) const;
  /// "who" of persons and groups of them, "which" of all others.
  std::string_view who(SourceId source) const;
  /// How many words that mean something the sentence shares with the claim's text.
  std::size_t shared_words() const;
  /// The claim's words in figures and names.
  const model::ClaimWords& words() const { return story.lexicon.claims[stand->claim.index()]; }
};

/// A finding on a sentence.
struct StoryFinding {
  std::size_t sentence = 0;
  Finding finding;              ///< its subject is the claim, or the case where it concerns none
  std::vector<ClaimId> claims;  ///< of which it holds; none where it concerns none
};

/// What is recorded and judged of a claim, as a story is held to it.
Stand stand_of(const model::ClaimRows& rows, Judgement judgement, const model::SharedRows& shared, const Judge& judge);

/// Every finding, by sentence, then what fails first, then by severity and rule; of one rule one for each sentence.
std::vector<StoryFinding> check_story(const StoryFacts& facts);

}  // namespace stemma::analysis
