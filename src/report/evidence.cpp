#include "report/evidence.hpp"

#include <algorithm>
#include <array>

namespace stemma::report {
namespace {

constexpr std::array<std::string_view, 4> copy_words{"unseen", "sound", "changed", "missing"};
constexpr std::array<std::string_view, 5> quote_words{"found", "ambiguous", "misplaced", "missing", "unread"};

}  // namespace

std::string_view to_word(CopyState state) { return copy_words.at(static_cast<std::size_t>(state)); }
std::string_view to_word(QuoteState state) { return quote_words.at(static_cast<std::size_t>(state)); }

std::uint64_t EvidencePage::count(CopyState state) const {
  return static_cast<std::uint64_t>(
      std::count_if(copies.begin(), copies.end(), [&](const KeptCopy& copy) { return copy.state == state; }));
}

std::uint64_t EvidencePage::count(QuoteState state) const {
  return static_cast<std::uint64_t>(
      std::count_if(quotes.begin(), quotes.end(), [&](const SoughtQuote& quote) { return quote.state == state; }));
}

bool EvidencePage::faulty() const {
  const auto lost = [](const SoughtQuote& quote) {
    return !quote.translated && quote.state != QuoteState::found && quote.state != QuoteState::unread;
  };
  return count(CopyState::changed) + count(CopyState::missing) > 0 || std::any_of(quotes.begin(), quotes.end(), lost);
}

}  // namespace stemma::report
