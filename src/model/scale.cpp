#include "model/scale.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace stemma::model {
namespace {

using std::nullopt;

/// NATO AJP-2.1, FM 2-22.3 appendix B: letters and digits, no numbers.
constexpr std::array admiralty_letters{Grade{"A"}, Grade{"B"}, Grade{"C"}, Grade{"D"}, Grade{"E"}, Grade{"F"}};
constexpr std::array admiralty_digits{Grade{"1"}, Grade{"2"}, Grade{"3"}, Grade{"4"}, Grade{"5"}, Grade{"6"}};

/// MISP taxonomy admiralty-scale, version 5. Its 50 for F and 6 serves sorting and is no judgement: it is left out.
constexpr std::array misp_letters{Grade{"a", 100, 100, 100}, Grade{"b", 75, 75, 75}, Grade{"c", 50, 50, 50},
                                  Grade{"d", 25, 25, 25},    Grade{"e", 0, 0, 0},    Grade{"f"},
                                  Grade{"g", 0, 0, 0}};
constexpr std::array misp_digits{Grade{"1", 100, 100, 100}, Grade{"2", 75, 75, 75}, Grade{"3", 50, 50, 50},
                                 Grade{"4", 25, 25, 25},    Grade{"5", 0, 0, 0},    Grade{"6"}};

/// STIX 2.1, appendix A: what is written for a code, and which integers are read as it.
constexpr std::array stix_low_med_high{Grade{"None", 0, 0, 0}, Grade{"Low", 15, 1, 29}, Grade{"Med", 50, 30, 69},
                                       Grade{"High", 85, 70, 100}};
constexpr std::array stix_0_10{Grade{"0", 0, 0, 4},    Grade{"1", 10, 5, 14},    Grade{"2", 20, 15, 24},
                               Grade{"3", 30, 25, 34}, Grade{"4", 40, 35, 44},   Grade{"5", 50, 45, 54},
                               Grade{"6", 60, 55, 64}, Grade{"7", 70, 65, 74},   Grade{"8", 80, 75, 84},
                               Grade{"9", 90, 85, 94}, Grade{"10", 100, 95, 100}};
constexpr std::array stix_credibility{Grade{"6"},
                                      Grade{"5", 10, 0, 19},
                                      Grade{"4", 30, 20, 39},
                                      Grade{"3", 50, 40, 59},
                                      Grade{"2", 70, 60, 79},
                                      Grade{"1", 90, 80, 100}};
constexpr std::array stix_wep{Grade{"Impossible", 0, 0, 0},
                              Grade{"Highly Unlikely/Almost Certainly Not", 10, 1, 19},
                              Grade{"Unlikely/Probably Not", 30, 20, 39},
                              Grade{"Even Chance", 50, 40, 59},
                              Grade{"Likely/Probable", 70, 60, 79},
                              Grade{"Highly likely/Almost Certain", 90, 80, 99},
                              Grade{"Certain", 100, 100, 100}};
constexpr std::array stix_dni{Grade{"Almost No Chance/Remote", 5, 0, 9},
                              Grade{"Very Unlikely/Highly Improbable", 15, 10, 19},
                              Grade{"Unlikely/Improbable", 30, 20, 39},
                              Grade{"Roughly Even Chance/Roughly Even Odds", 50, 40, 59},
                              Grade{"Likely/Probable", 70, 60, 79},
                              Grade{"Very Likely/Highly Probable", 85, 80, 89},
                              Grade{"Almost Certain/Nearly Certain", 95, 90, 100}};

/// ICD 203 (2015), D.6.e(2): two rows of words for the same bands, which share their ends. The end is read as the band
/// above it, the last one's as its own: a choice, the directive says nothing. 0 and 100 are outside.
constexpr std::array icd203_likelihood{Grade{"almost no chance", nullopt, 1, 5, true},
                                       Grade{"very unlikely", nullopt, 5, 20, true},
                                       Grade{"unlikely", nullopt, 20, 45, true},
                                       Grade{"roughly even chance", nullopt, 45, 55, true},
                                       Grade{"likely", nullopt, 55, 80, true},
                                       Grade{"very likely", nullopt, 80, 95, true},
                                       Grade{"almost certain", nullopt, 95, 99},
                                       Grade{"remote", nullopt, 1, 5, true},
                                       Grade{"highly improbable", nullopt, 5, 20, true},
                                       Grade{"improbable", nullopt, 20, 45, true},
                                       Grade{"roughly even odds", nullopt, 45, 55, true},
                                       Grade{"probable", nullopt, 55, 80, true},
                                       Grade{"highly probable", nullopt, 80, 95, true},
                                       Grade{"nearly certain", nullopt, 95, 99}};
constexpr std::array levels{Grade{"low"}, Grade{"moderate"}, Grade{"high"}};

/// The yardstick of the UK's Professional Head of Intelligence Assessment. The gaps between its bands are meant.
constexpr std::array phia{
    Grade{"remote chance", nullopt, 0, 5},   Grade{"highly unlikely", nullopt, 10, 20},
    Grade{"unlikely", nullopt, 25, 35},      Grade{"realistic possibility", nullopt, 40, 50, true},
    Grade{"likely", nullopt, 55, 75},        Grade{"probable", nullopt, 55, 75},
    Grade{"highly likely", nullopt, 80, 90}, Grade{"almost certain", nullopt, 95, 100}};

/// Sherman Kent, Words of Estimative Probability (1964).
constexpr std::array kent{Grade{"impossible", 0, 0, 0},
                          Grade{"almost certainly not", 7, 2, 12},
                          Grade{"probably not", 30, 20, 40, true},
                          Grade{"chances about even", 50, 40, 60},
                          Grade{"probable", 75, 63, 87, true},
                          Grade{"almost certain", 93, 87, 99},
                          Grade{"certain", 100, 100, 100}};

/// UK police: 3x5x2 in use, 5x5x5 before it. What they say of information is how the source knows it.
constexpr std::array uk_352_source{Grade{"1"}, Grade{"2"}, Grade{"3"}};
constexpr std::array uk_352_information{Grade{"A"}, Grade{"B"}, Grade{"C"}, Grade{"D"}, Grade{"E"}};
constexpr std::array uk_555_source{Grade{"A"}, Grade{"B"}, Grade{"C"}, Grade{"D"}, Grade{"E"}};
constexpr std::array uk_555_information{Grade{"1"}, Grade{"2"}, Grade{"3"}, Grade{"4"}, Grade{"5"}};

constexpr std::uint8_t reliability = 1, credibility = 2, confidence = 4, likelihood = 8;
constexpr std::uint8_t any = reliability + credibility + confidence + likelihood;

constexpr std::array list{
    Scale{"admiralty", reliability, admiralty_letters, false},
    Scale{"admiralty", credibility, admiralty_digits, false},
    Scale{"icd203", confidence, levels, false},
    Scale{"icd203", likelihood, icd203_likelihood},
    Scale{"kent", likelihood, kent},
    Scale{"misp", reliability, misp_letters},
    Scale{"misp", credibility, misp_digits},
    Scale{"percent", any, {}},
    Scale{"phia", likelihood, phia},
    Scale{"phia", confidence, levels, false},
    Scale{"stix-0-10", credibility + confidence, stix_0_10},
    Scale{"stix-admiralty", credibility + confidence, stix_credibility},
    Scale{"stix-dni", confidence + likelihood, stix_dni},
    Scale{"stix-low-med-high", credibility + confidence, stix_low_med_high},
    Scale{"stix-wep", confidence + likelihood, stix_wep},
    Scale{"uk-3x5x2", reliability, uk_352_source, false},
    Scale{"uk-3x5x2", credibility, uk_352_information, false},
    Scale{"uk-5x5x5", reliability, uk_555_source, false},
    Scale{"uk-5x5x5", credibility, uk_555_information, false},
};

/// It has a number or a range of them.
bool stands_for_numbers(const Grade& grade) { return grade.number || grade.most > grade.least; }

}  // namespace

