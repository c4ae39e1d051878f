#include "report/summary.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "report/cast.hpp"
#include "report/ended.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t few_names = 3;  ///< names of bodies that published a claim

std::string reported_by(const Cast& cast, const Words& words) {
  std::vector<std::string> parts;
  if (cast.reporters.size() == 1) parts.push_back(words.party(cast.reporters.front()));
  if (cast.reporters.size() > 1) parts.push_back(counted(cast.reporters.size(), "outlet", "outlets"));
  if (cast.reporters.empty() && !cast.relays.empty()) return "Published by " + words.party_list(cast.relays, few_names);
  if (cast.relays.size() == 1) parts.push_back(words.party(cast.relays.front()));
  if (cast.relays.size() > 1) parts.push_back(counted(cast.relays.size(), "other publisher", "other publishers"));
  return parts.empty() ? std::string() : "Reported by " + list(parts);
}

bool publishes(const Judgement& judgement, SourceId source) {
  return std::find(judgement.voices.begin(), judgement.voices.end(), source) != judgement.voices.end();
}

/// An outlet whose own people know: nobody should look for whom it quotes.
bool own_reporting(const Judgement& judgement, const Origin& origin, const Words& words) {
  const SourceKind kind = words.texts().source(origin.source).kind;
  const bool newsroom = kind == SourceKind::news_outlet || kind == SourceKind::news_agency;
  return origin.first_hand && newsroom && publishes(judgement, origin.source);
}

/// "via TASS, then Reuters": the relays that all support passes through, without one that is named already.
std::string via(const Judgement& judgement, const Cast& cast, const Words& words) {
  std::vector<SourceId> relays;
  for (const ChokePoint& point : judgement.choke_points) relays.push_back(point.source);
  if (cast.known.size() == 1 && !cast.unrecorded.empty()) relays = common_way(judgement, cast.known.front().source);
  const bool one = cast.reporters.size() + cast.relays.size() == 1;
  std::string out;
  for (const SourceId relay : relays) {
    const bool told = one && relay == (cast.reporters.empty() ? cast.relays : cast.reporters).front();
    if (told || cast.origins.contains(relay)) continue;
    out += (out.empty() ? "via " : ", then ") + words.party(relay);
  }
  return out;
}

/// Origins in the editor's order, those of one control group together.
std::vector<std::vector<SourceId>> by_control(const std::vector<Origin>& known) {
  std::vector<std::vector<SourceId>> out;
  std::map<GroupId, std::size_t> place;
  for (const Origin& origin : known) {
    const auto [at, fresh] = place.try_emplace(origin.group, out.size());
    if (origin.group.is_none() || fresh) {
      out.push_back({origin.source});
    } else {
      out[at->second].push_back(origin.source);
    }
  }
  return out;
}

/// "a group controlled by the state (the court and an unnamed officer)"; "the President (with his press office,
/// under one control)" where the controller is an origin itself.
std::string group_name(const std::vector<SourceId>& members, const Words& words) {
  const SourceId root = words.about().group_root(words.about().group(members.front()));
  std::vector<SourceId> others;
  for (const SourceId member : members) {
    if (member != root) others.push_back(member);
  }
  const std::string who = words.party_list(others, most_names);
  return others.size() < members.size() ? fmt::format("{} (with {}, under one control)", words.party(root), who)
                                        : fmt::format("a group controlled by {} ({})", words.party(root), who);
}

std::string origin_list(const Judgement& judgement, const Cast& cast, const Words& words) {
  std::set<SourceId> reporting;
  for (const Origin& origin : cast.known) {
    if (own_reporting(judgement, origin, words)) reporting.insert(origin.source);
  }
  const auto groups = by_control(cast.known);
  const std::size_t shown = named_of(groups.size(), most_names);
  std::vector<SourceId> heads;
  for (std::size_t i = 0; i < shown; ++i) heads.push_back(groups[i].front());
  std::vector<std::string> names = words.parties(heads);
  for (std::size_t i = 0; i < shown; ++i) {
    if (reporting.contains(heads[i])) names[i] += " (own reporting)";
    if (groups[i].size() > 1) names[i] = group_name(groups[i], words);
    const auto origin = std::find_if(cast.known.begin(), cast.known.end(),
                                     [&](const Origin& known) { return known.source == groups[i].front(); });
    if (origin->dissent) names[i] += " (in dissent)";
    if (origin->independent.max > 1) names[i] += fmt::format(" ({} people)", range(origin->independent));
  }
  return list_of(std::move(names), groups.size());
}

