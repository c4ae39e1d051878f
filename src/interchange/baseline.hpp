// The baseline file: the findings that a desk knows already, so that it is shown only what is new.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma::interchange {

/// One finding, or several of one rule on one subject.
struct KnownFinding {
  std::string rule;
  SubjectKind subject_kind = SubjectKind::claim;
  std::string subject;  ///< the id that people type
  FindingKind kind = FindingKind::fail;
  Severity severity = Severity::warning;
  std::uint32_t count = 1;
  friend bool operator==(const KnownFinding&, const KnownFinding&) = default;
};

struct Baseline {
  std::string of;             ///< id of the case
  std::string as_of, policy;  ///< what it was judged by; for people to read
  std::vector<KnownFinding> findings;
};

/// Throws Error bad_input with every mistake of the file, or limit.
Baseline read_baseline(std::string_view text, const std::string& name, const base::Limits& limits = {});

/// One finding a line, in their order.
std::string write_baseline(const Baseline& baseline);

}  // namespace stemma::interchange
