#include "store/common_base.hpp"

#include <algorithm>
#include <unordered_map>

#include "store/merge_note.hpp"

namespace stemma::store {
namespace {

/// For each commit of `chain`, the last one of `other` that is in it; they share the first `shared` commits.
std::vector<std::size_t> reached(const Chain& chain, const Chain& other, std::size_t shared) {
  std::unordered_map<std::string, std::size_t> number;
  for (std::size_t i = 0; i < other.digests.size(); ++i) number.emplace(other.digests[i], i);
  std::vector<std::size_t> standing;  // merges that were not taken back
  std::vector<std::size_t> last;
  last.reserve(chain.digests.size());
  for (std::size_t i = 0; i < chain.digests.size(); ++i) {
    const auto note = merge_note(chain.messages[i]);
    const auto merged = note ? number.find(note->head) : number.end();
    if (merged != number.end() && note->merges) standing.push_back(merged->second);
    if (merged != number.end() && !note->merges) std::erase(standing, merged->second);
    std::size_t most = std::min(i, shared - 1);
    for (const std::size_t commit : standing) most = std::max(most, commit);
    last.push_back(most);
  }
  return last;
}

}  // namespace

Ancestry::Ancestry(const Chain& ours, const Chain& theirs) {
  if (ours.digests.empty() || theirs.digests.empty()) return;
  std::size_t shared = 0;
  const std::size_t most = std::min(ours.digests.size(), theirs.digests.size());
  while (shared < most && ours.digests[shared] == theirs.digests[shared]) ++shared;
  // An empty case that was copied before its history began has two first commits, with one content.
  if (shared == 0 && ours.beginning == theirs.beginning) shared = 1;
  related_ = shared > 0;
  if (!related_) return;
  in_ours_ = reached(ours, theirs, shared);
  in_theirs_ = reached(theirs, ours, shared);
}

CommonBase Ancestry::base(std::size_t ours, std::size_t theirs) const {
  const std::size_t theirs_reached = in_ours_[ours], ours_reached = in_theirs_[theirs];
  CommonBase base;
  base.ours = std::min(ours_reached, ours);
  base.theirs = std::min(theirs_reached, theirs);
  base.all_merged = base.theirs == theirs;
  if (in_ours_[base.ours] >= base.theirs) {
    base.one = {Side::ours, base.ours};
  } else if (in_theirs_[base.theirs] >= base.ours) {
    base.one = {Side::theirs, base.theirs};
  }
  return base;
}

}  // namespace stemma::store
