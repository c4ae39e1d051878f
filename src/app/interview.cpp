#include "app/interview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "app/edit_case.hpp"
#include "app/entry_ids.hpp"
#include "base/fold.hpp"
#include "base/text.hpp"
#include "interchange/known_ids.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

using interchange::YamlOut;

class Interview {
 public:
  Interview(const std::string& path, const Interviewer& person)
      : person_(person), store_(open_for_edit(path)), record_(store_.export_case(false)) {
    for (const SourceRecord& source : record_.sources) taken_.insert(source.id);
    for (const PublicationRecord& publication : record_.publications) taken_.insert(publication.id);
    for (const ClaimRecord& claim : record_.claims) claims_.insert(claim.id);
  }

  std::vector<NewEntry> publication(const std::string& wanted_id) {
    YamlOut entry;
    const std::string by = source("Who published it? (id or name)", SourceKind::news_outlet);
    entry.put_text("by", by);
    put_date(entry);
    entry.put_text("title", ask("Its title? (Return if it has none)"));
    entry.put_text("url", ask("Its address on the web? (Return if none)"));
    YamlOut says = YamlOut::list();
    person_.tell("What does it say? One claim at a time; Return ends the list.");
    for (;;) {
      const std::string about = claim();
      if (about.empty()) break;
      says.children.push_back(attribution(about));
    }
    if (!says.children.empty()) entry.put("says", std::move(says));
    const std::string id = wanted_id.empty() ? new_id(by) : wanted_id;
    std::string lines = interchange::entry_lines(entry);
    made_.push_back({EntryKind::publication, id, {id, lines, {}}});
    for (const NewEntry& one : made_) show(one);
    if (!yes(made_.size() == 1 ? "Add it?" : "Add them?")) broken_off();
    return std::move(made_);
  }

 private:
  [[noreturn]] static void broken_off() { throw Error(ErrorKind::bad_input, "nothing was added"); }

  std::string ask(const std::string& question) const {
    std::optional<std::string> answer = person_.ask(question);
    if (!answer) broken_off();
    return std::move(*answer);
  }

  bool yes(const std::string& question) const {
    for (;;) {
      const std::string word = base::ascii_lower(ask(question + " [Y/n]"));
      if (word.empty() || word == "y" || word == "yes") return true;
      if (word == "n" || word == "no") return false;
    }
  }

  template <class E>
  E word(const std::string& question, E usual) const {
    const auto list = words<E>();
    for (;;) {
      const std::string answer = ask(fmt::format("{} [{}]", question, to_string(usual)));
      if (answer.empty()) return usual;
      if (const auto found = from_string<E>(answer)) return *found;
      person_.tell(fmt::format("  one of {}", fmt::join(list, ", ")));
    }
  }

  void put_date(YamlOut& entry) const {
    for (;;) {
      const std::string answer = ask("When? (2024-03-14, or 2024-03; Return if not known)");
      const std::optional<Date> date = answer.empty() ? std::nullopt : parse_date(answer);
      if (date || answer.empty()) return entry.put_date("date", date);
      person_.tell(fmt::format("  `{}` is no date", answer));
    }
  }

  /// The id of the source that is meant by an id or a name; empty if there is none.
  std::string known_source(const std::string& answer) {
    if (const SourceId found = find_source(store_, answer); !found.is_none()) {
      return store_.texts().source(found).id;
    }
    const std::string name = base::folded(answer);
    for (const SourceRecord& source : record_.sources) {
      const auto same = [&](const std::string& other) { return !other.empty() && base::folded(other) == name; };
      if (same(source.name) || std::any_of(source.aliases.begin(), source.aliases.end(),
                                           [&](const AliasRecord& alias) { return same(alias.name); })) {
        return source.id;
      }
    }
    const auto made = std::find_if(made_.begin(), made_.end(), [&](const NewEntry& entry) {
      return entry.kind == EntryKind::source && entry.id == answer;
    });
    return made == made_.end() ? std::string() : made->id;
  }

  std::string source(const std::string& question, SourceKind usual) {
    for (;;) {
      const std::string answer = ask(question);
      if (answer.empty()) continue;
      if (std::string id = link(answer, usual, false); !id.empty()) return id;
    }
  }

