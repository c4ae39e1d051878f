#include "analysis/story_entry.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace stemma::analysis {
namespace {

using Why = EntryDoubt::Why;
enum class Told : std::uint8_t { support, denial, neither };

Told told_by(Stance stance) {
  if (is_support(stance)) return Told::support;
  return stance == Stance::denies ? Told::denial : Told::neither;
}

/// A way by which the record has a claim from somebody.
struct Way {
  const Statement* statement = nullptr;
  PartyId speaker;                   ///< whom the sentence has saying so
  std::vector<model::NodeRef> via;   ///< as a line has it
  std::vector<PartyId> path;         ///< everybody on it
  std::optional<PublicationId> own;  ///< it begins at a publication of ours
};

class OneSentence {
 public:
  OneSentence(const StoryFacts& facts, std::size_t number, ClaimId claim, const std::vector<Statement>& printed,
              PartyId newsroom, StoryEntry& into)
      : facts_(facts),
        reading_(facts.readings[number]),
        number_(number),
        claim_(claim),
        printed_(printed),
        newsroom_(newsroom),
        into_(into) {}

  void write() {
    if (reading_.withdraws) return doubt(Why::tells_withdrawal);
    std::vector<Way> ways;
    for (const SourceId source : speakers()) add_way(source, ways);
    drop_covered(ways);
    for (const Way& way : ways) line(way);
    if (!ways.empty() || left_out_) return;
    if (reading_.doubts) return doubt(Why::tells_doubt);
    if (reading_.no_answer) return doubt(Why::tells_silence);
    if (reading_.attributed)
      return doubt(Why::not_on_record, reading_.speakers.empty() ? SourceId{} : reading_.speakers.front());
    own_voice();
  }

 private:
  PartyId party(SourceId source) const { return facts_.judge.party(source); }
  void doubt(Why why, SourceId who = {}) { into_.doubts.push_back({number_, claim_, why, who}); }

  bool on_way(const Statement& statement, PartyId who) const {
    return party(statement.publisher) == who ||
           std::any_of(statement.chain.begin(), statement.chain.end(),
                       [&](const Link& link) { return party(link.source) == who; });
  }

  std::set<Told> sides_of(SourceId source) const {
    std::set<Told> sides;
    for (const Statement& statement : printed_) {
      if (!statement.repeats && on_way(statement, party(source))) sides.insert(told_by(statement.stance));
    }
    return sides;
  }

  /// Whom the sentence has speaking, of those on record with the claim. Verbs of denial and of silence name nobody:
  /// there it is whoever is on record with that.
  std::vector<SourceId> speakers() {
    std::vector<SourceId> found;
    std::set<PartyId> known;
    const auto add = [&](SourceId source) {
      if (known.insert(party(source)).second) found.push_back(source);
    };
    const auto listens = [&](SourceId source) {
      return std::find(reading_.listeners.begin(), reading_.listeners.end(), source) != reading_.listeners.end();
    };
    for (const SourceId source : reading_.speakers) {
      if (!sides_of(source).empty()) add(source);
    }
    for (const SourceId source : reading_.mentions) {
      const std::set<Told> sides = sides_of(source);
      const bool denies = reading_.denies && sides.contains(Told::denial);
      const bool silent = reading_.no_answer && sides.contains(Told::neither);
      if (!listens(source) && (denies || silent)) add(source);
    }
    if (!found.empty() || !reading_.attributed) return found;
    for (const SourceId source : reading_.mentions) {
      if (listens(source) || sides_of(source).empty()) continue;
      add(source);
      doubt(Why::only_mentioned, source);
    }
    return found;
  }

  /// The side on which the sentence tells of the source.
  Told side(SourceId source) {
    const std::set<Told> sides = sides_of(source);
    if (sides.size() > 1) doubt(Why::several_sides, source);
    if (reading_.denies && sides.contains(Told::denial)) return Told::denial;
    if ((reading_.no_answer || reading_.hedged) && sides.contains(Told::neither)) return Told::neither;
    return *sides.begin();
  }

  void add_way(SourceId source, std::vector<Way>& ways) {
    const Told told = side(source);
    std::optional<Way> best;
    const auto rank = [&](const Way& way) {
      const bool ends_there = party(way.statement->chain.empty() ? way.statement->publisher
                                                                 : way.statement->chain.back().source) == way.speaker;
      return std::tuple{!ends_there, -mentioned(way), way.path.size(), !way.statement->live()};
    };
    for (const Statement& statement : printed_) {
      if (statement.repeats || told_by(statement.stance) != told || !on_way(statement, party(source))) continue;
      std::optional<Way> way = way_of(statement, party(source));
      if (way && (!best || rank(*way) < rank(*best))) best = std::move(way);
    }
    if (best) {
      ways.push_back(std::move(*best));
    } else {
      left_out_ = true;
      doubt(Why::only_from_us, source);
    }
  }

