// Which sentences of ours stand otherwise than on the day of their publication: what `stemma corrections` shows.
#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "analysis/corrections.hpp"
#include "report/options.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// A claim as one sentence of ours tells it, compared.
struct AffectedClaim {
  ClaimId claim;
  std::vector<AttributionId> ours;  ///< in the record's order; several where the sentence names several speakers
  analysis::OurWords said;          ///< of the one that wants most
  analysis::ToDo to_do = analysis::ToDo::watch;
  bool no_longer_borne = false;
  Day then = 0;  ///< the day that it is compared with
  Judgement before, after;
  analysis::Since changed;
  std::optional<Period> corrected;  ///< we published a correction since: it does not count
};

struct AffectedSentence {
  std::string words;  ///< our own; empty where they are not recorded: the claim's text then stands for them
  std::vector<AffectedClaim> claims;

  analysis::ToDo to_do() const;  ///< the gravest
  bool corrected() const;        ///< all of it
};

struct AffectedStory {
  PublicationId publication;
  std::vector<AffectedSentence> sentences;  ///< gravest first, corrected ones last; then as the story has them
};

/// All affected stories are in memory, and nothing else of the case: the gravest come first.
struct CorrectionsPage {
  std::vector<AffectedStory> stories;  ///< gravest first, then in the editor's order
  std::vector<PublicationId> undated;  ///< stories of ours that cannot be compared
  std::uint64_t looked_at_stories = 0, looked_at_sentences = 0;
  std::uint64_t affected = 0, corrected = 0;  ///< sentences
  std::optional<Day> as_of, since;
  std::string policy;
};

/// Sorts sentences and stories, and counts them.
void settle(CorrectionsPage& page);

void write_corrections_text(std::ostream& out, const CorrectionsPage& page, const Words& words,
                            const FaceOptions& options);
void write_corrections_json(std::ostream& out, const CorrectionsPage& page, const Words& words,
                            const FaceOptions& options);

/// "On 20 March 2024 TASS retracted the TASS report of 11 March 2024." What came about, a sentence each.
std::vector<std::string> what_happened(const AffectedClaim& claim, const Words& words);
/// "What it rests on no longer counts."
std::string reason_to_do(const AffectedClaim& claim);

}  // namespace stemma::report
