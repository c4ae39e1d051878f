// How a sentence says what it says: the names in it, its cues, and whom it has speaking.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "analysis/story_facts.hpp"
#include "model/cue_match.hpp"
#include "model/estimative.hpp"
#include "model/word_row.hpp"

namespace stemma::analysis {
namespace {

constexpr std::size_t longest_subject = 14;  ///< words between a speaker and the verb

/// Where a source is named or described, in words.
struct Mention {
  SourceId source;
  std::size_t from = 0, to = 0;
};

bool is_attribution(CueClass cue) {
  switch (cue) {
    case CueClass::neutral:
    case CueClass::confirm:
    case CueClass::reveal:
    case CueClass::assertive:
    case CueClass::distance:
    case CueClass::hearsay:
    case CueClass::cognitive:
    case CueClass::suggest:
    case CueClass::unknown:
      return true;
    default:
      return false;
  }
}

class Reader {
 public:
  Reader(const model::StorySentence& sentence, const model::Lexicon& lexicon, const model::CueWords& cue_words,
         const std::vector<ClaimId>& claims)
      : sentence_(sentence),
        lexicon_(lexicon),
        cue_words_(cue_words),
        claims_(claims),
        folded_(sentence.text),
        words_(model::plain_words_of(folded_)) {}

  Reading read() {
    names();
    cues();
    made_.hedged = model::has_any(folded_, cue_words_.hedges, cue_words_.no_hedges);
    made_.negated = model::has_any(folded_, cue_words_.negations, cue_words_.no_negations);
    made_.no_answer = made_.no_answer || model::has_any(folded_, cue_words_.unheard);
    made_.withdraws = made_.withdraws || model::has_any(folded_, cue_words_.withdrawn);
    made_.plural_voices = plural_voices();
    made_.superlative = model::has_any(folded_, cue_words_.superlatives, cue_words_.no_superlatives);
    made_.mixes = model::mixes_confidence_and_likelihood(sentence_.text);
    made_.figures = model::figures_in(sentence_.text);
    made_.checkable = checkable();
    for (const model::PlainWord& word : words_) made_.words.push_back(model::singular(word.text));
    std::sort(made_.words.begin(), made_.words.end());
    made_.words.erase(std::unique(made_.words.begin(), made_.words.end()), made_.words.end());
    return std::move(made_);
  }

 private:
  bool stands_at(const model::WordRow& row, std::size_t at) const {
    if (row.empty() || at + row.size() > words_.size()) return false;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (words_[at + i].text != row[i]) return false;
    }
    return true;
  }

  /// A name of one word is one only where it is written as a name.
  bool written_as_name(std::size_t at) const {
    const auto first = static_cast<unsigned char>(sentence_.text[words_[at].from]);
    return first < 'a' || first > 'z';
  }

  void names() {
    for (const model::SourceWords& source : lexicon_.sources) {
      for (const model::WordRow& row : source.names)
        each_place(row, [&](std::size_t at) { add(source, at, row.size()); });
      for (const model::WordRow& row : source.secret) {
        each_place(
            row, [&](std::size_t at) { made_.secrets.emplace_back(words_[at].from, words_[at + row.size() - 1].to); });
      }
      if (!source.noun.empty()) described(source);
    }
    std::stable_sort(mentions_.begin(), mentions_.end(),
                     [](const Mention& a, const Mention& b) { return a.from < b.from; });
    std::set<SourceId> elsewhere, known;
    for (const Mention& mention : mentions_) {
      if (!listens(mention)) elsewhere.insert(mention.source);
    }
    for (const Mention& mention : mentions_) {
      if (!known.insert(mention.source).second) continue;
      made_.mentions.push_back(mention.source);
      if (!elsewhere.contains(mention.source)) made_.listeners.push_back(mention.source);
    }
    std::sort(made_.secrets.begin(), made_.secrets.end());
    merge_secrets();
  }

  /// Names that overlap are blotted out as one.
  void merge_secrets() {
    std::vector<std::pair<std::size_t, std::size_t>> merged;
    for (const auto& secret : made_.secrets) {
      if (!merged.empty() && secret.first <= merged.back().second) {
        merged.back().second = std::max(merged.back().second, secret.second);
      } else {
        merged.push_back(secret);
      }
    }
    made_.secrets = std::move(merged);
  }

  void each_place(const model::WordRow& row, const auto& visit) const {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (stands_at(row, at) && (row.size() > 1 || written_as_name(at))) visit(at);
    }
  }

  void add(const model::SourceWords& source, std::size_t at, std::size_t length) {
    mentions_.push_back({source.source, at, at + length});
  }

