// What the entries of two copies of a case are called, and which of them are sealed.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/edit/entry_index.hpp"
#include "store/store.hpp"

namespace stemma::app {

/// One of the copies. The store holds the record, and both must outlive this.
class CopyView {
 public:
  CopyView(store::Store& store, const CaseRecord& record);

  store::Store& store() const { return store_; }
  const CaseRecord& record() const { return record_; }
  const EntryIndex& index() const { return index_; }
  /// An entry other than the case and the copies of publications.
  std::optional<Entry> find(const std::string& uid) const;

 private:
  store::Store& store_;
  const CaseRecord& record_;
  EntryIndex index_;
  std::map<std::string, Entry> entries_;
};

/// The uid of an entry of a record.
std::string uid_of(const CaseRecord& record, const Entry& entry);

/// An entry is called as it is in ours; if only theirs has it, as it is there. Sealed ones go by their stand-ins.
class CopyNames {
 public:
  CopyNames(const CopyView& ours, const CopyView& theirs) : ours_(ours), theirs_(theirs) {}

  /// One word: "tass", "check-2", "other-check-2" of one that only theirs has, "case", "copy-9f86d081".
  std::string word(const std::string& entity, const std::string& uid) const;
  /// "source `tass`", "check 2", "the case".
  std::string named(const std::string& entity, const std::string& uid) const;
  /// By the uid alone, an id as others refer to it; nothing where it is no entry of either.
  std::optional<std::string> id(const std::string& uid) const;
  /// Its values would give a sealed entry away, in one copy or the other.
  bool hides(const std::string& entity, const std::string& uid) const;

 private:
  const CopyView &ours_, &theirs_;
};

}  // namespace stemma::app
