#include "app/lexicon.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/word_row.hpp"

namespace stemma::app {
namespace {

using model::WordRow;

constexpr std::size_t shortest_name = 3;  ///< letters of a name that stands for the whole

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::vector<std::string_view> parts_of(std::string_view name) {
  std::vector<std::string_view> parts;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (end > 0) parts.push_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return parts;
}

/// Written as names are: every part but "of", "de" and the like begins with a capital, or has no letter case.
bool is_proper(std::string_view name) {
  const auto parts = parts_of(name);
  constexpr std::size_t longest_particle = 3;
  return !parts.empty() && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    const bool lower = part.front() >= 'a' && part.front() <= 'z';
    return !lower || part.size() <= longest_particle;
  }) && !(parts.front().front() >= 'a' && parts.front().front() <= 'z');
}

class SourceNames {
 public:
  explicit SourceNames(const model::CueWords& words) : words_(words) {}

  std::vector<WordRow> of(const SourceRecord& source) {
    rows_.clear();
    add_variants(source.name, source.kind);
    for (const AliasRecord& alias : source.aliases) add_variants(alias.name, source.kind);
    return rows_;
  }

 private:
  void add(std::string_view name) {
    WordRow row = model::word_row(name);
    if (!row.empty() && row.front() == "the") row.erase(row.begin());
    if (row.empty() || (row.size() == 1 && common(row.front()))) return;
    if (std::find(rows_.begin(), rows_.end(), row) == rows_.end()) rows_.push_back(std::move(row));
  }
  bool common(const std::string& word) const {
    return std::binary_search(words_.common.begin(), words_.common.end(), word);
  }

  void add_variants(std::string_view name, SourceKind kind) {
    name = name.substr(0, name.find(" ("));
    if (name.empty()) return;
    add(name);
    add(name.substr(0, name.find(", ")));
    const auto parts = parts_of(name);
    for (const std::string_view part : parts) {
      const bool acronym = part.size() >= shortest_name && std::all_of(part.begin(), part.end(), is_capital);
      if (acronym) add(part);
    }
    const bool person = kind == SourceKind::person || kind == SourceKind::official;
    if (!person || parts.size() < 2) return;
    for (const std::string_view part : {parts.front(), parts.back()}) {
      const bool title = part.ends_with('.') && part.size() > 2;
      if (part.size() >= shortest_name && !title && is_capital(part.front())) add(part);
    }
    if (parts.front().ends_with('.')) add(name.substr(parts.front().size() + 1));
  }

  const model::CueWords& words_;
  std::vector<WordRow> rows_;
};

class Builder {
 public:
  Builder(const CaseRecord& record, const analysis::Judge& judge, const model::CueWords& words)
      : record_(record), judge_(judge), words_(words) {
    for (const PublicationRecord& page : record.publications) publications_.insert(page.id);
  }

  model::Lexicon build(const std::set<ClaimId>& marked) {
    for (std::uint32_t s = 0; s < record_.sources.size(); ++s) made_.sources.push_back(source(SourceId{s}));
    hide_secrets();
    for (std::uint32_t c = 0; c < record_.claims.size(); ++c) {
      made_.claims.push_back(claim(ClaimId{c}, marked.contains(ClaimId{c})));
    }
    return std::move(made_);
  }

  void add_gists(model::Lexicon& into) const {
    std::unordered_map<std::string, std::size_t> rows;
    for (std::size_t c = 0; c < record_.claims.size(); ++c) rows.emplace(record_.claims[c].id, c);
    for (const PublicationRecord& page : record_.publications) {
      for (const AttributionRecord& said : page.says) {
        if (taken_over(page, said)) continue;
        model::ClaimWords& claim = into.claims[rows.at(said.claim)];
        for (const std::string& text : {said.gist, said.quote.exact}) {
          for (std::string& word : model::word_row(text)) {
            if (!common(word) && word.size() >= shortest_name) claim.said.push_back(std::move(word));
          }
        }
      }
    }
  }

 private:
  bool common(const std::string& word) const {
    return std::binary_search(words_.common.begin(), words_.common.end(), word);
  }

  /// A story of ours that is on record says nothing of how the record has it: its own figures would fit themselves.
  bool taken_over(const PublicationRecord& page, const AttributionRecord& said) const {
    return page.ours && !said.first_hand.value_or(false) &&
           (std::any_of(said.via.begin(), said.via.end(),
                        [&](const LinkRecord& link) { return publications_.contains(link.id); }) ||
            std::any_of(page.derivations.begin(), page.derivations.end(),
                        [&](const DerivationRecord& from) { return publications_.contains(from.target); }));
  }

  model::SourceWords source(SourceId id) {
    const SourceRecord& record = record_.sources[id.index()];
    model::SourceWords made;
    made.source = id;
    const bool sealed = record.sensitivity == Sensitivity::sealed;
    const bool named = judge_.named(id);
    if (named && !sealed) made.names = SourceNames(words_).of(record);
    if (!named || sealed) made.secret = secret_names(record, sealed);
    const bool thing = entry_class(record.kind) == EntryClass::thing;
    if (sealed || (named && !thing)) return made;
    describe(named ? record.name : descriptor(record), made);
    if (thing) {
      made.traits.clear();  // "the dossier" is enough
      return made;
    }
    for (const std::string& text : {record.anonymity.affiliation, record.anonymity.role}) {
      for (const std::string& word : model::word_row(text)) trait(word, made);
    }
    return made;
  }

