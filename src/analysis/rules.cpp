#include "analysis/rules.hpp"

#include <algorithm>
#include <array>

namespace stemma::analysis {
namespace {

/// The one list, sorted by id.
constexpr std::array list{
    &anonymous_only,      //
    &check_overdue,       //
    &circular,            //
    &contradicted,        //
    &dated_anomaly,       //
    &decision_lapsed,     //
    &identity_unsettled,  //
    &no_archive,          //
    &no_primary,          //
    &overreach,           //
    &party_aligned_only,  //
    &party_silent,        //
    &reply_missing,       //
    &single_origin,       //
    &single_source,       //
    &superlative,         //
    &unsourced,           //
};

}  // namespace

std::span<const Rule* const> rules() { return list; }

const Rule* find_rule(std::string_view id) {
  const auto at = std::find_if(list.begin(), list.end(), [&](const Rule* rule) { return rule->id == id; });
  return at == list.end() ? nullptr : *at;
}

}  // namespace stemma::analysis
