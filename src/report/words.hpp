// How things are called in prose: parties, publications, counts, lists, phrases.
//
// Everything here returns plain text with foreign words in it as they are recorded: each face escapes
// what it prints, once, with the function of its own format.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/texts.hpp"
#include "report/parties.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// "A", "A and B", "A, B and C"; with semicolons where an item has a comma of its own outside brackets. An
/// empty list is an empty string.
std::string list(const std::vector<std::string>& items);

/// As list() of the first of `total` items: "A, B and 3 others".
std::string list_of(std::vector<std::string> first, std::size_t total);

/// How many of `total` items to name if at most `most` fit: never "and 1 other" where the item itself fits.
std::size_t named_of(std::size_t total, std::size_t most);

/// "1 voice", "2 voices".
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

/// "3", or "3 to 4" where the record leaves it open.
std::string range(const Interval& interval);

/// "1 independent origin", "3 to 4 independent origins"; "at least 3 …, found greedily" where it is not exact.
std::string counted(const Interval& interval, bool exact, std::string_view one, std::string_view many);

/// The first letter as a capital, if it is a lower-case ASCII letter.
std::string capitalised(std::string text);

/// A name as a label, out of a sentence: "CIA" for "the CIA"; "The Times" stays.
std::string as_label(const std::string& name);

/// The text with a full stop, unless it ends in one.
std::string sentence(std::string text);

/// "as of 14 March 2024"; "no date recorded" where there is none.
std::string as_of_words(std::optional<Day> as_of);

/// A label for a finding: its severity if it fails, else "open" or "review"; "silenced" if a decision excepts it.
std::string_view label(const Finding& finding);

/// "9 claims: 3 errors, 4 warnings, 1 note; 1 open, 0 to review"; "; 2 silenced by decisions" and "; 3 known to the
/// baseline" where there are any.
std::string totals_line(const Totals& totals);
/// "3 contested", "2 single-origin", "4 corroborated": only what there is, worst first.
std::vector<std::string> status_tally(const Totals& totals);

class Words {
 public:
  /// Both must outlive the Words.
  Words(model::Texts& texts, const Parties& parties) : texts_(texts), parties_(parties) {}

  /// In the middle of a sentence: "TASS", "an unnamed law-enforcement source". The name of a party that is
  /// unnamed on the day is never used, whatever the record holds.
  std::string party(SourceId source) const;

  /// Where the party has been introduced: "the unnamed law-enforcement source".
  std::string party_again(SourceId source) const;

  /// At the start of a sentence. A name keeps its own spelling; only an article or number gets a capital.
  std::string party_at_start(SourceId source) const;

  /// People, and not a body or a thing. Whoever is unnamed at a body is somebody there.
  bool somebody(SourceId source) const;

  /// One entry each; entries that would read alike are told apart by their ids.
  std::vector<std::string> parties(const std::vector<SourceId>& sources) const;

  /// "A, B and 3 others", with at most `most` items.
  std::string party_list(const std::vector<SourceId>& sources, std::size_t most) const;
  /// The same at the start of a sentence.
  std::string party_list_at_start(const std::vector<SourceId>& sources, std::size_t most) const;

  /// In the middle of a sentence: "the TASS report of 11 March 2024", "the statement by the ministry of 12 March
  /// 2024"; the title where no date is recorded. The id where nothing else would tell it from others.
  std::string publication(PublicationId publication) const;

  /// In a list beside others: "TASS (tass1)", with `more` in the bracket "TASS (tass1, 11 March 2024)".
  std::string publisher_and_id(PublicationId publication, const std::string& more) const;

  /// The phrase with its names put in: it follows sentences that introduced them. Two that would read alike
  /// are told apart by their ids.
  std::string phrase(const Phrase& phrase) const;

  /// "Ana Vila, news editor, 3 March 2024, until 1 April 2024: the ministry alone can know".
  std::string decision(DecisionId decision) const;

  /// The id that people type for what a finding is about.
  std::string subject(const Subject& subject) const;

  model::Texts& texts() const { return texts_; }
  const Parties& about() const { return parties_; }

 private:
  std::string phrase_of_parties(const Phrase& phrase) const;
  /// party_again(), until the next phrase.
  const std::string& again(SourceId source) const;

  model::Texts& texts_;
  const Parties& parties_;
  /// party_again() of the unnamed who were told of lately: their words take longer to make than all else of a line.
  mutable std::unordered_map<std::uint32_t, std::string> unnamed_again_;
};

}  // namespace stemma::report