const Grade* Scale::find(std::string_view code) const {
  const auto at = std::find_if(grades.begin(), grades.end(), [&](const Grade& grade) { return grade.code == code; });
  return at == grades.end() ? nullptr : &*at;
}

std::optional<std::string_view> Scale::code_of(double number) const {
  for (const Grade& grade : grades) {
    const bool within = number >= grade.least && (grade.below_most ? number < grade.most : number <= grade.most);
    if (within && stands_for_numbers(grade)) return grade.code;
  }
  return nullopt;
}

std::optional<MispTag> misp_tag(std::string_view text) {
  constexpr std::string_view source = "admiralty-scale:source-reliability=\"";
  constexpr std::string_view information = "admiralty-scale:information-credibility=\"";
  for (const auto& [prefix, axis] : {std::pair{source, Axis::reliability}, std::pair{information, Axis::credibility}}) {
    if (text.size() <= prefix.size() + 1 || text.substr(0, prefix.size()) != prefix || text.back() != '"') continue;
    text.remove_prefix(prefix.size());
    text.remove_suffix(1);
    return MispTag{axis, std::string(text)};
  }
  return nullopt;
}

std::optional<Reliability> admiralty_reliability(const ScaleValue& grade) {
  if (grade.scale == "admiralty") return from_string<Reliability>(grade.code);
  if (grade.scale == "misp") return from_string<Reliability>(base::ascii_upper(grade.code));
  return nullopt;
}

std::optional<Credibility> admiralty_credibility(const ScaleValue& grade) {
  if (grade.scale != "admiralty" && grade.scale != "misp" && grade.scale != "stix-admiralty") return nullopt;
  if (!grade.code.empty()) return from_string<Credibility>(grade.code);
  const Scale* scale = find_scale(grade.scale, Axis::credibility);
  const auto code = grade.number ? scale->code_of(*grade.number) : nullopt;
  return code ? from_string<Credibility>(*code) : nullopt;
}

std::span<const Scale> scales() { return list; }

std::vector<std::string> scale_names() {
  std::vector<std::string> names;
  for (const Scale& scale : list) {
    if (names.empty() || names.back() != scale.name) names.emplace_back(scale.name);
  }
  return names;
}

const Scale* find_scale(std::string_view name, Axis axis) {
  const auto at = std::find_if(list.begin(), list.end(),
                               [&](const Scale& scale) { return scale.name == name && scale.grades_on(axis); });
  return at == list.end() ? nullptr : &*at;
}

}  // namespace stemma::model