  std::vector<WordRow> secret_names(const SourceRecord& record, bool sealed) const {
    SourceRecord proper = record;
    const WordRow told = model::word_row(descriptor(record));
    const auto tell = [&](std::string_view name) {
      const WordRow row = model::word_row(name);
      const bool in_descriptor =
          !row.empty() && std::search(told.begin(), told.end(), row.begin(), row.end()) != told.end();
      return sealed || (is_proper(name) && !in_descriptor);
    };
    if (!tell(record.name)) proper.name.clear();
    std::erase_if(proper.aliases, [&](const AliasRecord& alias) { return !tell(alias.name); });
    return SourceNames(words_).of(proper);
  }

  /// What a source that is named calls itself is no secret of another.
  void hide_secrets() {
    for (model::SourceWords& hidden : made_.sources) {
      std::erase_if(hidden.secret, [&](const WordRow& row) {
        return std::any_of(made_.sources.begin(), made_.sources.end(), [&](const model::SourceWords& other) {
          return std::find(other.names.begin(), other.names.end(), row) != other.names.end();
        });
      });
    }
  }

  static std::string descriptor(const SourceRecord& record) {
    for (const AnonymityRecord& anonymity : record.anonymous) {
      if (anonymity.anonymous && !anonymity.descriptor.empty()) return anonymity.descriptor;
    }
    return std::string(to_string(record.kind));
  }

  /// "a law-enforcement source, number not given": the noun is the last word before what qualifies it.
  void describe(std::string_view text, model::SourceWords& made) const {
    static constexpr std::array<std::string_view, 14> ends{",",    ";",        " (",     " with ", " of ",
                                                           " in ", " who ",    " that ", " from ", " at ",
                                                           " on ", " quoted ", " for ",  " by "};
    std::size_t end = text.size();
    for (const std::string_view mark : ends) end = std::min(end, text.find(mark));
    const WordRow head = model::word_row(text.substr(0, end));
    if (head.empty()) return;
    made.noun = head.back();
    made.plural = model::singular(made.noun) != made.noun;
    for (const std::string& word : model::word_row(text)) trait(word, made);
  }

  void trait(const std::string& word, model::SourceWords& made) const {
    const bool known = std::find(made.traits.begin(), made.traits.end(), word) != made.traits.end();
    if (word.size() >= shortest_name && word != made.noun && !common(word) && !known) made.traits.push_back(word);
  }

  model::ClaimWords claim(ClaimId id, bool marked) {
    const ClaimRecord& record = record_.claims[id.index()];
    model::ClaimWords made;
    made.claim = id;
    made.text = model::word_row(record.text);
    for (const std::string& word : made.text) {
      const bool figure = word.front() >= '0' && word.front() <= '9';
      if (!common(word) && !figure && word.size() >= shortest_name) made.words.push_back(word);
    }
    std::sort(made.words.begin(), made.words.end());
    made.words.erase(std::unique(made.words.begin(), made.words.end()), made.words.end());
    if (!marked) return made;
    made.own = model::figures_in(record.text);
    add_date(record.event_date, made.own);
    surround(record, made);
    return made;
  }

  static void add_date(const std::optional<Date>& date, std::vector<model::Figure>& into) {
    if (!date) return;
    model::Figure figure;
    figure.kind = model::Figure::Kind::date;
    figure.period = date->period;
    into.push_back(figure);
  }
  static void add_text(const std::string& text, std::vector<model::Figure>& into) {
    const std::vector<model::Figure> found = model::figures_in(text);
    into.insert(into.end(), found.begin(), found.end());
  }

  void surround(const ClaimRecord& record, model::ClaimWords& made) const {
    add_text(record.note, made.around);
    for (const SourceRecord& source : record_.sources) {
      for (const std::string& text : {source.name, source.description, source.note}) add_text(text, made.around);
      for (const AnonymityRecord& anonymity : source.anonymous) add_text(anonymity.descriptor, made.around);
      for (const ControlRecord& control : source.controlled_by) {
        add_date(control.validity.from, made.around);
        add_date(control.validity.until, made.around);
      }
    }
    for (const PublicationRecord& page : record_.publications) {
      for (const AttributionRecord& said : page.says) {
        if (said.claim != record.id || taken_over(page, said)) continue;
        add_date(page.date, made.around);
        add_date(said.said_on, made.around);
        for (const std::string& text : {page.title, page.note, said.gist, said.quote.exact, said.note}) {
          add_text(text, made.around);
        }
        add_value(said.value, made.own);
      }
    }
    for (const WithdrawalRecord& withdrawal : record_.withdrawals) {
      add_date(withdrawal.date, made.around);
      add_text(withdrawal.note, made.around);
    }
    for (const CheckRecord& check : record_.checks) {
      add_date(check.on, made.around);
      add_date(check.deadline, made.around);
    }
    add_date(record_.as_of, made.around);
  }

  static void add_value(const QuantityRecord& value, std::vector<model::Figure>& into) {
    for (const std::optional<double>& number : {value.min, value.max}) {
      if (!number) continue;
      model::Figure figure;
      figure.value = *number;
      figure.unit = model::singular(value.unit);
      into.push_back(figure);
    }
  }

  const CaseRecord& record_;
  const analysis::Judge& judge_;
  const model::CueWords& words_;
  std::unordered_set<std::string_view> publications_;
  model::Lexicon made_;
};

}  // namespace

model::Lexicon lexicon_of(const CaseRecord& record, const analysis::Judge& judge, const std::set<ClaimId>& marked,
                          const model::CueWords& words, bool gists) {
  Builder builder(record, judge, words);
  model::Lexicon made = builder.build(marked);
  if (gists) builder.add_gists(made);
  return made;
}

}  // namespace stemma::app
