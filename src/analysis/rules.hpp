// The rules, each in a file of its own under rules/.
#pragma once

#include "analysis/rule.hpp"

namespace stemma::analysis {

extern const Rule ai_undisclosed;
extern const Rule anonymity_reason_missing;
extern const Rule anonymous_only;
extern const Rule anonymous_opinion;
extern const Rule attenuated;
extern const Rule bare_source;
extern const Rule check_overdue;
extern const Rule choke_point;
extern const Rule circular;
extern const Rule citation_incomplete;
extern const Rule common_control;
extern const Rule confidence_and_likelihood;
extern const Rule confidence_likelihood_mix;
extern const Rule contradicted;
extern const Rule dated_anomaly;
extern const Rule decision_lapsed;
extern const Rule descriptor_missing;
extern const Rule diagonal_ratings;
extern const Rule endorsing_cue;
extern const Rule endorsing_verb;
extern const Rule figure_differs;
extern const Rule flat_statement;
extern const Rule hedge_loss;
extern const Rule identity_unsettled;
extern const Rule lost_hedge;
extern const Rule missing_reply;
extern const Rule mixed_rows;
extern const Rule no_archive;
extern const Rule no_comment_conflict;
extern const Rule no_document;
extern const Rule no_primary;
extern const Rule number_spread;
extern const Rule official_only;
extern const Rule overconfident;
extern const Rule overreach;
extern const Rule party_aligned_only;
extern const Rule party_silent;
extern const Rule plural_overclaim;
extern const Rule plural_sources;
extern const Rule protected_name;
extern const Rule relay_attribution;
extern const Rule reply_missing;
extern const Rule retracted_support;
extern const Rule same_country_only;
extern const Rule single_origin;
extern const Rule single_source;
extern const Rule social_only;
extern const Rule stale_rating;
extern const Rule state_media_only;
extern const Rule superlative;
extern const Rule too_few_named;
extern const Rule unapproved_allegation;
extern const Rule undated;
extern const Rule unearned_confirmed;
extern const Rule unearned_word;
extern const Rule unmarked_sentence;
extern const Rule unsourced;
extern const Rule withdrawn_support;
extern const Rule wrong_attribution;

}  // namespace stemma::analysis
