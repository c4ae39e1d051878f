// stemma draft STORY CASE --sign, --unsign, --status and --require-signed: ticks under the sentences of a story.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "analysis/sign_off.hpp"
#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/story_on_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

struct SignOffRequest {
  std::string ticks;         ///< the file; empty: STORY.signed.yaml beside the story
  std::string sign, unsign;  ///< whose name; at most one of them
  std::string lines;         ///< "12,14-20": sentences that begin on these; empty: all
  bool status = false;       ///< show what is signed and what is open
  std::size_t require = 0;   ///< different people for each sentence; 0: not asked

  bool acts() const { return !sign.empty() || !unsign.empty(); }
};

/// The name of the ticks file. Throws Error usage for a story on standard input without one of its own.
std::string ticks_file(const std::string& story, const SignOffRequest& request);

/// The story beside its ticks. A file that is not there has none, unless it was named. Throws Error: io, limit,
/// bad_input, also where the ticks are of another case.
analysis::SignOff read_sign_off(StoryOnCase& draft, const std::string& story, const SignOffRequest& request);

/// Signs or takes back, if asked; then writes what was done, and the status where it is asked for. Returns the lines of
/// the sentences that have too few signatures. The ticks file is written whole, or not at all, and not where nothing
/// changes; whoever signs at the same time waits.
///
/// Without lines every marked sentence is ticked. A sentence without a mark is ticked only where its line is named by
/// itself: there is nothing to check it against, so that nobody should do it by accident.
///
/// Throws Error usage for a name that is none, and for lines where no sentence begins.
std::vector<std::uint32_t> sign_off_story(const JudgeRequest& of, const std::string& story,
                                          const SignOffRequest& request, const std::string& format, const Look& look,
                                          const World& world, std::ostream& out);

/// Lines of the sentences that have fewer signatures than asked for.
std::vector<std::uint32_t> wanting_lines(const StoryOnCase& draft, const analysis::SignOff& signs, std::size_t people);

}  // namespace stemma::app
