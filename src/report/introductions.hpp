// Once in a report, what the sentences leave out of an unnamed source's description.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

class Introductions {
 public:
  struct Entry {
    std::string id, descriptor;
  };
  /// Of the origins and deniers of a claim that have not been introduced yet; a few at a time.
  std::vector<Entry> of(const Judgement& judgement, const Words& words);

 private:
  std::set<SourceId> introduced_;
};

}  // namespace stemma::report
