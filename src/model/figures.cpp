#include "model/figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/fold.hpp"

namespace stemma::model {
namespace {

using namespace std::string_view_literals;

constexpr std::array months{"january"sv, "february"sv, "march"sv,     "april"sv,   "may"sv,      "june"sv,
                            "july"sv,    "august"sv,   "september"sv, "october"sv, "november"sv, "december"sv};
/// From two; "one" is rarely a count.
constexpr std::array number_words{"two"sv,    "three"sv, "four"sv,  "five"sv,   "six"sv,    "seven"sv,
                                  "eight"sv,  "nine"sv,  "ten"sv,   "eleven"sv, "twelve"sv, "twenty"sv,
                                  "thirty"sv, "forty"sv, "fifty"sv, "hundred"sv};
constexpr std::array<int, number_words.size()> values{2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 30, 40, 50, 100};
/// After these a number of four digits is a year.
constexpr std::array before_years{"in"sv,     "of"sv,    "since"sv,  "until"sv, "by"sv,     "from"sv,
                                  "before"sv, "after"sv, "during"sv, "late"sv,  "early"sv,  "and"sv,
                                  "mid"sv,    "to"sv,    "around"sv, "about"sv, "through"sv};

struct Token {
  std::string text;  ///< folded
  std::size_t from = 0, to = 0;
};

bool is_letter_or_digit(unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Words and numbers; a comma or full stop between digits belongs to the number, a hyphen ends a word.
std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> found;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_letter_or_digit(static_cast<unsigned char>(text[i]))) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < text.size()) {
      const bool inside = (text[end] == ',' || text[end] == '.') && is_digit(text[end - 1]) && end + 1 < text.size() &&
                          is_digit(text[end + 1]);
      if (!inside && !is_letter_or_digit(static_cast<unsigned char>(text[end]))) break;
      ++end;
    }
    found.push_back({base::folded(text.substr(i, end - i)), i, end});
    i = end;
  }
  return found;
}

std::optional<double> digits(std::string_view word) {
  constexpr std::size_t group = 3;
  std::string plain;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] == ',') {
      const std::string_view behind = word.substr(i + 1, group);
      if (behind.size() < group || behind.find_first_of(",.") != std::string_view::npos) return std::nullopt;
      continue;
    }
    if (!is_digit(word[i]) && word[i] != '.') return std::nullopt;
    plain += word[i];
  }
  constexpr std::size_t longest = 15;
  if (plain.empty() || plain.size() > longest || std::count(plain.begin(), plain.end(), '.') > 1) return std::nullopt;
  return std::stod(plain);
}

std::optional<double> ordinal(std::string_view word) {
  constexpr std::size_t ending = 2;
  if (word.size() <= ending) return std::nullopt;
  const std::string_view end = word.substr(word.size() - ending);
  if (end != "st" && end != "nd" && end != "rd" && end != "th") return std::nullopt;
  return digits(word.substr(0, word.size() - ending));
}

template <class List>
std::size_t place_in(const List& list, std::string_view word) {
  return static_cast<std::size_t>(std::find(list.begin(), list.end(), word) - list.begin());
}

std::uint8_t month_of(std::string_view word) {
  const std::size_t at = place_in(months, word);
  return at == months.size() ? std::uint8_t{0} : static_cast<std::uint8_t>(at + 1);
}

bool whole(double value, double least, double most) {
  return value >= least && value <= most && std::floor(value) == value;
}

