// A policy: which rules are on, how severe they are, and the thresholds they use. Data, not code.
//
// A policy is a list of lines; each sets one rule or one threshold, for all claims or for those of some class or
// importance, and says on what published basis. A later line overrides an earlier one. A policy without lines leaves
// every rule and threshold as it is by itself.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/place.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma::model {

/// The numbers that rules compare with.
struct Thresholds {
  std::uint32_t wanted_origins = 2;      ///< independent origins that a claim should rest on
  std::uint32_t outweigh_party = 2;      ///< credible non-party origins that outweigh parties' bare denials
  std::uint32_t outweigh_other = 3;      ///< the same against one non-party denier
  std::uint32_t outweigh_rival = 2;      ///< origins of a contradicting claim that outweigh one origin of this
  std::uint32_t wanted_credible = 2;     ///< independent credible origins of what may be told as fact
  std::uint32_t wanted_named = 0;        ///< independent origins that are named on the record
  std::uint32_t wanted_things = 0;       ///< origins that are documents, data or objects
  std::uint32_t most_steps = 3;          ///< relays between an origin and the publisher that prints it
  std::uint32_t lines_for_moderate = 2;  ///< controlled lines that moderate confidence takes
  std::uint32_t lines_for_high = 3;      ///< the same for high
  std::uint32_t grade_days = 365;        ///< days after which a grade of reliability is looked at again
  std::uint32_t habit_pairs = 20;        ///< pairs of grades from which a rater's habit is told
  std::uint32_t habit_percent = 80;      ///< of them that go together
  std::uint32_t exact_origins = 40;      ///< up to this many origins the minimum is exact, past it greedy
};

/// A threshold as a policy names it.
struct Threshold {
  std::string_view name;
  std::uint32_t Thresholds::*value;
  std::uint32_t least, most;  ///< what a policy may set it to
  std::string_view means;     ///< "independent origins that a claim should rest on"
};
/// Every threshold, sorted by name.
std::span<const Threshold> thresholds();
/// Null if there is none of that name.
const Threshold* find_threshold(std::string_view name);

/// Sets one rule or one threshold.
struct PolicyLine {
  std::string rule;                     ///< its id, or empty
  std::string threshold;                ///< its name, or empty
  std::vector<ClaimClass> classes;      ///< only for claims of these classes; empty: of all
  std::vector<Importance> importances;  ///< only for claims of these; empty: of all
  std::optional<bool> on;
  std::optional<Severity> severity;
  std::optional<std::uint32_t> value;   ///< of the threshold
  std::vector<std::string> approvers;   ///< roles: a decision on the rule counts only if it was taken in one of these
  std::vector<std::string> exceptions;  ///< the kinds of exception that a decision on the rule may claim; empty: any
  std::string basis;                    ///< where this was published, or why it was chosen
  bool verified = true;                 ///< the published words were read, and not only reports of them
  Place at;

  /// It holds for claims of this class and importance.
  bool applies(ClaimClass claim_class, Importance importance) const;
  /// It holds for every claim, and for what is no claim.
  bool for_all() const { return classes.empty() && importances.empty(); }
  friend bool operator==(const PolicyLine&, const PolicyLine&) = default;
};

/// A policy begins with the lines of this one where its file does not say with which.
constexpr std::string_view usual_base = "default";
/// What a file says that begins with no other policy.
constexpr std::string_view no_base = "nothing";

struct Policy {
  std::string name = "default";
  std::string title;
  std::string basis;              ///< the document that it follows
  std::string extends;            ///< the policy with whose lines it begins; empty: with none
  std::size_t inherited = 0;      ///< how many of the lines, from the first, are of that policy
  std::vector<PolicyLine> lines;  ///< a later one overrides an earlier one

  /// Those that are its own.
  std::span<const PolicyLine> own() const { return std::span(lines).subspan(inherited); }
};

}  // namespace stemma::model