std::string origins_clause(const Judgement& judgement, const Cast& cast, const Words& words, const std::string& day) {
  if (!judgement.weakest.is_none()) {  // its numbers are not those of its own origins
    if (cast.known.empty()) return {};
    return fmt::format("{} of the whole: {}", counted(cast.known.size(), "origin", "origins"),
                       origin_list(judgement, cast, words));
  }
  if (cast.known.empty()) return judgement.voices.empty() ? std::string() : "no origin is recorded";
  const Interval& count = judgement.numbers.independent_origins;
  const std::string relays = via(judgement, cast, words);
  if (cast.known.size() == 1 && count.max <= 1) {
    const Origin& origin = cast.known.front();
    std::string out = "1 origin, " + words.party(origin.source);
    if (origin.interested) out += " (an interested party)";
    const bool own = own_reporting(judgement, origin, words);
    const bool relayed = !cast.reporters.empty() || !cast.relays.empty();
    out += own ? " (own reporting)" : origin.first_hand ? ", first-hand" : "";
    if (relayed && !own && publishes(judgement, origin.source)) out += ", in its own voice too";
    return relays.empty() ? out : out + ", " + relays;
  }
  std::string out = counted(count, judgement.numbers.exact, "independent origin", "independent origins");
  if (count.min >= 2) out += day;
  out += ": " + origin_list(judgement, cast, words);
  const bool one = std::all_of(cast.known.begin(), cast.known.end(),
                               [&](const Origin& origin) { return origin.unit == cast.known.front().unit; });
  if (count.max == 1 && one && by_control(cast.known).size() > 1) out += ", counted as one";
  return relays.empty() ? out : out + (cast.known.size() > 1 ? ", all " : ", ") + relays;
}

std::string interest_sentence(const Cast& cast) {
  const bool all = std::all_of(cast.known.begin(), cast.known.end(), [](const Origin& o) { return o.interested; });
  if (!all || cast.known.size() < 2) return {};
  return cast.known.size() == 2 ? "Both are interested parties." : "All of them are interested parties.";
}

std::string sameness_sentence(const Judgement& judgement, const Words& words) {
  std::vector<SourceId> who;
  for (const auto& pair : judgement.undecided) {
    for (const SourceId source : {pair.first, pair.second}) {
      if (who.size() < 3 && std::find(who.begin(), who.end(), source) == who.end()) who.push_back(source);
    }
  }
  if (who.empty()) return {};
  const auto unnamed = [&](const auto& pair) {
    return !words.about().named(pair.first) && !words.about().named(pair.second);
  };
  const bool only_unnamed = std::all_of(judgement.undecided.begin(), judgement.undecided.end(), unnamed);
  if (who.size() > 2) {
    return only_unnamed ? "Some of the unnamed sources may be one and the same."
                        : "Some of them may be one and the same.";
  }
  return words.party_list_at_start(who, 2) + " may be one and the same.";
}

/// "Rev. Lee Sun-gu, an interested party": of deniers of one sort, who are all bare or all bring evidence.
std::string denied_by(const std::vector<Denier>& deniers, const Words& words) {
  const bool all = std::all_of(deniers.begin(), deniers.end(), [](const Denier& d) { return d.interested; });
  std::vector<SourceId> who = speakers_of(deniers);
  const std::size_t total = who.size();
  std::set<SourceId> interested;
  std::set<SourceId> dissenting;
  for (const Denier& denier : deniers) {
    if (denier.interested) interested.insert(denier.speakers.begin(), denier.speakers.end());
    if (denier.dissent) dissenting.insert(denier.speakers.begin(), denier.speakers.end());
  }
  who.resize(named_of(total, most_names));
  std::vector<std::string> names = words.parties(who);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (dissenting.contains(who[i])) names[i] += " (in dissent)";
    if (!all && interested.contains(who[i])) names[i] += " (an interested party)";
  }
  std::string out = list_of(std::move(names), total);
  if (!all) return out;
  return out + (total == 1   ? ", an interested party"
                : total == 2 ? ", both interested parties"
                             : ", all of them interested parties");
}

/// A bare denial is told apart from one that rests on a document, data or an object.
std::string denial_sentence(const Judgement& judgement, const Words& words) {
  std::vector<Denier> bare = judgement.deniers;
  std::erase_if(bare, [&](const Denier& denier) {  // told where it is told what became of their support
    return std::all_of(denier.speakers.begin(), denier.speakers.end(),
                       [&](SourceId speaker) { return took_back(judgement, speaker); });
  });
  const auto evidence = std::stable_partition(bare.begin(), bare.end(), [](const Denier& d) { return d.bare; });
  const std::vector<Denier> proven(evidence, bare.end());
  bare.erase(evidence, bare.end());
  const std::vector<SourceId> told = speakers_of(proven);
  const auto is_told = [&](SourceId speaker) { return std::find(told.begin(), told.end(), speaker) != told.end(); };
  bare.erase(
      std::remove_if(bare.begin(), bare.end(),
                     [&](const Denier& d) { return std::all_of(d.speakers.begin(), d.speakers.end(), is_told); }),
      bare.end());
  if (proven.empty()) return bare.empty() ? std::string() : sentence("Denied by " + denied_by(bare, words));
  const std::string out = "Denied on evidence by " + denied_by(proven, words);
  return sentence(bare.empty() ? out : out + "; also denied by " + denied_by(bare, words));
}

