// What a face must know of a party beyond its texts: the judge knows it, as of the day asked for.
//
// The application adapts analysis::Judge to this; tests bring their own. Rejected: handing the judge to
// every face (each face would then need the rows of a case to be tested at all).
#pragma once

#include "stemma/ids.hpp"

namespace stemma::report {

class Parties {
 public:
  virtual ~Parties() = default;
  /// Named on the record on the day asked about.
  virtual bool named(SourceId source) const = 0;
  /// Control group on that day, or none.
  virtual GroupId group(SourceId source) const = 0;
  /// The controller that a group is named after.
  virtual SourceId group_root(GroupId group) const = 0;
  /// Controlled by a state, directly or not: what makes an outlet state media.
  virtual bool state_controlled(SourceId source) const = 0;
  /// News outlet, news agency or social account.
  virtual bool outlet(SourceId source) const = 0;
};

}  // namespace stemma::report
