// Which sources of a case an ownership list speaks of, and what it adds to them. Pure.
//
// A source is matched by the hosts of its `urls` (the longest listed host wins), else by its handles and accounts, else
// by its name or an alias, exactly and without case. Never by the addresses of its publications: an outlet that is
// reprinted on a state's site is not controlled by that state. Sealed sources, unnamed ones, persons, and documents are
// left alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "interchange/ownership_list.hpp"
#include "stemma/record.hpp"
#include "store/store.hpp"

namespace stemma::app {

/// What the list says of one source.
struct Matched {
  enum class Outcome { added, there_already, nothing_to_add };
  std::string source;
  Outcome outcome = Outcome::nothing_to_add;
  std::string controller;  ///< empty where there is nothing to add
  bool funds_only = false;
  std::uint32_t line = 1;  ///< of the list
  std::string code;
  std::string by;  ///< "host tass.com", "handle twitter/tass", "name"
};

struct OwnershipPlan {
  store::ControlAdditions additions;
  std::vector<Matched> matched;                ///< in the order of the record
  std::vector<interchange::KeptOut> kept_out;  ///< rows and matches that are not used; by line
};

/// `list_date` counts for rows without a date of their own: what a list says is known from its date on.
OwnershipPlan match_ownership(const CaseRecord& record, const interchange::OwnershipList& list,
                              const std::optional<Date>& list_date);

}  // namespace stemma::app