std::string non_answer_sentence(const Judgement& judgement, const Words& words, Stance stance, std::string_view verb) {
  std::vector<SourceId> who;
  for (const NonAnswer& answer : judgement.non_answers) {
    if (answer.stance == stance) who.push_back(answer.source);
  }
  if (who.empty()) return {};
  return fmt::format("{} {}.", words.party_list_at_start(who, most_names), verb);
}

/// "Claim c8 says otherwise and has more origins behind it."
std::string rival_sentence(const Judgement& judgement, const Words& words) {
  std::vector<std::string> ids;
  for (const ClaimId rival : judgement.rivals) ids.push_back(words.texts().claim(rival).id);
  if (ids.empty()) return {};
  const bool one = ids.size() == 1;
  const std::size_t total = ids.size();
  return fmt::format("{} {} {} otherwise and {} more origins behind {}.", one ? "Claim" : "Claims",
                     list_of(std::move(ids), total), one ? "says" : "say", one ? "has" : "have", one ? "it" : "them");
}

/// "3 publications no longer count: the Washington Post report of 25 October 1972, …"
std::string fallen_sentence(const Judgement& judgement, const Words& words) {
  std::vector<PublicationId> which;
  std::set<PublicationId> seen;
  for (const Ended& ended : judgement.ended) {
    const PublicationId publication = words.texts().attribution(ended.attribution).publication;
    if (seen.insert(publication).second) which.push_back(publication);
  }
  if (which.empty()) return {};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < named_of(which.size(), few_names); ++i) names.push_back(words.publication(which[i]));
  return sentence(fmt::format("{} no longer {}: {}", counted(which.size(), "publication", "publications"),
                              which.size() == 1 ? "counts" : "count", list_of(std::move(names), which.size())));
}

/// "It is made of other claims and counts as the weakest of them does: claim c2, 1 independent origin."
std::string weakest_sentence(const Judgement& judgement, const Words& words) {
  if (judgement.weakest.is_none()) return {};
  return fmt::format("It is made of other claims and counts as the weakest of them does: claim {}, {}.",
                     words.texts().claim(judgement.weakest).id,
                     counted(judgement.numbers.independent_origins, judgement.numbers.exact, "independent origin",
                             "independent origins"));
}

std::string confirmation_sentence(const Judgement& judgement, const Cast& cast, const std::string& day) {
  const Interval& count = judgement.numbers.independent_origins;
  const bool composite = !judgement.weakest.is_none();
  if (judgement.voices.empty()) {
    return fmt::format("Nobody on the record {}{}.", composite ? "says it as a whole" : "stands behind it", day);
  }
  if ((cast.known.empty() && !composite) || count.max <= 1) return fmt::format("No independent confirmation{}.", day);
  return count.min <= 1 ? fmt::format("Independent confirmation is not settled{}.", day) : std::string();
}

std::string joined(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& one : sentences) {
    if (!one.empty()) out += (out.empty() ? "" : " ") + one;
  }
  return out;
}

}  // namespace

std::string summary(const Judgement& judgement, const Words& words, std::optional<Day> as_of) {
  const Cast cast = cast_of(judgement, words);
  const std::string day = as_of ? " " + as_of_words(as_of) : std::string();
  std::string head = reported_by(cast, words);
  const std::string origins = origins_clause(judgement, cast, words, day);
  if (!origins.empty()) head += (head.empty() ? "" : "; ") + origins;

  std::vector<std::string> sentences;
  if (!head.empty()) sentences.push_back(sentence(capitalised(head)));
  sentences.push_back(interest_sentence(cast));
  sentences.push_back(sameness_sentence(judgement, words));
  if (!cast.known.empty() && !cast.unrecorded.empty()) {
    sentences.push_back(sentence("No origin is recorded for " + words.party_list(cast.unrecorded, most_names)));
  }
  for (const auto& circle : judgement.circles) {
    sentences.push_back(
        fmt::format("The reporting goes in a circle through {}.", words.party_list(circle, most_names)));
  }
  sentences.push_back(denial_sentence(judgement, words));
  for (std::string& told : ended_denial_sentences(judgement, words)) sentences.push_back(std::move(told));
  sentences.push_back(non_answer_sentence(judgement, words, Stance::declines, "declined to comment"));
  sentences.push_back(
      non_answer_sentence(judgement, words, Stance::neither_confirms_nor_denies, "would neither confirm nor deny it"));
  sentences.push_back(non_answer_sentence(judgement, words, Stance::no_response, "did not respond"));
  sentences.push_back(
      non_answer_sentence(judgement, words, Stance::hedges, "spoke of it without affirming or denying it"));
  sentences.push_back(rival_sentence(judgement, words));
  for (std::string& told : ended_sentences(judgement, words)) sentences.push_back(std::move(told));
  sentences.push_back(fallen_sentence(judgement, words));
  sentences.push_back(weakest_sentence(judgement, words));
  sentences.push_back(confirmation_sentence(judgement, cast, day));
  return joined(sentences);
}

}  // namespace stemma::report
