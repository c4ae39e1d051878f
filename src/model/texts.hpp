// Texts by dense id: fetched only when a report needs them, already honouring sensitivity.
//
// The store implements this interface; report reads through it and never sees the store. A sealed
// entry comes back as a stable stand-in ("protected-3", "a protected source"): no face needs to know.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stemma/date.hpp"
#include "stemma/ids.hpp"
#include "stemma/judgement.hpp"
#include "stemma/record.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma::model {

struct SourceText {
  std::string id;           ///< slug
  std::string name;         ///< display name; falls back to the slug
  std::string descriptor;   ///< for an anonymous source, as the publication describes it; else empty
  std::string reliability;  ///< "D", or empty
  SourceKind kind = SourceKind::unknown;
  std::string country;
  Position at;
  bool withheld = false;
};

struct PublicationText {
  std::string id, title, url;
  std::string date;  ///< EDTF as written; empty if undated
  Position at;
  SourceId publisher{};
  std::optional<PublicationKind> kind{};
  bool withheld = false;
};

struct ClaimText {
  std::string id, text;
  Position at;
};

struct AttributionText {
  std::string id, gist, quote;
  Position at;
  PublicationId publication{};
};

/// Whose exception it is, and why.
struct DecisionText {
  std::string by, role, why, exception;
  std::string date, until;  ///< EDTF as written, or empty
  Position at;
};

/// What something is found again by.
struct Mention {
  std::string id;  ///< of a rater its name
  Position at;     ///< line 0 of what no file has
};

struct CaseText {
  std::string id, title;
};

/// What it gives by reference stays what it is while less than some thousand others are asked for: as long as it takes
/// to show one claim, and no longer.
class Texts {
 public:
  virtual ~Texts() = default;
  virtual CaseText case_text() = 0;
  virtual const SourceText& source(SourceId) = 0;
  virtual const PublicationText& publication(PublicationId) = 0;
  /// Copies of it that were kept, as recorded; none of one that is withheld.
  virtual std::vector<ArchiveRecord> archives(PublicationId) = 0;
  virtual const ClaimText& claim(ClaimId) = 0;
  virtual AttributionText attribution(AttributionId) = 0;
  virtual DecisionText decision(DecisionId) = 0;
  virtual std::string rater(RaterId) = 0;  ///< name
  /// Of what a finding is about, without reading more of it.
  virtual Mention mention(const Subject&) = 0;
};

}  // namespace stemma::model
