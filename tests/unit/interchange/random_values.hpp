// Random fields of a record, hostile texts included.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "stemma/record.hpp"

namespace stemma::interchange {

class RandomValues {
 public:
  explicit RandomValues(unsigned seed) : random_(seed) {}

  /// A text that tempts a YAML writer: empty one time in three.
  std::string text() {
    static const std::array<std::string, 30> pieces{"a",
                                                    " ",
                                                    ": ",
                                                    "#",
                                                    " # ",
                                                    "- ",
                                                    "\n",
                                                    "\t",
                                                    "\"",
                                                    "'",
                                                    "{",
                                                    "}",
                                                    "[",
                                                    ", ",
                                                    "&x",
                                                    "*x",
                                                    "!t",
                                                    "|\n",
                                                    ">",
                                                    "%",
                                                    "@",
                                                    "`",
                                                    "\\",
                                                    "NO",
                                                    "백원순",
                                                    "\xF0\x9F\x98\x80",
                                                    "\xE2\x80\xAE",
                                                    "\xE2\x80\xA8",
                                                    "\x1B[31m",
                                                    "2024-03-11"};
    static const std::array<std::string, 8> whole{"NO", "null", "~", "1e3", "0x1F", "true", "---", "="};
    if (below(3) == 0) return {};
    if (below(6) == 0) return whole[static_cast<std::size_t>(below(8))];
    std::string made;
    for (int i = 1 + below(6); i > 0; --i) made += pieces[static_cast<std::size_t>(below(30))];
    return made;
  }

 protected:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  bool maybe() { return below(2) == 0; }
  std::string number(int most) { return std::to_string(below(most)); }
  std::string full() {
    std::string made;
    while (made.empty()) made = text();
    return made;
  }
  const std::string& pick(const std::vector<std::string>& from) {
    return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
  }
  std::string digits(std::size_t count) {
    std::string made;
    while (made.size() < count) made += "0123456789abcdef"[below(16)];
    return made;
  }
  std::string uid() { return maybe() ? digits(32) : ""; }
  std::optional<Date> date() {
    static const std::array<const char*, 8> dates{"2024-03-11", "2024-03",  "2024",         "2024-03-XX",
                                                  "2024?",      "2024-03~", "2023/2024-05", "2024-03-11T10:00:00Z"};
    if (maybe()) return std::nullopt;
    return parse_date(dates[static_cast<std::size_t>(below(8))]);
  }
  template <class E>
  E word() {
    return static_cast<E>(below(static_cast<int>(words<E>().size())));
  }
  template <class E>
  std::optional<E> maybe_word() {
    return maybe() ? std::optional<E>(word<E>()) : std::nullopt;
  }
  std::optional<double> maybe_number() {
    static const std::array<double, 6> numbers{0, 1, -2.5, 1e300, 0.1, 123456789};
    return maybe() ? std::optional<double>(numbers[static_cast<std::size_t>(below(6))]) : std::nullopt;
  }
  std::optional<std::uint32_t> maybe_count() {
    return maybe() ? std::optional<std::uint32_t>(random_()) : std::nullopt;
  }
  Validity validity() {
    Validity made;
    if (below(3) != 0) return made;
    made.from = date();
    made.known = date();
    if (maybe()) made.until = parse_date("2031-01");
    return made;
  }
  ScaleValue scale() {
    ScaleValue made;
    made.scale = maybe() ? "house scale" : text();
    made.code = full();
    made.number = maybe_number();
    return made;
  }
  /// Some of the ids without the one at `but`, each once.
  std::vector<std::string> some(std::vector<std::string> ids, std::size_t but = 99) {
    if (but < ids.size()) ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(but));
    std::shuffle(ids.begin(), ids.end(), random_);
    ids.resize(static_cast<std::size_t>(below(4)));
    return ids;
  }
  std::vector<std::string> texts() {
    std::vector<std::string> made;
    for (int i = below(3); i > 0; --i) made.push_back(full());
    return made;
  }
  std::vector<LinkRecord> links(const std::vector<std::string>& ids) {
    std::vector<LinkRecord> made;
    for (const std::string& id : ids) made.push_back({id, {}});
    return made;
  }

 private:
  std::mt19937 random_;
};

}  // namespace stemma::interchange
