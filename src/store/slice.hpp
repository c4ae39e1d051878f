// Some claims of a case with everything that their judgement reads, as a small case of its own.
//
// It has the claims with all that is said of them; the claims that they name or that name them, with their elements;
// publications as far as they go back to one another; sources with those who control them and those whom they may be;
// withdrawals of any of these, checks, decisions and assessments. Rows keep ids, uids and places, and their order.
// The claims asked about are judged in it as they are in the whole case; findings on publications, sources, raters and
// the case are not, and nor are the other claims, whose own neighbours are left out.
//
// Every reference is followed by an index, so that it costs what the slice has, not what the case has; but for checks
// and decisions on the whole story, which are those that no index names: the index is read from end to end.
#pragma once

#include <vector>

#include "db/connection.hpp"
#include "stemma/ids.hpp"

namespace stemma::store {

/// Whether anything is sealed. The names of a slice's stand-ins would not be those of the whole case.
bool anything_sealed(const db::Connection& whole);

/// Puts the slice into a database that holds nothing but slice_image(). Nothing must be sealed.
void slice(const db::Connection& whole, const std::vector<ClaimId>& claims, db::Connection& into);

}  // namespace stemma::store
