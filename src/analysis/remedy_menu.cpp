// What is tried, and how it is called.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "analysis/judge.hpp"
#include "analysis/remedy.hpp"
#include "graph/world.hpp"

namespace stemma::analysis {
namespace {

constexpr std::size_t most_moves = 8;      ///< moves that are combined with each other
constexpr std::size_t most_pairs = 12;     ///< of sources that may be one and the same
constexpr std::size_t most_together = 24;  ///< deniers, parties or pairs in one remedy
constexpr std::size_t large_claim = 200;   ///< attributions; past these only the first moves are tried, one at a time
constexpr std::uint32_t most_alike = 6;    ///< witnesses, or records

class Menu {
 public:
  Menu(const Docket& docket, const Judgement& judgement)
      : docket_(docket), judgement_(judgement), world_(docket.shared, docket.as_of) {
    about_one_ = {docket.claim.claim};
    about_all_ = about_one_;
    for (const model::ClaimRows& rows : docket.neighbours) {
      if (is_element(rows.claim)) about_all_.push_back(rows.claim);
    }
  }

  std::vector<Remedy> make() {
    denials_taken_back();
    parties_speak();
    identities();
    sources_revive();
    combine();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Remedy& a, const Remedy& b) { return effort(a) < effort(b); });
    return std::move(found_);
  }

 private:
  bool large() const { return docket_.claim.attributions.size() > large_claim; }

  /// Reached from the claim over elements alone.
  bool is_element(ClaimId wanted) const {
    std::vector<ClaimId> reached = about_one_;
    for (std::size_t i = 0; i < reached.size(); ++i) {
      const auto& span = docket_.shared.claims[reached[i].index()].elements;
      for (std::uint32_t e = 0; e < span.count; ++e) {
        const ClaimId element = docket_.shared.elements[span.offset + e];
        if (element == wanted) return true;
        if (std::find(reached.begin(), reached.end(), element) == reached.end()) reached.push_back(element);
      }
    }
    return false;
  }

  void all_together(const Remedy& each) {
    if (!large() && each.size() > most_combined && each.size() <= most_together) found_.push_back(each);
  }

  void denials_taken_back() {
    Remedy each;
    for (const Denier& denier : judgement_.deniers) {
      const SourceId speaker = denier.speakers.empty() ? denier.source : denier.speakers.front();
      each.push_back({Move::takes_back, speaker, {}, {}, denier.attributions, {}});
    }
    moves_.insert(moves_.end(), each.begin(), each.end());
    all_together(each);
  }

  void parties_speak() {
    Remedy each;
    std::vector<PartyId> seen;
    const auto& span = docket_.shared.claims[docket_.claim.claim.index()].parties;
    for (std::uint32_t i = 0; i < span.count; ++i) {
      const auto& interest = docket_.shared.interests[span.offset + i];
      const PartyId party = world_.party(interest.source);
      if (!interest.validity.holds_on(world_.as_of()) || std::find(seen.begin(), seen.end(), party) != seen.end()) {
        continue;
      }
      seen.push_back(party);
      each.push_back({Move::speaks, interest.source, {}, {}, {}, about_one_});
    }
    moves_.insert(moves_.end(), each.begin(), each.end());
    all_together(each);
  }

  /// Pairs that may be one and the same; a recorded link that says so outweighs one that keeps them apart.
  void identities() {
    std::vector<std::pair<SourceId, SourceId>> pairs = judgement_.undecided;
    for (const model::ClaimRows& rows : docket_.neighbours) {
      if (!is_element(rows.claim)) continue;
      const Judgement element = elements_judge().judge(rows);
      pairs.insert(pairs.end(), element.undecided.begin(), element.undecided.end());
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    pairs.resize(std::min(pairs.size(), most_pairs));
    Remedy each;
    for (const auto& [a, b] : pairs) {
      if (!world_.possibly_same(world_.party(a), world_.party(b))) each.push_back({Move::distinct, a, b, {}, {}, {}});
    }
    moves_.insert(moves_.end(), each.begin(), each.end());
    for (const auto& [a, b] : pairs) moves_.push_back({Move::same, a, b, {}, {}, {}});
    all_together(each);
  }

  Judge elements_judge() const {
    Judge judge(docket_.shared, docket_.as_of, docket_.policy);
    for (const model::ClaimRows& rows : docket_.neighbours) judge.summarise(rows);
    return judge;
  }

  void sources_revive() {
    std::vector<PartyId> seen;
    for (const Ended& ended : judgement_.ended) {
      const SourceId speaker = ended.speaker;
      const PartyId party = world_.party(speaker);
      if (world_.thing(speaker) || std::find(seen.begin(), seen.end(), party) != seen.end()) continue;
      seen.push_back(party);
      moves_.push_back({Move::revives, speaker, {}, {}, {}, about_one_});
    }
  }

  /// Up to `most_combined` of the first moves, each once, in their order.
  std::vector<Remedy> subsets() const {
    std::vector<Remedy> made{{}};
    const std::size_t count = large() ? 0 : std::min(moves_.size(), most_moves);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t so_far = made.size();
      for (std::size_t k = 0; k < so_far; ++k) {
        if (made[k].size() == most_combined) continue;
        made.push_back(made[k]);
        made.back().push_back(moves_[i]);
      }
    }
    const std::size_t singles = large() ? std::min(moves_.size(), most_moves) : moves_.size();
    for (std::size_t i = count; i < singles; ++i) made.push_back({moves_[i]});
    return made;
  }