  /// A source, or where that may be a publication, by its id or name; a new one after asking. Empty: ask again.
  std::string link(const std::string& answer, SourceKind usual, bool publication_too) {
    if (std::string id = known_source(answer); !id.empty()) return id;
    if (publication_too) {
      if (const PublicationId found = find_publication(store_, answer); !found.is_none()) {
        return store_.texts().publication(found).id;
      }
    }
    std::vector<std::string> names(taken_.begin(), taken_.end());
    const std::string near = base::did_you_mean(answer, names);
    person_.tell(fmt::format("  there is no source `{}`{}", answer, near.empty() ? "" : "; " + near));
    if (!yes("  Is it a new one?")) return {};
    return new_source(answer, usual);
  }

  std::string new_source(const std::string& answer, SourceKind usual) {
    YamlOut entry;
    const bool is_id = interchange::valid_id(answer) && !taken_.contains(answer);
    std::string id = is_id ? answer : new_id("source");
    std::string name = answer, described;
    if (is_id) {
      name = ask("  Its name? (Return if it is unnamed)");
      if (name.empty()) described = ask("  How is it described? (such as: a law-enforcement source)");
    } else if (!yes("  Is that its name? (n: it is unnamed, and described so)")) {
      name.swap(described);
    }
    entry.put_text("name", name);
    entry.put("kind", YamlOut::bare(to_string(word("  What is it?", usual))));
    entry.put_text("anonymous", described);
    taken_.insert(id);
    made_.push_back({EntryKind::source, id, {id, interchange::entry_lines(entry), {}}});
    return id;
  }

  std::string claim() {
    for (;;) {
      std::string answer = ask("  About which claim? (id, or the words of a new one)");
      if (answer.empty()) return answer;
      if (const ClaimId found = find_claim(store_, answer); !found.is_none()) {
        return store_.texts().claim(found).id;
      }
      if (claims_.contains(answer)) return answer;
      if (answer.find(' ') == std::string::npos) {
        const std::vector<std::string> ids(claims_.begin(), claims_.end());
        const std::string near = base::did_you_mean(answer, ids);
        person_.tell(fmt::format("  there is no claim `{}`{}", answer, near.empty() ? "" : "; " + near));
        continue;
      }
      if (!yes("  Is that a new claim?")) continue;
      std::string id;
      for (std::size_t number = 1; id.empty() || claims_.contains(id); ++number) id = fmt::format("c{}", number);
      YamlOut entry;
      entry.put_text("text", answer);
      claims_.insert(id);
      made_.push_back({EntryKind::claim, id, {id, interchange::entry_lines(entry), {}}});
      return id;
    }
  }

  YamlOut attribution(const std::string& about) {
    YamlOut said;
    said.put_text("claim", about);
    std::vector<std::string> via = chain();
    const Stance usual = via.empty() ? Stance::asserts : Stance::reports;
    said.put_texts("via", via);
    said.put_word_unless("stance", word("  How does it stand to it?", usual), usual);
    said.put_text("gist", ask("  What does it say, in your words? (Return to leave out)"));
    said.put_text("quote", ask("  And in its words? (Return to leave out)"));
    return said;
  }

  std::vector<std::string> chain() {
    std::vector<std::string> via;
    person_.tell("  On whose word? From whom it has it, on to whoever is said to know; Return ends the chain.");
    for (;;) {
      const std::string answer = ask(via.empty() ? "    (Return alone: in its own voice)" : "    and who from?");
      if (answer.empty()) return via;
      if (std::string id = link(answer, SourceKind::unknown, true); !id.empty()) via.push_back(std::move(id));
    }
  }

  std::string new_id(const std::string& start) {
    for (std::size_t number = 1;; ++number) {
      std::string id = fmt::format("{}{}", start, number);
      if (!taken_.contains(id)) return id;
    }
  }

  void show(const NewEntry& entry) const {
    person_.tell(fmt::format("{} {}:", to_string(entry.kind), entry.id));
    const std::string& lines = entry.text.yaml;
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = std::min(lines.find('\n', at), lines.size());
      person_.tell("  " + lines.substr(at, end - at));
      at = end + 1;
    }
  }

  const Interviewer& person_;
  store::Store store_;
  CaseRecord record_;
  std::set<std::string> taken_, claims_;
  std::vector<NewEntry> made_;
};

}  // namespace

std::vector<NewEntry> interview_on_publication(const std::string& path, const std::string& id,
                                               const Interviewer& person) {
  return Interview(path, person).publication(id);
}

}  // namespace stemma::app
