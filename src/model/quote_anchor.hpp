// Where the words of a quotation stand in a text. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "stemma/record.hpp"

namespace stemma::model {

/// Where a quotation was found.
struct Anchor {
  std::size_t places = 0;    ///< where its exact words stand
  std::size_t anchored = 0;  ///< of these, where what is known of the words around it fits too
  bool narrowed = false;     ///< words around it are known
  bool around_missing() const { return places > 0 && anchored == 0; }
  bool found() const { return anchored == 1; }
  friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// A text in which quotations are looked for, prepared once: normal form C; runs of spaces and line ends one space;
/// curly quotation marks and apostrophes straight, dashes hyphens; what is not shown (soft hyphens, joiners) left out.
/// Upper and lower case stay different: these are somebody's words.
class AnchoredText {
 public:
  explicit AnchoredText(std::string_view text);

  /// Looks for the exact words, and at each place for the words before and after (a TextQuoteSelector of the W3C Web
  /// Annotation Data Model, 4.2.4). Places may overlap. A quotation without words is nowhere.
  Anchor find(const QuoteRecord& quote) const;

 private:
  std::string text_;
};

}  // namespace stemma::model