  /// Its noun, with a trait of it or a word that says that it is unnamed in the sentence; the noun alone where nothing
  /// else describes it; or such a word with two traits.
  void described(const model::SourceWords& source) {
    const bool unnamed = model::has_any(folded_, cue_words_.unnamed);
    const std::size_t shown = traits(source);
    if (!source.traits.empty() && !unnamed && shown == 0) return;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      const bool plural = words_[at].text != source.noun;
      if (model::singular(words_[at].text) != model::singular(source.noun)) continue;
      add(source, at, 1);
      auto& several = made_.multiplied;
      const bool told = std::find(several.begin(), several.end(), source.source) != several.end();
      if (plural && !source.plural && model::singular(words_[at].text) != words_[at].text && !told) {
        several.push_back(source.source);
      }
    }
    if (unnamed && shown > 1) add(source, 0, 0);
  }

  std::size_t traits(const model::SourceWords& source) const {
    std::size_t found = 0;
    for (const std::string& trait : source.traits) {
      const auto is_it = [&](const model::PlainWord& word) {
        return model::singular(word.text) == model::singular(trait);
      };
      if (std::any_of(words_.begin(), words_.end(), is_it)) ++found;
    }
    return found;
  }

  /// "Sources", "officials": not those that the claim itself is about.
  bool plural_voices() const {
    const auto found = model::first_of(folded_, cue_words_.plural_voices);
    return found && made_.attributed && !in_a_claim(word_at(found->from));
  }

  std::size_t word_at(std::size_t byte) const {
    const auto found = std::partition_point(words_.begin(), words_.end(),
                                            [&](const model::PlainWord& word) { return word.to <= byte; });
    return static_cast<std::size_t>(found - words_.begin());
  }

  bool in_a_claim(std::size_t word) const {
    return std::any_of(claims_.begin(), claims_.end(), [&](ClaimId claim) {
      const model::WordRow& text = lexicon_.claims[claim.index()].text;
      return std::find(text.begin(), text.end(), words_[word].text) != text.end();
    });
  }

  /// A cue that stands in the claim's own text ("the minister said that …") says nothing of who tells the story.
  bool of_the_claim(const model::CueMatch& cue) const {
    const std::size_t first = word_at(cue.from);
    return first == word_at(cue.to - 1) && in_a_claim(first);
  }

  void cues() {
    std::size_t clause = 0;
    for (const model::CueMatch& cue : model::cues_in(folded_, cue_words_)) {
      if (is_attribution(cue.cue)) {
        if (of_the_claim(cue)) continue;
        made_.attributed = true;
        made_.confirms = made_.confirms || cue.cue == CueClass::confirm;
        made_.endorses = made_.endorses || cue.cue == CueClass::reveal;
        if (cue.cue != CueClass::unknown) speakers(cue, clause);
      }
      made_.refutes = made_.refutes || cue.cue == CueClass::refute;
      made_.denies = made_.denies || cue.cue == CueClass::deny || cue.cue == CueClass::refute;
      made_.no_answer = made_.no_answer || cue.cue == CueClass::nondenial || cue.cue == CueClass::nonresponse;
      made_.withdraws = made_.withdraws || cue.cue == CueClass::retract;
      made_.doubts = made_.doubts || cue.cue == CueClass::noverify;
      clause = behind_listener(word_at(cue.to - 1) + 1);
    }
  }

  /// "told X": whoever is told something is not who says what follows.
  std::size_t behind_listener(std::size_t clause) const {
    const bool told = clause > 0 && (words_[clause - 1].text == "told" || words_[clause - 1].text == "tells");
    const auto next = from_word(clause);
    return told && next != mentions_.end() && next->from <= clause + 1 ? next->to : clause;
  }

  /// The first mention that begins at this word or behind it.
  std::vector<Mention>::const_iterator from_word(std::size_t word) const {
    return std::partition_point(mentions_.begin(), mentions_.end(),
                                [&](const Mention& mention) { return mention.from < word; });
  }

  /// "told the paper", "to the paper".
  bool listens(const Mention& mention) const {
    static constexpr std::array<std::string_view, 3> before{"told", "tells", "to"};
    std::size_t at = mention.from;
    while (at > 0 &&
           (words_[at - 1].text == "the" || words_[at - 1].text == "blog" || words_[at - 1].text == "newspaper"))
      --at;
    return at > 0 && std::find(before.begin(), before.end(), words_[at - 1].text) != before.end();
  }

  /// Behind "according to", "in the view of" and "by" the next that is mentioned; else whoever stands before the verb.
  void speakers(const model::CueMatch& cue, std::size_t clause) {
    const std::size_t first = word_at(cue.from), last = word_at(cue.to - 1);
    static constexpr std::array<std::string_view, 6> leads{"to", "of", "by", "citing", "cites", "quoting"};
    const auto lead = [&](std::size_t at) {
      return at < words_.size() && std::find(leads.begin(), leads.end(), words_[at].text) != leads.end();
    };
    const bool ahead = lead(last) || (last + 1 < words_.size() && words_[last + 1].text == "by");
    std::vector<SourceId> found;
    if (ahead) {
      const auto next = from_word(last + 1);
      if (next != mentions_.end() && next->from <= last + longest_subject) found.push_back(next->source);
    } else {
      for (auto next = from_word(clause); next != mentions_.end() && next->from <= first; ++next) {
        if (next->to <= first && next->to + longest_subject >= first) found.push_back(next->source);
      }
    }
    for (const SourceId source : found) {
      auto& known = made_.speakers;
      if (std::find(known.begin(), known.end(), source) == known.end()) known.push_back(source);
    }
  }

  /// A name of the case, a figure, or two words of a claim.
  bool checkable() const {
    if (!made_.mentions.empty() || !made_.figures.empty()) return true;
    constexpr std::size_t enough = 2;
    std::set<std::string_view> said;
    for (const model::PlainWord& word : words_) said.insert(word.text);
    return std::any_of(lexicon_.claims.begin(), lexicon_.claims.end(), [&](const model::ClaimWords& claim) {
      const auto shared = std::count_if(claim.words.begin(), claim.words.end(),
                                        [&](const std::string& word) { return said.contains(word); });
      return static_cast<std::size_t>(shared) >= enough;
    });
  }

  const model::StorySentence& sentence_;
  const model::Lexicon& lexicon_;
  const model::CueWords& cue_words_;
  const std::vector<ClaimId>& claims_;
  model::FoldedText folded_;
  std::vector<model::PlainWord> words_;
  std::vector<Mention> mentions_;
  Reading made_;
};

}  // namespace

Reading read_sentence(const model::StorySentence& sentence, const model::Lexicon& lexicon, const model::CueWords& words,
                      const std::vector<ClaimId>& claims) {
  return Reader(sentence, lexicon, words, claims).read();
}

}  // namespace stemma::analysis
