// Where in the case file something stands.
#pragma once

#include "model/texts.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// Of the entry that a finding is about; line 0 where it stands in no file, as a rater or the case itself.
Place place_of(const Subject& subject, model::Texts& texts);

}  // namespace stemma::report
