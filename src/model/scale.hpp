// The scales on which reliability, credibility, confidence and likelihood are graded, as published: their codes, and
// which numbers a code stands for.
//
// A grade is kept as (scale, code, number), as its author gave it: two scales give the same word different numbers, and
// "cannot be judged" (F, 6) has none on any of them. Nothing here turns one scale into another; three of
// them write the Admiralty code, and are read as it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/record.hpp"

namespace stemma::model {

/// What is graded. They are never worked out from one another.
enum class Axis : std::uint8_t { reliability = 1, credibility = 2, confidence = 4, likelihood = 8 };

/// A code, and what it stands for in per cent.
struct Grade {
  std::string_view code;
  std::optional<double> number = std::nullopt;  ///< what it is written as; null: it has no number
  double least = 0, most = 0;                   ///< which numbers are read as it, both ends included
  bool below_most = false;                      ///< `most` itself is read as the next code
};

/// One scale on one or more axes. Where `grades` is empty it has numbers alone.
struct Scale {
  std::string_view name;
  std::uint8_t axes = 0;  ///< of Axis, added up
  std::span<const Grade> grades;
  bool numbered = true;  ///< a number may stand beside the code

  bool grades_on(Axis axis) const { return (axes & static_cast<std::uint8_t>(axis)) != 0; }
  /// Null if there is none of that code.
  const Grade* find(std::string_view code) const;
  /// The code that a number from 0 to 100 is read as; none in a gap between two codes, or outside.
  std::optional<std::string_view> code_of(double number) const;
};

/// A grade as a MISP tag has it: `admiralty-scale:source-reliability="b"`. Nothing, if the text is no such tag.
struct MispTag {
  Axis axis = Axis::reliability;
  std::string code;
};
std::optional<MispTag> misp_tag(std::string_view text);

/// The Admiralty grade that a grade on a scale of the same code is: `admiralty` itself, `misp` (g is MISP's own and is
/// none), and for credibility STIX's `stix-admiralty`, whose numbers stand for a code. Nothing for other scales.
std::optional<Reliability> admiralty_reliability(const ScaleValue& grade);
std::optional<Credibility> admiralty_credibility(const ScaleValue& grade);

/// Every scale, by name; one name may have several entries, each on axes of its own.
std::span<const Scale> scales();
/// Each name once.
std::vector<std::string> scale_names();
/// Null if there is no such scale on that axis.
const Scale* find_scale(std::string_view name, Axis axis);

}  // namespace stemma::model
