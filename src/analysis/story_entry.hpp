// A story as an entry of the record: what each sentence says of its claims, and what of the record it says it from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "analysis/story_facts.hpp"
#include "stemma/statement.hpp"

namespace stemma::analysis {

/// One attribution of the story: a claim as a sentence tells it.
struct EntryLine {
  std::size_t sentence = 0;
  ClaimId claim;
  Stance stance = Stance::asserts;
  std::vector<model::NodeRef> via;   ///< from the story back to whoever is said to know; empty: our own voice
  std::vector<PublicationId> cites;  ///< what the story has to cite for it, in the editor's order
  bool hedged = false;               ///< told with a hedge of ours
};

/// What could not be told from the words: somebody has to decide it.
struct EntryDoubt {
  enum class Why : std::uint8_t {
    tells_withdrawal,  ///< it says that something was taken back; nothing was written
    tells_doubt,       ///< it says that something is not confirmed; nothing was written
    tells_silence,     ///< it says that nobody answered, and the record has no such answer; nothing was written
    not_on_record,     ///< it has somebody say so who is not on record with it; nothing was written
    about_sources,     ///< it speaks of who stands behind the claim, and hardly of the claim; nothing was written
    rests_on_nothing,  ///< it tells it in our own voice, and nobody on record says so; nothing was written
    only_from_us,      ///< the record has it only by way of ourselves; nothing was written
    several_sides,     ///< who speaks is on record on more than one side: written as the words seem to mean it
    only_mentioned     ///< it does not say who says so: written of those that it names
  };
  std::size_t sentence = 0;
  ClaimId claim;
  Why why = Why::not_on_record;
  SourceId who;  ///< whom it is about; none where it is about nobody
};

struct StoryEntry {
  std::vector<EntryLine> says;
  std::vector<EntryDoubt> doubts;
};

/// By claim: what was printed on it by the day of the story.
using PrintedOn = std::map<ClaimId, std::vector<Statement>>;

/// One line for each sentence, claim and speaker who is on record with the claim on the side that the sentence tells:
/// the way by which the record has it from that speaker that most of those whom the sentence mentions stand on, and the
/// shortest of these; it begins at the publication that printed it. Of two of one length the one that still counts,
/// then the earlier in the record. A speaker who stands on the way of another speaker of the sentence has no line of
/// its own. A sentence that has nobody say so speaks in our own voice and cites what its side of the record rests on.
///
/// A hedge in a sentence is ours. Rejected: the stance `hedges` with the chain, which is on record as the speaker's own
/// hedge: one "perhaps" of ours would have witnesses neither affirm nor deny what they said outright. `newsroom` is us:
/// no chain goes through us.
StoryEntry entry_of(const StoryFacts& facts, const PrintedOn& printed, PartyId newsroom);

}  // namespace stemma::analysis
