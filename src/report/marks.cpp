#include "report/marks.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/escape.hpp"
#include "report/page.hpp"

namespace stemma::report {

void write_marks(std::ostream& out, const StoryPage& page, const std::vector<analysis::Proposal>& proposals,
                 const Words& words, const FaceOptions& options) {
  constexpr std::size_t indent = 2;
  const Paint paint(options.colour);
  const std::size_t width = std::max(options.width, narrowest_width);
  std::set<std::size_t> with_proposal;
  for (std::size_t i = 0; i < proposals.size();) {
    const std::size_t number = proposals[i].sentence;
    const Place& at = page.facts.story.sentences[number].at;
    std::vector<std::string> claims, shared;
    for (; i < proposals.size() && proposals[i].sentence == number; ++i) {
      claims.push_back(words.texts().claim(proposals[i].claim).id);
      shared.push_back(fmt::format("{} shares {}", claims.back(), list(proposals[i].words)));
    }
    with_proposal.insert(number);
    std::string mark;
    for (const std::string& claim : claims) mark += (mark.empty() ? "" : " ") + claim;
    out << paint.bold(
               base::for_terminal(fmt::format("{}:{}:{}: [{}]", page.facts.story.file, at.line, at.column, mark)))
        << '\n';
    paragraph(out, width, indent, "", 0, sentence_shown(page, number));
    paragraph(out, width, indent, "", 0, list(shared));
  }
  std::size_t unmarked = 0;
  for (std::size_t i = 0; i < page.facts.readings.size(); ++i) {
    if (page.facts.lacks_mark(i)) ++unmarked;
  }
  out << fmt::format("{} without a mark; a mark is proposed for {}, and none is set\n",
                     counted(unmarked, "checkable sentence", "checkable sentences"), with_proposal.size());
}

}  // namespace stemma::report
