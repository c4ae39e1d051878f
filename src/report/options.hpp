// How a face is to look. Every face takes the same options and reads those that concern it.
#pragma once

#include <cstddef>
#include <string>

namespace stemma::report {

class Insight;

struct FaceOptions {
  std::size_t width = 80;      ///< columns of the text report; less than `narrowest_width` counts as that
  bool colour = false;         ///< terminal colours, as emphasis only
  bool ascii = false;          ///< draw with - | + instead of box-drawing characters
  std::string version;         ///< of Stemma, for the JSON head
  bool all_steps = false;      ///< every next step, not only the most useful
  bool sources_only = false;   ///< graphs: who relies on whom, without the claims
  bool by_control = false;     ///< graphs: one node for all under one control
  std::size_t max_nodes = 0;   ///< graphs: fold relays past this many nodes; 0: never
  Insight* insight = nullptr;  ///< what takes longer to answer; a face does without where there is none
};

inline constexpr std::size_t narrowest_width = 40;

}  // namespace stemma::report
