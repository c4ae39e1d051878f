// The ticks file, STORY.signed.yaml: who checked which sentence of a story.
//
// A tick is a block of lines of its own, in the story's order, so that version control merges the ticks of two people
// as it merges their paragraphs. Rejected: marks in the story itself (signing would change what is signed) and a table
// in the database (a case file has none, and the ticks would not travel with the story).
#pragma once

#include <string>
#include <string_view>

#include "base/limits.hpp"
#include "model/sign_off.hpp"

namespace stemma::interchange {

/// Throws Error bad_input with every mistake of the file, or limit. The same tick twice, as a merge may leave it, is no
/// mistake. Names come back in normal form C, the claims of a tick sorted by id.
model::Ticks read_ticks(std::string_view text, const std::string& name, const base::Limits& limits = {});

/// The ticks in their order.
std::string write_ticks(const model::Ticks& ticks);

}  // namespace stemma::interchange