  void combine() {
    std::vector<std::vector<ClaimId>> abouts{about_one_};
    if (about_all_.size() > 1) abouts.push_back(about_all_);
    for (const Remedy& others : subsets()) {
      if (!others.empty()) found_.push_back(others);
      if (!others.empty() && large()) continue;
      const std::uint32_t most =
          others.empty() && !large() ? most_alike : static_cast<std::uint32_t>(most_combined - others.size());
      for (const Move move : {Move::witness, Move::record}) {
        for (const auto& about : abouts) {
          Remedy remedy;
          for (std::uint32_t count = 1; count <= most; ++count) {
            remedy.push_back({move, {}, {}, {}, {}, about});
            Remedy whole = remedy;
            whole.insert(whole.end(), others.begin(), others.end());
            found_.push_back(std::move(whole));
          }
        }
      }
    }
  }

  const Docket& docket_;
  const Judgement& judgement_;
  graph::World world_;
  std::vector<ClaimId> about_one_, about_all_;
  std::vector<Addition> moves_;
  std::vector<Remedy> found_;
};

/// "the denials by X and Y are withdrawn": nothing that an editor could ask for.
Phrase withdrawn(std::span<const Addition> denials) {
  const bool one = denials.size() == 1 && denials.front().of.size() == 1;
  Phrase told{one ? "the denial by " : "the denials by "};
  for (std::size_t i = 0; i < denials.size(); ++i) {
    if (i > 0) told.emplace_back(i + 1 == denials.size() ? " and " : ", ");
    told.emplace_back(denials[i].source);
  }
  told.emplace_back(one ? " is withdrawn, which is not for the desk to ask for"
                        : " are withdrawn, which is not for the desk to ask for");
  return told;
}

/// What additions of one sort are, one after the other.
Phrase words_of(std::span<const Addition> alike) {
  const Addition& addition = alike.front();
  const std::size_t count = alike.size();
  switch (addition.move) {
    case Move::witness:
      return {number_word(count), count == 1
                                      ? " more origin that is named, knows it first-hand and has no interest in it"
                                      : " more origins, each named, first-hand, without interest in it and "
                                        "independent of the others"};
    case Move::record:
      return {number_word(count), count == 1 ? " document or data set in which somebody looked and found it so"
                                             : " documents or data sets of different making, in which somebody looked "
                                               "and found it so"};
    case Move::speaks:
      return {addition.source, " speaks of it on the record, whatever is said"};
    case Move::takes_back:
      return withdrawn(alike);
    case Move::revives:
      return {addition.source, " says so again, first-hand and on the record"};
    case Move::confirms:
      return {addition.source, " says so, first-hand and on the record"};
    case Move::named:
      return {addition.source, " is named on the record"};
    case Move::distinct:
      return {"it is established that ", addition.source, " and ", addition.other, " are not one and the same"};
    case Move::same:
      return {"it is established that ", addition.source, " and ", addition.other, " are one and the same"};
    case Move::archive:
      return {"an archived copy of ", addition.publication, " with its SHA-256"};
  }
  return {};  // unreachable: every move has its words
}

}  // namespace

std::vector<Remedy> menu(const Docket& docket, const Judgement& judgement) { return Menu(docket, judgement).make(); }

std::string number_word(std::size_t count) {
  static constexpr std::array<std::string_view, 7> list{"no", "one", "two", "three", "four", "five", "six"};
  return count < list.size() ? std::string(list[count]) : std::to_string(count);
}

Phrase in_words(const Remedy& remedy) {
  const auto one_sort = [](const Addition& a, const Addition& b) {
    return a == b || (a.move == Move::takes_back && b.move == Move::takes_back);
  };
  Phrase told;
  for (std::size_t i = 0; i < remedy.size();) {
    std::size_t alike = i + 1;
    while (alike < remedy.size() && one_sort(remedy[alike], remedy[i])) ++alike;
    if (!told.empty()) told.emplace_back("; and ");
    const Phrase one = words_of(std::span(remedy).subspan(i, alike - i));
    told.insert(told.end(), one.begin(), one.end());
    i = alike;
  }
  return told;
}

}  // namespace stemma::analysis
