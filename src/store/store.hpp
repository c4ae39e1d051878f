// The case database: the only road from a record to the analysis.
//
// A case file goes into an in-memory database and is judged from there; a database file is opened and
// judged the same way. Everything here is in terms of the model; SQL stays inside.
#pragma once

#include <cstdint>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/log.hpp"
#include "model/rows.hpp"
#include "model/texts.hpp"
#include "model/touched.hpp"
#include "stemma/record.hpp"
#include "store/claim_reader.hpp"
#include "store/merge_note.hpp"
#include "store/rows_beside.hpp"
#include "store/three_way.hpp"

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

/// A record that is being changed.
struct Edit {
  CaseRecord& record;  ///< whole, sealed entries included; an entry without uid is new
  /// An id that leads to another entry of its kind from now on. That of an entry whose id changed does by itself.
  struct Alias {
    std::string kind;  ///< source, claim, publication, attribution
    std::string id;
    std::string of;  ///< an id of the changed record
  };
  std::vector<Alias> aliases;
  std::vector<std::string_view> bytes = {};  ///< of copies in `record.evidence`, to be kept in the database, once each
  std::string message = {};                  ///< of the commit, where its note has none
  std::optional<MergeNote> merge = {};       ///< goes into its message: it is recorded even where nothing changed
};

/// Entries that an edit touched.
struct EditCounts {
  std::uint64_t added = 0, changed = 0, removed = 0, moved = 0;
  bool any() const { return added + changed + removed + moved > 0; }
  friend bool operator==(const EditCounts&, const EditCounts&) = default;
};

/// One change of the record, as it is recorded.
struct Commit {
  std::uint64_t number = 0;  ///< from 0, the import or the start
  CommitNote note;
  std::string digest;  ///< SHA-256, 64 hex digits
  struct Step {
    std::string act;       ///< import, insert, update, delete
    std::string entity;    ///< "source"
    std::string uid;       ///< 32 hex digits
    bool guarded = false;  ///< not public
  };
  std::vector<Step> steps;
};

/// What is to be purged, see purge.hpp.
struct PurgeRequest {
  struct Entry {
    std::string entity;  ///< as Commit::Step has it
    std::string uid;     ///< 32 hex digits
  };
  std::vector<Entry> entries;
  std::vector<std::string> texts;  ///< to be taken out wherever they are, beside the names of the entries
  /// Gives the bytes of an attached copy that the database does not hold, by SHA-256; may be empty.
  std::function<std::optional<std::string>(const std::string&)> beside = {};
};

/// What a purge does, or would do.
struct PurgePlan {
  enum class Why : std::uint8_t { asked, said_by_it, about_it, links_to_it, mentions_it };
  struct Touched {
    std::string entity, uid;  ///< as Commit::Step has them
    Why why = Why::asked;
    bool there = false;  ///< in the record as it is now, not in its history alone
  };
  std::vector<Touched> entries;        ///< in the record's order, then what only history knows
  std::vector<std::string> texts;      ///< what is looked for in texts: names, aliases, handles, addresses, ids
  std::vector<std::string> copies;     ///< SHA-256 of attached bytes that go, 64 hex digits
  std::vector<std::uint64_t> commits;  ///< whose lines or messages change
  bool any() const { return !entries.empty() || !commits.empty() || !copies.empty(); }
};

/// Another copy of the case beside this one.
struct CopiesOfCase {
  Copies copies;
  std::string their_head;           ///< digest of its last commit, 64 hex digits
  std::uint64_t their_commits = 0;  ///< the number of that commit
  bool all_merged = false;          ///< all that it has is in this one's history
};

/// An id that leads to another entry by now.
struct FormerId {
  std::string kind, id;
  std::string uid;  ///< of that entry, 32 hex digits
};

/// Hears how many publications of a record were written, with what they say.
using PublicationsWritten = std::function<void(std::uint64_t)>;

class Appending;

