// What follows from a change of a record by itself.
#pragma once

#include <optional>
#include <vector>

#include "app/edit/entry_index.hpp"

namespace stemma::app {

/// What the references of a record mean, kept while ids change: made before, written back by follow().
class References {
 public:
  explicit References(const CaseRecord& record);

  /// What named `from` names `to` from now on, an entry of the same kind.
  void lead(const Entry& from, const Entry& to);
  /// Gives every reference the id that its entry has by now. No entry and no reference may have come or gone.
  void follow(CaseRecord& record) const;

  const EntryIndex& index() const { return index_; }

 private:
  EntryIndex index_;
  std::vector<std::optional<Entry>> meant_;
};

/// After a change: attributions have the default ids that a case file would give them, and references to them follow;
/// an outlet that no publication implies any more stands for itself.
void settle(CaseRecord& record);

}  // namespace stemma::app
