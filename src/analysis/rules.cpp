#include "analysis/rules.hpp"

#include <algorithm>
#include <array>

namespace stemma::analysis {
namespace {

/// The one list, sorted by id.
constexpr std::array list{
    &ai_undisclosed,             //
    &anonymity_reason_missing,   //
    &anonymous_only,             //
    &anonymous_opinion,          //
    &attenuated,                 //
    &bare_source,                //
    &check_overdue,              //
    &choke_point,                //
    &circular,                   //
    &citation_incomplete,        //
    &common_control,             //
    &confidence_and_likelihood,  //
    &confidence_likelihood_mix,  //
    &contradicted,               //
    &dated_anomaly,              //
    &decision_lapsed,            //
    &descriptor_missing,         //
    &diagonal_ratings,           //
    &endorsing_cue,              //
    &endorsing_verb,             //
    &figure_differs,             //
    &flat_statement,             //
    &hedge_loss,                 //
    &identity_unsettled,         //
    &lost_hedge,                 //
    &missing_reply,              //
    &mixed_rows,                 //
    &no_archive,                 //
    &no_comment_conflict,        //
    &no_document,                //
    &no_primary,                 //
    &number_spread,              //
    &official_only,              //
    &overconfident,              //
    &overreach,                  //
    &party_aligned_only,         //
    &party_silent,               //
    &plural_overclaim,           //
    &plural_sources,             //
    &protected_name,             //
    &relay_attribution,          //
    &reply_missing,              //
    &retracted_support,          //
    &same_country_only,          //
    &single_origin,              //
    &single_source,              //
    &social_only,                //
    &stale_rating,               //
    &state_media_only,           //
    &superlative,                //
    &too_few_named,              //
    &unapproved_allegation,      //
    &undated,                    //
    &unearned_confirmed,         //
    &unearned_word,              //
    &unmarked_sentence,          //
    &unsourced,                  //
    &withdrawn_support,          //
    &wrong_attribution,          //
};

}  // namespace

std::span<const Rule* const> rules() { return list; }

const Rule* find_rule(std::string_view id) {
  const auto at = std::find_if(list.begin(), list.end(), [&](const Rule* rule) { return rule->id == id; });
  return at == list.end() ? nullptr : *at;
}

}  // namespace stemma::analysis