class Store {
 public:
  /// A new in-memory database with the current schema.
  static Store in_memory();
  /// Creates a database file with an empty case; Error io if something is there already.
  static Store create(const std::string& path, const std::string& case_id, const std::string& title);
  /// Opens an existing database, defensively. For writing it is brought to the newest schema, after a backup beside it
  /// (migrations.hpp), and to the state of share(). Errors: foreign_database, newer_database, io.
  static Store open(const std::string& path, bool read_only);
  /// True if the file starts as an SQLite database does.
  static bool looks_like_database(const std::string& path);

  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  /// From now on readers are never blocked, but by append() to an empty case, and writers take turns, and every commit
  /// is on the disk when it is made. While others have it open in another state, it stays in that: readers and writers
  /// then wait for one another. A new database is filled first: nobody else sees it, and without a log beside it that
  /// is quicker.
  void share();
  /// The database at `path` as it is at one instant, whatever its version, into a new file that only its owner may
  /// read, whole or not at all; others may go on writing. Errors as of `open`, and io if something is at `to`.
  static void back_up(const std::string& path, const std::string& to);

  /// Puts a whole record into an empty case, in one transaction and one history commit. The record is
  /// valid already (interchange checked it); a database error leaves the database unchanged.
  void import_case(const CaseRecord& record, const CommitNote& note, const PublicationsWritten& told = {});
  /// The same for a case that is only looked at: without a history, which nobody could ever read and which would
  /// cost its digests.
  void load_case(const CaseRecord& record, const PublicationsWritten& told = {});
  /// The same for as long as `use` takes, after which the case is empty again, whatever is thrown: for many small cases
  /// one after the other, without a database for each.
  void with_case(const CaseRecord& record, const std::function<void()>& use);
  bool is_empty() const;

  /// Adds sources and links of control, in one transaction and one history commit. Links may lead to the new sources.
  /// Error bad_input if a new id is taken or a link's source or controller is not there.
  void add_control(const ControlAdditions& additions, const CommitNote& note);

  /// Adds a publication with what it says behind all others, in one transaction and one history commit. It is valid as
  /// an entry of the record (interchange checked it). Error bad_input if its id is taken, as that of another entry too.
  void add_publication(const PublicationRecord& publication, const CommitNote& note);

  /// Lets `change` change the record, in one transaction that holds the write lock from before the record is read, and
  /// records what it changed as one history commit; nothing is recorded where nothing changed. The record must be valid
  /// afterwards: references that lead nowhere are an Error bad_input. Whatever is thrown leaves the database as it was.
  EditCounts edit(const std::function<void(Edit&)>& change, const CommitNote& note);

  /// Lets `fill` put entries behind those that are there (append.hpp), in one transaction and one history commit;
  /// nothing is recorded where it puts none there. False, and nothing is changed, where `fill` returns false or the
  /// record is one that nothing can be put behind without reading it: `edit` does it then. Whatever is thrown leaves
  /// the database as it was. A case that is empty is filled in place, and readers wait for its end; afterwards it is in
  /// the state of share().
  bool append(const std::function<bool(Appending&)>& fill, const CommitNote& note);

  /// See purge.hpp.
  PurgePlan plan_purge(const PurgeRequest& request) const;
  PurgePlan purge(const PurgeRequest& request, const CommitNote& note);
  /// Writes the database file anew, so that its free pages and its log hold nothing that was deleted. False if somebody
  /// reads an older state.
  bool rebuild();
  /// See stored_words.hpp.
  bool any_stored(const std::function<bool(std::string_view)>& is_it) const;
  /// Entries that had this id once, those that are gone included.
  std::vector<PurgeRequest::Entry> entries_once_called(const std::string& id) const;

  /// The bytes with that SHA-256, 64 hex digits; nothing where the database does not hold them.
  std::optional<std::string> attached_bytes(const std::string& sha256) const;

