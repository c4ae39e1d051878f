#include "base/country.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/fold.hpp"

namespace stemma::base {
namespace {

/// In common use, and not what the CLDR calls them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 29> further_names{{
    {"bosnia and herzegovina", "BA"},
    {"burma", "MM"},
    {"cape verde", "CV"},
    {"congo", "CG"},
    {"czech republic", "CZ"},
    {"côte d'ivoire", "CI"},
    {"dr congo", "CD"},
    {"democratic republic of the congo", "CD"},
    {"east timor", "TL"},
    {"hong kong", "HK"},
    {"ivory coast", "CI"},
    {"macao", "MO"},
    {"macau", "MO"},
    {"myanmar", "MM"},
    {"palestine", "PS"},
    {"palestine territories", "PS"},
    {"republic of the congo", "CG"},
    {"russian federation", "RU"},
    {"swaziland", "SZ"},
    {"the gambia", "GM"},
    {"the netherlands", "NL"},
    {"turkey", "TR"},
    {"türkiye", "TR"},
    {"uae", "AE"},
    {"uk", "GB"},
    {"united states of america", "US"},
    {"us", "US"},
    {"usa", "US"},
    {"vatican", "VA"},
}};

/// Of states that are no more, and codes in use beside the standard: Kosovo, the European Union, the United Nations.
constexpr std::array<std::string_view, 16> further_codes{"AN", "BU", "CS", "DD", "DY", "EU", "HV", "RH",
                                                         "SU", "TP", "UN", "VD", "XK", "YD", "YU", "ZR"};

std::string english_name(const char* code) {
  icu::UnicodeString name;
  icu::Locale("", code).getDisplayCountry(icu::Locale::getEnglish(), name);
  std::string text;
  return name.toUTF8String(text);
}

std::map<std::string, std::string> names() {
  std::map<std::string, std::string> by_name;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    by_name.emplace(folded(english_name(*code)), *code);
  }
  for (const auto& [name, code] : further_names) by_name.emplace(name, code);
  return by_name;
}

}  // namespace

bool is_country_code(std::string_view code) {
  const char* const* codes = icu::Locale::getISOCountries();
  while (*codes != nullptr && code != *codes) ++codes;
  return *codes != nullptr || std::find(further_codes.begin(), further_codes.end(), code) != further_codes.end();
}

std::string country_code(std::string_view name_or_code) {
  static const std::map<std::string, std::string> by_name = names();
  std::string name = folded(name_or_code);
  for (std::size_t at = name.find("\u2019"); at != std::string::npos; at = name.find("\u2019"))
    name.replace(at, 3, "'");
  const auto found = by_name.find(name);
  if (found != by_name.end()) return found->second;
  const std::string code(name_or_code);
  return is_country_code(code) ? code : std::string();
}

std::string country_name(const std::string& code) { return is_country_code(code) ? english_name(code.c_str()) : code; }

}  // namespace stemma::base
