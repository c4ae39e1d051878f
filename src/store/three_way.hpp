// Two copies of a case brought together: what each made of what they had in common, entry by entry and field by field.
//
// Pure: lines of history's encoding (canonical.hpp) go in and come out, so that whatever history can tell apart can be
// merged. Nothing is ever decided by who came later: what both changed, and not alike, is a conflict.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace stemma::store {

/// One entry of a record, as history encodes it. In a base, a field that is null had no value that both copies knew,
/// and a line that is `null` was there in one of them alone.
struct RecordLine {
  std::string entity;  ///< "source"
  std::string uid;     ///< 32 hex digits
  std::string text;
  friend bool operator==(const RecordLine&, const RecordLine&) = default;
};
using RecordText = std::vector<RecordLine>;  ///< in the editor's order

enum class Side : std::uint8_t { ours, theirs };

/// What two copies have become, and what both come from.
struct Copies {
  RecordText base, ours, theirs;
  std::set<std::string> unordered = {};  ///< lists of the base whose order both would have to know (list_of)
  /// By uid, who purged an entry, which the other copy does not know of yet: what was purged does not come back.
  std::map<std::string, Side> purged = {};
};

struct MergeConflict {
  enum class Kind : std::uint8_t {
    field,     ///< both changed it, and not alike
    presence,  ///< one removed an entry that the other changed, or that something left over names
    id,        ///< two entries have one id: `uid`, of theirs, and `other`, of ours
    order      ///< both moved entries of a list, and not alike
  };
  Kind kind = Kind::field;
  std::string entity, uid;  ///< of an order: the kind in the list, and whose `says` it is, if it is one's
  std::string field;        ///< of a field; of an id, the id
  std::string base, ours,
      theirs;                ///< JSON as the encoding has it; empty: nothing recorded. Of an id, of the two entries
  std::string other = {};    ///< of an id
  Side gone = Side::theirs;  ///< of a presence: who has the entry no more
  std::vector<std::string> changed = {};   ///< of a presence: the fields that the other changed
  std::vector<std::string> named_by = {};  ///< of a presence: uids of entries that stay and name it
};

/// A value of a conflict for people. `words` says what a text in it is called: an id for the uid of an entry.
std::string value_in_words(const std::string& value, const std::function<std::string(const std::string&)>& words);

/// Whoever settles conflicts: which side's value stands, or a new id for the entry `uid`. Each gives nothing where it
/// is left open.
struct MergeChoices {
  std::function<std::optional<Side>(const MergeConflict&)> side = {};
  std::function<std::optional<std::string>(const MergeConflict&)> new_id = {};
};

struct MergedText {
  RecordText lines;  ///< where conflicts are left open, ours stands, and what is in question is there
  std::vector<MergeConflict> conflicts;  ///< left open
  std::vector<std::string> leaving;      ///< uids in `lines` that were chosen to go, with all that depends on them
  std::size_t kept_purged = 0, taken_purged = 0;  ///< entries that are as ours, or theirs, purged them
};

/// The record of both. An attribution that was not given an id has none of its own in `lines`, but one that only tells
/// it from others; its publication gives it one. Of lists whose items stand for themselves, such as aliases, what
/// either added or took out counts, unless both took out or added the same one and not alike. Throws Error database
/// where a line is none.
MergedText merge_text(const Copies& copies, const MergeChoices& choices);

/// What a merge did to one entry of `before`.
struct LineChange {
  std::string act;  ///< added, changed, removed
  std::string entity, uid;
  std::vector<std::string> fields = {};  ///< of one that changed
};
/// In the order of `after`, what is gone last. That an entry moved is no change of it.
std::vector<LineChange> line_changes(const RecordText& before, const RecordText& after);

/// Nothing changed from one to the other, and nothing moved.
bool same_record(const RecordText& before, const RecordText& after);

/// What a later merge takes for the base where each copy merged the other by itself, and not knowing of that: the
/// merge of both, conflicts left unknown.
struct MergedBase {
  RecordText lines;
  std::set<std::string> unordered;
};
MergedBase merge_bases(const Copies& copies);

}  // namespace stemma::store
