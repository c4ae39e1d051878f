// A record in which protected sources have pseudonyms, and on which everything is judged as before.
#pragma once

#include <string>
#include <vector>

#include "stemma/record.hpp"

namespace stemma::app {

struct PseudonymRequest {
  std::string key;                   ///< see Pseudonyms
  std::string recipient;             ///< other recipients get other pseudonyms
  std::vector<std::string> protect;  ///< ids of sources that are protected beside those that are not public
  bool by_uid = true;                ///< entries are known by uid and not by the ids of the case and the entry
};

/// Protected are sources, claims, publications and attributions that are internal or sealed, the sources of the
/// request, what they published, and what was said in a protected publication or of a protected claim. They get ids and
/// names that say nothing and lose their uids, addresses, aliases, notes and words; where a judgement asks whether
/// something is recorded, "withheld" stands in its place. Words that came through a protected source are left out. In
/// texts of others its pseudonym stands for its names; ids of others that have its id or a name in them are replaced.
/// Kinds, countries, control, identity links, grades, counts, dates, stances, links and classes stay, since rules read
/// them: numbers, statuses and findings are those of `record` but for names. All that is left is marked public.
///
/// Error usage if `protect` names no source.
CaseRecord pseudonymised(const CaseRecord& record, const PseudonymRequest& request);

}  // namespace stemma::app
