#include "report/corrections.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "report/ended.hpp"

namespace stemma::report {
namespace {

using analysis::ToDo;

std::tuple<bool, ToDo> gravity(const AffectedSentence& sentence) { return {sentence.corrected(), sentence.to_do()}; }

/// "On 7 May 2024 the ministry denied it."; "Rev. Lee denied it, in the Reuters report of 13 March 2024."
std::string denial(const Denier& denier, const Words& words) {
  const PublicationId first = words.texts().attribution(denier.attributions.front()).publication;
  const model::PublicationText text = words.texts().publication(first);
  const std::optional<Date> date = parse_date(text.date);
  if (text.publisher == denier.source && date) {
    const bool day = date->period.first == date->period.last;
    return fmt::format("{} {} {} denied it.", day ? "On" : "In", written_out(date->period), words.party(denier.source));
  }
  return sentence(fmt::format("{} denied it, in {}", words.party_at_start(denier.source), words.publication(first)));
}

}  // namespace

ToDo AffectedSentence::to_do() const {
  ToDo gravest = ToDo::watch;
  for (const AffectedClaim& claim : claims) {
    if (corrected() || !claim.corrected) gravest = std::min(gravest, claim.to_do);
  }
  return gravest;
}

bool AffectedSentence::corrected() const {
  return std::all_of(claims.begin(), claims.end(), [](const AffectedClaim& claim) { return claim.corrected; });
}

void settle(CorrectionsPage& page) {
  page.affected = page.corrected = 0;
  for (AffectedStory& story : page.stories) {
    std::stable_sort(story.sentences.begin(), story.sentences.end(),
                     [](const auto& a, const auto& b) { return gravity(a) < gravity(b); });
    for (const AffectedSentence& sentence : story.sentences) ++(sentence.corrected() ? page.corrected : page.affected);
  }
  std::stable_sort(page.stories.begin(), page.stories.end(), [](const auto& a, const auto& b) {
    return gravity(a.sentences.front()) < gravity(b.sentences.front());
  });
}

std::vector<std::string> what_happened(const AffectedClaim& claim, const Words& words) {
  Judgement only;  // of what ended, what ended since
  only.claim = claim.claim;
  only.ended = claim.changed.ended;
  std::vector<std::string> told = ended_sentences(only, words);
  if (told.empty() && !only.ended.empty()) told.emplace_back("Support that it had then no longer counts.");
  if (only.ended.empty() && claim.said.fell()) told.emplace_back("What the sentence tells again no longer counts.");
  for (const Denier& denier : claim.changed.denied) told.push_back(denial(denier, words));
  if (claim.changed.worse_status) {
    told.push_back(
        fmt::format("Status: {} (before: {}).", to_string(claim.after.status), to_string(claim.before.status)));
  }
  std::vector<std::string> found(claim.changed.found.begin(), claim.changed.found.end());
  if (!found.empty()) told.push_back(fmt::format("New gap{}: {}.", found.size() == 1 ? "" : "s", list(found)));
  return told;
}

std::string reason_to_do(const AffectedClaim& claim) {
  if (claim.to_do == ToDo::watch) return "What it says is on record as it was.";
  if (claim.to_do == ToDo::update) {
    const bool less = !claim.changed.ended.empty();
    if (claim.changed.denied.empty()) return "It has less behind it than it had.";
    return less ? "It has less behind it than it had, and a denial is missing from it."
                : "A denial is missing from it.";
  }
  if (claim.said.fell()) return "What it rests on no longer counts.";
  if (claim.no_longer_borne) return "It says so as fact, and the record does not bear that any more.";
  return "Nobody on record stands behind it any more.";
}

}  // namespace stemma::report
