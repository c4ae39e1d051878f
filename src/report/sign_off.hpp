// Who checked which sentence of a story: the status, the release gate, and what a signature did.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "analysis/sign_off.hpp"
#include "report/json_writer.hpp"
#include "report/options.hpp"
#include "report/story_page.hpp"
#include "report/words.hpp"

namespace stemma::report {

struct SignOffPage {
  const analysis::SignOff& signs;
  std::string file;          ///< of the ticks
  std::size_t required = 0;  ///< different people for each sentence that wants a tick; 0: not asked

  /// Sentences that have fewer; none where it was not asked.
  std::vector<std::size_t> wanting() const { return signs.wanting(required); }
};

/// What `--sign` or `--unsign` did.
struct SignedReport {
  std::string by, file;
  bool takes_back = false;
  std::size_t ticked = 0;                       ///< new ticks
  std::size_t held = 0;                         ///< sentences that had this name's tick already
  std::size_t taken = 0;                        ///< ticks that are gone
  std::vector<std::uint32_t> with_findings;     ///< lines of chosen sentences with a finding at error or warning
  std::vector<std::uint32_t> nothing_to_check;  ///< lines of chosen sentences without a mark
  std::vector<std::uint32_t> left_open;         ///< lines of sentences that should be marked, and were not chosen
};

/// "1 sentence is signed by fewer than 2 people".
std::string wanting_words(const SignOffPage& page);
/// "signed by nobody; wanted 2 different people": of a sentence that fails the gate.
std::string gate_words(const SignOffPage& page, std::size_t sentence);
/// "line 3", "lines 3, 9 and 12", "lines 1, 2 … and 40 others".
std::string lines_words(const std::vector<std::uint32_t>& lines);

/// One sentence of data for people, and what they may want to know.
void write_signed(std::ostream& out, const SignedReport& report, const FaceOptions& options);

/// Every sentence that wants a tick or has one, in the story's order; ticks that no sentence has; totals.
void write_status_text(std::ostream& out, const StoryPage& page, const SignOffPage& signs, const FaceOptions& options);
/// The same for programs (schema/signoff.schema.json). `done` is null where nothing was signed or taken back.
void write_status_json(std::ostream& out, const StoryPage& page, const SignOffPage& signs, const SignedReport* done,
                       const Words& words, const FaceOptions& options);

/// Below the findings, where the page has a sign-off: the sentences that fail the gate. Each does nothing where it was
/// not asked.
void gate_text(std::ostream& out, const StoryPage& page, std::size_t width);
void gate_json(JsonWriter& json, const StoryPage& page);
void gate_github(std::ostream& out, const StoryPage& page);

}  // namespace stemma::report
