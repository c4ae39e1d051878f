#include "store/noted_references.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "stemma/error.hpp"

namespace stemma::store {

std::optional<Known> NotingReferences::find(EntryKind kind, std::string_view slug) const {
  constexpr std::size_t usual = 8;
  if (notes_.empty()) notes_.reserve(usual);
  const std::optional<Known> known = asked_.find(kind, slug);
  notes_.push_back({kind, std::string(slug), known});
  return known;
}

Notes NotingReferences::take() { return std::exchange(notes_, {}); }

std::optional<Known> NotedReferences::find(EntryKind kind, std::string_view slug) const {
  if (notes_ != nullptr) {
    const auto at = std::find_if(notes_->begin(), notes_->end(),
                                 [&](const Note& note) { return note.kind == kind && note.slug == slug; });
    if (at != notes_->end()) return at->known;
  }
  throw Error(ErrorKind::internal, fmt::format("the {} \"{}\" was not noted", to_string(kind), slug));
}

}  // namespace stemma::store
