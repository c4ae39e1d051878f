// What `stemma evidence` shows: the copies that a case keeps, and whether they and the quotations from them are sound.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "report/options.hpp"
#include "stemma/record.hpp"

namespace stemma::report {

enum class CopyState : std::uint8_t { unseen, sound, changed, missing };
/// `unseen` where nobody looked.
std::string_view to_word(CopyState state);

struct KeptCopy {
  EvidenceRecord copy;  ///< of a protected publication: its stand-in's words, without the file's name
  CopyState state = CopyState::unseen;
  std::string found_sha256;  ///< where it was changed: what it is now
  bool beside = false;       ///< kept beside the database
};

/// From best to worst: of several copies the best counts.
enum class QuoteState : std::uint8_t {
  found,
  ambiguous,  ///< its words stand in several places that fit
  misplaced,  ///< they are there, but the words around them are not those recorded
  missing,    ///< they are in no copy that was read
  unread      ///< no copy could be read as text
};
std::string_view to_word(QuoteState state);

struct SoughtQuote {
  std::string attribution, publication;
  std::string exact;
  QuoteState state = QuoteState::unread;
  std::size_t places = 0;   ///< of an ambiguous one
  bool translated = false;  ///< the quotation is somebody's translation: a copy in the original has other words
  std::string why;          ///< where no copy was read
};

struct EvidencePage {
  std::string case_id, title;
  bool verified = false;  ///< the copies were looked at, and the quotations looked for
  std::vector<KeptCopy> copies;
  std::vector<SoughtQuote> quotes;   ///< of publications with a copy
  std::uint64_t quotes_without = 0;  ///< of publications without

  std::uint64_t count(CopyState state) const;
  std::uint64_t count(QuoteState state) const;
  /// A copy is not what was attached, or a quotation is not where it should be. What is a translation, or could not be
  /// read, is no fault.
  bool faulty() const;
};

void write_evidence_text(std::ostream& out, const EvidencePage& page, const FaceOptions& options);
/// schema/evidence.schema.json
void write_evidence_json(std::ostream& out, const EvidencePage& page, const FaceOptions& options);

}  // namespace stemma::report
