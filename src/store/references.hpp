// What the ids in an entry mean: the row number and the uid of what each names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/digest.hpp"
#include "model/entry_kind.hpp"
#include "model/rows.hpp"

namespace stemma::store {

/// An entry that is there.
struct Known {
  std::uint32_t row = 0;
  base::Uid uid{};
};

/// Either all of a record's ids (directory.hpp), or those of a database, looked up one by one (known_rows.hpp).
class References {
 public:
  References() = default;
  References(const References&) = delete;
  References& operator=(const References&) = delete;
  virtual ~References() = default;

  /// The source, claim, publication or attribution with this id; nothing where there is none.
  virtual std::optional<Known> find(EntryKind kind, std::string_view slug) const = 0;

  // Error bad_input if nothing has that id.
  Known wanted(EntryKind kind, std::string_view slug) const;
  std::uint32_t source(std::string_view slug) const { return wanted(EntryKind::source, slug).row; }
  std::uint32_t claim(std::string_view slug) const { return wanted(EntryKind::claim, slug).row; }
  std::uint32_t publication(std::string_view slug) const { return wanted(EntryKind::publication, slug).row; }
  /// Nothing for no id.
  std::optional<std::uint32_t> optional_source(std::string_view slug) const;
  std::optional<std::uint32_t> optional_publication(std::string_view slug) const;

  struct Node {
    model::NodeRef ref;
    base::Uid uid{};
  };
  /// A link of a chain or what a publication is derived from. An id that is both means the source.
  Node node(std::string_view slug) const;

  /// Its row, as find() has it.
  std::optional<std::uint32_t> row(EntryKind kind, std::string_view slug) const;
};

}  // namespace stemma::store
