// The stemma of one claim: origins at the top, the claim at the bottom, denials apart.
//
// Unlike the graph of a whole case (dot_face.hpp) this one is read on a page beside the words, so that nodes carry the
// ids and classes by which a script finds them: "party p12", edges "way f12 t15".
#pragma once

#include <optional>
#include <string>

#include "report/words.hpp"
#include "stemma/date.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// DOT for Graphviz. Every node of a party has the class `p` and the dense id of its source, every folded one the
/// classes of all that it stands for; arrows have those of their ends behind `f` and `t`. Ids of elements begin with
/// `key`. Empty where nobody supports or denies the claim.
std::string stemma_dot(const Judgement& judgement, const Words& words, const std::string& key);

/// What Graphviz wrote, for the inside of a page: without prologue, comments, tooltips and the ids that it gives of its
/// own, which depend on what else was drawn with it and come again in every picture.
std::string bare_svg(const std::string& svg);

}  // namespace stemma::report
