// The kinds of entries that a case has.
#pragma once

#include <cstdint>
#include <string>

#include "stemma/vocabulary.hpp"

namespace stemma {

/// Those with ids first; the others are numbered from 1 in the order of the record.
enum class EntryKind : std::uint8_t {
  source,
  claim,
  publication,
  attribution,
  withdrawal,
  check,
  decision,
  assessment
};

template <>
std::span<const std::string_view> words<EntryKind>();

inline bool has_id(EntryKind kind) { return kind <= EntryKind::attribution; }

/// "a claim", "an attribution"
std::string with_article(EntryKind kind);

}  // namespace stemma
