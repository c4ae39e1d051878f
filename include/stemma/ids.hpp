// Strong ids: dense row numbers, one type per kind of thing.
//
// Stemma has three ids for everything (DESIGN: a slug people type, a 16-byte uid that merges use, a
// dense row number that the judgement uses). These are the third: they index arrays, start at 0, and
// mean nothing outside one loaded case.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace stemma {

template <class Tag>
struct Id {
  static constexpr std::uint32_t none_value = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t value = none_value;

  constexpr Id() = default;
  constexpr explicit Id(std::uint32_t v) : value(v) {}
  constexpr explicit Id(std::size_t v) : value(static_cast<std::uint32_t>(v)) {}
  constexpr bool is_none() const { return value == none_value; }
  constexpr std::size_t index() const { return value; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using ClaimId = Id<struct ClaimTag>;
using SourceId = Id<struct SourceTag>;
using PublicationId = Id<struct PublicationTag>;
using AttributionId = Id<struct AttributionTag>;
/// A decision of an editor on a finding.
using DecisionId = Id<struct DecisionTag>;
/// Somebody who grades sources and statements.
using RaterId = Id<struct RaterTag>;
/// A source after same-as links are followed.
using PartyId = Id<struct PartyTag>;
/// A control group: the parties with the same sole or majority ultimate controller.
using GroupId = Id<struct GroupTag>;

}  // namespace stemma

template <class Tag>
struct std::hash<stemma::Id<Tag>> {
  std::size_t operator()(stemma::Id<Tag> id) const noexcept { return id.value; }
};
