// Finds words in texts, ranked.
//
// The index is an FTS5 table in memory, filled for one search and gone with it. Rejected: an index in the case file.
// It would be a second copy of every text, sealed ones included: one more place for `purge` to miss, and one more thing
// that an edit has to keep true. Filling it costs less than reading the case does.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/loose_text.hpp"
#include "model/search_terms.hpp"

namespace stemma::store {

/// One field of what is searched, and how much more a word counts there than elsewhere.
struct SearchField {
  std::string_view name;  ///< letters and underscores
  double weight = 1;
};

struct TextMatch {
  std::size_t document = 0;  ///< counted from 0 in the order given
  struct Field {
    std::size_t field = 0;
    std::vector<base::Stretch> marks;  ///< where the terms stand, from left to right
  };
  std::vector<Field> fields;  ///< those with a mark, in the order of the fields
};

/// By field; control characters are no part of any.
using SearchDocument = std::vector<std::string>;

/// The documents that hold every term in some field, best first: by FTS5's bm25 with the weights of the fields where a
/// term is a word, else by where and how often the terms stand; equals in the order given. Terms are words as FTS5's
/// unicode61 divides them (accents and case put aside), or parts of words where a term says `anywhere`. Where nothing
/// matches so, all terms are looked for inside words.
std::vector<TextMatch> search_texts(const std::vector<SearchField>& fields,
                                    const std::vector<SearchDocument>& documents,
                                    const std::vector<model::SearchTerm>& terms);

}  // namespace stemma::store
