#include "interchange/story_emphasis.hpp"

#include <algorithm>

#include "base/letters.hpp"

namespace stemma::interchange {

EmphasisRun emphasis_run(std::string_view raw, std::size_t at) {
  const std::size_t end = std::min(raw.find_first_not_of(raw[at], at), raw.size());
  const base::Letter before = base::letter_before(raw, at);
  const base::Letter after = base::letter_at(raw, end);
  using base::Letter;
  const bool left = after != Letter::space &&
                    (after != Letter::punctuation || before == Letter::space || before == Letter::punctuation);
  const bool right = before != Letter::space &&
                     (before != Letter::punctuation || after == Letter::space || after == Letter::punctuation);
  EmphasisRun run;
  run.from = static_cast<std::uint32_t>(at);
  run.to = static_cast<std::uint32_t>(end);
  run.length = run.to - run.from;
  run.mark = raw[at];
  run.opens = left && (run.mark == '*' || !right || before == Letter::punctuation);
  run.closes = right && (run.mark == '*' || !left || after == Letter::punctuation);
  return run;
}

void pair_emphasis(std::vector<EmphasisRun>& runs) {
  std::vector<std::size_t> open_stars;
  std::vector<std::size_t> open_lines;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    EmphasisRun& run = runs[i];
    std::vector<std::size_t>& open = run.mark == '*' ? open_stars : open_lines;
    while (run.closes && run.from < run.to && !open.empty()) {
      EmphasisRun& opener = runs[open.back()];
      const bool ambiguous = opener.closes || run.opens;
      if (ambiguous && (opener.length + run.length) % 3 == 0 && (opener.length % 3 != 0 || run.length % 3 != 0)) break;
      const std::uint32_t taken = std::min(opener.to - opener.from, run.to - run.from);
      opener.to -= taken;
      run.from += taken;
      if (opener.from == opener.to) open.pop_back();
    }
    if (run.opens && run.from < run.to) open.push_back(i);
  }
}

}  // namespace stemma::interchange
