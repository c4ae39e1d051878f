// A quotation and the text in which it is looked for: four parts with a NUL between them.
#include <array>

#include "fuzz/target.hpp"
#include "model/quote_anchor.hpp"

namespace stemma::fuzz {

void run(std::string_view input) {
  std::array<std::string_view, 4> parts;
  for (std::string_view& part : parts) {
    const std::size_t end = input.find('\0');
    part = input.substr(0, end);
    input = end == std::string_view::npos ? std::string_view() : input.substr(end + 1);
  }
  QuoteRecord quote;
  quote.exact = parts[1];
  quote.prefix = parts[2];
  quote.suffix = parts[3];
  const model::Anchor anchor = model::AnchoredText(parts[0]).find(quote);
  require(anchor.anchored <= anchor.places, "an anchored place is a place");
}

}  // namespace stemma::fuzz
