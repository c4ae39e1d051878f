#include "report/opinion_words.hpp"

#include <fmt/core.h>

#include "report/words.hpp"

namespace stemma::report {
namespace {

std::string side_words(const OpinionSide& side) {
  if (side.statements == 0) return "none, since nobody is known to stand behind it";
  if (side.graded == 0) {
    return fmt::format("none, since {} graded for credibility",
                       side.statements == 1 ? "its statement is not" : "no statement is");
  }
  const Opinion& opinion = side.opinion;
  return fmt::format("belief {:.2f}, disbelief {:.2f}, uncertainty {:.2f}; expected {:.2f} ({} of {} graded, on {})",
                     opinion.belief, opinion.disbelief, opinion.uncertainty, side.expected, side.graded,
                     counted(side.statements, "statement", "statements"), counted(side.lines, "line", "lines"));
}

}  // namespace

std::string opinion_words(const ClaimOpinion& opinion) {
  if (opinion.contested()) {
    return fmt::format("contested. By its support: {}. By its denial: {}.", side_words(opinion.support),
                       side_words(opinion.denial));
  }
  return side_words(opinion.denial.statements > 0 ? opinion.denial : opinion.support) + ".";
}

}  // namespace stemma::report
