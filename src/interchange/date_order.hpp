// Dates that cannot be in the order in which they stand.
#pragma once

#include "stemma/date.hpp"

namespace stemma::interchange {

/// True if `date` is surely more than a day before `earliest`: the last day of the one against the first day of the
/// other. One day is let pass, as a publication of the 12th in Seoul is read on the 11th in New York; so is every
/// date that its author doubts (`2024?`, `2024-03~`).
bool impossibly_before(const Date& date, const Date& earliest);

}  // namespace stemma::interchange
