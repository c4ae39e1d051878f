// A digest of what the record holds on a claim and how it stands, by which a tick notices a change.
#pragma once

#include <map>
#include <string>

#include "analysis/story_facts.hpp"
#include "store/store.hpp"

namespace stemma::app {

/// For each claim that the story is marked with 64 hexadecimal digits: SHA-256 of the lines of Store::claim_contents
/// and then, a line each, its status, advice, six numbers, and the rule, severity and kind of each finding, sorted.
/// They are those of the policy and the day that the case is asked by.
std::map<ClaimId, std::string> claim_digests(const store::Store& store, const analysis::StoryFacts& facts);

}  // namespace stemma::app
