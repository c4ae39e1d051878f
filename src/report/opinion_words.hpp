// A computed opinion in words.
#pragma once

#include <string>

#include "stemma/opinion.hpp"

namespace stemma::report {

/// "belief 0.30, disbelief 0.10, uncertainty 0.60; expected 0.60 (2 of 3 statements graded, 1 line)", with support and
/// denial apart where the claim is contested; why there is none, where no statement is graded.
std::string opinion_words(const ClaimOpinion& opinion);

}  // namespace stemma::report