std::string stem(std::string word) {
  if (word.size() > 3 && word.back() == 's') word.pop_back();
  return word;
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

  std::vector<Figure> run() {
    for (at_ = 0; at_ < tokens_.size();) {
      if (iso_date() || month_first() || day_first() || month_alone() || year() || number()) continue;
      ++at_;
    }
    return std::move(found_);
  }

 private:
  std::string_view word(std::size_t ahead) const {
    return at_ + ahead < tokens_.size() ? std::string_view(tokens_[at_ + ahead].text) : ""sv;
  }
  std::optional<double> value(std::size_t ahead, double least, double most) const {
    const auto found = digits(word(ahead));
    return found && whole(*found, least, most) ? found : std::nullopt;
  }
  std::optional<double> year_at(std::size_t ahead) const {
    return word(ahead).size() == 4 ? value(ahead, 1000, 2999) : std::nullopt;
  }
  std::optional<double> day_at(std::size_t ahead) const {
    if (word(ahead).size() > 4) return std::nullopt;
    const auto found = ordinal(word(ahead));
    if (found && whole(*found, 1, 31)) return found;
    return word(ahead).size() > 2 ? std::nullopt : value(ahead, 1, 31);
  }

  /// "May" is a month only with its capital.
  std::uint8_t month_at(std::size_t ahead) const {
    const std::uint8_t month = month_of(word(ahead));
    if (month == 0) return 0;
    const char first = text_[tokens_[at_ + ahead].from];
    return first >= 'A' && first <= 'Z' ? month : std::uint8_t{0};
  }

  void date(const std::string& edtf, std::size_t words) {
    const auto parsed = parse_date(edtf);
    if (parsed) {
      Figure figure;
      figure.kind = Figure::Kind::date;
      figure.period = parsed->period;
      put(figure, words);
    }
    at_ += words;
  }
  void put(Figure figure, std::size_t words) {
    figure.from = tokens_[at_].from;
    figure.to = tokens_[at_ + words - 1].to;
    found_.push_back(std::move(figure));
  }
  static std::string two(double value) {
    const int number = static_cast<int>(value);
    return (number < 10 ? "0" : "") + std::to_string(number);
  }
  static std::string four(double value) { return std::to_string(static_cast<int>(value)); }

  void month_and_day(std::uint8_t month, double day, std::size_t year_ahead) {
    if (const auto year = year_at(year_ahead))
      return date(four(*year) + "-" + two(month) + "-" + two(day), year_ahead + 1);
    Figure figure;
    figure.kind = Figure::Kind::day;
    figure.month = month;
    figure.day = static_cast<std::uint8_t>(day);
    put(figure, 2);
    at_ += 2;
  }

  /// "2024-03-12": three numbers with hyphens between them.
  bool iso_date() {
    const auto year = year_at(0), month = value(1, 1, 12), day = value(2, 1, 31);
    if (!year || !month || !day || word(1).size() != 2 || word(2).size() != 2) return false;
    if (text_[tokens_[at_].to] != '-' || text_[tokens_[at_ + 1].to] != '-') return false;
    date(four(*year) + "-" + two(*month) + "-" + two(*day), 3);
    return true;
  }
  /// "March 12, 2024"
  bool month_first() {
    const std::uint8_t month = month_at(0);
    const auto day = day_at(1);
    if (month == 0 || !day) return false;
    month_and_day(month, *day, 2);
    return true;
  }
  /// "12 March 2024"
  bool day_first() {
    const auto day = day_at(0);
    const std::size_t of = word(1) == "of" ? 2 : 1;
    const std::uint8_t month = month_at(of);
    if (!day || month == 0) return false;
    month_and_day(month, *day, of + 1);
    return true;
  }
  /// "March 2024", "in March"
  bool month_alone() {
    const std::uint8_t month = month_at(0);
    const std::size_t of = word(1) == "of" ? 2 : 1;
    const auto year = year_at(of);
    if (month == 0) return false;
    if (!year) {
      if (at_ == 0 || place_in(before_years, tokens_[at_ - 1].text) == before_years.size()) return false;
      Figure figure;
      figure.kind = Figure::Kind::day;
      figure.month = month;
      put(figure, 1);
      ++at_;
      return true;
    }
    date(four(*year) + "-" + two(month), of + 1);
    return true;
  }
  bool year() {
    const auto year = year_at(0);
    if (!year || at_ == 0 || place_in(before_years, tokens_[at_ - 1].text) == before_years.size()) return false;
    date(four(*year), 1);
    return true;
  }
  bool number() {
    Figure figure;
    if (const auto found = digits(word(0))) {
      figure.value = *found;
    } else if (const auto nth = ordinal(word(0))) {
      figure.kind = Figure::Kind::ordinal;
      figure.value = *nth;
    } else {
      const std::size_t at = place_in(number_words, word(0));
      if (at == number_words.size()) return false;
      figure.value = values[at];
    }
    figure.unit = stem(std::string(word(1)));
    put(figure, 1);
    ++at_;
    return true;
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::vector<Figure> found_;
};

bool same_day_of_month(const Figure& day, const Figure& date) {
  for (const Day year_day : {date.period.first, date.period.last}) {
    const std::string text = iso(year_day);
    const std::string_view end = std::string_view(text).substr(text.size() - 5);
    const bool same_month = std::stoi(std::string(end.substr(0, 2))) == day.month;
    if (same_month && (day.day == 0 || std::stoi(std::string(end.substr(3))) == day.day)) return true;
  }
  return false;
}

}  // namespace

std::vector<Figure> figures_in(std::string_view text) { return Finder(text).run(); }

bool agree(const Figure& a, const Figure& b) {
  using Kind = Figure::Kind;
  if (a.kind == Kind::date && b.kind == Kind::date) {
    return a.period.first <= b.period.last && b.period.first <= a.period.last;
  }
  if (a.kind == Kind::day && b.kind == Kind::day) {
    return a.month == b.month && (a.day == 0 || b.day == 0 || a.day == b.day);
  }
  if (a.kind == Kind::day && b.kind == Kind::date) return same_day_of_month(a, b);
  if (a.kind == Kind::date && b.kind == Kind::day) return same_day_of_month(b, a);
  return a.kind == b.kind && std::abs(a.value - b.value) < 1e-9;
}

bool comparable(const Figure& a, const Figure& b) {
  const bool counts = a.kind == Figure::Kind::number || a.kind == Figure::Kind::ordinal;
  return counts && a.kind == b.kind && !a.unit.empty() && a.unit == b.unit;
}

}  // namespace stemma::model
