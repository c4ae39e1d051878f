// Countries by their English names and ISO 3166-1 codes.
#pragma once

#include <string>
#include <string_view>

namespace stemma::base {

/// The two letters of a country: of its English name in the Unicode CLDR ("Russia"), of a few further names in
/// common use ("DR Congo", "UAE"), or of the code itself in capitals. Case is ignored in names. Empty if there is
/// no such country.
std::string country_code(std::string_view name_or_code);

/// True for the codes of ISO 3166-1 in capitals, for those of former states (SU, YU, DD), and for XK, EU and UN, which
/// people use beside them.
bool is_country_code(std::string_view code);

/// The English name; the code itself if it is none.
std::string country_name(const std::string& code);

}  // namespace stemma::base
