// What an entry's references meant as its rows were written, so that another thread can encode it later.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/references.hpp"

namespace stemma::store {

struct Note {
  EntryKind kind = EntryKind::source;
  std::string slug;
  std::optional<Known> known;
};
using Notes = std::vector<Note>;

/// Asks others, and notes what they say.
class NotingReferences : public References {
 public:
  explicit NotingReferences(const References& asked) : asked_(asked) {}

  std::optional<Known> find(EntryKind kind, std::string_view slug) const override;
  /// What was asked since the last call.
  Notes take();

 private:
  const References& asked_;
  mutable Notes notes_;
};

/// Knows what was noted of one entry, and nothing else: Error internal for what was not asked then.
class NotedReferences : public References {
 public:
  /// From now on of this entry, whose notes must stay there.
  void read(const Notes& notes) { notes_ = &notes; }
  std::optional<Known> find(EntryKind kind, std::string_view slug) const override;

 private:
  const Notes* notes_ = nullptr;
};

}  // namespace stemma::store