  /// The commits, the first one first.
  std::vector<Commit> history() const;
  /// How many there are.
  std::uint64_t commits() const;
  /// What the commits after number `commit` touched, see touched.hpp.
  model::Touched touched_since(std::uint64_t commit) const;
  /// The commits as people may read them, see log.hpp. Throws Error database where history and record do not fit.
  model::Log log(bool include_sealed) const;
  /// The whole record as it was after a commit, sealed entries included, without places in files. Error bad_input if
  /// there is no such commit.
  CaseRecord record_after(std::uint64_t commit) const;
  /// The record as it is but for what a commit did, see undo.hpp: for `edit`.
  CaseRecord record_without(std::uint64_t commit) const;
  /// This case as lines, another copy of it, and what both come from: nothing where they have no commit in common. Both
  /// are verified already.
  std::optional<CopiesOfCase> compare_with(const Store& other) const;
  /// The record that lines encode, for `edit`. Entries that are not changed by it keep their places in files.
  CaseRecord record_of(const RecordText& lines) const;
  /// Every id that led to another entry once, in the order of kinds and ids.
  std::vector<FormerId> former_ids() const;
  /// Throws Error database where the history, or the record, is not what was recorded.
  void verify() const;

  /// The whole record back, in the editor's order, uids included. Sealed entries come back whole only if
  /// `include_sealed`; else as stand-ins (see model/texts.hpp).
  CaseRecord export_case(bool include_sealed) const;

  /// Every attribution with the id of its publication, in the editor's order, one in memory at a time; sealed ones
  /// included, and without places in files.
  void each_attribution(const std::function<void(const std::string&, const AttributionRecord&)>& visit) const;

  /// What the record holds on each of these claims, as lines of text in an order of their own (claim_content.hpp).
  std::map<ClaimId, std::vector<std::string>> claim_contents(const std::vector<ClaimId>& claims) const;

  /// True if any entry is sealed, or belongs to one that is.
  bool has_sealed() const;

  Counts counts() const;
  /// Publications that were not out by that day (case_days.hpp).
  std::uint64_t later_publications(Day day) const;
  /// These claims with everything that their judgement reads, in a database of its own (slice.hpp); nothing where
  /// something is sealed, whose stand-ins only the whole case can name.
  std::optional<Store> slice(const std::vector<ClaimId>& claims) const;
  /// Begins to read part of the shared rows, in threads and on connections of their own, where there can be any
  /// (read_claims_beside).
  RowsBeside begin_shared_rows() const;
  /// With what was begun, or all by itself.
  model::SharedRows shared_rows(RowsBeside begun = {}) const;
  /// Rows of every claim in the editor's order, one claim in memory at a time. A reader must not outlive the store.
  ClaimReader read_claims() const;
  /// The same of these claims alone, in their order.
  ClaimReader read_claims(const std::vector<ClaimId>& claims) const;
  /// Of every claim, with a connection of its own (ClaimReader::beside), made ready by another thread; not valid where
  /// there can be none: in memory, and where somebody has written since this one was opened.
  std::future<ClaimReader> read_claims_beside() const;
  /// Visits what those readers read.
  void each_claim(const std::function<void(const model::ClaimRows&)>& visit) const;
  void each_claim(const std::vector<ClaimId>& claims, const std::function<void(const model::ClaimRows&)>& visit) const;
  model::ClaimRows claim_rows(ClaimId claim) const;

  /// Dense id of a slug (or an earlier slug kept as an alias); none if unknown.
  ClaimId find_claim(const std::string& slug) const;
  SourceId find_source(const std::string& slug) const;
  PublicationId find_publication(const std::string& slug) const;
  AttributionId find_attribution(const std::string& slug) const;

  /// Lives as long as the store.
  model::Texts& texts();

 private:
  struct State;
  void fill(const CaseRecord& record, const CommitNote* note, const PublicationsWritten& told);
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace stemma::store
