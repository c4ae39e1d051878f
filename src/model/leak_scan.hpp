// Looks for what is protected in finished output, of whatever format. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace stemma::model {

/// Something that gives a protected entry away.
struct ProtectedTerm {
  enum class Kind : std::uint8_t {
    name,     ///< of a source, an alias or handle too; a byline
    address,  ///< of a source or publication on the web
    quote,    ///< somebody's own words
    text,     ///< a title, the text of a claim
    id        ///< in the case
  };
  Kind kind = Kind::name;
  std::string text;
  std::string entry;  ///< what stands in for whom it gives away: "protected-1"
};

/// Where something protected was found.
struct Leak {
  ProtectedTerm::Kind kind = ProtectedTerm::Kind::name;
  std::string entry;
  std::size_t line = 0;  ///< of the output, from 1
};

/// Finds terms whatever a format did to them: its escapes are taken off in several layers, tags too, and what remains
/// is compared as bare words (bare_words.hpp). A term must stand alone, except beside letters of scripts that put no
/// spaces between words. Ids are compared as they are written.
///
/// Not looked for: a name of fewer than three letters or digits (two in scripts such as Han and Hangul); quotes and
/// texts of fewer than three words, or fifteen letters (eight in such a script); an id without a digit, `_` or `-`, or
/// of fewer than four characters, since it may be a common word. Of a quote of more than eight words, any eight in a
/// row are looked for.
///
/// What an open entry has as well gives nobody away: `open` has the names, addresses, quotes, texts and ids of all of
/// them. A name of one word that is part of the name of an open entry ("Kim" in "Kim Jong-un") is passed over where it
/// stands in that, if that has at most three words (or five letters of Han and the like).
class LeakScan {
 public:
  LeakScan() = default;
  LeakScan(const std::vector<ProtectedTerm>& terms, const std::vector<ProtectedTerm>& open);

  /// True if there is nothing to look for.
  bool empty() const { return words_.terms.empty() && ids_.terms.empty(); }
  /// The first leak of the first layer that has any.
  std::optional<Leak> find(std::string_view output) const;

 private:
  struct Term {
    std::string text;
    ProtectedTerm::Kind kind = ProtectedTerm::Kind::name;
    std::string entry;
    std::vector<std::string> within;  ///< longer names of open entries that it is part of
  };
  /// Terms by their first bytes.
  struct Index {
    std::vector<Term> terms;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_start;
    void add(Term term);
    template <class Alone>
    std::optional<std::size_t> find(std::string_view text, Alone alone, const Term*& found) const;
  };
  std::optional<Leak> find_in(std::string_view layer) const;

  Index words_, ids_;
};

}  // namespace stemma::model
