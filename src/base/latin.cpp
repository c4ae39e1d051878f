#include "base/latin.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "base/fold.hpp"
#include "stemma/error.hpp"

namespace stemma::base {
namespace {

const icu::Transliterator& to_latin() {
  static const std::unique_ptr<const icu::Transliterator> made = [] {
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    std::unique_ptr<const icu::Transliterator> rules(icu::Transliterator::createInstance(
        "Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower", UTRANS_FORWARD, place, status));
    if (U_FAILURE(status) || !rules) throw Error(ErrorKind::internal, "ICU cannot transliterate");
    return rules;
  }();
  return *made;
}

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Marks that stand inside words; anything else divides them.
bool is_silent(char c) { return c == '\'' || c == '`' || c == '"'; }

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> one_sound{{
    {"shch", "s"}, {"sch", "s"}, {"tch", "c"}, {"kh", "h"}, {"zh", "z"},  {"sh", "s"}, {"ch", "c"}, {"ts", "c"},
    {"tz", "c"},   {"ph", "f"},  {"th", "t"},  {"dj", "j"}, {"dzh", "j"}, {"ks", "x"}, {"ck", "k"}, {"iy", "i"},
    {"yi", "i"},   {"ou", "u"},  {"oo", "u"},  {"ee", "i"}, {"w", "v"},   {"q", "k"},
}};

}  // namespace

std::string in_latin(std::string_view text) {
  const std::string narrow = folded(text);
  std::string ascii = narrow;
  if (!std::all_of(narrow.begin(), narrow.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    icu::UnicodeString letters =
        icu::UnicodeString::fromUTF8(icu::StringPiece(narrow.data(), static_cast<int32_t>(narrow.size())));
    to_latin().transliterate(letters);
    ascii.clear();
    letters.toUTF8String(ascii);
  }
  std::string out;
  for (const char c : ascii) {
    if (is_plain(c)) {
      out += c;
    } else if (!is_silent(c) && !out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string transliteration_core(std::string_view latin) {
  std::string out;
  const auto put = [&out](char c) {
    if (c == 'y' || c == 'j') c = 'i';
    if (out.empty() || out.back() != c) out += c;
  };
  while (!latin.empty()) {
    std::size_t taken = 1;
    std::string_view sound = latin.substr(0, 1);
    for (const auto& [written, meant] : one_sound) {
      if (!latin.starts_with(written)) continue;
      taken = written.size();
      sound = meant;
      break;
    }
    for (const char c : sound) put(c);
    latin.remove_prefix(taken);
  }
  return out;
}

}  // namespace stemma::base
