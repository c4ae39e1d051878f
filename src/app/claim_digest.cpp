#include "app/claim_digest.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/digest.hpp"

namespace stemma::app {
namespace {

std::string words_of(const Interval& interval) { return fmt::format("{}-{}", interval.min, interval.max); }

std::vector<std::string> lines_of(const Judgement& judgement) {
  const Numbers& n = judgement.numbers;
  std::vector<std::string> lines;
  for (const Finding& finding : judgement.findings) {
    lines.push_back(
        fmt::format("finding {} {} {}", finding.rule, to_string(finding.severity), to_string(finding.kind)));
  }
  std::sort(lines.begin(), lines.end());
  lines.push_back(fmt::format("status {}", to_string(judgement.status)));
  lines.push_back(fmt::format("advice {}", to_string(judgement.advice)));
  lines.push_back(fmt::format("numbers {} {} {} {} {} {}", n.publications, n.voices, words_of(n.origins),
                              words_of(n.independent_origins), words_of(n.lines), words_of(n.controlled_lines)));
  return lines;
}

}  // namespace

std::map<ClaimId, std::string> claim_digests(const store::Store& store, const analysis::StoryFacts& facts) {
  std::vector<ClaimId> claims;
  claims.reserve(facts.stands.size());
  for (const auto& entry : facts.stands) claims.push_back(entry.first);
  std::map<ClaimId, std::string> digests;
  for (auto& [claim, lines] : store.claim_contents(claims)) {
    base::Sha256Stream stream;
    const auto add = [&](const std::string& line) {
      stream.update(line);
      stream.update("\n");
    };
    std::for_each(lines.begin(), lines.end(), add);
    const std::vector<std::string> stand = lines_of(facts.stands.at(claim).judgement);
    std::for_each(stand.begin(), stand.end(), add);
    digests.emplace(claim, base::hex(stream.finish()));
  }
  return digests;
}

}  // namespace stemma::app
