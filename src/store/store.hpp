// The case database: the only road from a record to the analysis.
//
// A case file goes into an in-memory database and is judged from there; a database file is opened and
// judged the same way. Everything here is in terms of the model; SQL stays inside.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "model/rows.hpp"
#include "model/texts.hpp"
#include "stemma/record.hpp"

namespace stemma::store {

/// Who commits, when (ISO 8601 UTC, from the caller's clock) and why.
struct CommitNote {
  std::string author;
  std::string at;
  std::string message;
};

/// What an ownership list adds to a record: sources that are new, and links of sources that are there.
struct ControlAdditions {
  struct Link {
    std::string source;  ///< id of a source that is there
    ControlRecord control;
  };
  std::vector<SourceRecord> sources;
  std::vector<Link> links;
};

struct Counts {
  std::uint64_t claims = 0, sources = 0, publications = 0, attributions = 0;
};

/// Hears how many publications of a record were written, with what they say.
using PublicationsWritten = std::function<void(std::uint64_t)>;

class Store {
 public:
  /// A new in-memory database with the current schema.
  static Store in_memory();
  /// Creates a database file with an empty case; Error io if something is there already.
  static Store create(const std::string& path, const std::string& case_id, const std::string& title);
  /// Opens an existing database, defensively. Errors: foreign_database, newer_database, io.
  static Store open(const std::string& path, bool read_only);
  /// True if the file starts as an SQLite database does.
  static bool looks_like_database(const std::string& path);

  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  /// Puts a whole record into an empty case, in one transaction and one history commit. The record is
  /// valid already (interchange checked it); a database error leaves the database unchanged.
  void import_case(const CaseRecord& record, const CommitNote& note, const PublicationsWritten& told = {});
  /// The same for a case that is only looked at: without a history, which nobody could ever read and which would
  /// cost its digests.
  void load_case(const CaseRecord& record, const PublicationsWritten& told = {});
  bool is_empty() const;

  /// Adds sources and links of control, in one transaction and one history commit. Links may lead to the new sources.
  /// Error bad_input if a new id is taken or a link's source or controller is not there.
  void add_control(const ControlAdditions& additions, const CommitNote& note);

  /// Adds a publication with what it says behind all others, in one transaction and one history commit, by the writers
  /// that an import uses. It is valid as an entry of the record (interchange checked it). Error bad_input if its id is
  /// taken, as that of another entry too.
  void add_publication(const PublicationRecord& publication, const CommitNote& note);

  /// The whole record back, in the editor's order, uids included. Sealed entries come back whole only if
  /// `include_sealed`; else as stand-ins (see model/texts.hpp).
  CaseRecord export_case(bool include_sealed) const;

  Counts counts() const;
  model::SharedRows shared_rows() const;
  /// Rows of every claim in the editor's order, one claim in memory at a time.
  void each_claim(const std::function<void(const model::ClaimRows&)>& visit) const;
  /// The same of these claims alone, in their order.
  void each_claim(const std::vector<ClaimId>& claims, const std::function<void(const model::ClaimRows&)>& visit) const;
  model::ClaimRows claim_rows(ClaimId claim) const;

  /// Dense id of a slug (or an earlier slug kept as an alias); none if unknown.
  ClaimId find_claim(const std::string& slug) const;
  SourceId find_source(const std::string& slug) const;
  PublicationId find_publication(const std::string& slug) const;

  /// Lives as long as the store.
  model::Texts& texts();

 private:
  struct State;
  void fill(const CaseRecord& record, const CommitNote* note, const PublicationsWritten& told);
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace stemma::store