  /// How many of those on the way the sentence mentions: "the docker told the radio".
  std::ptrdiff_t mentioned(const Way& way) const {
    return std::count_if(way.path.begin(), way.path.end(), [&](PartyId step) {
      return std::any_of(reading_.mentions.begin(), reading_.mentions.end(),
                         [&](SourceId source) { return party(source) == step; });
    });
  }

  /// Nothing where its chain comes to us on the way.
  std::optional<Way> way_of(const Statement& statement, PartyId speaker) const {
    Way way{&statement, speaker, {}, {}, std::nullopt};
    if (party(statement.publisher) == newsroom_) {
      way.own = statement.publication;
    } else {
      way.via.push_back({true, statement.publication.value});
      way.path.push_back(party(statement.publisher));
    }
    for (const Link& link : statement.chain) {
      if (party(link.source) == newsroom_) return std::nullopt;
      way.via.push_back(link.publication.is_none() ? model::NodeRef{false, link.source.value}
                                                   : model::NodeRef{true, link.publication.value});
      way.path.push_back(party(link.source));
    }
    return way;
  }

  /// "A told B, and C took it over": the way that C stands on has A and B.
  static void drop_covered(std::vector<Way>& ways) {
    std::vector<Way> kept;
    for (std::size_t i = 0; i < ways.size(); ++i) {
      const auto covers = [&](std::size_t other) {
        if (other == i || told_by(ways[other].statement->stance) != told_by(ways[i].statement->stance)) return false;
        const auto& path = ways[other].path;
        if (std::find(path.begin(), path.end(), ways[i].speaker) == path.end()) return false;
        return path.size() > ways[i].path.size() || (path.size() == ways[i].path.size() && other < i);
      };
      bool covered = false;
      for (std::size_t other = 0; other < ways.size(); ++other) covered = covered || covers(other);
      if (!covered) kept.push_back(ways[i]);
    }
    ways = std::move(kept);
  }

  Stance stance_of(Told told, const Statement& statement, bool own_voice) const {
    if (told == Told::denial) return Stance::denies;
    if (told == Told::neither) return statement.stance;
    return own_voice ? Stance::asserts : Stance::reports;
  }

  void line(const Way& way) {
    const Told told = told_by(way.statement->stance);
    std::vector<PublicationId> cites;
    if (way.own) cites.push_back(*way.own);
    const Stance stance = stance_of(told, *way.statement, way.via.empty());
    put({number_, claim_, stance, way.via, std::move(cites), reading_.hedged});
  }

  void put(EntryLine line) {
    const bool known = std::any_of(into_.says.begin(), into_.says.end(), [&](const EntryLine& other) {
      return other.claim == line.claim && other.stance == line.stance && other.via == line.via &&
             facts_.story.sentences[other.sentence].text == facts_.story.sentences[line.sentence].text;
    });
    if (!known) into_.says.push_back(std::move(line));
  }

  /// What counts, and knows by itself; else what counts; else whatever was printed.
  void own_voice() {
    const Stand& stand = facts_.stands.at(claim_);
    const SentenceFacts sentence{facts_, number_, &stand, nullptr};
    if (sentence.any_of(reading_.mentions, stand.behind) && sentence.shared_words() < 2) {
      return doubt(Why::about_sources);
    }
    const Told told = reading_.denies ? Told::denial : Told::support;
    std::vector<const Statement*> best;
    int best_rank = 3;
    for (const Statement& statement : printed_) {
      if (statement.repeats || told_by(statement.stance) != told) continue;
      const int rank = !statement.live() ? 2 : statement.at_origin && statement.lineage_recorded ? 0 : 1;
      if (rank < best_rank) best.clear();
      best_rank = std::min(rank, best_rank);
      if (rank == best_rank) best.push_back(&statement);
    }
    if (best.empty()) return doubt(Why::rests_on_nothing);
    std::vector<PublicationId> cites;
    for (const Statement* statement : best) {
      if (cites.empty() || cites.back() != statement->publication) cites.push_back(statement->publication);
    }
    put({number_, claim_, stance_of(told, *best.front(), true), {}, std::move(cites), reading_.hedged});
  }

  const StoryFacts& facts_;
  const Reading& reading_;
  std::size_t number_;
  ClaimId claim_;
  const std::vector<Statement>& printed_;
  PartyId newsroom_;
  StoryEntry& into_;
  bool left_out_ = false;
};

}  // namespace

StoryEntry entry_of(const StoryFacts& facts, const PrintedOn& printed, PartyId newsroom) {
  StoryEntry made;
  for (std::size_t number = 0; number < facts.claims.size(); ++number) {
    for (const ClaimId claim : facts.claims[number]) {
      OneSentence(facts, number, claim, printed.at(claim), newsroom, made).write();
    }
  }
  return made;
}

}  // namespace stemma::analysis
