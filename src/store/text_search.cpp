#include "store/text_search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "db/connection.hpp"
#include "db/transaction.hpp"

namespace stemma::store {
namespace {

using base::LooseText;
using base::Stretch;

// What highlight() puts around a hit. No document has control characters.
constexpr char opens = '\x02', closes = '\x03';

/// A string of FTS5, in which nothing is an operator.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

/// Takes the marks of highlight() out of a text again.
std::vector<Stretch> stretches(std::string_view highlighted) {
  std::vector<Stretch> marks;
  std::size_t taken_out = 0;
  for (std::size_t at = 0; at < highlighted.size(); ++at) {
    if (highlighted[at] == opens) marks.push_back({at - taken_out, 0});
    if (highlighted[at] == closes) marks.back().to = at - taken_out;
    if (highlighted[at] == opens || highlighted[at] == closes) ++taken_out;
  }
  return marks;
}

/// From left to right, overlapping ones made one.
std::vector<Stretch> merged(std::vector<Stretch> marks) {
  std::sort(marks.begin(), marks.end(),
            [](const Stretch& a, const Stretch& b) { return a.from != b.from ? a.from < b.from : a.to < b.to; });
  std::vector<Stretch> out;
  for (const Stretch& mark : marks) {
    if (!out.empty() && mark.from <= out.back().to) {
      out.back().to = std::max(out.back().to, mark.to);
    } else {
      out.push_back(mark);
    }
  }
  return out;
}

struct Scored {
  double score = 0;  ///< more is better
  TextMatch match;
};

class Index {
 public:
  Index(const std::vector<SearchField>& fields, const std::vector<SearchDocument>& documents)
      : fields_(fields), connection_(db::Connection::in_memory_for_full_text()) {
    std::string columns, places;
    for (const SearchField& field : fields) {
      columns += fmt::format("{}, ", field.name);
      places += ", ?";
    }
    const db::SchemaChange allowed(connection_);
    connection_.execute("CREATE VIRTUAL TABLE texts USING fts5(" + columns +
                        "tokenize = 'unicode61 remove_diacritics 2')");
    db::Transaction filling(connection_);
    {
      db::Statement insert = connection_.prepare("INSERT INTO texts VALUES (" + places.substr(2) + ")");
      for (const SearchDocument& document : documents) {
        for (std::size_t f = 0; f < fields.size(); ++f) insert.bind(static_cast<int>(f + 1), document[f]);
        insert.run();
      }
    }
    filling.commit();
  }

  std::vector<Scored> find(const std::vector<model::SearchTerm>& terms) {
    std::string query, weights, highlights;
    for (const model::SearchTerm& term : terms) {
      query += (query.empty() ? "" : " AND ") + quoted(term.text) + (term.prefix ? " *" : "");
    }
    for (std::size_t f = 0; f < fields_.size(); ++f) {
      weights += fmt::format(", {}", fields_[f].weight);
      highlights += fmt::format(", highlight(texts, {}, char(2), char(3)) AS found_{}", f, f);
    }
    db::Statement rows = connection_.prepare("SELECT rowid, bm25(texts" + weights + ") AS score" + highlights +
                                             " FROM texts WHERE texts MATCH ? ORDER BY rowid");
    rows.bind(1, query);
    std::vector<Scored> found;
    while (rows.step()) {
      Scored one;
      one.match.document = static_cast<std::size_t>(rows.integer("rowid")) - 1;
      one.score = -rows.real("score");
      for (std::size_t f = 0; f < fields_.size(); ++f) {
        std::vector<Stretch> marks = stretches(rows.text(fmt::format("found_{}", f)));
        if (!marks.empty()) one.match.fields.push_back({f, std::move(marks)});
      }
      found.push_back(std::move(one));
    }
    return found;
  }

 private:
  const std::vector<SearchField>& fields_;
  db::Connection connection_;
};

/// Terms that are looked for inside words.
class Parts {
 public:
  Parts(const std::vector<SearchField>& fields, const std::vector<model::SearchTerm>& terms) : fields_(fields) {
    parts_.reserve(terms.size());
    for (const model::SearchTerm& term : terms) parts_.emplace_back(term.text);
  }

  /// Adds their marks to what was found in the document; false if one is not there.
  bool add(const SearchDocument& document, Scored& found) const {
    std::vector<std::vector<Stretch>> marks(fields_.size());
    std::vector<bool> seen(parts_.size(), false);
    for (std::size_t f = 0; f < fields_.size(); ++f) {
      if (document[f].empty()) continue;
      const LooseText text(document[f]);
      for (std::size_t p = 0; p < parts_.size(); ++p) {
        const std::vector<Stretch> here = text.find(parts_[p]);
        if (here.empty()) continue;
        seen[p] = true;
        constexpr std::size_t enough = 3;  // more of the same in one text says nothing more
        found.score += fields_[f].weight * static_cast<double>(std::min(here.size(), enough));
        marks[f].insert(marks[f].end(), here.begin(), here.end());
      }
    }
    if (std::find(seen.begin(), seen.end(), false) != seen.end()) return false;
    for (TextMatch::Field& field : found.match.fields) {
      marks[field.field].insert(marks[field.field].end(), field.marks.begin(), field.marks.end());
    }
    found.match.fields.clear();
    for (std::size_t f = 0; f < fields_.size(); ++f) {
      if (!marks[f].empty()) found.match.fields.push_back({f, merged(std::move(marks[f]))});
    }
    return true;
  }

 private:
  const std::vector<SearchField>& fields_;
  std::vector<LooseText> parts_;
};

std::vector<Scored> find_parts(const std::vector<SearchField>& fields, const std::vector<SearchDocument>& documents,
                               const std::vector<model::SearchTerm>& terms) {
  const Parts parts(fields, terms);
  std::vector<Scored> found;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    Scored one;
    one.match.document = d;
    if (parts.add(documents[d], one)) found.push_back(std::move(one));
  }
  return found;
}

std::vector<Scored> find_terms(const std::vector<SearchField>& fields, const std::vector<SearchDocument>& documents,
                               const std::vector<model::SearchTerm>& terms) {
  std::vector<model::SearchTerm> words, inside;
  for (const model::SearchTerm& term : terms) (term.anywhere ? inside : words).push_back(term);
  if (words.empty()) return find_parts(fields, documents, terms);
  std::vector<Scored> found = Index(fields, documents).find(words);
  if (!inside.empty()) {
    const Parts parts(fields, inside);
    std::erase_if(found, [&](Scored& one) { return !parts.add(documents[one.match.document], one); });
  }
  return found.empty() ? find_parts(fields, documents, terms) : found;
}

/// The last digits of a floating-point number are not the same on every machine.
double rounded(double score) { return std::round(score * 1e6); }

}  // namespace

std::vector<TextMatch> search_texts(const std::vector<SearchField>& fields,
                                    const std::vector<SearchDocument>& documents,
                                    const std::vector<model::SearchTerm>& terms) {
  std::vector<Scored> found = find_terms(fields, documents, terms);
  std::stable_sort(found.begin(), found.end(),
                   [](const Scored& a, const Scored& b) { return rounded(a.score) > rounded(b.score); });
  std::vector<TextMatch> matches;
  matches.reserve(found.size());
  for (Scored& one : found) matches.push_back(std::move(one.match));
  return matches;
}

}  // namespace stemma::store
