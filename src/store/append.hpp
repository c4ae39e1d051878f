// Entries put behind those that are there, one after the other, in memory that does not grow with the case.
//
// An edit (edit.hpp) reads the whole record and writes it anew. Where entries are only added, and each refers only to
// those before it, the rows, digests and history come out the same without it. What may be added is for whoever adds to
// know: nothing here reads the record to see whether it is valid. Row numbers are in the editor's order, so that
// attributions can only be added to the last publication that says something, or to one behind it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/digest.hpp"
#include "db/connection.hpp"
#include "stemma/record.hpp"
#include "store/canonical_encoder.hpp"
#include "store/entry_writers.hpp"
#include "store/history.hpp"
#include "store/known_rows.hpp"
#include "store/noted_references.hpp"
#include "store/store.hpp"

namespace stemma::store {

/// What decides which attributions a publication may have.
struct Published {
  std::uint32_t row = 0;
  std::uint32_t publisher = 0;  ///< row of a source
  std::optional<Date> date;
};

class Appending {
 public:
  /// False for a record with entries that are not public: history knows them by commitments, and sheets by stand-ins.
  static bool possible(const db::Connection& connection);

  /// Inside a transaction, which also has what is added; the history is not empty.
  Appending(db::Connection& connection, const CommitNote& note);

  std::optional<Known> find(EntryKind kind, std::string_view id) const { return known_.find(kind, id); }
  /// An entry of any kind has this id, or had it once, or it is that of the case, or something that is no entry is
  /// called so in the record.
  bool is_taken(EntryKind kind, std::string_view id) const;
  /// The same but for entries of this kind: a second one with an id is refused by add(), with Error database.
  bool is_anothers(EntryKind kind, std::string_view id) const;
  /// The same but for entries.
  bool was_taken(std::string_view id) const;
  bool has_withdrawals() const { return next_.withdrawal > 0; }

  // What entries without ids are told apart by; of those that were there at first.
  /// With ids, names and aliases alone.
  void each_source(const std::function<void(const SourceRecord&)>& visit) const;
  void each_claim_text(const std::function<void(std::string_view)>& visit) const;
  /// With publisher, date (as it is written), title and address alone: those that have an address, or title and date.
  struct Print {
    std::string_view by, date, title, url;
  };
  void each_print(const std::function<void(const Print&)>& visit) const;

  /// A `same_as` link leads from or to this source.
  bool is_same_as_somebody(std::uint32_t source) const { return same_.contains(source); }
  /// The publication with this id; nothing where there is none.
  std::optional<Published> published(std::string_view id);
  /// Attributions of this publication would stand behind all others.
  bool can_say(const Published& publication) const { return !last_said_ || publication.row >= *last_said_; }
  /// This publication says the claim already; it must be one that can say more.
  bool says(const Published& publication, std::uint32_t claim) const;

  // Each refers to entries that are there. An entry's `uid` is not looked at: it gets a new one.
  void add(SourceRecord source);
  void add(ClaimRecord claim);
  void add(PublicationRecord publication);  ///< without what it says
  void add(WithdrawalRecord withdrawal);
  void add(const std::string& publication_id, const Published& publication, AttributionRecord said);

  std::uint64_t added() const { return added_; }
  /// Completes the commit. Without it the transaction must not be committed.
  void finish();

 private:
  void begin_said();
  bool has_own_ids() const;
  void record(std::string_view entity, const base::Uid& uid, std::function<void(Encoder&)> fields);

  db::Connection& connection_;
  Files files_;
  KnownRows known_;
  NotingReferences noting_;
  AppendedHistory history_;
  SourceWriter sources_;
  ClaimWriter claims_;
  PublicationWriter publications_;
  AttributionWriter attributions_;
  WithdrawalWriter withdrawals_;
  base::RandomUids uids_;
  struct {
    std::uint32_t source = 0, claim = 0, publication = 0, attribution = 0, withdrawal = 0;
  } next_;  ///< rows
  std::uint64_t added_ = 0;
  std::optional<std::uint32_t> last_said_;         ///< the last publication that says something
  std::unordered_set<std::uint32_t> claims_said_;  ///< by it
  std::unordered_set<std::uint32_t> same_;
  std::unordered_set<std::string> other_names_;
  bool has_aliases_ = false;
  mutable std::uint32_t asked_ = 0;      ///< how often whether attributions have ids of their own
  mutable std::optional<bool> own_ids_;  ///< they do; nothing as long as nobody knows
  std::string publication_id_;           ///< that was asked for last
  std::optional<Published> publication_;
  mutable db::Statement alias_, published_;
};

}  // namespace stemma::store
