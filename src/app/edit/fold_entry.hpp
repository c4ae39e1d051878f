// Two entries of a kind into one, field by field.
#pragma once

#include <string>
#include <vector>

#include "interchange/yaml_out.hpp"

namespace stemma::app {

/// A field that both have, and not alike.
struct FieldConflict {
  std::string field;
  std::string keep, other;  ///< "country: KR"
};

/// Whose value stands where both have one.
struct FieldChoice {
  bool other = false;                   ///< else that of the entry that is kept
  bool all = false;                     ///< for every field; else only for those named here
  std::vector<std::string> from_other;  ///< fields whose value is the other's, whatever else is said
};

/// All that is said of either. Lists are joined; notes follow each other; the stricter sensitivity stands; the other's
/// name, where it differs, becomes an alias. Anything else that both have and not alike is a conflict, unless chosen.
/// Whether a source is unnamed is not only added to: there, one that says nothing counts too.
interchange::YamlOut folded(interchange::YamlOut keep, const interchange::YamlOut& other, const FieldChoice& choice,
                            std::vector<FieldConflict>& conflicts);

}  // namespace stemma::app
