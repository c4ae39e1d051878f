#include "report/advice.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "report/cast.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t most_deniers = 8;  ///< named: each of them has a right to it

/// " quoted by TASS", " relayed by the ministry", where all that the origin told went through one party first.
std::string quoted_by(const Judgement& judgement, const Origin& origin, const Words& words) {
  const std::vector<SourceId> way = common_way(judgement, origin.source);
  if (way.empty()) return {};
  const bool thing = entry_class(words.texts().source(origin.source).kind) == EntryClass::thing;
  const char* verb = words.about().outlet(way.front()) ? "quoted" : thing ? "presented" : "relayed";
  return fmt::format("{} {} by {}", origin.named ? " as" : "", verb, words.party(way.front()));
}

/// "an unnamed source quoted by TASS", or the origins by name; nothing where nobody stands behind the claim.
/// Of several, only who is unnamed needs the outlet to be found again.
std::string attribution_object(const Judgement& judgement, const Cast& cast, const Words& words) {
  if (cast.known.empty()) return words.party_list(judgement.voices, most_names);
  std::vector<SourceId> who;
  for (std::size_t i = 0; i < named_of(cast.known.size(), most_names); ++i) who.push_back(cast.known[i].source);
  std::vector<std::string> names = words.parties(who), links(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool thing = entry_class(words.texts().source(who[i]).kind) == EntryClass::thing;
    if (names.size() == 1 || thing || !cast.known[i].named) links[i] = quoted_by(judgement, cast.known[i], words);
  }
  const std::size_t total = cast.known.size();
  if (names.size() > 1 && names.size() == total && !links.front().empty() &&
      std::count(links.begin(), links.end(), links.front()) == static_cast<std::ptrdiff_t>(total)) {
    return list_of(std::move(names), total) + (total == 2 ? ", both" : ", all") + links.front();
  }
  for (std::size_t i = 0; i < names.size(); ++i) names[i] += links[i];
  return list_of(std::move(names), total);
}

std::string carry_the_denial(const Judgement& judgement, const Words& words) {
  if (judgement.deniers.empty()) return {};
  const std::vector<SourceId> who = speakers_of(judgement.deniers);
  return fmt::format(", and carry the {} by {}", who.size() == 1 ? "denial" : "denials",
                     words.party_list(who, most_deniers));
}

/// What one origin is enough for, where it is one that is known.
std::string why_one_is_enough(const Judgement& judgement, const Words& words) {
  const bool one = judgement.numbers.independent_origins == Interval{1, 1};
  if (!one || judgement.importance != Importance::low || cast_of(judgement, words).known.empty()) return {};
  return ": one origin is enough for a claim of low importance; name it if there is room";
}

/// Whoever alone reports the claim cites for it something that gives another date.
struct Misdated {
  SourceId reporter;
  PublicationId cited;
  ClaimId rival;
};

std::optional<Misdated> misdated(const Judgement& judgement) {
  for (const Finding& finding : judgement.findings) {
    if (finding.rule != "dated-anomaly" || finding.kind != FindingKind::fail) continue;
    if (finding.parties != judgement.voices) continue;
    Misdated found{finding.parties.front(), {}, {}};
    for (const Piece& piece : finding.message) {
      if (const auto* cited = std::get_if<PublicationId>(&piece)) found.cited = *cited;
      if (const auto* rival = std::get_if<ClaimId>(&piece)) found.rival = *rival;
    }
    if (!found.cited.is_none() && !found.rival.is_none()) return found;
  }
  return std::nullopt;
}

}  // namespace

std::string advice(const Judgement& judgement, const Words& words) {
  if (judgement.advice == Advice::state) {
    return sentence("State it" + carry_the_denial(judgement, words) + why_one_is_enough(judgement, words));
  }
  const std::string whom = attribution_object(judgement, cast_of(judgement, words), words);
  if (whom.empty()) return "Hold it.";
  if (const auto date = misdated(judgement)) {
    return sentence(fmt::format("Attribute it to {}, which cites {}, and say that {} gives another date (claim {})",
                                words.party(date->reporter), whom, words.publication(date->cited),
                                words.texts().claim(date->rival).id));
  }
  std::string out = judgement.advice == Advice::hold ? "Hold it, or attribute it to " : "Attribute it to ";
  return sentence(out + whom + carry_the_denial(judgement, words));
}

}  // namespace stemma::report
