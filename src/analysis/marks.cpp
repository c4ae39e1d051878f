#include "analysis/marks.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "model/word_row.hpp"

namespace stemma::analysis {
namespace {

constexpr std::size_t most_claims = 2;  ///< proposed for one sentence
constexpr double near_best = 0.8;       ///< of the best cover, for a second claim

class Proposer {
 public:
  explicit Proposer(const StoryFacts& facts) : facts_(facts) {
    for (const model::ClaimWords& claim : facts.lexicon.claims) {
      std::vector<std::string>& words = words_.emplace_back();
      for (const auto* list : {&claim.words, &claim.said}) {
        for (const std::string& word : *list) words.push_back(model::singular(word));
      }
      std::sort(words.begin(), words.end());
      words.erase(std::unique(words.begin(), words.end()), words.end());
      for (const std::string& word : words) ++claims_with_[word];
    }
  }

  std::vector<Proposal> all() const {
    std::vector<Proposal> found;
    for (std::size_t number = 0; number < facts_.readings.size(); ++number) {
      const bool subhead = facts_.story.sentences[number].part == model::StoryPart::subhead;
      if (!facts_.claims[number].empty() || subhead || !facts_.readings[number].checkable) continue;
      const std::vector<Proposal> some = of(number);
      found.insert(found.end(), some.begin(), some.end());
    }
    return found;
  }

 private:
  double weight(const std::string& word) const {
    const auto at = claims_with_.find(word);
    if (at == claims_with_.end()) return 0;
    return std::log(1 + static_cast<double>(words_.size()) / static_cast<double>(at->second));
  }

  std::vector<Proposal> of(std::size_t number) const {
    const std::vector<std::string>& said = facts_.readings[number].words;
    double whole = 0;
    for (const std::string& word : said) whole += weight(word);
    std::vector<Proposal> found;
    for (std::size_t c = 0; c < words_.size(); ++c) {
      Proposal proposal{number, ClaimId{c}, 0, {}};
      std::set_intersection(said.begin(), said.end(), words_[c].begin(), words_[c].end(),
                            std::back_inserter(proposal.words));
      if (proposal.words.size() < least_words) continue;
      for (const std::string& word : proposal.words) proposal.cover += weight(word) / whole;
      if (proposal.cover >= least_cover) found.push_back(std::move(proposal));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Proposal& a, const Proposal& b) { return a.cover > b.cover; });
    if (found.size() > most_claims) found.resize(most_claims);
    if (found.size() > 1 && found.back().cover < near_best * found.front().cover) found.pop_back();
    return found;
  }

  const StoryFacts& facts_;
  std::vector<std::vector<std::string>> words_;  ///< by claim, in the singular, sorted
  std::map<std::string, std::size_t> claims_with_;
};

}  // namespace

std::vector<Proposal> propose_marks(const StoryFacts& facts) { return Proposer(facts).all(); }

}  // namespace stemma::analysis
