// One entry of a record taken out, read anew and put back.
#pragma once

#include "app/edit/entry_index.hpp"

namespace stemma::app {

/// The record that has this entry alone, without uids: what interchange::write_entry takes.
CaseRecord entry_alone(const CaseRecord& record, const EntryIndex& index, const Entry& entry);

/// The record without the entry: what interchange::read_entry looks up ids in.
CaseRecord record_around(CaseRecord record, const EntryIndex& index, const Entry& entry);

/// Puts what read_entry read in the place of the entry. It keeps its id, and attributions of a publication keep their
/// identity where they say the same, have the same id or are about the same claim; references to them follow.
void replace_entry(CaseRecord& record, const EntryIndex& index, const Entry& entry, CaseRecord read);

/// Puts what read_entry read behind all others of its kind; attributions behind those of their publication.
void append_entry(CaseRecord& record, const EntryIndex& index, EntryKind kind, CaseRecord read);

/// It is sealed: by itself, or by whom it stands under, its publisher, publication or claim.
bool is_sealed(const CaseRecord& record, const EntryIndex& index, const Entry& entry);
/// It is sealed, or names something that is: its text would give that away.
bool shows_sealed(const CaseRecord& record, const EntryIndex& index, const Entry& entry);

}  // namespace stemma::app
