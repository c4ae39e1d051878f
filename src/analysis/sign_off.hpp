// Which ticks of a story still hold, what became of the others, and who is wanted. Pure.
//
// A tick holds while the sentence reads the same, is marked with the same claims, and the record holds the same on each
// of them. Everything is compared by digests, so that a tick cannot hold by accident; what became of a lost one is told
// by likeness, and a wrong guess there costs a sentence in the status and nothing else. Rejected: lines of the story in
// the ticks (a new paragraph at the top would rewrite every tick, and version control would show it).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/sign_off.hpp"

namespace stemma::analysis {

/// A sentence as ticks are held to it.
struct Signable {
  std::string text;                        ///< as a reader sees it, in normal form C
  std::vector<model::TickedClaim> claims;  ///< that it is marked with, each once, sorted by id; as the record is now
  std::string words;                       ///< the first ones, as a tick keeps them
  bool wanted = false;                     ///< it wants a tick: it is marked, or speaks of the case and should be
  std::string digest;                      ///< by number_sentences()
  std::uint32_t nth = 1;                   ///< by number_sentences()
};

/// SHA-256 of the text and a line end, and of each id, sorted, with a line end of its own.
std::string sentence_digest(std::string_view text, const std::vector<model::TickedClaim>& claims);

/// The first words of a sentence, as many as fit into a line of a ticks file; whole if it is short.
std::string first_words(std::string_view text);

/// Gives each its digest, and its number among those with the same.
void number_sentences(std::vector<Signable>& sentences);

enum class TickState : std::uint8_t {
  holds,
  claims_changed,    ///< the record holds something else on some of its claims
  mark_changed,      ///< the sentence reads the same, and is marked with other claims
  sentence_changed,  ///< a sentence much like it stands where it was
  gone               ///< no sentence is like it
};
/// "holds", "claims-changed" and so on.
std::string_view word_of(TickState state);

struct TickFate {
  TickState state = TickState::gone;
  std::size_t sentence = 0;          ///< by number; of one that is gone, the sentence that it followed, or 0
  std::vector<std::string> changed;  ///< ids of the claims that changed
};

/// One for each tick, in their order. `sentences` have been numbered.
std::vector<TickFate> fates_of(const std::vector<model::Tick>& ticks, const std::vector<Signable>& sentences);

/// True if two names are one: without regard to case, width and spaces.
bool same_person(std::string_view a, std::string_view b);

/// Sentences that want a tick: every one is signed, lost or open.
struct SignTotals {
  std::size_t wanted = 0, with = 0, lost = 0;
  std::size_t open() const { return wanted - with - lost; }
};

/// A story beside its ticks.
struct SignOff {
  std::vector<Signable> sentences;
  std::vector<model::Tick> ticks;
  std::vector<TickFate> fates;                  ///< by tick
  std::vector<std::vector<std::size_t>> under;  ///< by sentence: its ticks that hold, then those that it lost
  std::vector<std::size_t> gone;                ///< ticks that no sentence has
  std::vector<std::string> authors;             ///< whose ticks do not count

  /// Different people whose ticks hold, and who did not write the story, in the order of their ticks.
  std::vector<std::string> signers(std::size_t sentence) const;
  bool is_signed(std::size_t sentence) const;  ///< some tick holds, whoever's
  bool has_lost(std::size_t sentence) const;   ///< none holds, and one did
  SignTotals totals() const;
  /// Sentences that want a tick and have fewer signers than that.
  std::vector<std::size_t> wanting(std::size_t people) const;
};

/// Numbers the sentences and finds what became of each tick.
SignOff sign_off(std::vector<Signable> sentences, std::vector<model::Tick> ticks, std::vector<std::string> authors);

struct SignedNow {
  std::vector<model::Tick> ticks;  ///< in the story's order, then by name and time
  std::vector<std::size_t> fresh;  ///< sentences with a new tick
  std::size_t held = 0;            ///< had this name's tick already
  std::size_t taken = 0;           ///< ticks that are no longer there
};
/// Ticks of `by` under these sentences; those that this name lost there go.
SignedNow with_ticks(const SignOff& now, const std::vector<std::size_t>& sentences, const std::string& by,
                     const std::string& at);
/// Without the ticks of `by` under these sentences, lost ones included.
SignedNow without_ticks(const SignOff& now, const std::vector<std::size_t>& sentences, const std::string& by);
/// Without any tick of `by`.
SignedNow without_ticks(const SignOff& now, const std::string& by);

}  // namespace stemma::analysis
