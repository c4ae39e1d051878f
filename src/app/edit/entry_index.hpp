// The entries of a record by row: what the commands that edit work on, whatever the kind.
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/entry_kind.hpp"
#include "model/references.hpp"
#include "stemma/record.hpp"

namespace stemma::app {

/// The row counts from 0 in the order of the record; that of an attribution counts over all publications.
struct Entry {
  EntryKind kind = EntryKind::source;
  std::size_t row = 0;
  friend auto operator<=>(const Entry&, const Entry&) = default;
};

/// Rows and ids as they are when it is made; ids may change under it, the number of entries may not.
class EntryIndex {
 public:
  explicit EntryIndex(const CaseRecord& record);

  /// By its id in the record, sealed or not; entries without ids are not found.
  std::optional<Entry> find(EntryKind kind, std::string_view id) const;
  /// What a reference means; nothing where it is a word that is no id of an entry.
  std::optional<Entry> meant(model::Reference what, std::string_view id) const;
  /// Nothing for the case itself.
  std::optional<Entry> referrer(const model::Referrer& from) const;

  std::size_t count(EntryKind kind) const { return counts_[static_cast<std::size_t>(kind)]; }

  /// Publication, and place in what it says.
  std::pair<std::size_t, std::size_t> said_at(std::size_t row) const;
  std::size_t first_said(std::size_t publication) const { return first_said_[publication]; }

  /// The id of an entry of a kind that has ids.
  std::string& id(CaseRecord& record, const Entry& entry) const;
  const std::string& id(const CaseRecord& record, const Entry& entry) const;

 private:
  void add(EntryKind kind, std::string_view id, std::size_t row);

  std::map<std::pair<EntryKind, std::string>, std::size_t, std::less<>> rows_;
  std::vector<std::size_t> first_said_;  ///< by publication, and the number of all attributions at the end
  std::vector<std::size_t> counts_;
};

}  // namespace stemma::app
