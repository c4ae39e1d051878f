// What the record holds on a claim, said so that two records which hold the same say the same.
//
// A tick under a sentence remembers a digest of it. So it depends on neither the order of the case file, row numbers
// nor uids, which are random: an entry is referred to by a hash of its kind and id, lists without an order are sorted,
// and an id that was made for an attribution is left out. Renaming a claim, source or publication changes it.
//
// Of a claim there are: the claim, and those that it is made of; what is attributed on it; the publications of that,
// what they cite, and the sources of the chains, with what judging reads of them (kind, country, anonymity, control,
// identity, grades; no names); the withdrawals and checks that concern it. Decisions and assessments are left out: they
// are what editors made of the record.
//
// Of sealed entries there is what an export shows of them and no more, and they have no hash: a digest that stands in a
// file beside the story must not let anybody try out names and words until one fits.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "stemma/ids.hpp"
#include "stemma/record.hpp"
#include "store/protection.hpp"

namespace stemma::store {

/// Sorted lines of JSON for each of these claims. `sealed` is by row number of the record.
std::map<ClaimId, std::vector<std::string>> claim_contents(CaseRecord record, const Protection& sealed,
                                                           const std::vector<ClaimId>& claims);

}  // namespace stemma::store
