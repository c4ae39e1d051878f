// Names in Latin letters, for guesses at which of them are one name.
#pragma once

#include <string>
#include <string_view>

namespace stemma::base {

/// Lower-case a to z and digits, words divided by one space: any script transliterated (ICU's Any-Latin and
/// Latin-ASCII), marks dropped, punctuation taken for spaces. A guess, and never an identity.
std::string in_latin(std::string_view text);

/// What the usual ways of transliterating a name have in common: without hyphens and apostrophes, `kh` as `h`, `y` and
/// `j` as `i`, doubled letters once, and so on. Takes what in_latin gives.
std::string transliteration_core(std::string_view latin);

}  // namespace stemma::base
