// Which characters words are made of.
#pragma once

namespace stemma::base {

/// A letter, digit or mark of any script, or a character that is not seen and parts nothing (a soft hyphen, a joiner).
bool is_letter(char32_t value);

/// A digit of any script.
bool is_digit(char32_t value);

}  // namespace stemma::base
