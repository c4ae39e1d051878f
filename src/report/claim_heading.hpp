// The head of a claim on a page of its own.
#pragma once

#include <ostream>

#include "report/options.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// Id and text, wrapped, and below them importance and status.
void write_claim_heading(std::ostream& out, const Judgement& judgement, const Words& words, const FaceOptions& options);

}  // namespace stemma::report
