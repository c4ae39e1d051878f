#include "interchange/read_cue_words.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/fold.hpp"
#include "interchange/fields.hpp"
#include "model/folded_text.hpp"

namespace stemma::interchange {
namespace {

bool is_word(std::string_view piece) {
  const model::FoldedText text(piece);
  return text.words().size() == 1 && text.words().front().text == piece;
}

/// Where the entries of one or several lists stand, so that none stands twice.
using Known = std::unordered_map<std::string, std::string>;

class CueWordsReader {
 public:
  explicit CueWordsReader(Reader& reader) : reader_(reader) {}

  model::CueWords read(Node& root) {
    model::CueWords words;
    Fields fields(reader_, root, "a list of words");
    cues(fields, words);
    Known hedges, superlatives, negations;
    phrases(fields, "hedges", words.hedges, hedges);
    phrases(fields, "no_hedges", words.no_hedges, hedges);
    phrases(fields, "plural_voices", words.plural_voices);
    phrases(fields, "unnamed", words.unnamed);
    phrases(fields, "superlatives", words.superlatives, superlatives);
    phrases(fields, "no_superlatives", words.no_superlatives, superlatives);
    phrases(fields, "withdrawn", words.withdrawn);
    phrases(fields, "unheard", words.unheard);
    phrases(fields, "negations", words.negations, negations);
    phrases(fields, "no_negations", words.no_negations, negations);
    abbreviations(fields, words.abbreviations);
    phrases(fields, "common", words.common);
    fields.finish();
    return words;
  }

 private:
  void cues(Fields& fields, model::CueWords& words) {
    Known known;
    fields.require("cues", "a mapping from each class of cues to its words");
    if (Node* node = fields.take("cues")) {
      Fields classes(reader_, *node, "`cues`");
      for (std::size_t i = 0; i < stemma::words<CueClass>().size(); ++i) {
        std::vector<std::string> of_class;
        phrases(classes, stemma::words<CueClass>()[i], of_class, known);
        for (std::string& phrase : of_class) words.cues.emplace_back(std::move(phrase), static_cast<CueClass>(i));
      }
      classes.finish();
      std::sort(words.cues.begin(), words.cues.end());
    }
    phrases(fields, "no_cues", words.no_cues, known);
  }

  void phrases(Fields& fields, std::string_view key, std::vector<std::string>& into) {
    Known known;
    phrases(fields, key, into, known);
  }

  /// Folded and sorted; `known` is shared by the lists that may not have an entry in common.
  void phrases(Fields& fields, std::string_view key, std::vector<std::string>& into, Known& known) {
    each(fields, key, [&](const Node& item, std::string_view text) {
      std::string phrase = base::folded(text);
      if (is_phrase(item, phrase) && is_new(item, key, phrase, known)) into.push_back(std::move(phrase));
    });
    std::sort(into.begin(), into.end());
  }

  void abbreviations(Fields& fields, std::vector<std::string>& into) {
    Known known;
    each(fields, "abbreviations", [&](const Node& item, std::string_view text) {
      if (!text.ends_with('.') || text.find(' ') != std::string_view::npos) {
        reader_.mistakes.add(item, fmt::format("{} is no abbreviation", shown(text)),
                             "an abbreviation is one word and ends with a dot");
      } else if (is_new(item, "abbreviations", std::string(text), known)) {
        into.emplace_back(text);
      }
    });
    std::sort(into.begin(), into.end());
  }

  /// Calls `use(node, text)` for each entry of a section, which must have one. A section is a list, or a list of rows.
  template <class Use>
  void each(Fields& fields, std::string_view key, Use use) {
    constexpr std::string_view hint = "each section has words, or nothing would be found by it";
    fields.require(key, hint);
    const Node* node = fields.take(key);
    if (node == nullptr) return;
    if (node->kind == NodeKind::sequence && node->children.empty()) {
      reader_.mistakes.add(*node, fmt::format("`{}` has no words", key), std::string(hint));
    }
    const auto word = [&](const Node& item) {
      const auto text = scalar_text(reader_, item, "a word or phrase");
      if (text) use(item, *text);
    };
    fields.each(key, [&](const Node& item) {
      if (item.kind != NodeKind::sequence) return word(item);
      for (const Node& inner : item.children) word(inner);
    });
  }

  /// Words with single spaces between them, and what stands for words.
  bool is_phrase(const Node& item, std::string_view phrase) {
    if (phrase.empty()) {
      reader_.mistakes.add(item, "an entry is empty", "write a word, or leave it out");
      return false;
    }
    std::string_view rest = phrase, first = phrase.substr(0, phrase.find(' ')), last;
    while (!rest.empty()) {
      last = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(last.size() + 1, rest.size()));
      if (last == "..." || last == "'s" || last == "#" || is_word(last)) continue;
      reader_.mistakes.add(item, fmt::format("{} is no word that a text can have", shown(last)),
                           "leave out signs between words; `...` between spaces stands for up to four words");
      return false;
    }
    if (first != "..." && first != "'s" && last != "...") return true;
    reader_.mistakes.add(item, fmt::format("{} begins or ends with what stands for any word", shown(phrase)),
                         "begin with a word or `#`, and end with anything but `...`");
    return false;
  }

  bool is_new(const Node& item, std::string_view key, const std::string& phrase, Known& known) {
    const auto [before, fresh] = known.try_emplace(phrase, fmt::format("`{}`, line {}", key, item.line));
    if (!fresh) {
      reader_.mistakes.add(item, fmt::format("{} is listed twice", shown(phrase)),
                           fmt::format("it stands in {} already: keep one", before->second));
    }
    return fresh;
  }

  Reader& reader_;
};

}  // namespace

model::CueWords read_cue_words(std::string_view text, const std::string& name, const base::Limits& limits) {
  Mistakes mistakes(text, name, limits.mistakes);
  Mistakes notes(text, name, limits.mistakes);
  Document document;
  parse_document(text, limits, mistakes, document);
  if (document.blank) {
    mistakes.raise(ErrorKind::bad_input, "one mistake in " + name, {1, 1}, "the file is empty",
                   "a list of words begins with `cues:`");
  }
  const std::vector<std::string> no_rules;
  Reader reader{name, limits, mistakes, notes, document, {}, {}, no_rules};
  model::CueWords words = CueWordsReader(reader).read(document.root);
  mistakes.raise_if_any();
  return words;
}

}  // namespace stemma::interchange
